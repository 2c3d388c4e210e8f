/** How the field of a GS1 Application Identifier is written: how many characters, and of which kind. */
export type Field = { least: number; most: number; digits: boolean };

const fixed = (length: number): Field => ({ least: length, most: length, digits: true });
const upTo = (most: number): Field => ({ least: 1, most, digits: false });
const digitsUpTo = (most: number): Field => ({ least: 1, most, digits: true });

/** Those that a shop meets on consumer units; GS1 General Specifications, section 3.2. */
const fields: Record<string, Field> = {
  '00': fixed(18),
  '01': fixed(14),
  '02': fixed(14),
  '10': upTo(20),
  '11': fixed(6),
  '12': fixed(6),
  '13': fixed(6),
  '15': fixed(6),
  '16': fixed(6),
  '17': fixed(6),
  '20': fixed(2),
  '21': upTo(20),
  '22': upTo(20),
  '30': digitsUpTo(8),
  '37': digitsUpTo(8),
  '235': upTo(28),
  '240': upTo(30),
  '241': upTo(30),
  '250': upTo(30),
  '251': upTo(30),
  '254': upTo(20),
  '414': fixed(13),
  '422': fixed(3),
  '7003': fixed(10),
  '8020': upTo(25),
  '8200': upTo(70),
};

/** Measures and amounts: the fourth digit of these says how many decimals the number has. */
const scaled: [prefix: RegExp, field: Field][] = [
  [/^3[1-6]\d$/, fixed(6)],
  [/^390$/, digitsUpTo(15)],
  [/^391$/, { least: 4, most: 18, digits: true }],
  [/^392$/, digitsUpTo(15)],
  [/^393$/, { least: 4, most: 18, digits: true }],
  [/^395$/, fixed(6)],
];

/** Company-internal ones may hold anything. */
const internal = /^9[1-9]$/;

/** The field of an Application Identifier; undefined for one that no consumer unit carries. */
export function fieldOf(identifier: string): Field | undefined {
  if (Object.hasOwn(fields, identifier)) return fields[identifier];
  if (internal.test(identifier)) return upTo(90);
  if (!/^\d{4}$/.test(identifier)) return undefined;
  return scaled.find(([prefix]) => prefix.test(identifier.slice(0, 3)))?.[1];
}

/** The identifier that a text begins with; undefined where none is known. */
export function identifierAt(text: string): string | undefined {
  return [2, 3, 4].map((length) => text.slice(0, length)).find((start) => fieldOf(start) !== undefined);
}

/**
 * Identifiers whose fields end by themselves, by their first two digits: no separator follows them (GS1 General
 * Specifications, figure 7.8.5-2).
 */
export function endsByItself(identifier: string): boolean {
  return /^(0[0-4]|1[1-9]|20|3[1-6]|41)/.test(identifier);
}

/** The characters that a field of letters may hold: GS1's set 82. */
export const set82 = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/;
