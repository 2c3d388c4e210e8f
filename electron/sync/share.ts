import {
  customersTaken,
  mostChanges,
  type SharedCustomer,
  type StoreCustomers,
  type StorePurchases,
  type StoreStock,
  storeCustomers,
  storePurchases,
  storeStock,
} from '../../contract/sync-store.ts';
import type { CustomerChange, SharedState } from '../../db/shared.ts';
import { ask, jsonBody } from './ask.ts';
import { type Link, pathOf } from './exchange.ts';

/**
 * What is told to whoever keeps it. `since`: how far the till had read before; what comes from elsewhere than where the till
 * stands is not to be kept. `through`: how far it has read with it; null where more belongs to it.
 */
export type Shared =
  | { what: 'taken'; through: number }
  | { what: 'customers'; since: string; through: string; changes: StoreCustomers['changes'] }
  | { what: 'purchases'; since: string; through: string; rows: StorePurchases['rows'] }
  | { what: 'stock'; since: string; through: string | null; rows: StoreStock['rows'] };

type Tell = (shared: Shared) => void;

/**
 * Tells head office what this till has learned of people and, where it is due, asks what the store's other tills did. Answers
 * whether all of it went well; what did not is tried again the next time, from where it was.
 */
export async function share(link: Link, state: SharedState, due: boolean, tell: Tell): Promise<boolean> {
  try {
    if (!(await tellChanges(link, state, tell))) return false;
    for (const question of due ? [askCustomers, askPurchases, askStock] : [])
      if (!(await question(link, state, tell))) return false;
    return true;
  } catch (error) {
    console.error('The till could not share what its store shares.', error);
    return false;
  }
}

async function tellChanges(link: Link, state: SharedState, tell: Tell): Promise<boolean> {
  let after = 0;
  for (;;) {
    const changes = state.changes(after, mostChanges);
    if (changes.length === 0) return true;
    const body = jsonBody({ changes: changes.map(sendable) });
    const question = { ...link, method: 'POST', path: pathOf(link, 'customers'), body } as const;
    const answer = await ask(question, customersTaken);
    after = changes.at(-1)?.number ?? after;
    if (!answer.ok || answer.value.taken < after) return false;
    tell({ what: 'taken', through: after });
  }
}

/** A name that was typed may hold what no database takes, and a file's may be longer than anybody's. */
function sendable({ customer, ...change }: CustomerChange) {
  const text = (words: string, most: number) => words.slice(0, most).replace(/\0|\p{Surrogate}/gu, '\ufffd');
  const person = ({ id, name, phone, card, groups, noOffers }: SharedCustomer): SharedCustomer => ({
    ...{ id, name: text(name, 400), phone: text(phone, 100), card: text(card, 100), noOffers },
    groups: groups.slice(0, 50).map((group) => text(group, 100)),
  });
  return { ...change, customer: customer && person(customer) };
}

async function askCustomers(link: Link, state: SharedState, tell: Tell): Promise<boolean> {
  for (let since = state.cursor('customers'), more = true; more; ) {
    const answer = await ask(question(link, 'customers', { since }), storeCustomers);
    if (!answer.ok) return false;
    const { changes, through } = answer.value;
    if (changes.length > 0) tell({ what: 'customers', since, through, changes });
    ({ more } = answer.value);
    since = through;
  }
  return true;
}

async function askPurchases(link: Link, state: SharedState, tell: Tell): Promise<boolean> {
  for (let since = state.cursor('purchases'), more = true; more; ) {
    const answer = await ask(question(link, 'purchases', { since }), storePurchases);
    if (!answer.ok) return false;
    const { rows, through } = answer.value;
    if (through !== since) tell({ what: 'purchases', since, through, rows });
    ({ more } = answer.value);
    since = through;
  }
  return true;
}

/** Read through as it stood when the first part was asked for: what is sold meanwhile comes the next time. */
async function askStock(link: Link, state: SharedState, tell: Tell): Promise<boolean> {
  const since = state.cursor('stock');
  let first: string | undefined;
  for (let after = '', more = true; more; ) {
    const answer = await ask(question(link, 'store-stock', { since, after }), storeStock);
    if (!answer.ok) return false;
    const { rows, through } = answer.value;
    ({ more } = answer.value);
    first ??= through;
    after = rows.at(-1)?.sku ?? after;
    tell({ what: 'stock', since, through: more ? null : first, rows });
  }
  return true;
}

function question(link: Link, what: string, facts: Record<string, string>) {
  return { ...link, method: 'GET', path: `${pathOf(link, what)}?${new URLSearchParams(facts)}` } as const;
}
