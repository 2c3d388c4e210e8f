import type { BasisPoints, Money } from '../money.ts';

/** A line's price: `gross` - `saving` - `discount` - `exempted` = `net`, in the store's tax mode. */
export type PricedLine = {
  lineId: string;
  /** Before anything comes off: as scanned, or as overridden. */
  unitPrice: Money;
  gross: Money;
  /** By bundles. */
  saving: Money;
  /** By line discounts, sale discounts and vouchers. */
  discount: Money;
  /** The tax taken out of an inclusive price, because the sale is exempt. */
  exempted: Money;
  net: Money;
  /** In the net, or on top of it where prices are without tax. */
  tax: Money;
};

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

/** What a discount or a voucher really took off. */
export type AppliedDiscount = { name: string; amount: Money };

/** What one tax rate made: `taxable` without the tax, `tax` on it. */
export type TaxRow = { rate: BasisPoints; taxable: Money; tax: Money };

/**
 * A sale's price to the cent. The lines sum to the sale, the bundles to `saving`, the discounts to `discount`, the tax
 * table to `tax`. `toPay` is `net`, with the tax on top where prices are without it, less what goes back, and with the cash
 * rounding; below zero it is owed to the customer.
 */
export type PricedSale = {
  lines: PricedLine[];
  bundles: AppliedBundle[];
  discounts: AppliedDiscount[];
  gross: Money;
  saving: Money;
  discount: Money;
  exempted: Money;
  net: Money;
  tax: Money;
  taxes: TaxRow[];
  /** Why no tax is paid, or null where it is. */
  exemptReason: string | null;
  /** What cash adds or leaves out for want of coins; 0 until cash has paid the sale. */
  rounding: Money;
  /** What goes back for returned units, and the tax in it (or on top of it) by rate. */
  refund: Money;
  refundTaxes: TaxRow[];
  toPay: Money;
};
