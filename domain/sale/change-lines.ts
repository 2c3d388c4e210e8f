import { readOwnCode } from '../codes/own-code.ts';
import type { Item } from '../price-book/item.ts';
import { attach } from './attach-customer.ts';
import { closedHours } from './checks.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { Facts } from './facts.ts';
import { beyondLimits } from './limits.ts';
import { lineFor, lineOf } from './line-of.ts';
import { opening } from './opening.ts';
import type { Scanned } from './read-scan.ts';
import { readScan } from './read-scan.ts';
import type { Sale } from './sale.ts';
import { quantityOf } from './sale.ts';
import { scanBundle } from './scan-bundle.ts';
import { isVoucher, takeVoucher } from './take-voucher.ts';

type CommandOf<T extends SaleCommand['type']> = Extract<SaleCommand, { type: T }>;

/**
 * Adds pieces of the item or the set that a code names; or names the customer, or takes the voucher, whose code it is. With
 * no open sale it begins one.
 */
export function scan(sale: Sale | null, command: CommandOf<'Scan'>, facts: Facts): Decision {
  if (sale?.state === 'paying') return refuse('paying', ['paymentBegun']);
  const { code, quantity = 1 } = command;
  const own = facts.priceBook.item(code.trim()) ? undefined : readOwnCode(code);
  if (own === 'torn') return refuse('torn-barcode', ['misreadLabel']);
  if (own?.kind === 'receipt') return refuse('receipt', ['isReceipt', own.number]);
  if (own?.kind === 'bundle') return scanBundle(sale, own.bundleId, quantity, facts);
  const read = readScan(code, facts.priceBook, facts.today);
  if (!read.ok) {
    const customer = facts.customers.byCard(code.trim());
    if (customer) return attach(sale, customer, facts);
    const voucher = code.trim().toUpperCase();
    if (isVoucher(voucher)) return takeVoucher(sale?.state === 'open' ? sale : null, voucher, facts);
    return refuse(...read.refusal);
  }
  const closed = closedHours(read.scanned.item, facts);
  if (closed) return refuse('restricted-hours', closed);
  const priced = withPrice(read.scanned, command);
  if (!priced) return refuse('price-needed', ['priceNeeded', read.scanned.item.name]);
  return addScanned(sale, { ...priced, pieces: priced.pieces * quantity }, facts);
}

function addScanned(sale: Sale | null, { item, pieces, unit }: Scanned, facts: Facts): Decision {
  const current = sale?.state === 'open' ? sale : null;
  const lineId = current ? lineFor(current, item, unit) : 'l1';
  const beyond = beyondWith(current, lineId, item, pieces, facts);
  if (beyond) return refuse('too-many', beyond);
  const opened = current ? [] : [opening(facts)];
  const saleId = current?.id ?? facts.newSaleId;
  return decided(...opened, { type: 'v1.ItemScanned', saleId, lineId, units: lineOf(item, pieces, unit) });
}

/** The item at the price that the cashier named, where it has none of its own. */
function withPrice(scanned: Scanned, { price }: CommandOf<'Scan'>): Scanned | undefined {
  if (!scanned.item.openPrice) return scanned;
  return price === undefined ? undefined : { ...scanned, item: { ...scanned.item, price, floor: 0 } };
}

/** Makes a line that many pieces. */
export function setQuantity(
  sale: Sale,
  { lineId, quantity }: CommandOf<'SetQuantity'>,
  facts: Facts,
): Decision {
  if (sale.state === 'paying') return refuse('paying', ['paymentBegun']);
  const line = sale.lines.find(({ id }) => id === lineId);
  if (!line) return refuse('no-line', ['lineGone']);
  const beyond = beyondLimits(sale.lines, line, quantity, facts.limits);
  if (beyond) return refuse('too-many', beyond);
  if (quantity === line.quantity) return decided();
  return decided({ type: 'v1.QuantityChanged', saleId: sale.id, lineId, quantity });
}

/** Takes a line out of the basket. */
export function removeLine(sale: Sale, { lineId, reason }: CommandOf<'RemoveLine'>): Decision {
  if (sale.state === 'paying') return refuse('paying', ['paymentBegun']);
  if (quantityOf(sale, lineId) === 0) return refuse('no-line', ['lineGone']);
  return decided({ type: 'v1.LineRemoved', saleId: sale.id, lineId, reason: reason ?? null });
}

/** Why `quantity` more of an item may not be added, if there is a reason. */
export function beyondWith(sale: Sale | null, id: string, item: Item, quantity: number, { limits }: Facts) {
  const known = sale ? quantityOf(sale, id) : 0;
  return beyondLimits(sale?.lines ?? [], { id, unitPrice: item.price }, known + quantity, limits);
}
