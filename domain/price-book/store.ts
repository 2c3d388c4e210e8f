import type { EmbeddedLayout } from '../codes/embedded.ts';
import type { BasisPoints } from '../money.ts';
import type { Advice } from './advice.ts';
import type { Reasons } from './reason.ts';
import type { Restriction } from './restriction.ts';
import type { Objection } from './script.ts';
import type { Security } from './security.ts';

/** `inclusive`: prices hold the tax already; `exclusive`: the tax comes on top. */
export type TaxMode = 'inclusive' | 'exclusive';

/** Whether the tax of each line is rounded, or only that of each rate's sum. */
export type TaxRounding = 'line' | 'receipt';

/** The smallest coin in minor units, to which cash is rounded; 0 where there is one for every minor unit. */
export type CashRounding = 0 | 5 | 10;

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
  taxRounding: TaxRounding;
  cashRounding: CashRounding;
  /** IANA name: days begin and end here. */
  timeZone: string;
  taxes: Tax[];
  receipt: { header: string[]; footer: string[] };
  /** The picture at the head of its receipts: PNG in base64, so wide that narrow paper takes it; empty where there is none. */
  logo: string;
  advice: Advice;
  reasons: Reasons;
  /** How the store's scales write their labels. */
  scales: EmbeddedLayout[];
  restrictions: Restriction[];
  security: Security;
  /** What may be said against any offer. */
  objections: Objection[];
};
