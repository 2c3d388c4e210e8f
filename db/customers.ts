import { isDeepStrictEqual } from 'node:util';
import type { Customer, Purchase } from '../domain/customers/customer.ts';
import { openCustomerSearch, wordsOf } from './customer-search.ts';
import type { WritableDb } from './handles.ts';
import { insertInto } from './insert-into.ts';

type CustomerRow = Omit<Customer, 'groups' | 'noOffers'> & { groups: string; no_offers: 0 | 1 };

/** The people whom the till knows. Whatever writes has to be called within the transaction that journals it. */
export type People = {
  byId(id: string): Customer | undefined;
  byCard(card: string): Customer | undefined;
  /** By exactly the card, else by parts of the name and of the phone's digits; at most twenty. */
  find(text: string): Customer[];
  /** Adds somebody, or takes over what is new of one who is known by the id or the card; answers the id they have here. */
  put(customer: Customer): string;
  mark(id: string, noOffers: boolean): void;
  /** Takes over what another till of the store says of somebody, by the id alone. What was changed here and not told yet stands. */
  hear(customer: Customer): void;
  /**
   * Removes the person and all that is known of what they bought elsewhere; no byte is left once the log is emptied. `told`:
   * head office knows it.
   */
  erase(id: string, told?: boolean): void;
  /** Replaces what was imported of purchases by these; those of erased customers are left out. */
  importAll(customers: readonly Customer[], purchases: readonly Purchase[]): void;
};

const columns = ['id', 'name', 'phone', 'card', 'groups', 'no_offers'] as const;

/** Opens the table of customers. */
export function openPeople(db: WritableDb): People {
  const select = `SELECT ${columns.join(', ')} FROM customers`;
  const byId = db.prepare(`${select} WHERE id = ?`);
  const byCard = db.prepare(`${select} WHERE card = ? AND card <> ''`);
  const insert = insertInto(db, 'customers', columns);
  const update = db.prepare(`
    UPDATE customers SET name = @name, phone = @phone, card = @card, groups = @groups, no_offers = @no_offers
    WHERE id = @id`);
  const freeCard = db.prepare("UPDATE customers SET card = '' WHERE card = ? AND card <> '' AND id <> ?");
  const mark = db.prepare('UPDATE customers SET no_offers = ? WHERE id = ?');
  const erased = db.prepare('SELECT 1 FROM erased_customers WHERE id = ?').pluck();
  const untold = db.prepare('SELECT 1 FROM changed_customers WHERE id = ?').pluck();
  const tell = db.prepare('INSERT OR REPLACE INTO changed_customers (id, first) VALUES (?, ?)');
  const search = openCustomerSearch(db);

  const one = (id: string) => customerOf(byId.get(id));
  const withCard = (card: string) => customerOf(byCard.get(card));
  const store = (customer: Customer, known: boolean) => {
    // A card is one person's; who gives it last has it.
    freeCard.run(customer.card, customer.id);
    (known ? update : insert).run(rowOf(customer));
    search.put(customer.id, wordsOf(customer));
  };
  const put = (given: Customer, first = false): string => {
    const known = one(given.id) ?? withCard(given.card);
    const customer = { ...given, id: known?.id ?? given.id };
    store(customer, known !== undefined);
    if (!isDeepStrictEqual(known, customer)) tell.run(customer.id, Number(first && !known));
    return customer.id;
  };
  return {
    put: (customer) => put(customer),
    byId: one,
    byCard: withCard,
    find(text) {
      const carried = withCard(text.trim());
      return carried ? [carried] : search.find(text).flatMap((id) => one(id) ?? []);
    },
    mark(id, noOffers) {
      mark.run(Number(noOffers), id);
      tell.run(id, 0);
    },
    hear(customer) {
      if (!erased.get(customer.id) && !untold.get(customer.id))
        store(customer, one(customer.id) !== undefined);
    },
    erase(id, told = false) {
      eraseRows(db, id, one(id) !== undefined);
      if (!told) tell.run(id, 0);
      search.forget();
    },
    importAll(customers, purchases) {
      const ids = new Map<string, string>();
      for (const customer of customers)
        if (!erased.get(customer.id)) ids.set(customer.id, put(customer, true));
      importPurchases(db, ids, purchases);
    },
  };
}

/**
 * A page that was split keeps copies of rows in its unused part, where no DELETE reaches them. So the table is emptied,
 * which overwrites every page of it, and filled again with everybody else.
 */
function eraseRows(db: WritableDb, id: string, known: boolean): void {
  db.prepare('DELETE FROM customer_imported WHERE customer_id = ?').run(id);
  db.prepare('DELETE FROM bought_elsewhere WHERE customer_id = ?').run(id);
  if (!known) return;
  db.exec('CREATE TEMP TABLE others AS SELECT * FROM customers');
  db.prepare('DELETE FROM others WHERE id = ?').run(id);
  db.exec('DELETE FROM customers; INSERT INTO customers SELECT * FROM others; DROP TABLE others');
}

function importPurchases(
  db: WritableDb,
  ids: ReadonlyMap<string, string>,
  purchases: readonly Purchase[],
): void {
  db.exec('DELETE FROM customer_imported');
  const add = db.prepare(`
    INSERT INTO customer_imported (customer_id, sku, bought, returned, last_day) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET bought = bought + excluded.bought, returned = returned + excluded.returned,
      last_day = max(last_day, excluded.last_day)`);
  for (const { customerId, sku, quantity, returned, on } of purchases) {
    const id = ids.get(customerId);
    if (id !== undefined) add.run(id, sku, quantity, returned, on);
  }
  db.exec(`
    DELETE FROM item_imported;
    INSERT INTO item_imported SELECT sku, sum(bought), sum(returned) FROM customer_imported GROUP BY sku`);
}

function rowOf({ groups, noOffers, ...rest }: Customer): Record<string, unknown> {
  return { ...rest, groups: JSON.stringify(groups), no_offers: Number(noOffers) };
}

function customerOf(row: unknown): Customer | undefined {
  if (!row) return undefined;
  const { groups, no_offers, ...rest } = row as CustomerRow;
  return { ...rest, groups: JSON.parse(groups), noOffers: no_offers === 1 };
}
