import { receiptOfVoucher } from '../selling/voucher-code.ts';
import { languageOf, say } from '../words/words.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { Facts } from './facts.ts';
import { opening } from './opening.ts';
import type { Sale } from './sale.ts';

/** Whether a code is of the kind that receipts promise vouchers under. */
export function isVoucher(code: string): boolean {
  return receiptOfVoucher(code) !== undefined;
}

/** Takes what an earlier receipt of this till promised off the sale, once and no later than its last day. */
export function takeVoucher(sale: Sale | null, code: string, facts: Facts): Decision {
  const promised = facts.voucher(code);
  if (!promised) return refuse('no-voucher', ['unknownVoucher', code]);
  const { amount, until, spent } = promised;
  if (spent) return refuse('voucher-spent', ['voucherSpent', code]);
  if (sale?.terms.vouchers.some((one) => one.code === code))
    return refuse('voucher-spent', ['voucherTaken', code]);
  if (facts.today > until) return refuse('voucher-ended', ['voucherEnded', code, until]);
  const name = say(['voucherName', code], languageOf(facts.priceBook.store.locale));
  const added = (saleId: string) => ({ type: 'v1.VoucherAdded', saleId, code, amount, name }) as const;
  if (sale) return decided(added(sale.id));
  const opened = opening(facts);
  return decided(opened, added(opened.saleId));
}
