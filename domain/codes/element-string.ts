import { endsByItself, fieldOf, identifierAt } from './application-identifiers.ts';
import { elementsOf, type ReadElements } from './elements.ts';

/** Ends a field of varying length; scanners send FNC1 as this. */
export const separator = '\x1d';

/** What scanners may put in front to say which kind of symbol it was: GS1-128, DataMatrix, QR, DataBar. */
const symbology = /^\](C1|d2|Q3|e0)/;

/** Whether a scan looks like a GS1 element string rather than a plain barcode. */
export function looksLikeElements(text: string): boolean {
  return (
    symbology.test(text) ||
    text.includes(separator) ||
    /^\(\d{2,4}\)/.test(text) ||
    /^01\d{14}(?=\d{2}|$)/.test(text)
  );
}

/**
 * Reads an element string: as a scanner sends it, fields of varying length ended by a separator, or as it is printed for
 * people with identifiers in parentheses. Refuses unknown and torn fields.
 */
export function readElementString(text: string): ReadElements {
  const bare = text.replace(symbology, '');
  const pairs = bare.startsWith('(') ? inParentheses(bare) : inARow(bare);
  return pairs ? elementsOf(pairs) : { ok: false, why: ['noEnd'] };
}

function inParentheses(text: string): [string, string][] | undefined {
  const pairs: [string, string][] = [];
  let rest = text;
  while (rest !== '') {
    const identifier = /^\((\d{2,4})\)/.exec(rest)?.[1];
    if (identifier === undefined) return undefined;
    rest = rest.slice(identifier.length + 2);
    // A parenthesis may belong to a value; only one with a known identifier begins the next field.
    const next = [...rest.matchAll(/\((\d{2,4})\)/g)].find((match) => fieldOf(match[1] ?? ''));
    const end = next?.index ?? rest.length;
    pairs.push([identifier, rest.slice(0, end)]);
    rest = rest.slice(end);
  }
  return pairs;
}

function inARow(text: string): [string, string][] | undefined {
  const pairs: [string, string][] = [];
  let rest = withoutSeparator(text);
  while (rest !== '') {
    const identifier = identifierAt(rest);
    const field = identifier === undefined ? undefined : fieldOf(identifier);
    if (identifier === undefined || !field) return undefined;
    rest = rest.slice(identifier.length);
    const ended = rest.indexOf(separator);
    const length = endsByItself(identifier) ? field.most : ended < 0 ? rest.length : ended;
    pairs.push([identifier, rest.slice(0, length)]);
    rest = withoutSeparator(rest.slice(length));
  }
  return pairs;
}

/** Some scanners send a separator first, and some encoders put one behind fields that end by themselves as well. */
function withoutSeparator(text: string): string {
  return text.startsWith(separator) ? withoutSeparator(text.slice(1)) : text;
}
