import type { KnownCustomer } from './advice-facts.ts';

/**
 * What the till has learned from its own outcomes, frozen for a while under a version, so that every panel of the past
 * can be explained. Version 0 has learned nothing.
 */
export type Learned = { version: number };

export const nothingLearned: Learned = { version: 0 };

/** What advice needs beside the sale, its price and the price book. */
export type AdviceFacts = { learned: Learned; customer: KnownCustomer | null };
