import type { Barcode } from '../price-book/barcode.ts';
import { readBarcode } from '../price-book/barcode.ts';
import type { Item } from '../price-book/item.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import { attach } from './attach-customer.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, payingMessage, refuse } from './decision.ts';
import type { SaleEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { beyondLimits } from './limits.ts';
import { lineOf } from './line-of.ts';
import { noItem } from './no-item.ts';
import { opening } from './opening.ts';
import type { Sale } from './sale.ts';
import { quantityOf } from './sale.ts';
import { isVoucher, takeVoucher } from './take-voucher.ts';

type CommandOf<T extends SaleCommand['type']> = Extract<SaleCommand, { type: T }>;

/** Adds pieces of the item that a code names; or names the customer, or takes the voucher, whose code it is. With no open sale it begins one. */
export function scan(sale: Sale | null, { code, quantity = 1 }: CommandOf<'Scan'>, facts: Facts): Decision {
  if (sale?.state === 'paying') return refuse('paying', payingMessage);
  const barcode = readBarcode(code);
  const item = itemOf(code, barcode, facts.priceBook);
  if (!item) {
    const customer = facts.customers.byCard(code.trim());
    if (customer) return attach(sale, customer, facts);
    const voucher = code.trim().toUpperCase();
    if (isVoucher(voucher)) return takeVoucher(sale?.state === 'open' ? sale : null, voucher, facts);
    return refuse(...noItem(code, barcode));
  }
  const current = sale?.state === 'open' ? sale : null;
  const lineId = current ? lineFor(current, item) : 'l1';
  const beyond = beyondWith(current, lineId, item, quantity, facts);
  if (beyond) return refuse('too-many', beyond);
  if (current) return decided(scanned(current.id, lineId, item, quantity));
  const opened = opening(facts);
  return decided(opened, scanned(opened.saleId, lineId, item, quantity));
}

/** Makes a line that many pieces. */
export function setQuantity(
  sale: Sale,
  { lineId, quantity }: CommandOf<'SetQuantity'>,
  facts: Facts,
): Decision {
  if (sale.state === 'paying') return refuse('paying', payingMessage);
  const line = sale.lines.find(({ id }) => id === lineId);
  if (!line) return refuse('no-line', 'That line is no longer in the basket.');
  const beyond = beyondLimits(sale.lines, line, quantity, facts.limits);
  if (beyond) return refuse('too-many', beyond);
  if (quantity === line.quantity) return decided();
  return decided({ type: 'v1.QuantityChanged', saleId: sale.id, lineId, quantity });
}

/** Takes a line out of the basket. */
export function removeLine(sale: Sale, { lineId }: CommandOf<'RemoveLine'>): Decision {
  if (sale.state === 'paying') return refuse('paying', payingMessage);
  if (quantityOf(sale, lineId) === 0) return refuse('no-line', 'That line is no longer in the basket.');
  return decided({ type: 'v1.LineRemoved', saleId: sale.id, lineId });
}

/** The line that holds the item already, else the next new one. */
export function lineFor(sale: Sale, item: Item): string {
  return sale.lines.find((line) => line.sku === item.sku)?.id ?? `l${sale.linesEver + 1}`;
}

/** Why `quantity` more of an item may not be added, if there is a reason. */
export function beyondWith(sale: Sale | null, id: string, item: Item, quantity: number, { limits }: Facts) {
  const known = sale ? quantityOf(sale, id) : 0;
  return beyondLimits(sale?.lines ?? [], { id, unitPrice: item.price }, known + quantity, limits);
}

/** By barcode, else by sku; a sku may be digits that look like a barcode, even like a misread one. */
export function itemOf(code: string, barcode: Barcode, priceBook: PriceBook): Item | undefined {
  const item = barcode.ok ? priceBook.itemByCode(barcode.key) : undefined;
  return item ?? (barcode.ok || barcode.why === 'check-digit' ? priceBook.item(code.trim()) : undefined);
}

function scanned(saleId: string, lineId: string, item: Item, quantity: number): SaleEvent {
  return { type: 'v1.ItemScanned', saleId, lineId, units: lineOf(item, quantity) };
}
