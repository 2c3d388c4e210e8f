import type { Money } from '../money.ts';
import type { CashRounding, TaxMode, TaxRounding } from '../price-book/store.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Line, Tender, TenderKind } from './sale.ts';

/** The item's facts as an event keeps them: everything of a line but its id. */
export type ScannedUnits = Omit<Line, 'id'>;

/** A card as it was shown: what it offered and why. */
export type ShownSuggestion = {
  id: string;
  kind: 'required' | 'bundle' | 'complement';
  /** The rule or bundle behind it. */
  source: string;
  trigger: string;
  sku: string;
  price: Money;
  saving: Money;
};

/** Facts about one sale. Amounts are minor units; what a past sale needs is in its own events, never looked up again. */
export type SaleEvent =
  | {
      type: 'v1.SaleOpened';
      saleId: string;
      priceBookVersion: number;
      pricedAt: string;
      pricedOn: string;
      pricedTime: string;
      currency: string;
      taxMode: TaxMode;
      taxRounding: TaxRounding;
      cashRounding: CashRounding;
    }
  | { type: 'v1.ItemScanned'; saleId: string; lineId: string; units: ScannedUnits }
  | { type: 'v1.QuantityChanged'; saleId: string; lineId: string; quantity: number }
  | { type: 'v1.LineRemoved'; saleId: string; lineId: string }
  | { type: 'v1.SuggestionsShown'; saleId: string; suggestions: ShownSuggestion[] }
  | {
      type: 'v1.SuggestionAccepted';
      saleId: string;
      suggestionId: string;
      lineId: string;
      units: ScannedUnits;
    }
  | { type: 'v1.SuggestionDeclined'; saleId: string; suggestionId: string; objectionId: string | null }
  | { type: 'v1.SuggestionsIgnored'; saleId: string; suggestionIds: string[] }
  | { type: 'v1.TenderTaken'; saleId: string; kind: TenderKind; amount: Money }
  | { type: 'v1.StepUndone'; saleId: string; step: string }
  | {
      type: 'v1.SaleCompleted';
      saleId: string;
      receiptNumber: number;
      completedAt: string;
      lines: Line[];
      tenders: Tender[];
      change: Money;
      priced: PricedSale;
    }
  | { type: 'v1.SaleVoided'; saleId: string };

/** Facts about the till itself. */
export type TillEvent =
  | { type: 'v1.JournalBegun'; tillId: string; tillName: string }
  | {
      type: 'v1.PriceBookImported';
      version: number;
      hash: string;
      items: number;
      bundles: number;
      rules: number;
    }
  | { type: 'v1.ClockWentBack'; from: string; to: string };

export type JournalEvent = SaleEvent | TillEvent;
