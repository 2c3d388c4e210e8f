import { create } from 'zustand';
import type { CustomerView, FoundCustomer } from '../../contract/till-view.ts';
import { sendCommand } from '../till-client.ts';
import { words } from '../words/words.ts';
import { closeDialog, openDialog } from './screen.ts';
import { run } from './send.ts';
import { say, showReply } from './till.ts';

type FindCustomerState = {
  text: string;
  /** Whom the till found, and for which text. */
  found: { text: string; customers: FoundCustomer[] } | null;
  /** The row that Enter takes. */
  active: number;
  /** Somebody new is being written down. */
  adding: boolean;
  keyboard: boolean;
};

const empty: FindCustomerState = { text: '', found: null, active: 0, adding: false, keyboard: false };

export const useFindCustomer = create<FindCustomerState>()(() => empty);

export function openCustomer(): void {
  useFindCustomer.setState(empty);
  openDialog('customer');
}

export const toggleCustomerKeyboard = () =>
  useFindCustomer.setState(({ keyboard }) => ({ keyboard: !keyboard }));
export const writeNew = (adding: boolean) => useFindCustomer.setState({ adding });

/** Moves the lit row, stopping at the ends. */
export function moveLitCustomer(by: number): void {
  useFindCustomer.setState(({ active, found }) => ({
    active: Math.max(0, Math.min(active + by, (found?.customers.length ?? 1) - 1)),
  }));
}

/** One letter would find too many. */
const shortestText = 2;

/** Finds by phone, name or card as it is typed. */
export function findCustomerText(text: string): void {
  const enough = text.trim().length >= shortestText;
  useFindCustomer.setState({ text, active: 0, ...(!enough && { found: null }) });
  if (enough) void findCustomers(text);
}

/** An answer to what is no longer asked is dropped. */
async function findCustomers(text: string): Promise<FoundCustomer[]> {
  const reply = await sendCommand({ type: 'FindCustomers', text: text.trim() });
  if (!reply.ok) {
    showReply(reply);
    return [];
  }
  const customers = reply.customers ?? [];
  if (useFindCustomer.getState().text === text) {
    useFindCustomer.setState({ found: { text, customers } });
    say(words().said.found(customers.length));
  }
  return customers;
}

/** Enter: the lit customer buys, also where the answer to the last letter is still on its way. */
export async function takeFoundCustomer(): Promise<void> {
  const { found, active, text } = useFindCustomer.getState();
  if (text.trim().length < shortestText) return;
  const customers = found?.text === text ? found.customers : await findCustomers(text);
  const lit = customers[active] ?? customers[0];
  if (lit) await attachCustomer(lit.id, lit.name);
}

export async function attachCustomer(customerId: string, name: string): Promise<void> {
  const reply = await run({ type: 'AttachCustomer', customerId });
  if (!reply.ok) return;
  closeDialog();
  say(words().said.isCustomer(name));
}

export async function detachCustomer(): Promise<void> {
  const reply = await run({ type: 'DetachCustomer' });
  if (!reply.ok) return;
  closeDialog();
  say(words().said.customerOff);
}

type NewCustomer = Pick<CustomerView, 'name' | 'phone' | 'card'>;

/** Writes a customer down; the till makes them the one who buys. */
export async function addCustomer({ name, phone, card }: NewCustomer): Promise<void> {
  const reply = await run({
    type: 'AddCustomer',
    name,
    ...(phone !== '' && { phone }),
    ...(card !== '' && { card }),
  });
  if (!reply.ok) return;
  closeDialog();
  say(`${name} is the customer.`);
}

export async function markNoOffers(customerId: string, noOffers: boolean): Promise<void> {
  const reply = await run({ type: 'MarkCustomer', customerId, noOffers });
  if (reply.ok) say(noOffers ? words().said.noOffers : words().said.offers);
}

/** All that the till keeps of a customer, as text to hand over; null where the till refused. */
export async function exportCustomer(customerId: string): Promise<string | null> {
  const reply = await run({ type: 'ExportCustomer', customerId });
  return reply.ok ? JSON.stringify(reply.exported ?? {}, null, 2) : null;
}

export async function eraseCustomer(customerId: string): Promise<void> {
  const reply = await run({ type: 'EraseCustomer', customerId });
  if (!reply.ok) return;
  closeDialog();
  say(words().said.erased);
}
