import { boundColumns } from './bound-duals.ts';
import { roomOf, takenOf } from './cut.ts';
import { findCuts } from './cuts.ts';
import type { Column } from './fill-plan.ts';
import { worthOf } from './fill-plan.ts';
import type { Use } from './first-guess.ts';
import type { Basis } from './simplex.ts';
import { descend, withRow } from './simplex.ts';

/**
 * Columns one by one, the rows they share (more than types and limits where cuts were added), and a basis whose duals no
 * column exceeds.
 */
export type Listed = { columns: readonly Column[]; quantity: Int32Array; basis: Basis<Column> };

/** A listed packing with exact duals that prove its bound. `stuck`: its fractions are of no use, for floats went astray. */
export type Tight = Listed & { duals: Float64Array; bound: number; stuck: boolean };

/**
 * What all searches in one component share: exact scales, the best set so far, what a set must be heavier than to matter
 * (the best so far at least), and the steps that are left.
 */
export type Quest = {
  unit: number;
  grain: number;
  /** How many rows bind every set: types and limits; those added later follow from whole numbers or from a split. */
  rows: number;
  best: { uses: readonly Use[]; worth: number };
  worth: number;
  steps: number;
  /** What else a set must be to count, where weight is not all. */
  accepts?: (uses: readonly Use[]) => boolean;
};

const mostCuts = 8;

/** How many rounds of cuts are tried, by how many branches lie behind. */
const rounds = [10, 3, 2, 1];

/**
 * Bounds a listed packing as closely as cuts can: each round solves it in fractions, drops the columns that no set as
 * good as the best so far can hold, and adds the cuts that the fractions break.
 */
export function tighten(listed: Listed, depth: number, quest: Quest): Tight {
  let { columns, quantity, basis } = listed;
  // Below the root only what is heavier counts; the root keeps what is as heavy, for ties.
  const enough = quest.worth + (depth === 0 ? -0.5 : 0.5) * quest.grain;
  for (let round = 0; ; round++) {
    const { pivots, done } = descend(basis, columns, quantity, enough);
    quest.steps -= 1 + pivots;
    const duals = basis.duals.slice();
    const bound = boundColumns(columns, quantity, duals, quest.unit);
    const spare = bound - quest.worth;
    if (spare < 0) return { columns, quantity, basis, duals, bound, stuck: false };
    columns = columns.filter((column) => worthOf(column, duals) >= -spare);
    const tight = { columns, quantity, basis, duals, bound, stuck: !done };
    if (!done || round === (rounds[depth] ?? 0) || spare < quest.grain) return tight;
    const cuts = findCuts(usesOf({ basis, quantity }), quantity, duals, mostCuts);
    if (cuts.length === 0) return tight;
    for (const cut of cuts) {
      const taken = (column: Column) => takenOf(cut, column);
      ({ columns, quantity, basis } = withRowOf({ columns, quantity, basis }, taken, roomOf(cut, quantity)));
    }
  }
}

/** The packing with one more row: of it columns take `takenBy`, in all at most `room`; both may be below zero. */
export function withRowOf(
  { columns, quantity, basis }: Listed,
  takenBy: (column: Column) => number,
  room: number,
): Listed {
  const row = quantity.length;
  const renewed = new Map<Column, Column>();
  const renew = (column: Column) => {
    const taken = takenBy(column);
    if (taken === 0) return column;
    const longer = { ...column, rows: [...column.rows, row], counts: [...column.counts, taken] };
    renewed.set(column, longer);
    return longer;
  };
  const extended = columns.map(renew);
  const own = basis.columns.map((column) => column && (renewed.get(column) ?? renew(column)));
  const taken = basis.columns.map((column) => (column ? takenBy(column) : 0));
  return {
    columns: extended,
    quantity: Int32Array.from([...quantity, room]),
    basis: withRow(basis, own, taken, room),
  };
}

/** The fractions of a basis with the true quantities. */
export function usesOf({ basis, quantity }: Pick<Listed, 'basis' | 'quantity'>): Use[] {
  const { columns, inverse, stride } = basis;
  const rows = quantity.length;
  return columns.flatMap((column, row) => {
    if (!column) return [];
    let times = 0;
    for (let at = 0; at < rows; at++) {
      times += (inverse[row * stride + at] as number) * (quantity[at] as number);
    }
    return times > 1e-6 ? [{ column, times }] : [];
  });
}
