import type { TillCommand } from '../../contract/till-command.ts';
import { keptOf } from '../../db/customer-export.ts';
import { removeCopies } from '../../db/migrate.ts';
import { emptyLog } from '../../db/open.ts';
import type { Customer } from '../../domain/customers/customer.ts';
import { attach } from '../../domain/sale/attach-customer.ts';
import type { SaleEvent } from '../../domain/sale/events.ts';
import { readScan } from '../../domain/sale/read-scan.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import { commit } from './commit.ts';
import { currentView } from './current-view.ts';
import { foundCustomer, onCounter, saleCustomer } from './customer-of.ts';
import type { Desk } from './desk.ts';
import { factsOf, isSelling } from './facts.ts';
import { type Answer, refusal } from './refusals.ts';

type CommandOf<T extends TillCommand['type']> = Extract<TillCommand, { type: T }>;

/** Whoever has the card, the phone or the name, or parts of them. */
export function findCustomers(desk: Desk, { text }: CommandOf<'FindCustomers'>): Answer {
  return { ok: true, view: currentView(desk), customers: desk.people.find(text).map(foundCustomer) };
}

/** Takes somebody in and makes them the one who buys. Refuses a name of blanks, and a card that is another's or an item's. */
export function addCustomer(desk: Desk, command: CommandOf<'AddCustomer'>): Answer {
  const { name, phone = '', card = '' } = command;
  const known = { name: name.trim(), phone: phone.trim(), card: card.trim() };
  if (known.name === '') return refusal('no-name', ['nameNeeded']);
  if (desk.people.byCard(known.card)) return refusal('card-taken', ['cardOfAnother']);
  if (known.card !== '' && readScan(known.card, desk.priceBook, '').ok)
    return refusal('card-taken', ['cardOfItem']);
  const customer: Customer = { id: desk.newId(), ...known, groups: [], noOffers: false };
  const at = desk.now();
  const decision = attach(desk.open?.sale ?? null, saleCustomer(customer), factsOf(desk, at));
  if (!decision.ok) return refusal(decision.refusal.code, decision.refusal.message);
  commit(desk, at, decision.events, {
    till: [{ type: 'v1.CustomerAdded', customerId: customer.id }],
    alongside: () => void desk.people.put(customer),
    customer: onCounter(customer, desk.acquaint(customer, desk.priceBook)),
  });
  return { ok: true, view: currentView(desk) };
}

/** Keeps whether a customer wants no offers; the open sale goes by it at once. */
export function markCustomer(desk: Desk, { customerId, noOffers }: CommandOf<'MarkCustomer'>): Answer {
  const known = desk.people.byId(customerId);
  if (!known) return unknownCustomer();
  if (known.noOffers === noOffers) return { ok: true, view: currentView(desk) };
  const customer = { ...known, noOffers };
  const buys = desk.customer?.id === customerId;
  commit(desk, desk.now(), buys && isSelling(desk) ? attachedAnew(desk, customer) : [], {
    till: [{ type: 'v1.CustomerMarked', customerId, noOffers }],
    alongside: () => desk.people.mark(customerId, noOffers),
    ...(buys && { customer: onCounter(customer, desk.acquaint(customer, desk.priceBook)) }),
  });
  return { ok: true, view: currentView(desk) };
}

/** Hands out all that the till keeps of a customer. Changes nothing. */
export function exportCustomer(desk: Desk, { customerId }: CommandOf<'ExportCustomer'>): Answer {
  const customer = desk.people.byId(customerId);
  if (!customer) return unknownCustomer();
  const returnProne = onCounter(customer, desk.acquaint(customer, desk.priceBook)).view?.returnProne;
  const exported = { customer: { ...foundCustomer(customer), returnProne }, ...keptOf(desk.db, customerId) };
  return { ok: true, view: currentView(desk), exported };
}

/**
 * Forgets a customer: the person, what they bought elsewhere, and whose the past sales were. Those sales stay as sales of
 * somebody. An open sale of theirs goes on without a customer; once payment has begun it has to be finished first.
 */
export function eraseCustomer(desk: Desk, { customerId }: CommandOf<'EraseCustomer'>): Answer {
  if (!desk.people.byId(customerId)) return unknownCustomer();
  return forget(desk, customerId, false);
}

/** The same for somebody whom head office was told to forget (`told`), or is to be told of. */
export function forget(desk: Desk, customerId: string, told: boolean): Answer {
  const sale = isSelling(desk) ? (desk.open?.sale ?? null) : null;
  const involved = sale !== null && wasAttached(sale, customerId);
  if (involved && sale.state === 'paying') return refusal('paying', ['paymentBegun']);
  const detached: SaleEvent[] = involved
    ? [{ type: 'v1.CustomerDetached', saleId: sale.id, erased: customerId }]
    : [];
  const shown = desk.customer?.id === customerId;
  // First: a till that is killed on the way must not keep a copy of somebody whom it has forgotten.
  removeCopies(desk.db.name);
  commit(desk, desk.now(), detached, {
    till: [{ type: 'v1.CustomerErased', customerId }],
    alongside: () => desk.people.erase(customerId, told),
    ...(shown && { customer: { known: null, view: null } }),
  });
  emptyLog(desk.db);
  return { ok: true, view: currentView(desk) };
}

function attachedAnew({ open }: Desk, customer: Customer): SaleEvent[] {
  return open
    ? [{ type: 'v1.CustomerAttached', saleId: open.sale.id, customer: saleCustomer(customer) }]
    : [];
}

/** Now or before a step that an undo could take back. */
function wasAttached(sale: Sale, customerId: string): boolean {
  for (let at: Sale | undefined = sale; at; at = at.past?.before)
    if (at.customer?.id === customerId) return true;
  return false;
}

function unknownCustomer(): Answer {
  return refusal('no-customer', ['unknownCustomer']);
}
