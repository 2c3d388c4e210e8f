import type { BasisPoints, Money } from '../money.ts';
import type { CashRounding, TaxMode, TaxRounding } from '../price-book/store.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Discount, Terms } from '../pricing/terms.ts';
import type { Line, RefundRoom, ReturnedUnits, SaleCustomer, Tender, TenderKind } from './sale.ts';
import type { TillEvent } from './till-events.ts';

/** The item's facts as an event keeps them: everything of a line but its id. */
export type ScannedUnits = Omit<Line, 'id'>;

/** A card as it was shown: what it offered and why. */
export type ShownSuggestion = {
  id: string;
  kind: SuggestionKind;
  /** The rule or bundle behind it. */
  source: string;
  trigger: string;
  sku: string;
  price: Money;
  saving: Money;
  /** What the store would earn by it before tax, the saving taken off. */
  margin: Money;
  moment: 'scan' | 'total';
  /** Its place on the panel, 1 is the first. */
  rank: number;
  /** The learned chance of a yes, in basis points. */
  chance: BasisPoints;
};

export type SuggestionKind = 'required' | 'bundle' | 'complement' | 'upgrade' | 'partner' | 'need';

/** How a required accessory was answered by someone who does not buy it. */
export type RequiredExit = 'has-one' | 'not-in-stock';

/** A card that a control sale kept back, for whoever asks after the sale. */
export type WithheldSuggestion = Pick<ShownSuggestion, 'id' | 'kind' | 'source' | 'trigger' | 'sku'>;

/** What the receipt says for the next visit; with a voucher where the rule has one. */
export type NextVisit = {
  /** The rule behind it. */
  source: string;
  trigger: string;
  sku: string;
  say: string;
  benefit: string;
  voucher: { code: string; amount: Money; until: string } | null;
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
      control: boolean;
      queue: boolean;
      learnedVersion: number;
    }
  | { type: 'v1.CustomerAttached'; saleId: string; customer: SaleCustomer }
  /** `erased`: the id of a customer whom the till forgets; no undo brings them back. */
  | { type: 'v1.CustomerDetached'; saleId: string; erased?: string }
  /** A promise of an earlier receipt that this sale takes up. `name`: what a receipt calls it; earlier ones have none. */
  | { type: 'v1.VoucherAdded'; saleId: string; code: string; amount: Money; name?: string }
  | {
      type: 'v1.ItemScanned';
      saleId: string;
      lineId: string;
      units: ScannedUnits;
      /** The set by whose label the units came; its first piece begins the step, the others belong to it. */
      set?: { bundleId: string; name: string; first: boolean };
    }
  | { type: 'v1.QuantityChanged'; saleId: string; lineId: string; quantity: number }
  | { type: 'v1.LineRemoved'; saleId: string; lineId: string; reason: string | null }
  | { type: 'v1.PriceOverridden'; saleId: string; lineId: string; unitPrice: Money; reason: string }
  | { type: 'v1.LineDiscounted'; saleId: string; lineId: string; discount: Discount; reason: string }
  | { type: 'v1.SaleDiscounted'; saleId: string; discount: Discount; reason: string }
  | { type: 'v1.LineNoted'; saleId: string; lineId: string; note: string }
  | { type: 'v1.SaleHeld'; saleId: string; name: string }
  /** Priced anew: the price book and the moment are those of the recall. */
  | {
      type: 'v1.SaleRecalled';
      saleId: string;
      priceBookVersion: number;
      pricedAt: string;
      pricedOn: string;
      pricedTime: string;
    }
  | {
      type: 'v1.CheckAnswered';
      saleId: string;
      checkId: string;
      passed: boolean;
      seen: 'birth-date' | 'shown';
    }
  | { type: 'v1.UnitsTakenBack'; saleId: string; returned: ReturnedUnits; room: RefundRoom | null }
  | { type: 'v1.ReturnDropped'; saleId: string; returnId: string }
  /** Below zero it goes back to the card. */
  | { type: 'v1.CardAsked'; saleId: string; tenderId: string; amount: Money }
  | { type: 'v1.CardUnknown'; saleId: string; tenderId: string }
  | { type: 'v1.CardDeclined'; saleId: string; tenderId: string }
  | { type: 'v1.SuggestionsShown'; saleId: string; suggestions: ShownSuggestion[] }
  | { type: 'v1.SuggestionsHidden'; saleId: string; suggestionIds: string[] }
  | {
      type: 'v1.SuggestionAccepted';
      saleId: string;
      suggestionId: string;
      lineId: string;
      units: ScannedUnits;
      /** What the customer said before the yes. */
      objectionId: string | null;
      /** The units that an upgrade takes the place of. */
      replaces: { lineId: string; quantity: number } | null;
      /** What a partner owes the shop for it. */
      commission: Money;
    }
  | {
      type: 'v1.SuggestionDeclined';
      saleId: string;
      suggestionId: string;
      sku: string;
      objectionId: string | null;
      exit: RequiredExit | null;
    }
  | { type: 'v1.NeedAnswered'; saleId: string; suggestionId: string; answerId: string; tags: string[] }
  | { type: 'v1.TotalAsked'; saleId: string }
  | { type: 'v1.QueueChanged'; saleId: string; queue: boolean }
  | { type: 'v1.SuggestionsIgnored'; saleId: string; suggestionIds: string[] }
  | { type: 'v1.SuggestionsRemoved'; saleId: string; suggestionIds: string[] }
  | { type: 'v1.SuggestionsWithheld'; saleId: string; suggestions: WithheldSuggestion[] }
  | { type: 'v1.TenderTaken'; saleId: string; kind: TenderKind; amount: Money; tenderId: string | null }
  /** `tenderId`: of what went back to a card. */
  | { type: 'v1.RefundGiven'; saleId: string; kind: TenderKind; amount: Money; tenderId?: string }
  | { type: 'v1.StepUndone'; saleId: string; step: string }
  | {
      type: 'v1.SaleCompleted';
      saleId: string;
      receiptNumber: number;
      completedAt: string;
      lines: Line[];
      tenders: Tender[];
      returns: ReturnedUnits[];
      /** What went back by which tender for each receipt, by its number. */
      refunds: Readonly<Record<string, RefundRoom>>;
      /** What was agreed for it beside the price book. */
      terms: Terms;
      /** Who sold it. */
      cashier: string | null;
      change: Money;
      priced: PricedSale;
      nextVisit: NextVisit | null;
    }
  | { type: 'v1.SaleVoided'; saleId: string; reason: string | null };

export type JournalEvent = SaleEvent | TillEvent;
