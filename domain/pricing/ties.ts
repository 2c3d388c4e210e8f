import { explore } from './explore.ts';
import type { Use } from './first-guess.ts';
import type { Packing } from './packing.ts';
import type { Quest } from './quest.ts';
import { addRow } from './rows.ts';
import type { Tableau } from './tableau.ts';
import { copyOf } from './tableau.ts';
import { tighten } from './tighten.ts';

/** How often a plan is applied, or how many units of a type it takes (-1: any). */
type Measure = { plan: number; type: number };

/** Of what is measured, all measures together, a set has to hold so much. */
type Demand = { measures: readonly Measure[]; atLeast: number };

/** Where all the heaviest sets are that meet some demands, and one of them. */
type Rivals = { parts: Tableau[]; demands: Demand[]; uses: readonly Use[]; quest: Quest };

/**
 * Of all sets that weigh as much as the quest's best, the most that is possible, the one that applies the earliest bundle
 * most often, then the next, and so on; of those, the one that gives the earliest-scanned unit to the earliest bundle, then
 * the next unit, and so on; unused is last. They are all on the quest's level. Where steps run out, the best answer so far.
 */
export function earliest({ types, plans }: Packing, quest: Quest): readonly Use[] {
  const level = quest.level ?? [];
  const rivals: Rivals = { parts: level, demands: [], uses: quest.best.uses, quest };
  // Plans are in the shopkeeper's order.
  for (const plan of plans.keys()) settle(rivals, [{ plan, type: -1 }]);
  const applied = [...new Set(rivals.uses.map(({ column }) => column.plan))].sort((a, b) => a - b);
  if (!anyEarlier(rivals, types.length, applied)) return rivals.uses;
  const given = types.map(() => new Map<number, number>());
  for (const { type, quantity } of inScanOrder(types)) {
    const measures = applied.map((plan) => ({ plan, type }));
    settle(rivals, measures, quantity, given[type]);
  }
  return rivals.uses;
}

/**
 * Decides how much of each measure the best set holds, as much as possible of the first, then of the next; at most `room`
 * in all, beyond what was `given` before, by plan.
 */
function settle(
  rivals: Rivals,
  measures: readonly Measure[],
  room = Number.POSITIVE_INFINITY,
  given: Map<number, number> = new Map(),
): void {
  let left = room;
  for (const measure of measures) {
    if (left === 0) return;
    const before = given.get(measure.plan) ?? 0;
    let held = before;
    for (;;) {
      const more = Math.min(left, heldBy(rivals.uses, [measure]) - held);
      held += more;
      left -= more;
      if (left === 0 || !ask(rivals, { measures: [measure], atLeast: held + 1 })) break;
    }
    given.set(measure.plan, held);
    if (held > before) demand(rivals, { measures: [measure], atLeast: held });
  }
}

/** Whether any rival may give a unit to an earlier bundle: one question for all types of which one bundle has all units. */
function anyEarlier(rivals: Rivals, types: number, applied: readonly number[]): boolean {
  const { uses, parts, quest } = rivals;
  const earlier: Measure[] = [];
  for (let type = 0; type < types; type++) {
    const able = applied.filter((plan) => parts.some((part) => mostHeld(part, [{ plan, type }], quest) > 0));
    const last = able.findLast((plan) => heldBy(uses, [{ plan, type }]) > 0);
    const before = last === undefined ? able : able.filter((plan) => plan < last);
    if (before.some((plan) => heldBy(uses, [{ plan, type }]) > 0)) return true;
    const used = heldBy(
      uses,
      applied.map((plan) => ({ plan, type })),
    );
    if (last !== undefined && used < (parts[0]?.quantity[type] ?? 0)) return true;
    for (const plan of before) earlier.push({ plan, type });
  }
  const found = ask(rivals, { measures: earlier, atLeast: 1 });
  rivals.uses = uses;
  return found;
}

/** Whether one of the rivals meets a further demand; if so, it becomes the one that is held. */
function ask(rivals: Rivals, further: Demand): boolean {
  const { parts, quest } = rivals;
  const demands = [...rivals.demands, further];
  const worth = quest.best.worth - quest.grain;
  for (const part of parts) {
    if (quest.steps <= 0) return false;
    if (mostHeld(part, further.measures, quest) < further.atLeast) continue;
    const question: Quest = {
      ...quest,
      level: undefined,
      best: { uses: [], worth },
      worth,
      accepts: (uses) => demands.every(({ measures, atLeast }) => heldBy(uses, measures) >= atLeast),
    };
    const copy = copyOf(part, quest.spare.pop());
    impose(copy, further, quest);
    explore(copy, question, 1);
    quest.spare.push(copy);
    quest.steps = question.steps;
    if (question.best.uses.length === 0) continue;
    rivals.uses = question.best.uses;
    return true;
  }
  return false;
}

/** Keeps the parts where the demand can be met. */
function demand(rivals: Rivals, further: Demand): void {
  const { quest } = rivals;
  rivals.demands.push(further);
  rivals.parts = rivals.parts.filter((part) => {
    impose(part, further, quest);
    return tighten(part, 1, quest) >= quest.worth;
  });
}

function impose(part: Tableau, { measures, atLeast }: Demand, quest: Quest): void {
  const takes = new Int32Array(part.columns);
  for (const measure of measures)
    takeMeasure(part, measure, quest, (column, count) => {
      takes[column] = (takes[column] as number) - count;
    });
  addRow(part, takes, -atLeast, false);
}

/** More than this no set of a part holds, for each of its columns fits only so often. */
function mostHeld(part: Tableau, measures: readonly Measure[], quest: Quest): number {
  const { starts, entryRows, entryCounts, quantity } = part;
  let most = 0;
  for (const measure of measures) {
    takeMeasure(part, measure, quest, (column, count) => {
      let times = Number.POSITIVE_INFINITY;
      for (let at = starts[column] as number; at < (starts[column + 1] as number); at++) {
        const row = entryRows[at] as number;
        if (row < quest.rows)
          times = Math.min(times, Math.floor((quantity[row] as number) / (entryCounts[at] as number)));
      }
      most += times * count;
    });
  }
  return most;
}

function takeMeasure(
  { columns, origins }: Tableau,
  { plan, type }: Measure,
  quest: Quest,
  take: (column: number, count: number) => void,
): void {
  for (let column = 0; column < columns; column++) {
    const origin = quest.columns[origins[column] as number];
    if (origin?.plan !== plan) continue;
    const count = type < 0 ? 1 : (origin.counts[origin.rows.indexOf(type)] ?? 0);
    if (count > 0) take(column, count);
  }
}

function heldBy(uses: readonly Use[], measures: readonly Measure[]): number {
  let sum = 0;
  for (const { column, times } of uses) {
    for (const { plan, type } of measures) {
      if (plan !== column.plan) continue;
      sum += times * (type < 0 ? 1 : (column.counts[column.rows.indexOf(type)] ?? 0));
    }
  }
  return sum;
}

/** The lines of all types as they were scanned. */
function inScanOrder(types: Packing['types']): { type: number; quantity: number; line: number }[] {
  return types
    .flatMap(({ lines, quantities }, type) =>
      lines.map((line, at) => ({ type, line, quantity: quantities[at] as number })),
    )
    .sort((a, b) => a.line - b.line);
}
