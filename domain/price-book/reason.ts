import { languageOf } from '../words/words.ts';

/** Why something out of the ordinary was done, as the store names it. */
export type Reason = { id: string; text: string };

/** What needs a reason. */
export const reasonKinds = ['void', 'override', 'discount', 'return', 'cash'] as const;
export type ReasonKind = (typeof reasonKinds)[number];
export type Reasons = Readonly<Record<ReasonKind, readonly Reason[]>>;

const english: Reasons = {
  void: [
    { id: 'changed-mind', text: 'Customer changed their mind' },
    { id: 'mistake', text: 'Scanned by mistake' },
  ],
  override: [
    { id: 'shelf-price', text: 'Shelf says another price' },
    { id: 'damaged', text: 'Damaged' },
  ],
  discount: [
    { id: 'damaged', text: 'Damaged' },
    { id: 'goodwill', text: 'Goodwill' },
  ],
  return: [
    { id: 'faulty', text: 'Faulty' },
    { id: 'not-wanted', text: 'Not wanted' },
    { id: 'wrong-item', text: 'Wrong item' },
  ],
  cash: [
    { id: 'change', text: 'Change' },
    { id: 'expense', text: 'Expense' },
    { id: 'bank', text: 'To the bank' },
  ],
};

const german: Reasons = {
  void: [
    { id: 'changed-mind', text: 'Kundschaft hat es sich anders überlegt' },
    { id: 'mistake', text: 'Aus Versehen gescannt' },
  ],
  override: [
    { id: 'shelf-price', text: 'Am Regal steht ein anderer Preis' },
    { id: 'damaged', text: 'Beschädigt' },
  ],
  discount: [
    { id: 'damaged', text: 'Beschädigt' },
    { id: 'goodwill', text: 'Kulanz' },
  ],
  return: [
    { id: 'faulty', text: 'Defekt' },
    { id: 'not-wanted', text: 'Gefällt nicht' },
    { id: 'wrong-item', text: 'Falscher Artikel' },
  ],
  cash: [
    { id: 'change', text: 'Wechselgeld' },
    { id: 'expense', text: 'Ausgabe' },
    { id: 'bank', text: 'Zur Bank' },
  ],
};

/** The reasons of a store that names none of its own, in the language of its locale. */
export function usualReasons(locale: string): Reasons {
  return languageOf(locale) === 'de' ? german : english;
}
