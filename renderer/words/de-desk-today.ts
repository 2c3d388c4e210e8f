import type { DeskTodayWords } from './en-desk-today.ts';

export const deDeskToday: DeskTodayWords = {
  deskFigures: {
    asTable: 'Als Tabelle',
    chartOf: (title: string) => `Diagramm: ${title}. Dasselbe steht unter Als Tabelle.`,
  },
  deskToday: {
    title: (day: string) => `Heute, ${day}`,
    counting: 'Wird gezählt …',
    beside: (days: number, weekday: string) =>
      days === 1
        ? `Verglichen mit dem einen ${weekday} der letzten vier Wochen, an dem verkauft wurde`
        : `Verglichen mit den letzten ${days} Tagen dieser Art (${weekday}), im Mittel`,
    noUsual: (weekday: string) =>
      `In den letzten vier Wochen gab es an keinem ${weekday} Verkäufe; noch ist nichts zu vergleichen.`,
    usually: (figure: string) => `sonst ${figure}`,
    byNow: (amount: string) => `sonst um diese Zeit ${amount}`,
    net: 'Einnahmen',
    sales: 'Verkäufe',
    average: 'Mittlerer Verkauf',
    averageHint: 'Einnahmen je Verkauf',
    units: 'Stück je Verkauf',
    unitsHint: (pieces: string) => `${pieces} Stück insgesamt`,
    attach: 'Annahmequote',
    attachHint: (accepted: string, shown: string) => `${accepted} von ${shown} Karten`,
    byHour: 'Einnahmen nach Stunde',
    hour: 'Stunde',
    today: 'Heute',
    usual: (weekday: string) => `Sonst am ${weekday}`,
    noSales: 'Hier steht der Tag Stunde für Stunde, sobald der erste Verkauf gemacht ist.',
    stock: 'Geht zur Neige',
    stockFine: 'Nichts, was zuletzt verkauft wurde, geht zur Neige.',
    gone: 'ausverkauft',
    left: (stock: string) => `noch ${stock}`,
  },
};
