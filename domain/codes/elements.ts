import { checkDigit } from '../price-book/barcode.ts';
import type { CodeFault } from '../words/code-faults.ts';
import { fieldOf, set82 } from './application-identifiers.ts';

/** The fields of a two-dimensional code by their GS1 Application Identifiers. */
export type Elements = ReadonlyMap<string, string>;

export type ReadElements = { ok: true; elements: Elements } | { ok: false; why: CodeFault };

/** What is wrong with a field; undefined where it is sound. */
export function faultOf(identifier: string, value: string): CodeFault | undefined {
  const field = fieldOf(identifier);
  if (!field) return ['unknownField', identifier];
  const { least, most, digits } = field;
  if (value.length < least || value.length > most) return ['shortField', identifier];
  if (digits ? !/^\d+$/.test(value) : !set82.test(value)) return ['strangeField', identifier];
  if (/^(00|01|02|414)$/.test(identifier) && checkDigit(value.slice(0, -1)) !== Number(value.at(-1))) {
    return ['misreadField', identifier];
  }
  return undefined;
}

/** Puts fields together. Refuses a faulty one, and one that is there twice with different values. */
export function elementsOf(pairs: Iterable<readonly [identifier: string, value: string]>): ReadElements {
  const elements = new Map<string, string>();
  for (const [identifier, value] of pairs) {
    const fault = faultOf(identifier, value);
    if (fault) return { ok: false, why: fault };
    const known = elements.get(identifier);
    if (known !== undefined && known !== value) return { ok: false, why: ['twofoldField', identifier] };
    elements.set(identifier, value);
  }
  return { ok: true, elements };
}
