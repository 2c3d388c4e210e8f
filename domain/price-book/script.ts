/**
 * What a customer may say against an offer, and the honest answer to it. The answer may carry a smaller or cheaper item,
 * `instead`, by its sku.
 */
export type Objection = { id: string; text: string; answer: string; instead?: string };

/** The words that go with an offer. `say` and the answers are templates: see `fillScript`. */
export type Script = {
  say: string;
  benefit: string;
  demonstrate?: string;
  objections: Objection[];
  /** The role that answers for these words. */
  owner: string;
};

/** Blanks that have no word in some baskets: a template says them in [square brackets] only. */
export const mayBeMissing = ['customer', 'owned', 'stock', 'until', 'answer', 'voucher'] as const;

/**
 * What rules may say. `for`: what called for the card; `item`, `price`: what it offers; `customer`: their first name;
 * `owned`: what they have that this goes with; `stock`: "two", where few are left; `until`: the last day; `answer`: what
 * the customer answered; `voucher`: what the receipt takes off the next purchase.
 */
export const ruleBlanks = ['for', 'item', 'price', ...mayBeMissing] as const;
export const bundleBlanks = [...ruleBlanks, 'saving', 'total', 'extra', 'bundle'] as const;
export const needBlanks = ['for', 'customer'] as const;
export type Blank = (typeof bundleBlanks)[number];

/** This basket's words; a blank that is not there has none. */
export type Words = Partial<Record<Blank, string>>;

const bracketed = /\[([^\][]*)\]/g;
const afterSentence = /(?<=[.!?…])\s+/;
const blank = /\{(\w+)\}/g;

/**
 * Puts this basket's words into a template: `{item}` becomes the item's name. A part in [square brackets] vanishes whole
 * when one of its blanks has no word. Outside brackets the sentence with such a blank is left out, so that what is said
 * is always whole. What a word holds is never read as a template.
 */
export function fillScript(template: string, words: Words): string {
  if (!template.includes('[') && isWhole(template, words)) return filled(template, words);
  const chosen = template.replace(bracketed, (_, part: string) => (isWhole(part, words) ? part : ''));
  const sentences = chosen.trim().split(afterSentence);
  const whole = sentences.filter((sentence) => isWhole(sentence, words)).join(' ');
  return filled(whole.replace(/ {2,}/g, ' '), words);
}

function filled(template: string, words: Words): string {
  return template.replace(blank, (_, name: Blank) => words[name] ?? '');
}

function isWhole(text: string, words: Words): boolean {
  if (!text.includes('{')) return true;
  return blanksOf(text).every((name) => Object.hasOwn(words, name) && words[name as Blank] !== undefined);
}

/** The blanks that a template uses, known or not, in order. */
export function blanksOf(template: string): string[] {
  return [...template.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
}

const germanUrgency =
  /\b(beeilen sie sich|letzte chance|nur (noch )?heute|solange (der )?vorrat reicht|nur kurze zeit|fast ausverkauft|nur noch (wenige|eins?|eine|zwei|drei|\d+)|endet (heute|morgen|bald|am \w+tag|(mon|diens|donners|frei|sams|sonn)tag|mittwoch)|die letzten)\b/i;

const urgency =
  /\b(hurry|last chance|today only|only today|while (stocks|supplies) last|limited time|going fast|almost gone|nearly gone|only (a few|one|two|three|\d+) left|(one|two|three|\d+) left|ends (today|tonight|tomorrow|soon|(on )?(mon|tues|wednes|thurs|fri|satur|sun)day)|last (one|day|days|few))\b/i;

/** The words of a hand-written urgency, if there are any: urgency is a fact of stock and dates, so the till writes it. */
export function handWrittenUrgency(text: string): string | undefined {
  return (urgency.exec(text) ?? germanUrgency.exec(text))?.[0];
}
