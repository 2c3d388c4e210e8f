import type { Money } from '../money.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { AdviceFacts } from '../selling/learned.ts';
import type { Limits } from './limits.ts';
import type { Line, RefundRoom, Sale, SaleCustomer } from './sale.ts';

/** What a decision needs beside the sale and the command; main gathers it. */
export type Facts = {
  /** Now, UTC. */
  at: string;
  /** Today in the store's time zone. */
  today: string;
  /** The time of day there, HH:MM. */
  time: string;
  /** The id that a sale opened by this command gets. */
  newSaleId: string;
  /** The number that a receipt made by this command gets. */
  nextReceiptNumber: number;
  /** Whether others wait, as far as a sale opened by this command goes. */
  queue: boolean;
  limits: Limits;
  priceBook: PriceBook;
  customers: Customers;
  /** Past sales that units may come back from, and held ones. */
  pastSale(receiptNumber: number): PastSale | undefined;
  heldSale(saleId: string): Sale | undefined;
  /** The lowest price that a unit of the item was sold for lately; undefined where none was. */
  lowestRecentPrice(sku: string): Money | undefined;
  /** Who stands at the till; null before anybody signed in. */
  cashier: string | null;
  /** The id that a card payment begun by this command gets. */
  newTenderId: string;
  /** What a receipt of this till promised under that code. */
  voucher(code: string): PromisedVoucher | undefined;
  advice: AdviceFacts;
};

/** A voucher that a receipt of this till promised; good on its last day too. */
export type PromisedVoucher = { amount: Money; until: string; spent: boolean };

/** The customers that the till knows. */
export type Customers = {
  byId(id: string): SaleCustomer | undefined;
  byCard(code: string): SaleCustomer | undefined;
};

/** A completed sale as a return needs it. */
export type PastSale = {
  saleId: string;
  receiptNumber: number;
  lines: readonly Line[];
  priced: PricedSale;
  taxMode: Sale['taxMode'];
  /** Units that came back already, by line id. */
  returned: Readonly<Record<string, number>>;
  /** What may still go back by each tender. */
  room: RefundRoom;
};
