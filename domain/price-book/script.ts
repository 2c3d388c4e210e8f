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

export const ruleBlanks = ['for', 'item', 'price'] as const;
export const bundleBlanks = ['for', 'item', 'price', 'saving', 'total', 'extra', 'bundle'] as const;
export type Blank = (typeof bundleBlanks)[number];

/** Puts this basket's words into a template: `{item}` becomes the item's name. A blank with no word stays as it is. */
export function fillScript(template: string, words: Partial<Record<Blank, string>>): string {
  return template.replace(/\{(\w+)\}/g, (blank, name: Blank) =>
    Object.hasOwn(words, name) ? (words[name] ?? blank) : blank,
  );
}

/** The blanks that a template uses, known or not, in order. */
export function blanksOf(template: string): string[] {
  return [...template.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
}

const urgency =
  /\b(hurry|last chance|today only|only today|while (stocks|supplies) last|limited time|going fast|almost gone|nearly gone|only (a few|one|two|three|\d+) left|(one|two|three|\d+) left|ends (today|tonight|tomorrow|soon|(on )?(mon|tues|wednes|thurs|fri|satur|sun)day)|last (one|day|days|few))\b/i;

/** The words of a hand-written urgency, if there are any: urgency is a fact of stock and dates, so the till writes it. */
export function handWrittenUrgency(text: string): string | undefined {
  return urgency.exec(text)?.[0];
}
