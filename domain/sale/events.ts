import type { BasisPoints, Money } from '../money.ts';
import type { PriceBookEntry } from '../price-book/entry.ts';
import type { EntryKind } from '../price-book/entry-kind.ts';
import type { CashRounding, TaxMode, TaxRounding } from '../price-book/store.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Discount, Terms } from '../pricing/terms.ts';
import type { DayEvent } from '../reports/day-events.ts';
import type { StaffEvent } from '../staff/staff-events.ts';
import type {
  CardOutcome,
  Line,
  RefundRoom,
  ReturnedUnits,
  SaleCustomer,
  Tender,
  TenderKind,
} from './sale.ts';

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

/** Facts about the till itself. */
export type TillEvent =
  | StaffEvent
  | DayEvent
  | { type: 'v1.JournalBegun'; tillId: string; tillName: string }
  | {
      type: 'v1.PriceBookImported';
      version: number;
      hash: string;
      items: number;
      bundles: number;
      rules: number;
      needs: number;
    }
  /** One entry was changed at this till; the bodies are whole, null where the entry is not there. `by`: who did it. */
  | {
      type: 'v1.PriceBookEdited';
      editId: string;
      kind: EntryKind;
      id: string;
      before: PriceBookEntry['body'];
      after: PriceBookEntry['body'];
      by: string | null;
      /** The till's own count of its price books. */
      version: number;
    }
  /** So many entries came from head office. */
  | { type: 'v1.PriceBookPulled'; version: number; headOfficeVersion: number; hash: string; entries: number }
  /** Items came out of a file with this SHA-256: so many edits follow, all under the import's id. */
  | {
      type: 'v1.ItemsImported';
      importId: string;
      hash: string;
      added: number;
      changed: number;
      takenOut: number;
      by: string | null;
      version: number;
    }
  /** The edits that follow take an import back, as far as nobody changed its items since. */
  | { type: 'v1.ItemsImportUndone'; importId: string; by: string | null; version: number }
  /** Pieces were counted in the shop; `expected` is what the till had thought. */
  | {
      type: 'v1.StockCounted';
      countId: string;
      counts: readonly { sku: string; expected: number; counted: number }[];
      by: string | null;
    }
  /** A price that holds from a day of the store on. */
  | {
      type: 'v1.PriceScheduled';
      scheduleId: string;
      sku: string;
      price: Money;
      from: string;
      by: string | null;
    }
  | { type: 'v1.ScheduledPriceWithdrawn'; scheduleId: string; by: string | null }
  | { type: 'v1.ClockWentBack'; from: string; to: string }
  /** What the terminal said of a payment that had its answer by hand already. */
  | { type: 'v1.CardAnsweredLate'; tenderId: string; outcome: CardOutcome }
  /** Customers and what they bought elsewhere; the people themselves are in tables that can be erased. */
  | { type: 'v1.CustomersImported'; hash: string; customers: number; purchases: number }
  | { type: 'v1.CustomerAdded'; customerId: string }
  | { type: 'v1.CustomerMarked'; customerId: string; noOffers: boolean }
  | { type: 'v1.CustomerErased'; customerId: string }
  | { type: 'v1.QueueModeSet'; mode: QueueMode }
  /** The till belongs to a head office. After the row `base` its rows are its own under `tillId`. */
  | {
      type: 'v1.Enrolled';
      tillId: string;
      storeId: string;
      headOfficeKey: string;
      base: { seq: number; hash: string };
    }
  /** What the outcomes up to a row of the journal at least have taught; later sales are advised by it. */
  | { type: 'v1.AdviceLearned'; version: number; day: string; throughSeq: number; hash: string };

/** `auto`: a queue is what sales that follow closely make. */
export type QueueMode = 'on' | 'off' | 'auto';

export type JournalEvent = SaleEvent | TillEvent;
