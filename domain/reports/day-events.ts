import type { Money } from '../money.ts';
import type { Totals } from './totals.ts';

/** Pieces of each coin and note by its value in minor units. */
export type CashCount = Readonly<Record<string, number>>;

export type CashMovement = 'in' | 'out' | 'drop';

/** The closing of a business day: everything in the journal after the Z before, up to and with `throughSeq`. */
export type ZReport = {
  number: number;
  businessDay: string;
  /** The first and the last row of the journal that it covers. */
  fromSeq: number;
  throughSeq: number;
  totals: Totals;
  /** All sales less all returns since the till began; never reset. */
  grandTotal: Money;
  /** What head office has not received yet. */
  unsentEvents: number;
  heldSales: number;
  /** Those sales, the longest on hold first; a Z from before they were named has none. */
  held?: readonly HeldAtClose[];
};

/** A sale that was on hold when the day was closed, and since when (UTC). `aged`: since an earlier day. */
export type HeldAtClose = { name: string; heldAt: string; aged: boolean };

/** Facts about the drawer and the day. */
export type DayEvent =
  | { type: 'v1.ShiftOpened'; shift: number; businessDay: string; float: Money; by: string }
  | { type: 'v1.CashMoved'; shift: number; kind: CashMovement; amount: Money; reason: string; by: string }
  | {
      type: 'v1.ShiftClosed';
      shift: number;
      counted: CashCount;
      total: Money;
      expected: Money;
      by: string;
    }
  | { type: 'v1.DrawerOpened'; reason: string; by: string }
  | { type: 'v1.DayClosed'; z: ZReport; by: string }
  | { type: 'v1.ReceiptReprinted'; receiptNumber: number; by: string | null; gift: boolean }
  | { type: 'v1.InvoiceIssued'; invoiceNumber: number; receiptNumber: number };
