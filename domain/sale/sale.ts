import type { BasisPoints, Money } from '../money.ts';
import type { CashRounding, TaxMode, TaxRounding } from '../price-book/store.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Terms } from '../pricing/terms.ts';
import type { Sentence } from '../words/words.ts';

/** `paying` from the first tender on; `held` sales wait to be recalled; the last two never change again. */
export type SaleState = 'open' | 'paying' | 'held' | 'completed' | 'voided';

/** Units of one item, with the item's facts as they were when it was scanned. */
export type Line = {
  id: string;
  sku: string;
  barcode: string;
  name: string;
  category: string;
  tags: string[];
  quantity: number;
  unitPrice: Money;
  floor: Money;
  onOffer: boolean;
  cost: Money;
  taxRate: BasisPoints;
  kind: 'goods' | 'service';
  /** What the cashier wrote beside it; empty where nothing. */
  note?: string;
  /** What a label or a two-dimensional code said of this very unit; such a line is a unit of its own. */
  unit?: { grams?: number; batch?: string; serial?: string };
};

export type TenderKind = 'cash' | 'card' | 'voucher';

/** Money taken; below zero it was handed back for returned units. */
export type Tender = { kind: TenderKind; amount: Money };

/** What a terminal says of a card payment. `unknown`: its reply was lost, and it has to be asked again. */
export type CardOutcome = 'approved' | 'declined' | 'unknown';

/** A card payment that the terminal was asked for; below zero it goes back to the card. */
export type AskedCard = { tenderId: string; amount: Money; state: 'asked' | 'unknown' };

/** Units of a past sale that come back in this one, for what was paid for them. */
export type ReturnedUnits = {
  id: string;
  /** The sale that they were bought in; null without a receipt. */
  from: { saleId: string; receiptNumber: number; lineId: string } | null;
  sku: string;
  name: string;
  kind: 'goods' | 'service';
  quantity: number;
  /** In the store's tax mode; the tax is in it, or on top of it. */
  net: Money;
  tax: Money;
  taxRate: BasisPoints;
  /** What goes back: `net`, with the tax where prices are without it. */
  amount: Money;
  reason: string;
};

/** What may go back by each tender for the receipts that units came back from. */
export type RefundRoom = Readonly<Record<TenderKind, Money>>;

/** What the law asks of this sale and what the cashier saw: by the id of the restriction. */
export type Checks = Readonly<Record<string, 'passed' | 'refused'>>;

/**
 * What became of a suggestion that was shown. At completion, `ignored` is said of whatever got no answer, and `removed` of
 * what was accepted and is no longer in the basket.
 */
export type SuggestionOutcome = 'shown' | 'accepted' | 'declined' | 'ignored' | 'removed';

/** Whoever buys, as the sale knows them: by id alone, with what pricing and advice must not look up again. */
export type SaleCustomer = { id: string; groups: string[]; noOffers: boolean };

/** Units that came in by a suggestion. */
export type AcceptedUnits = { suggestionId: string; lineId: string; sku: string; quantity: number };

export type Sale = {
  id: string;
  state: SaleState;
  priceBookVersion: number;
  /** The time of pricing, UTC: bundle windows are judged at it. */
  pricedAt: string;
  /** The same moment as a day in the store's time zone. */
  pricedOn: string;
  /** The same moment as HH:MM there. */
  pricedTime: string;
  currency: string;
  taxMode: TaxMode;
  taxRounding: TaxRounding;
  cashRounding: CashRounding;
  /** What was agreed for this sale beside the price book. */
  terms: Terms;
  lines: Line[];
  /** The line that was scanned last, to be lit. */
  lastLineId: string | null;
  linesEver: number;
  tenders: Tender[];
  card: AskedCard | null;
  returns: ReturnedUnits[];
  /** By receipt number: what may go back by which tender. */
  refundRooms: Readonly<Record<string, RefundRoom>>;
  checks: Checks;
  /** The name that a held sale is found by. */
  heldName: string | null;
  customer: SaleCustomer | null;
  /** Gets no optional suggestion, so that the effect of suggestions can be told. */
  control: boolean;
  /** Others wait: only what is required is said. */
  queue: boolean;
  /** The version of what the till had learned when the sale was opened; 0 before it has learned anything. */
  learnedVersion: number;
  /** `total` once the total was asked for; `scan` again with the next item. */
  moment: 'scan' | 'total';
  /** Given by the customer's answers. */
  tags: string[];
  /** By suggestion id: what was shown in this sale and what became of it. */
  suggestions: Record<string, SuggestionOutcome>;
  /** The suggestions that stand on the panel now. */
  visible: string[];
  accepted: AcceptedUnits[];
  /** Skus that the customer said no to. */
  declinedSkus: string[];
  receiptNumber: number | null;
  completedAt: string | null;
  /** The price as it was paid; only a completed sale has one, and no later price book changes it. */
  paid: PricedSale | null;
  /** What an undo goes back to: the last step's name and the sale before it, which has a past of its own. */
  past: { step: Sentence; before: Sale } | null;
};

/** The line that the last step put into the basket, and did nothing else: an undo takes just that away. */
export function freshLineId({ lines, past }: Sale): string | null {
  const before = past?.before.lines ?? lines;
  const added = lines.filter((line) => !before.includes(line));
  return lines.length === before.length + 1 && added.length === 1 ? (added[0]?.id ?? null) : null;
}

/** A line's quantity, or 0 where there is no such line. */
export function quantityOf(sale: Sale, lineId: string): number {
  return sale.lines.find((line) => line.id === lineId)?.quantity ?? 0;
}
