import type { EntryChange, PriceBookEntry } from '../../domain/price-book/entry.ts';
import { withEntries } from '../../domain/price-book/entry.ts';
import { same } from '../../domain/price-book/merge.ts';
import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import type { Store } from '../../domain/price-book/store.ts';
import { checkEntries } from '../../electron/import/check-entries.ts';
import { contentsBook } from '../../electron/import/contents-book.ts';
import { readEntries } from '../../electron/import/read-entry.ts';
import type { Query } from '../database.ts';
import { asBody, type Body, type EntryKey, storeBodies } from './bodies.ts';
import type { ChangingBook, Check } from './change-book.ts';

/** Takes what is sound by itself. For what was published, where the rest is about to change too. */
export function alone({ query, storeId }: ChangingBook): Check {
  return async (entry) => {
    const known = await storeBodies(query, storeId, [storeKey]);
    const store = known.get('store store')?.body;
    if (!store || entry.body === null) return entry.body;
    const { entries } = readEntries([entry], store as unknown as Store);
    return entries[0]?.body as Body | undefined;
  };
}

/** Takes what is sound together with the store's whole price book as it is by then, which is read once, when it is needed. */
export function together({ query, storeId }: ChangingBook): Check {
  let contents: PriceBookContents | undefined;
  return async (entry) => {
    contents ??= await contentsOf(query, storeId);
    const before = contents && entryIn(contents, entry);
    if (!contents || before === undefined) return undefined;
    const { entries, problems } = readEntries([entry], contents.store);
    const [read] = entries;
    if (!read || problems.length > 0) return undefined;
    if (same(before, read.body)) return read.body as Body;
    const change = { kind: entry.kind, id: entry.id, before, after: read.body } as EntryChange;
    const whole = contents;
    let after = whole;
    const wrong = checkEntries(() => contentsBook(after), [change], {
      apply() {
        after = withEntries(whole, [read]);
      },
      takeBack() {
        after = whole;
      },
    });
    if (wrong.length > 0) return undefined;
    contents = after;
    return read.body as Body;
  };
}

const storeKey: EntryKey = { kind: 'store', id: 'store' };

/** A store's price book; undefined where it has none. */
export async function contentsOf(query: Query, storeId: string): Promise<PriceBookContents | undefined> {
  const rows = await query<EntryKey & { body: string }>(
    'SELECT kind, id, body FROM store_entries WHERE store_id = $1 AND body IS NOT NULL ORDER BY place, kind, id',
    [storeId],
  );
  const entries = rows.map((row) => ({ ...row, body: asBody(row.body) }) as PriceBookEntry);
  const store = entries.find(({ kind }) => kind === 'store')?.body as Store | undefined;
  return store && withEntries({ store, items: [], bundles: [], rules: [], needs: [] }, entries);
}

function entryIn(contents: PriceBookContents, { kind, id }: EntryKey): PriceBookEntry['body'] | undefined {
  if (kind === 'store') return contents.store;
  if (kind === 'item') return contents.items.find(({ sku }) => sku === id) ?? null;
  const lists = { bundle: contents.bundles, rule: contents.rules, need: contents.needs };
  return ((lists[kind] as { id: string }[]).find((one) => one.id === id) as PriceBookEntry['body']) ?? null;
}
