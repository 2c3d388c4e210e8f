import { explore } from './explore.ts';
import type { Column } from './fill-plan.ts';
import { worthOf } from './fill-plan.ts';
import type { Use } from './first-guess.ts';
import type { Packing } from './packing.ts';
import type { Listed, Quest, Tight } from './tighten.ts';
import { withRowOf } from './tighten.ts';

const stepsPerQuestion = 2_000;

/** Of what `takenBy` counts, a set has to hold so much. */
type Demand = { takenBy: (column: Column) => number; atLeast: number };

/** All the heaviest sets that meet some demands, and one of them. */
type Rivals = { listed: Listed; demands: Demand[]; uses: readonly Use[] };

/**
 * Of all sets that weigh as much as the quest's best, the most that is possible, the one that applies the earliest bundle
 * most often, then the next, and so on; of those, the one that gives the earliest-scanned unit to the earliest bundle, then
 * the next unit, and so on; unused is last. Where steps run out, the best answer so far.
 */
export function earliest({ types, plans }: Packing, tight: Tight, quest: Quest): readonly Use[] {
  const { worth, uses } = quest.best;
  const places = [...new Set(plans.map(({ offer }) => offer.place))].sort((a, b) => a - b);
  const ranks = plans.map(({ offer }) => places.indexOf(offer.place));
  const rankOf = ({ plan }: Column) => ranks[plan] as number;
  const heavy = tight.columns.filter((column) => worthOf(column, tight.duals) >= worth - tight.bound);
  const rivals: Rivals = { listed: { ...tight, columns: heavy }, demands: [], uses };

  settle(rivals, quest, [...places.keys()], (rank) => (column) => (rankOf(column) === rank ? 1 : 0));
  const applied = new Set(rivals.uses.map(({ column }) => rankOf(column)));
  rivals.listed = {
    ...rivals.listed,
    columns: rivals.listed.columns.filter((column) => applied.has(rankOf(column))),
  };

  const labels = [...applied].sort((a, b) => a - b);
  const unitsOf = (type: number) => (rank: number) => (column: Column) =>
    rankOf(column) === rank ? countOf(column, type) : 0;
  if (!anyEarlier(rivals, quest, types.length, labels, unitsOf)) return rivals.uses;
  const given = types.map(() => new Map<number, number>());
  for (const { type, quantity } of inScanOrder(types)) {
    settle(rivals, quest, labels, unitsOf(type), quantity, given[type]);
  }
  return rivals.uses;
}

/**
 * Decides how much of each rank the best set holds, as much as possible of the first, then of the next; at most `room` in
 * all, beyond what was `given` before.
 */
function settle(
  rivals: Rivals,
  quest: Quest,
  ranks: readonly number[],
  countOfRank: (rank: number) => Demand['takenBy'],
  room = Number.POSITIVE_INFINITY,
  given: Map<number, number> = new Map(),
): void {
  let left = room;
  for (let from = 0; from < ranks.length && left > 0; from++) {
    const rank = ranks[from] as number;
    const takenBy = countOfRank(rank);
    if (!rivals.listed.columns.some((column) => takenBy(column) > 0)) continue;
    const before = given.get(rank) ?? 0;
    let held = before;
    for (;;) {
      const more = Math.min(left, sumOf(rivals.uses, takenBy) - held);
      held += more;
      left -= more;
      if (left === 0 || !ask(rivals, quest, { takenBy, atLeast: held + 1 })) break;
    }
    given.set(rank, held);
    if (held > before) demand(rivals, { takenBy, atLeast: held });
  }
}

/** Whether any rival may give a unit to an earlier bundle: one question for all types of which one bundle has all units. */
function anyEarlier(
  rivals: Rivals,
  quest: Quest,
  types: number,
  labels: readonly number[],
  unitsOf: (type: number) => (rank: number) => Demand['takenBy'],
): boolean {
  const earlier: Demand['takenBy'][] = [];
  for (let type = 0; type < types; type++) {
    const units = unitsOf(type);
    const touched = rivals.listed.columns.filter((column) => column.rows.includes(type));
    const able = labels.filter((rank) => touched.some((column) => units(rank)(column) > 0));
    const last = able.findLast((rank) => sumOf(rivals.uses, units(rank)) > 0);
    const before = last === undefined ? able : able.filter((rank) => rank < last);
    if (before.some((rank) => sumOf(rivals.uses, units(rank)) > 0)) return true;
    if (last !== undefined && unusedOf(rivals, type) > 0) return true;
    for (const rank of before) earlier.push(units(rank));
  }
  if (earlier.length === 0) return false;
  const takenBy = (column: Column) => earlier.reduce((sum, count) => sum + count(column), 0);
  const before = rivals.uses;
  const found = ask(rivals, quest, { takenBy, atLeast: 1 });
  rivals.uses = before;
  return found;
}

function unusedOf({ listed, uses }: Rivals, type: number): number {
  return (listed.quantity[type] as number) - sumOf(uses, (column) => countOf(column, type));
}

/** Whether one of the rivals meets a further demand; if so, it becomes the one that is held. */
function ask(rivals: Rivals, quest: Quest, further: Demand): boolean {
  const worth = quest.best.worth - quest.grain;
  const steps = Math.min(stepsPerQuestion, quest.steps);
  const demands = [...rivals.demands, further];
  const question: Quest = {
    ...quest,
    best: { uses: [], worth },
    worth,
    steps,
    accepts: (uses) => demands.every(({ takenBy, atLeast }) => sumOf(uses, takenBy) >= atLeast),
  };
  explore(meeting(rivals.listed, further), question, 1);
  quest.steps -= steps - Math.max(0, question.steps);
  if (question.best.uses.length === 0) return false;
  rivals.uses = question.best.uses;
  return true;
}

function demand(rivals: Rivals, further: Demand): void {
  rivals.demands.push(further);
  rivals.listed = meeting(rivals.listed, further);
}

function meeting(listed: Listed, { takenBy, atLeast }: Demand): Listed {
  return withRowOf(listed, (column) => -takenBy(column), -atLeast);
}

function sumOf(uses: readonly Use[], takenBy: Demand['takenBy']): number {
  let sum = 0;
  for (const { column, times } of uses) sum += times * takenBy(column);
  return sum;
}

function countOf({ rows, counts }: Column, row: number): number {
  const at = rows.indexOf(row);
  return at < 0 ? 0 : (counts[at] as number);
}

/** The lines of all types as they were scanned. */
function inScanOrder(types: Packing['types']): { type: number; quantity: number; line: number }[] {
  return types
    .flatMap(({ lines, quantities }, type) =>
      lines.map((line, at) => ({ type, line, quantity: quantities[at] as number })),
    )
    .sort((a, b) => a.line - b.line);
}
