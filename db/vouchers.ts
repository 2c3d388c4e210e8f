import type { PromisedVoucher } from '../domain/sale/facts.ts';
import type { Ending } from '../domain/sale/outcomes.ts';
import { receiptOfVoucher } from '../domain/selling/voucher-code.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { completedSale } from './sales.ts';

/** Keeps which vouchers completed sales have taken up. */
export function vouchersProjection(db: WritableDb): (ending: Ending) => void {
  const spend = db.prepare('INSERT OR IGNORE INTO spent_vouchers (code, sale_id) VALUES (?, ?)');
  return ({ sale }) => {
    if (sale.state !== 'completed') return;
    for (const { code } of sale.terms.vouchers) if (code !== undefined) spend.run(code, sale.id);
  };
}

/** What a receipt of this till promised under a code, and whether it was taken up since. */
export function promisedVoucher(db: ReadableDb, code: string): PromisedVoucher | undefined {
  const receipt = receiptOfVoucher(code);
  const voucher = receipt === undefined ? undefined : completedSale(db, receipt)?.nextVisit?.voucher;
  if (voucher?.code !== code) return undefined;
  const spent = db.prepare('SELECT 1 FROM spent_vouchers WHERE code = ?').get(code) !== undefined;
  return { amount: voucher.amount, until: voucher.until, spent };
}
