import type { Query } from './database.ts';

/** `region` groups stores for prices; `timeZone` is an IANA name, where its days begin and end; `currency` is ISO 4217. */
export type StoreEntry = { id: string; name: string; region: string; timeZone: string; currency: string };

/** Adds a store, or changes what is known of it. Refuses a time zone or currency that there is not. */
export async function putStore(query: Query, store: StoreEntry): Promise<void> {
  const { id, name, region, timeZone, currency } = store;
  if (!/^[a-z0-9-]{1,40}$/.test(id)) throw new Error(`${id} is no id: take a-z, 0-9 and -, 40 at most.`);
  if (!Intl.supportedValuesOf('currency').includes(currency))
    throw new Error(`There is no currency ${currency}.`);
  if (!isTimeZone(timeZone)) throw new Error(`There is no time zone ${timeZone}.`);
  await query(
    `INSERT INTO stores (id, name, region, time_zone, currency, price_book_version) VALUES ($1, $2, $3, $4, $5, 0)
      ON CONFLICT (id) DO UPDATE SET name = $2, region = $3, time_zone = $4, currency = $5`,
    [id, name, region, timeZone, currency],
  );
}

export function listStores(query: Query): Promise<StoreEntry[]> {
  return query('SELECT id, name, region, time_zone AS "timeZone", currency FROM stores ORDER BY id');
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
