import type { Bundle } from './bundle.ts';
import type { EntryKind } from './entry-kind.ts';
import type { Item } from './item.ts';
import type { Need } from './need.ts';
import type { PriceBookContents } from './price-book.ts';
import type { Rule } from './rule.ts';
import type { Store } from './store.ts';

/** What each kind of entry holds. */
export type EntryBodies = { store: Store; item: Item; bundle: Bundle; rule: Rule; need: Need };

/** One entry of a price book by its kind and id (an item's is its sku, the store's is `store`); null where it is taken out. */
export type PriceBookEntry = {
  [Kind in EntryKind]: { kind: Kind; id: string; body: EntryBodies[Kind] | null };
}[EntryKind];

/** An entry as it was and as it is to be; null where it is not there. */
export type EntryChange = {
  [Kind in EntryKind]: {
    kind: Kind;
    id: string;
    before: EntryBodies[Kind] | null;
    after: EntryBodies[Kind] | null;
  };
}[EntryKind];

/** A whole price book entry by entry, in the shopkeeper's order. */
export function* entriesOf(contents: PriceBookContents): Generator<PriceBookEntry> {
  yield { kind: 'store', id: 'store', body: contents.store };
  for (const body of contents.items) yield { kind: 'item', id: body.sku, body };
  for (const body of contents.bundles) yield { kind: 'bundle', id: body.id, body };
  for (const body of contents.rules) yield { kind: 'rule', id: body.id, body };
  for (const body of contents.needs) yield { kind: 'need', id: body.id, body };
}

/** The contents after the entries: a known one changes in its place, a new one comes last. A store is never taken out. */
export function withEntries(
  contents: PriceBookContents,
  entries: Iterable<PriceBookEntry>,
): PriceBookContents {
  const lists = {
    item: new Map(contents.items.map((one) => [one.sku, one])),
    bundle: new Map(contents.bundles.map((one) => [one.id, one])),
    rule: new Map(contents.rules.map((one) => [one.id, one])),
    need: new Map(contents.needs.map((one) => [one.id, one])),
  };
  let { store } = contents;
  for (const { kind, id, body } of entries) {
    if (kind === 'store') store = body ?? store;
    else if (body === null) lists[kind].delete(id);
    else (lists[kind] as Map<string, typeof body>).set(id, body);
  }
  return {
    store,
    items: [...lists.item.values()],
    bundles: [...lists.bundle.values()],
    rules: [...lists.rule.values()],
    needs: [...lists.need.values()],
  };
}
