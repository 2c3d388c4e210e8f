import type { Handlers } from './fold-handlers.ts';
import { remember } from './fold-steps.ts';

/** What comes back, is checked and is paid. */
export const paymentHandlers = {
  'v1.VoucherAdded': (sale, { code, amount, name = `Voucher ${code}` }) => {
    const vouchers = [...sale.terms.vouchers, { name, amount, code }];
    return { ...remember(sale, ['stepVoucher', code]), terms: { ...sale.terms, vouchers } };
  },
  'v1.CheckAnswered': (sale, { checkId, passed }) => ({
    ...sale,
    checks: { ...sale.checks, [checkId]: passed ? 'passed' : 'refused' },
  }),
  'v1.UnitsTakenBack': (sale, { returned, room }) => ({
    ...remember(sale, ['stepReturn', returned.name]),
    returns: [...sale.returns, returned],
    refundRooms:
      returned.from && room ? { ...sale.refundRooms, [returned.from.receiptNumber]: room } : sale.refundRooms,
  }),
  'v1.ReturnDropped': (sale, { returnId }) => {
    const returns = sale.returns.filter(({ id }) => id !== returnId);
    return {
      ...remember(sale, ['stepDropReturn']),
      returns,
      refundRooms: Object.fromEntries(
        Object.entries(sale.refundRooms).filter(([number]) =>
          returns.some(({ from }) => from?.receiptNumber === Number(number)),
        ),
      ),
    };
  },
  'v1.CardAsked': (sale, { tenderId, amount }) => ({
    ...sale,
    state: 'paying',
    card: { tenderId, amount, state: 'asked' },
  }),
  'v1.CardUnknown': (sale) => ({ ...sale, card: sale.card && { ...sale.card, state: 'unknown' } }),
  'v1.CardDeclined': (sale) => ({ ...sale, card: null, state: sale.tenders.length > 0 ? 'paying' : 'open' }),
  'v1.TenderTaken': (sale, { kind, amount }) => ({
    ...remember(sale, ['stepTender', kind]),
    state: 'paying',
    card: null,
    tenders: [...sale.tenders, { kind, amount }],
  }),
  'v1.RefundGiven': (sale, { kind, amount }) => ({
    ...remember(sale, ['stepRefund', kind]),
    state: 'paying',
    card: null,
    tenders: [...sale.tenders, { kind, amount: -amount }],
  }),
} satisfies Partial<Handlers>;
