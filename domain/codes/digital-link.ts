import { fieldOf } from './application-identifiers.ts';
import { elementsOf, type ReadElements } from './elements.ts';

/** Whether a scan looks like a web address. */
export function looksLikeAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** Qualifiers of a GTIN that may stand in the path: variant, batch, serial. */
const qualifiers = ['22', '10', '21', '235'];

/**
 * Reads a GS1 Digital Link address (GS1 Digital Link: URI Syntax 1.2): on any host, the GTIN in the path after /01/, its
 * qualifiers behind it, other fields in the query. A GTIN of 8, 12 or 13 digits is taken for the one of 14 that it is.
 * Query keys that are no Application Identifiers are somebody else's and are left alone.
 */
export function readDigitalLink(address: string): ReadElements {
  const [, path = '', query = ''] = /^https?:\/\/[^/?#]+([^?#]*)(?:\?([^#]*))?/i.exec(address) ?? [];
  const parts = decoded(path.split('/'));
  const wanted = query === '' ? [] : query.split(/[&;]/);
  const pairs = wanted.map((pair) => decoded(pair.split('=')));
  const at = parts?.lastIndexOf('01') ?? -1;
  if (!parts || pairs.some((pair) => pair === undefined)) return { ok: false, why: ['tornAddress'] };
  if (at < 0) return { ok: false, why: ['pageAddress'] };
  const named = qualified(parts.slice(at + 2).filter((part) => part !== ''));
  if (!named) return { ok: false, why: ['tornAddress'] };
  const others = pairs.flatMap((pair): [string, string][] => {
    const [key = '', value = ''] = pair ?? [];
    return /^\d+$/.test(key) && fieldOf(key) ? [[key, value]] : [];
  });
  return elementsOf([['01', gtin14(parts[at + 1] ?? '')], ...named, ...others]);
}

function qualified(parts: readonly string[]): [string, string][] | undefined {
  const pairs: [string, string][] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [key = '', value] = [parts[at], parts[at + 1]];
    if (!qualifiers.includes(key) || value === undefined) return undefined;
    pairs.push([key, value]);
  }
  return pairs;
}

function gtin14(digits: string): string {
  return /^(\d{8}|\d{12,13})$/.test(digits) ? digits.padStart(14, '0') : digits;
}

/** Texts with their %-escapes read; undefined where one is torn. */
function decoded(texts: readonly string[]): string[] | undefined {
  try {
    return texts.map((text) => decodeURIComponent(text));
  } catch {
    return undefined;
  }
}
