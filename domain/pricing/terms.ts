import type { BasisPoints, Money } from '../money.ts';

/** What a discount takes off: a part, or so much (of a whole line, or of the sale). `name` is what a receipt calls it. */
export type Discount = { name: string } & ({ percentOff: BasisPoints } | { amountOff: Money });

/** A promise of the shop to take so much less. Money that was paid for before (a gift card) is a tender instead. */
export type Voucher = {
  name: string;
  amount: Money;
  /** Of one that a receipt of this till promised: it counts once. */
  code?: string;
};

/** What was agreed for one sale beside the price book. Discounts and vouchers count in the order they were given. */
export type Terms = {
  /** Unit prices by line id. */
  overrides: Readonly<Record<string, Money>>;
  lineDiscounts: readonly (Discount & { lineId: string })[];
  saleDiscounts: readonly Discount[];
  vouchers: readonly Voucher[];
  taxExempt: { reason: string } | null;
  customerGroups: readonly string[];
};

export const noTerms: Terms = {
  overrides: {},
  lineDiscounts: [],
  saleDiscounts: [],
  vouchers: [],
  taxExempt: null,
  customerGroups: [],
};
