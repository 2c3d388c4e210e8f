import { boundColumns } from './bound-duals.ts';
import type { Cut } from './cut.ts';
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

/** What all searches in one component share: exact units, the best set so far, and the steps that are left. */
export type Quest = { unit: number; grain: number; worth: number; best: Use[] | undefined; steps: number };

const mostCuts = 6;

/**
 * Bounds a listed packing as closely as cuts can: each round solves it in fractions, drops the columns that no set as
 * good as the best so far can hold, and adds the cuts that the fractions break.
 */
export function tighten(listed: Listed, base: number, rounds: number, quest: Quest): Tight {
  let { columns, quantity, basis } = listed;
  for (let round = 0; ; round++) {
    const { pivots, done } = descend(basis, columns);
    quest.steps -= 1 + pivots;
    const duals = basis.duals.slice();
    const bound = boundColumns(columns, quantity, duals, quest.unit);
    const spare = base + bound - quest.worth;
    if (spare < 0) return { columns, quantity, basis, duals, bound, stuck: false };
    columns = columns.filter((column) => worthOf(column, duals) >= -spare);
    const tight = { columns, quantity, basis, duals, bound, stuck: !done };
    if (!done || round === rounds || spare < quest.grain) return tight;
    const cuts = findCuts(basis, quantity, mostCuts);
    if (cuts.length === 0) return tight;
    for (const cut of cuts) ({ columns, quantity, basis } = withCut({ columns, quantity, basis }, cut));
  }
}

/** The packing with a cut as one more row. */
export function withCut({ columns, quantity, basis }: Listed, cut: Cut): Listed {
  const row = quantity.length;
  const room = roomOf(cut, quantity);
  const renewed = new Map<Column, Column>();
  const extended = columns.map((column) => {
    const taken = takenOf(cut, column);
    if (taken === 0) return column;
    const longer = { ...column, rows: [...column.rows, row], counts: [...column.counts, taken] };
    renewed.set(column, longer);
    return longer;
  });
  const own = basis.columns.map((column) => column && (renewed.get(column) ?? column));
  const taken = basis.columns.map((column) => (column && renewed.has(column) ? takenOf(cut, column) : 0));
  return {
    columns: extended,
    quantity: Int32Array.from([...quantity, room]),
    basis: withRow(basis, own, taken, room),
  };
}

/** The fractions of a basis. */
export function usesOf({ columns, amounts }: Basis<Column>): Use[] {
  return columns.flatMap((column, row) => (column ? [{ column, times: amounts[row] as number }] : []));
}
