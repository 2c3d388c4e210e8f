import { dayAfter } from '../domain/day.ts';
import type { PriceBook } from '../domain/price-book/price-book.ts';
import type { KnownCustomer, Owned } from '../domain/selling/advice-facts.ts';
import type { ReadableDb } from './handles.ts';

export type PastRow = {
  sku: string;
  /** What it was called when a till sold it; null of what was imported. */
  name: string | null;
  category: string | null;
  tags: string | null;
  bought: number;
  returned: number;
  lastDay: string;
};

/** All that a customer bought, the latest first: what was imported and what this till and the store's others sold, together by item. */
export function purchasesOf(db: ReadableDb): (customerId: string) => PastRow[] {
  const all = db.prepare(`
    SELECT sku, max(name) AS name, max(category) AS category, max(tags) AS tags,
      sum(bought) AS bought, sum(returned) AS returned, max(last_day) AS lastDay
    FROM (
      SELECT sku, name, category, tags, bought, returned, last_day
      FROM customer_purchases WHERE customer_id = @id
      UNION ALL
      SELECT sku, name, category, tags, bought, returned, last_day
      FROM bought_elsewhere WHERE customer_id = @id
      UNION ALL
      SELECT sku, NULL, NULL, NULL, bought, returned, last_day FROM customer_imported WHERE customer_id = @id
    ) GROUP BY sku ORDER BY lastDay DESC, sku`);
  return (id) => all.all({ id }) as PastRow[];
}

/** What advice has to know of a customer, asked once a sale. `name` is how the cashier may address them. */
export type Acquaintance = (customer: { id: string; name: string }, priceBook: PriceBook) => KnownCustomer;

export function openAcquaintance(db: ReadableDb): Acquaintance {
  const pastOf = purchasesOf(db);
  const has = db.prepare('SELECT rule FROM customer_has WHERE customer_id = ? ORDER BY rule').pluck();
  const declined = db
    .prepare(`
      SELECT source FROM suggestion_outcomes
      WHERE outcome = 'declined' AND sale_id IN (
        SELECT id FROM sales WHERE customer_id = ? AND state = 'completed' ORDER BY closed_seq DESC LIMIT 2)
      GROUP BY source HAVING count(DISTINCT sale_id) = 2 ORDER BY source`)
    .pluck();
  return ({ id, name }, priceBook) => {
    const past = pastOf(id);
    return {
      ...{ id, name },
      owned: past.filter(({ bought, returned }) => bought > returned).map((row) => ownedOf(row, priceBook)),
      hasOneOf: has.all(id) as string[],
      declinedBefore: declined.all(id) as string[],
      bought: past.reduce((sum, { bought }) => sum + bought, 0),
      returned: past.reduce((sum, { returned }) => sum + returned, 0),
    };
  };
}

/** What is no longer in the price book is known as it was sold here. */
function ownedOf(row: PastRow, priceBook: PriceBook): Owned {
  const item = priceBook.item(row.sku);
  const lasts = item?.lastsDays ?? null;
  return {
    sku: row.sku,
    name: item?.name ?? row.name ?? row.sku,
    category: item?.category ?? row.category ?? '',
    tags: item?.tags ?? JSON.parse(row.tags ?? '[]'),
    boughtOn: row.lastDay,
    goodUntil: lasts === null ? null : dayAfter(row.lastDay, lasts),
  };
}
