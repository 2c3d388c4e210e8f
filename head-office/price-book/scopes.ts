import type { Query } from '../database.ts';

/** Where something holds: `chain`, `region:R` or `store:S`. The narrower wins. */
export type Scope = string;

/** A store as publishing knows it. */
export type ScopedStore = { id: string; region: string; timeZone: string; version: number };

/** The scopes of a store, the widest first. */
export function scopesOf({ id, region }: Pick<ScopedStore, 'id' | 'region'>): [Scope, Scope, Scope] {
  return ['chain', `region:${region}`, `store:${id}`];
}

/** Every scope that is wider than this one. */
export async function widerThan(query: Query, scope: Scope): Promise<Scope[]> {
  if (scope === 'chain') return [];
  if (scope.startsWith('region:')) return ['chain'];
  const [store] = await storesIn(query, scope);
  return store ? scopesOf(store).slice(0, 2) : [];
}

/**
 * The stores of a scope by their ids. They are locked until the transaction ends, so that their price books change one
 * after another. Refuses a scope that no store is in.
 */
export async function lockStores(query: Query, scope: Scope): Promise<ScopedStore[]> {
  const stores = await storesIn(query, scope, 'FOR NO KEY UPDATE');
  if (stores.length === 0) throw new Error(`No store is in ${scope}: it is chain, region:NAME or store:ID.`);
  return stores;
}

function storesIn(query: Query, scope: Scope, lock = ''): Promise<ScopedStore[]> {
  return query(
    `SELECT id, region, time_zone AS "timeZone", price_book_version AS version FROM stores
      WHERE $1 = 'chain' OR $1 = 'region:' || region OR $1 = 'store:' || id ORDER BY id ${lock}`,
    [scope],
  );
}
