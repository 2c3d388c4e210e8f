import type { Item } from '../domain/price-book/item.ts';
import type { ReadableDb } from './handles.ts';
import { type ItemRow, itemColumns, itemOf } from './item-row.ts';

const mostFound = 20;
/** Candidates that are looked at before the best are picked. */
const mostCandidates = 200;

/** Finds items as someone types: parts of words in any order, the start of a word, a sku or a number from its start. */
export type Search = (text: string) => Item[];

/** Answers at most twenty items, the likeliest first; none for a text with no letter or digit. */
export function openSearch(db: ReadableDb): Search {
  const parts = db
    .prepare(`SELECT rowid FROM item_parts WHERE item_parts MATCH ? LIMIT ${mostCandidates}`)
    .pluck();
  const words = db
    .prepare(`SELECT rowid FROM item_words WHERE item_words MATCH ? LIMIT ${mostCandidates}`)
    .pluck();
  const codes = db
    .prepare(`SELECT item_id FROM barcodes WHERE code >= ? AND code < ? LIMIT ${mostFound}`)
    .pluck();
  const skus = db.prepare(`SELECT id FROM items WHERE sku >= ? AND sku < ? LIMIT ${mostFound}`).pluck();
  const item = db.prepare(`SELECT ${itemColumns} FROM items i WHERE i.id = ?`);

  return (text) => {
    const terms =
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.slice(0, 8) ?? [];
    if (terms.length === 0) return [];
    const long = terms.filter((term) => [...term].length >= 3);
    const short = terms.filter((term) => [...term].length < 3);
    const named = long.length > 0 ? parts.all(quoted(long, '')) : words.all(quoted(short, '*'));
    const numbered = /\s/.test(text.trim()) ? [] : numbersFrom(text.trim().toUpperCase());
    const byName = itemsOf(named as number[]).filter((found) => startsWords(found, short));
    const byNumber = itemsOf(numbered).filter(({ sku }) => byName.every((other) => other.sku !== sku));
    return rank([...byNumber, ...byName], text.trim().toLowerCase(), terms).slice(0, mostFound);
  };

  function itemsOf(ids: number[]): Item[] {
    return [...new Set(ids)].map((id) => itemOf(item.get(id) as ItemRow));
  }

  function numbersFrom(number: string): number[] {
    const found = skus.all(number, after(number)) as number[];
    if (!/^[\w.-]{2,20}$/.test(number)) return found;
    // GTINs of every length share a key of 14 digits, so a number from its start is looked for behind each padding.
    const paddings = /^\d+$/.test(number) ? ['', '0', '00', '000000'] : [''];
    return [
      ...found,
      ...paddings.flatMap((zeros) => codes.all(zeros + number, after(zeros + number)) as number[]),
    ];
  }
}

/** The least text above everything that starts with `prefix`. */
function after(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

function quoted(terms: string[], suffix: string): string {
  return terms.map((term) => `"${term}"${suffix}`).join(' ');
}

/** Terms of one or two letters are too short for trigrams; each has to begin a word. */
function startsWords(item: Item, terms: string[]): boolean {
  const words = wordsOf(item);
  return terms.every((term) => words.some((word) => word.startsWith(term)));
}

function wordsOf(item: Item): string[] {
  return `${item.name} ${item.sku}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

/** Exact numbers, then names that begin with the text, then names whose words begin with the terms, then the rest. */
function rank(items: Item[], text: string, terms: string[]): Item[] {
  const score = (item: Item) => {
    if (item.sku.toLowerCase() === text || item.barcodes.includes(text)) return 0;
    if (item.name.toLowerCase().startsWith(text)) return 1;
    return startsWords(item, terms) ? 2 : 3;
  };
  return items
    .map((item) => ({ item, score: score(item) }))
    .sort((a, b) => a.score - b.score)
    .map(({ item }) => item);
}
