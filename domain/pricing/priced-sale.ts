import type { BasisPoints, Money } from '../money.ts';

/** A line's price. `net` = `gross` - `saving`, in the store's tax mode. */
export type PricedLine = { lineId: string; gross: Money; saving: Money; net: Money };

/** Units of one line that a bundle took, and their part of its saving. */
export type BundleShare = { lineId: string; quantity: number; saving: Money };

/** A bundle that the basket completes, `times` over. The shares' savings sum to `saving`. */
export type AppliedBundle = {
  bundleId: string;
  name: string;
  times: number;
  saving: Money;
  shares: BundleShare[];
};

/** What one tax rate made: `taxable` without the tax, `tax` on it. */
export type TaxRow = { rate: BasisPoints; taxable: Money; tax: Money };

/** A sale's price to the cent. `toPay` is `net`, with the tax on top where prices are without it. */
export type PricedSale = {
  lines: PricedLine[];
  bundles: AppliedBundle[];
  gross: Money;
  saving: Money;
  net: Money;
  tax: Money;
  taxes: TaxRow[];
  toPay: Money;
};
