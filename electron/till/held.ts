import type { ReadableDb } from '../../db/handles.ts';
import { heldSales } from '../../db/past-sales.ts';
import type { Money } from '../../domain/money.ts';
import type { PriceBook } from '../../domain/price-book/price-book.ts';
import { priceSale } from '../../domain/pricing/price-sale.ts';
import type { Sale } from '../../domain/sale/sale.ts';

/** A sale on hold, since when (UTC), and what it comes to. */
export type Held = { sale: Sale; heldAt: string; toPay: Money };

/** The sales on hold, the longest first. Asked where one is held or recalled, never for a scan. */
export function readHeld(db: ReadableDb, priceBook: PriceBook): Held[] {
  return heldSales(db).map((held) => ({ ...held, toPay: priceSale(held.sale, priceBook).toPay }));
}
