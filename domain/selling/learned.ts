import type { OftenWith } from '../basket-analysis/model.ts';
import type { Acceptance } from './acceptance.ts';
import type { KnownCustomer } from './advice-facts.ts';

/** Units of one item, ever. */
export type SoldAndReturned = { sold: number; returned: number };

/**
 * What the till has learned from its own outcomes, frozen for a while under a version, so that every panel of the past
 * can be explained. Version 0 has learned nothing.
 */
export type Learned = {
  version: number;
  /** What became of suggestions: the chance of a yes. */
  acceptance: Acceptance;
  /** What is often bought together; null before there are baskets enough to say. It ranks, it shows nothing by itself. */
  oftenWith: OftenWith | null;
  /** By sku: what was sold and came back. */
  returns: ReadonlyMap<string, SoldAndReturned>;
};

export const nothingLearned: Learned = {
  version: 0,
  acceptance: new Map(),
  oftenWith: null,
  returns: new Map(),
};

/** What advice needs beside the sale, its price and the price book. */
export type AdviceFacts = { learned: Learned; customer: KnownCustomer | null };
