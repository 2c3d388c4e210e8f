import type { Column } from './column.ts';
import type { Use } from './first-guess.ts';
import type { Effort } from './pivot.ts';
import type { Tableau } from './tableau.ts';

/**
 * What all searches in one component share: exact scales, the columns there are, the best set so far, what a set must be
 * heavier than to matter (the best so far at least), and the steps that are left.
 */
export type Quest = Effort & {
  unit: number;
  grain: number;
  /** How many rows bind every set: types and limits; those added later follow from whole numbers or from a split. */
  rows: number;
  columns: readonly Column[];
  best: { uses: readonly Use[]; worth: number };
  worth: number;
  /** Where sets may be that weigh as much as the best one; undefined where nobody asks. */
  level?: Tableau[];
  /** What else a set must be to count, where weight is not all. */
  accepts?: (uses: readonly Use[]) => boolean;
  /** Tableaus that are of no use any more. */
  spare: Tableau[];
  /** The exact duals that were worked out last. */
  duals: Float64Array;
};
