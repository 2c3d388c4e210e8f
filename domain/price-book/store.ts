import type { BasisPoints } from '../money.ts';

/** `inclusive`: prices hold the tax already; `exclusive`: the tax comes on top. */
export type TaxMode = 'inclusive' | 'exclusive';

export type Tax = { id: string; name: string; rate: BasisPoints };

/** The shop as its receipts name it. */
export type Store = {
  name: string;
  address: string[];
  taxNumber: string;
  /** ISO 4217. */
  currency: string;
  /** BCP 47. */
  locale: string;
  taxMode: TaxMode;
  /** IANA name: days begin and end here. */
  timeZone: string;
  taxes: Tax[];
  receipt: { header: string[]; footer: string[] };
};
