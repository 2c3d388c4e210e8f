import type { adviceEn, NearDay } from './advice-en.ts';
import { germanDay } from './german-day.ts';

const numbers = ['', 'eins', 'zwei', 'drei'];
const weekdays = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];

function near({ inDays, weekday }: NearDay): string {
  return ['heute', 'morgen'][inDays] ?? weekdays[weekday] ?? '';
}

const listed = (names: readonly string[]) => names.join(' und ');

export const adviceDe: typeof adviceEn = {
  few: (left) => numbers[left] ?? '',
  nearDay: near,
  fewLeft: (left) => ['', 'Nur noch eins', 'Nur noch zwei', 'Nur noch drei'][left] ?? '',
  endsOn: (day) => `Endet ${near(day)}`,
  completes: (bundle) => `Ergänzt ${bundle}`,
  questionFirst: 'Erst eine Frage',
  beats: (bundle, saving, others, otherSaving) =>
    `${bundle} ${saving} schlägt ${listed(others)} ${otherSaving}`,
  comesBefore: (bundle, saving, others, otherSaving) =>
    `${bundle} ${saving} kommt vor ${listed(others)} ${otherSaving}`,

  requiredFor: (item) => `Nötig: Ohne das geht nicht: ${item}`,
  askedFirst: 'Wird gefragt, bevor etwas angeboten wird',
  saidYes({ of, yes, shown, back }) {
    const heard = `zuletzt ${yes} von ${shown} Ja${back > 0 ? `, ${back} zurückgebracht` : ''}`;
    if (of === 'its-kind') return `hier neu; bei allen dieser Art ${heard}`;
    return of === 'this' ? heard : `${heard}, neben anderen Artikeln`;
  },
  noExperience: 'noch keine Erfahrung',
  savesThem: (amount) => `spart ${amount}`,
  oftenWith: (names) => `oft gekauft mit ${listed(names)}`,

  inBasket: 'Liegt schon im Korb.',
  acceptedAlready: 'Wurde schon angenommen.',
  answerKnown: 'Die Antwort ist schon bekannt.',
  noAnswerCalls: 'Keine Antwort der Kundschaft spricht dafür.',
  senselessBeside: (item) => `Passt nicht zu: ${item}.`,
  senselessByAnswer: 'Passt nicht zu dem, was die Kundschaft gesagt hat.',
  hasOne: 'Die Kundschaft hat schon eins.',
  ownsFrom: (item, day) => `Die Kundschaft hat ${item} seit ${germanDay(day)}.`,
  declinedBefore: 'Bei den letzten zwei Besuchen abgelehnt.',
  wantsNoOffers: 'Die Kundschaft möchte keine Angebote.',
  customerReturns: (returned, bought) => `Die Kundschaft hat ${returned} von ${bought} zurückgebracht.`,
  declinedNow: 'In diesem Verkauf abgelehnt.',
  answeredNow: 'In diesem Verkauf beantwortet.',
  takenOff: 'In diesem Verkauf wieder entfernt.',
  othersWait: 'Andere warten.',
  forTheTotal: 'Ist für den Moment, in dem nach der Summe gefragt wird.',
  notSoMany: (pieces) => `Im Regal sind keine ${pieces}.`,
  emptyShelf: 'Das Regal ist leer.',
  otherSeason: 'Ist für eine andere Jahreszeit.',
  itemReturns: (returned, sold) => `${returned} von ${sold} kamen zurück.`,
  enoughSaid: 'Es ist schon genug gesagt.',
  savesNothing: 'Dieser Korb würde damit nichts weiter sparen.',
  raisesPrice: 'Der Rest des Korbs würde damit teurer.',
  keptBack: 'Zurückgehalten, um die Wirkung zu messen.',
  oneQuestion: 'Eine Frage auf einmal.',
  otherCard: 'Eine andere Karte bietet es an.',
  effectCounted: (sales, without) =>
    `Gezählt: ${sales === 1 ? '1 Verkauf' : `${sales} Verkäufe`}, ${without} davon ohne Empfehlungen.`,
  effectTooFew: (fewest) => `Für ein Urteil zu früh: Nötig sind ${fewest} Verkäufe von jeder Art.`,
  effectMore: (low, high) => `Empfehlungen bringen je Verkauf zwischen ${low} und ${high} mehr.`,
  effectLess: (low, high) => `Empfehlungen bringen je Verkauf zwischen ${low} und ${high} weniger.`,
  effectUnclear: (less, more) =>
    `Für ein Urteil zu früh: je Verkauf zwischen ${less} weniger und ${more} mehr.`,

  noPlan: 'Keine Regel, kein Set und keine Frage spricht von diesem Korb.',
};
