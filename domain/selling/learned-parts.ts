import type { OftenWith } from '../basket-analysis/model.ts';
import type { Tally } from './acceptance.ts';
import type { Learned, SoldAndReturned } from './learned.ts';

/** Few enough to be taken up between two scans. */
const partEntries = 500;

/** A piece of something learned, small enough to be sent, kept and taken up without keeping anybody waiting. */
export type LearnedPart =
  | { acceptance: [key: string, tally: Tally][] }
  | { returns: [sku: string, counts: SoldAndReturned][] }
  /** Its items follow in parts of their own; where an item stands in them says its place. */
  | { oftenWith: Omit<OftenWith, 'items' | 'places'> }
  | { items: string[] };

/** Something learned in parts; `assembled` makes it again from all of them in order. */
export function* partsOf({
  acceptance,
  oftenWith,
  returns,
}: Omit<Learned, 'version'>): Generator<LearnedPart> {
  for (const entries of slicesOf([...acceptance])) yield { acceptance: entries };
  for (const entries of slicesOf([...returns])) yield { returns: entries };
  if (!oftenWith) return;
  const { items, places: _, ...numbers } = oftenWith;
  yield { oftenWith: numbers };
  for (const names of slicesOf(items)) yield { items: names };
}

/** What is being put together from parts. */
export type Assembly = { learned: Learned; add(part: LearnedPart): void };

/** Begins with nothing learned under that version. */
export function assembly(version: number): Assembly {
  const acceptance = new Map<string, Tally>();
  const returns = new Map<string, SoldAndReturned>();
  const learned: Learned = { version, acceptance, oftenWith: null, returns };
  return {
    learned,
    add(part) {
      if ('acceptance' in part) for (const [key, tally] of part.acceptance) acceptance.set(key, tally);
      else if ('returns' in part) for (const [sku, counts] of part.returns) returns.set(sku, counts);
      else if ('oftenWith' in part) learned.oftenWith = { ...part.oftenWith, items: [], places: new Map() };
      else for (const item of part.items) addItem(learned.oftenWith, item);
    },
  };
}

function addItem(oftenWith: OftenWith | null, item: string): void {
  oftenWith?.places.set(item, oftenWith.items.length);
  oftenWith?.items.push(item);
}

function* slicesOf<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += partEntries) yield all.slice(at, at + partEntries);
}
