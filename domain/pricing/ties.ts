import type { Component } from './components.ts';
import type { Packing } from './duals.ts';
import { coreOf } from './explore.ts';
import type { Column } from './fill-plan.ts';
import type { Use } from './first-guess.ts';
import type { Budget, Core, Demand } from './search.ts';
import { search } from './search.ts';
import type { Tight } from './tighten.ts';

const stepsPerQuestion = 3_000;

/**
 * Of all sets of applications that weigh `worth`, the most that is possible, the one that applies the earliest bundle
 * most often, then the next bundle, and so on; of those the one that gives the earliest-scanned unit to the earliest
 * bundle (unused is last), then the next unit, and so on. Starts from one such set and asks, bundle after bundle and then
 * unit after unit, whether there is an earlier one while all that was settled before stays.
 */
export function earliest(
  { types }: Component,
  { plans }: Packing,
  tight: Tight,
  given: readonly Use[],
  worth: number,
  budget: Budget,
): readonly Use[] {
  const placeOf = (column: Column) => plans[column.plan]?.offer.place ?? 0;
  const places = [...new Set(plans.map(({ offer }) => offer.place))].sort((a, b) => a - b);
  const rankOf = new Map(places.map((place, rank) => [place, rank]));
  const rank = (column: Column) => rankOf.get(placeOf(column)) ?? 0;
  const most = tight.bound - worth;
  const kept = keep(coreOf(tight, most), rank);
  const able = types.map(() => new Uint8Array(places.length));
  for (const column of kept.columns)
    for (const row of column.rows) if (row < types.length) (able[row] as Uint8Array)[rank(column)] = 1;
  const fixed = types.map(() => new Int32Array(places.length));
  const applied = new Int32Array(places.length);
  const total = given.reduce((sum, { times }) => sum + times, 0);
  let uses = given;
  let held = holdings(uses);

  function timesOf(all: readonly Use[], place: number): number {
    return all.reduce((sum, { column, times }) => sum + (rank(column) === place ? times : 0), 0);
  }

  function holdings(all: readonly Use[]): Int32Array[] {
    const counts = types.map(() => new Int32Array(places.length));
    for (const { column, times } of all) {
      column.rows.forEach((row, at) => {
        const own = counts[row];
        if (own) own[rank(column)] = (own[rank(column)] as number) + times * (column.counts[at] as number);
      });
    }
    return counts;
  }

  /** Whether a best set can also have one more of `own` at `place`; if so it is the one to go on from. */
  function ask(own: Int32Array, place: number): boolean {
    own[place] = (own[place] as number) + 1;
    const question = { steps: Math.min(stepsPerQuestion, budget.steps) };
    const asked = question.steps;
    const found = search(kept, most, 0, question, demandOf(fixed, applied, total, rank));
    budget.steps -= asked - Math.max(0, question.steps);
    own[place] = (own[place] as number) - 1;
    if (!found) return false;
    uses = found.chosen.map(({ column, times }) => ({ column: kept.columns[column] as Column, times }));
    held = holdings(uses);
    return true;
  }

  let settled = 0;
  for (let place = 0; place < places.length && settled < total; place++) {
    do {
      applied[place] = timesOf(uses, place);
    } while (settled + (applied[place] as number) < total && budget.steps > 0 && ask(applied, place));
    settled += applied[place] as number;
  }
  for (const { type, quantity } of inScanOrder(types)) {
    const own = fixed[type] as Int32Array;
    let undecided = quantity;
    for (let place = 0; place < places.length && undecided > 0; place++) {
      for (;;) {
        const ready = (held[type]?.[place] ?? 0) - (own[place] as number);
        const now = Math.min(ready, undecided);
        own[place] = (own[place] as number) + now;
        undecided -= now;
        if (undecided === 0 || !able[type]?.[place] || budget.steps <= 0) break;
        if (!ask(own, place)) break;
      }
    }
  }
  return uses;
}

/** The lines of all types as they were scanned. */
function inScanOrder(types: Component['types']): { type: number; quantity: number; line: number }[] {
  return types
    .flatMap(({ lines, quantities }, type) =>
      lines.map((line, at) => ({ type, line, quantity: quantities[at] as number })),
    )
    .sort((a, b) => a.line - b.line);
}

/** The columns that the best sets may hold, the earlier bundle first, rows decided as they were scanned. */
function keep(core: Core, rank: (column: Column) => number): Core {
  const places = [...core.columns.keys()].sort(
    (a, b) => rank(core.columns[a] as Column) - rank(core.columns[b] as Column) || a - b,
  );
  return {
    ...core,
    columns: places.map((at) => core.columns[at] as Column),
    short: Float64Array.from(places, (at) => core.short[at] as number),
    order: [...core.quantity.keys()],
  };
}

/**
 * That each type gives each bundle at least the units that are fixed, and that each bundle is applied at least as often
 * as is settled: all best sets have `total` applications, so it is enough that the others leave room for those.
 */
function demandOf(
  fixed: readonly Int32Array[],
  applied: Int32Array,
  total: number,
  rank: (column: Column) => number,
): Demand {
  const toApply = applied.slice();
  let room = total - applied.reduce((sum, one) => sum + one, 0);
  const open = fixed.map((own) => own.slice());
  const due = fixed.map((own) => own.reduce((sum, one) => sum + one, 0));
  const history: { place: number; wanted: number; extra: number; met: number[] }[] = [];
  return {
    take(column, times, left) {
      const place = rank(column);
      const { rows, counts } = column;
      const wanted = Math.min(times, toApply[place] as number);
      const extra = times - wanted;
      if (extra > room) return false;
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] as number;
        if (row >= fixed.length) continue;
        const units = times * (counts[at] as number);
        const met = Math.min(units, open[row]?.[place] ?? 0);
        if ((left[row] as number) - units < (due[row] as number) - met) return false;
      }
      const met: number[] = [];
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] as number;
        const own = open[row];
        if (!own) continue;
        const part = Math.min(times * (counts[at] as number), own[place] as number);
        if (part === 0) continue;
        own[place] = (own[place] as number) - part;
        due[row] = (due[row] as number) - part;
        met.push(row, place, part);
      }
      toApply[place] = (toApply[place] as number) - wanted;
      room -= extra;
      history.push({ place, wanted, extra, met });
      return true;
    },
    giveBack() {
      const last = history.pop();
      if (!last) return;
      const { met } = last;
      toApply[last.place] = (toApply[last.place] as number) + last.wanted;
      room += last.extra;
      for (let at = 0; at < met.length; at += 3) {
        const [row, place, part] = [met[at] as number, met[at + 1] as number, met[at + 2] as number];
        const own = open[row] as Int32Array;
        own[place] = (own[place] as number) + part;
        due[row] = (due[row] as number) + part;
      }
    },
    mayLeave: (row) => row >= fixed.length || (due[row] as number) === 0,
  };
}
