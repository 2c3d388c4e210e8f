import type { BasisPoints } from '../money.ts';
import type { Season } from './season.ts';

/** How the store wants to be advised by its till; a manager sets it. */
export type Advice = {
  /** The most cards on the panel. */
  cards: number;
  /** The part of sales that get no optional suggestion, so that their effect can be told from chance. */
  controlShare: BasisPoints;
  /** How much the store's margin counts beside the customer's saving: 0 not at all, 10,000 as much. */
  marginWeight: BasisPoints;
  /** Sales that follow each other within so many seconds are a queue; with 0 none are. */
  queueSeconds: number;
  /** Tags that are offered only in their season. */
  seasons: Readonly<Record<string, Season>>;
  /** Pairs of tags that no basket means together: winter and tropics. */
  contradictions: readonly (readonly [string, string])[];
};

export const defaultAdvice: Advice = {
  cards: 3,
  controlShare: 500,
  marginWeight: 3_000,
  queueSeconds: 20,
  seasons: {},
  contradictions: [],
};
