import type { TenderKind } from '../sale/sale.ts';

/** What receipts and reports say in one language. */
export type PaperWords = {
  total: string;
  tenders: Record<TenderKind, string>;
  handedBack: string;
  change: string;
  each: string;
  youSaved: string;
  taxNumber: string;
  tax: string;
  taxTaken: string;
  rounding: string;
  netOfTax: string;
  totalTax: string;
  taxExempt: string;
  nextVisit: string;
  voucher(code: string, amount: string, until: string): string;
  receipt: string;
  returned: string;
  ofReceipt: string;
  copy: string;
  giftReceipt: string;
  practice: string;
  invoice: string;
  soldTo: string;
  from: string;
  insteadOf: string;
  youSave: string;
  youSaveAtLeast: string;
  orAnother: string;
  until: string;
  perKilogram: string;
};
