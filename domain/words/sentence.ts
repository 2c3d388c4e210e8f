/**
 * Something that a table of texts says: the name of the text, and the facts in it. Plain data, so that it can be kept and
 * compared, and is said in whichever language it is read in.
 */
export type SentenceOf<Table> = {
  [Name in keyof Table]: Table[Name] extends (...facts: infer Facts extends unknown[]) => string
    ? readonly [name: Name, ...facts: Facts]
    : readonly [name: Name];
}[keyof Table];

/** Says a sentence by a table of texts in one language. */
export function sayBy<Table extends object>(table: Table, [name, ...facts]: SentenceOf<Table>): string {
  const text = table[name] as string | ((...facts: unknown[]) => string);
  return typeof text === 'string' ? text : text(...facts);
}
