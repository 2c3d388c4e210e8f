import type { BundleAtStore, DeskBundles } from '../../contract/office-page.ts';
import type { Query } from '../database.ts';

type Store = { storeId: string; store: string; currency: string; sales: number; taken: number };
type Row = Pick<BundleAtStore, 'storeId' | 'times' | 'saving'> & {
  id: string;
  name: string;
  sales: number;
  taken: number;
};

/** What each bundle did at each store on these business dates, by the sales' own record of it; the most applied first. */
export async function readBundles(query: Query, from: string, to: string): Promise<DeskBundles> {
  const stores = await query<Store>(
    `SELECT store_id AS "storeId", name AS store, currency, count(*) AS sales, sum(to_pay)::float8 AS taken
      FROM sales JOIN stores ON stores.id = store_id WHERE business_date BETWEEN $1 AND $2
      GROUP BY store_id, name, currency`,
    [from, to],
  );
  const of = new Map(stores.map((store) => [store.storeId, store]));
  const rows = await query<Row>(
    `SELECT store_id AS "storeId", bundle->>'bundleId' AS id, max(bundle->>'name') AS name,
        sum((bundle->>'times')::float8) AS times, sum((bundle->>'saving')::float8) AS saving,
        count(*) AS sales, sum(to_pay)::float8 AS taken
      FROM sales, jsonb_array_elements(body->'priced'->'bundles') AS bundle
      WHERE business_date BETWEEN $1 AND $2 GROUP BY 1, 2 ORDER BY times DESC, 1`,
    [from, to],
  );
  return [...Map.groupBy(rows, ({ id }) => id)]
    .map(([id, at]) => ({
      id,
      name: at[0]?.name ?? id,
      stores: at.flatMap((row) => atStore(row, of.get(row.storeId))),
    }))
    .sort((a, b) => timesOf(b.stores) - timesOf(a.stores) || a.name.localeCompare(b.name));
}

function atStore({ storeId, times, saving, sales, taken }: Row, all: Store | undefined): BundleAtStore[] {
  if (!all) return [];
  const without = { sales: all.sales - sales, taken: all.taken - taken };
  const { store, currency } = all;
  return [{ storeId, store, currency, times, saving, withIt: { sales, taken }, without }];
}

const timesOf = (stores: readonly BundleAtStore[]) => stores.reduce((sum, { times }) => sum + times, 0);
