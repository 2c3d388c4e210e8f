import type { StoreCustomers } from '../../contract/sync-store.ts';
import {
  cursorOf,
  dropChanges,
  keepBoughtElsewhere,
  keepCursor,
  keepSoldElsewhere,
  knowsOthers,
} from '../../db/shared.ts';
import type { Shared } from '../sync/share.ts';
import { commit } from './commit.ts';
import { forget } from './customer-commands.ts';
import type { Desk } from './desk.ts';

/** What the store's other tills did, as it comes to the desk. */
export type Sharing = {
  share(shared: Shared): void;
  /** Until when (UTC) stock counts what the others sold, where nothing was heard of it for a while; else null. */
  stockAsOf(): string | null;
  /** Whether people came or went since it was asked last. */
  news(): boolean;
};

/** So long (ms) nobody needs to be told that nothing was heard. */
const soon = 300_000;

/** Takes what the worker tells into the tables beside the journal, each answer whole or not at all. */
export function openSharing(desk: Desk): Sharing {
  const { db, now } = desk;
  let heardAt = cursorOf(db, 'stock').at;
  let news = false;

  function take(shared: Exclude<Shared, { what: 'taken' }>): void {
    const { what, since, through } = shared;
    const at = now();
    // Asked for before the till counted anew, or before it was enrolled elsewhere.
    if (cursorOf(db, what).cursor !== since) return;
    if (what === 'customers' && !forgetAll(desk, shared.changes)) return;
    db.transaction(() => {
      if (what === 'customers') hearAll(desk, shared.changes);
      if (what === 'purchases') keepBoughtElsewhere(db, shared.rows);
      if (what === 'stock') keepSoldElsewhere(db, shared.rows);
      if (through !== null && through !== since) keepCursor(db, what, through, at);
    })();
    if (what === 'customers') news = true;
    if (what !== 'stock') return;
    if (through !== null) heardAt = at;
    desk.priceBook.sold(shared.rows.map(({ sku }) => sku));
  }

  return {
    share: (shared) => (shared.what === 'taken' ? dropChanges(db, shared.through) : take(shared)),
    stockAsOf() {
      if (heardAt === '' || !knowsOthers(db)) return null;
      return Math.abs(Date.parse(now()) - Date.parse(heardAt)) < soon ? null : heardAt;
    },
    news() {
      const had = news;
      news = false;
      return had;
    },
  };
}

function hearAll({ people }: Desk, changes: StoreCustomers['changes']): void {
  for (const { customer } of changes) if (customer) people.hear(customer);
}

/**
 * Forgets whom another till has forgotten, in the journal too, so that no import brings them back. False where one of them is
 * just paying: the sale has to be finished first.
 */
function forgetAll(desk: Desk, changes: StoreCustomers['changes']): boolean {
  const known = desk.db.prepare('SELECT 1 FROM erased_customers WHERE id = ?').pluck();
  const ids = changes.flatMap(({ id, customer }) => (customer || known.get(id) ? [] : [id]));
  const strangers = ids.filter((id) => !desk.people.byId(id));
  const all = ids.filter((id) => desk.people.byId(id));
  if (!all.every((id) => forget(desk, id, true).ok)) return false;
  if (strangers.length === 0) return true;
  commit(desk, desk.now(), [], {
    till: strangers.map((customerId) => ({ type: 'v1.CustomerErased', customerId })),
    alongside: () => {
      for (const id of strangers) desk.people.erase(id, true);
    },
  });
  return true;
}
