import type { DeskWords } from './en-desk.ts';

export const deDesk: DeskWords = {
  desk: {
    desk: 'Büro',
    pagesOf: 'Seiten des Büros',
    toTill: 'Zurück zur Kasse',
    pages: {
      today: 'Heute',
      bundles: 'Sets',
      advice: 'Beratung',
      analysis: 'Analyse',
      effect: 'Wirkung',
      catalogue: 'Sortiment',
      staff: 'Personal',
      backup: 'Sicherung',
      settings: 'Einstellungen',
    },
    noScan:
      'Hier nimmt kein Feld Artikel auf, also wurde nichts hinzugefügt. Zum Verkaufen zurück zur Kasse.',
    keys: {
      group: 'Büro',
      page: 'Die erste bis neunte Seite',
      back: 'Zurück; von einer Seite zur Kasse, wo der Verkauf steht wie zuvor',
      open: 'Das Büro, und zurück zur Kasse',
    },
  },
};
