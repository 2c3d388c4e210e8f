import type { CustomerView, FoundItem } from '../../contract/till-view.ts';
import type { Money } from '../../domain/money.ts';
import { deafFor } from '../sale/card-slots.ts';
import { sendCommand } from '../till-client.ts';
import { words } from '../words/words.ts';
import { askTotal } from './advice.ts';
import { openCheck } from './check-form.ts';
import { clearFind, isSearchable, quantityAhead, setQuantityAhead, useFind } from './find.ts';
import { priceSettled, type Unpriced } from './open-price.ts';
import { cardsAppear } from './panel.ts';
import { isReceiptCode, openReceipt, scanReturned, useReturns } from './returns.ts';
import {
  clearTheDesk,
  closePayment,
  leaveReceipt,
  showPayment,
  type TenderKind,
  useScreen,
} from './screen.ts';
import { checks, completedSale, currentSale, customer, hasAnything, totals } from './selectors.ts';
import { run, sayLine } from './send.ts';
import { useSettings } from './settings.ts';
import { money, say, showReply, showView, useTill } from './till.ts';

/** Asks for the till's present state in the language of the screen, as on start: a sale in payment comes back in payment. */
export async function look(): Promise<void> {
  const reply = await run({ type: 'View', language: useSettings.getState().language });
  if (reply.ok && reply.view.sale?.state === 'paying') useScreen.setState({ paymentOpen: true });
}

/** Adds what a scanner read or a hand picked. A scan before the first tender calls the payment off. */
export async function scan(code: string, picked = false): Promise<boolean> {
  if (isReceiptCode(code)) return openReceipt(code);
  if (useReturns.getState().open) return scanReturned(code);
  const { quantity } = useFind.getState();
  const before = customer(useTill.getState());
  const reply = await run({ type: 'Scan', code, ...(quantity !== null && { quantity }) }, code);
  if (!reply.ok) return false;
  const paymentWasOpen = useScreen.getState().paymentOpen;
  setQuantityAhead(null);
  clearTheDesk();
  if (paymentWasOpen) cardsAppear();
  if (picked) clearFind();
  else useFind.setState({ found: null });
  sayScanned(before);
  return true;
}

/** Scans an item once more, now with the price that the cashier named. */
export async function scanAtPrice({ code, quantity }: Unpriced, price: Money): Promise<void> {
  const reply = await run({ type: 'Scan', code, price, ...(quantity !== undefined && { quantity }) }, code);
  if (!reply.ok) return;
  setQuantityAhead(null);
  clearFind();
  priceSettled();
  sayLine();
}

/** A scan may have been a customer's card. */
function sayScanned(before: CustomerView | null): void {
  const buys = customer(useTill.getState());
  if (buys && buys.id !== before?.id) say(`${buys.name} is the customer.`);
  else sayLine();
}

/** Takes what a hand typed into the find field, and searches as it goes. `3 *` sets the next item's quantity. */
export function findText(text: string): void {
  const quantity = quantityAhead(text);
  if (quantity !== null) {
    setQuantityAhead(quantity);
    clearFind();
    return;
  }
  useFind.setState({ text, active: 0, ...(isSearchable(text) ? {} : { found: null }) });
  if (isSearchable(text)) void search(text);
}

/** Searches; an answer to what is no longer asked is dropped. */
async function search(text: string): Promise<FoundItem[]> {
  const reply = await sendCommand({ type: 'Search', text: text.trim().slice(0, 200) });
  if (!reply.ok) {
    showReply(reply);
    return [];
  }
  showView(reply.view);
  const items = reply.items ?? [];
  if (useFind.getState().text === text) {
    useFind.setState({ found: { text, items } });
    say(words().said.found(items.length));
  }
  return items;
}

/** Enter in the find field: the lit result, else what was typed as a number. */
export async function takeFound(): Promise<void> {
  const { text, found, active } = useFind.getState();
  if (text.trim() === '') return;
  const items = found?.text === text ? found.items : isSearchable(text) ? await search(text) : [];
  const item = items[active] ?? items[0];
  if (item) await scan(item.sku, true);
  else if (/^\S*\d\S*$/.test(text.trim())) await scan(text.trim(), true);
}

export async function setQuantity(lineId: string, quantity: number): Promise<void> {
  if (quantity < 1) return;
  const reply = await run({ type: 'SetQuantity', lineId, quantity });
  if (reply.ok) sayLine();
}

/** Removes a line and keeps a neighbour in hand. */
export async function removeLine(lineId: string, reason?: string): Promise<void> {
  const before = currentSale(useTill.getState())?.lines ?? [];
  const index = before.findIndex((line) => line.id === lineId);
  const name = before[index]?.name;
  const reply = await run({ type: 'RemoveLine', lineId, ...(reason !== undefined && { reason }) });
  if (!reply.ok) return;
  const next = before[index + 1] ?? before[index - 1];
  useScreen.setState(({ selectedLineId }) => ({
    dialog: null,
    selectedLineId: selectedLineId === lineId ? (next?.id ?? null) : selectedLineId,
  }));
  say(words().said.removed(name));
}

export async function undo(): Promise<void> {
  const step = useTill.getState().view?.undo;
  if (!step) return;
  const reply = await run({ type: 'Undo' });
  if (reply.ok) say(words().said.takenBack(step));
}

export async function voidSale(reason?: string): Promise<void> {
  const reply = await run({ type: 'VoidSale', ...(reason !== undefined && { reason }) });
  if (!reply.ok) return;
  clearTheDesk();
  setQuantityAhead(null);
  clearFind();
}

/**
 * Opens the payment at once, and lets the till say meanwhile what is for this moment alone. What has to be checked comes
 * first.
 */
export function pay(kind: TenderKind): void {
  if (!hasAnything(useTill.getState())) return;
  if (checks(useTill.getState()).length > 0) {
    openCheck(kind);
    return;
  }
  showPayment(kind);
  void askTotal();
}

/** Takes a tender, and completes the sale when nothing is left to pay. */
export async function takeTender(kind: TenderKind, amount: Money): Promise<void> {
  const reply = await run({ type: 'TakeTender', kind, amount });
  if (!reply.ok) return;
  await afterTender();
}

/** Completes the sale when nothing is left to pay or to give back. */
export async function afterTender(): Promise<void> {
  useScreen.setState({ amount: '' });
  const { due = 0, refundDue = 0 } = totals(useTill.getState()) ?? {};
  if (due === 0 && refundDue === 0) await completeSale();
  else say(words().said.stillToPay(money(due)));
}

export async function completeSale(): Promise<void> {
  const reply = await run({ type: 'CompleteSale' });
  if (!reply.ok) return;
  closePayment();
  clearFind();
  setQuantityAhead(null);
  useScreen.setState({ receiptSince: performance.now() });
  say(words().said.receipt(reply.view.receipt?.number, money(reply.view.totals.change)));
}

/** Leaves the receipt for the next customer; the till itself begins the next sale with its first scan. */
export function nextCustomer(): void {
  const sale = completedSale(useTill.getState());
  if (sale && performance.now() - useScreen.getState().receiptSince >= deafFor) leaveReceipt(sale.id);
}
