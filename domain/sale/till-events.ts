import type { Money } from '../money.ts';
import type { PriceBookEntry } from '../price-book/entry.ts';
import type { EntryKind } from '../price-book/entry-kind.ts';
import type { DayEvent } from '../reports/day-events.ts';
import type { StaffEvent } from '../staff/staff-events.ts';
import type { CardOutcome } from './sale.ts';

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
      /** What the till is called from here on, where that is another name than before. */
      tillName?: string;
    }
  /** What the outcomes up to a row of the journal at least have taught; later sales are advised by it. */
  | { type: 'v1.AdviceLearned'; version: number; day: string; throughSeq: number; hash: string };

/** `auto`: a queue is what sales that follow closely make. */
export type QueueMode = 'on' | 'off' | 'auto';
