import { roomOf, takesOf } from './cut.ts';
import { cutsOf } from './cuts.ts';
import { descend } from './descend.ts';
import { exactBound, exactWorth } from './exact-bound.ts';
import type { Quest } from './quest.ts';
import { renew } from './renew.ts';
import { addRow, dropSlackRows } from './rows.ts';
import type { Tableau } from './tableau.ts';
import { copyOf, keepColumns } from './tableau.ts';

const mostCuts = 6;

/** Rounds of cuts before the first split, and behind it, where splitting on is quicker. */
const firstRounds = 16;
const laterRounds = 2;

/**
 * Bounds a tableau as closely as it can: solves it in fractions, drops the columns that no set as good as the best so far
 * can hold, and adds the cuts that the fractions break, round after round. Answers what no set of its columns outweighs.
 */
export function tighten(tableau: Tableau, depth: number, quest: Quest): number {
  let { bound, done } = solve(tableau, quest);
  for (let rounds = depth === 0 ? firstRounds : laterRounds; rounds > 0 && done; rounds--) {
    if (bound < quest.worth + quest.grain || quest.steps <= 0) break;
    const before = copyOf(tableau, quest.spare.pop());
    const cut = addCuts(tableau, quest) ? solve(tableau, quest) : { bound, done: false };
    done = cut.done;
    if (done) bound = Math.min(bound, cut.bound);
    // Cuts that lead floats astray are taken back.
    else Object.assign(tableau, before);
    if (done) quest.spare.push(before);
  }
  return bound;
}

function addCuts(tableau: Tableau, quest: Quest): boolean {
  dropSlackRows(tableau);
  const cuts = cutsOf(tableau, mostCuts, quest);
  for (const cut of cuts) addRow(tableau, takesOf(cut, tableau), roomOf(cut, tableau.quantity), true);
  return cuts.length > 0;
}

/** Solves in fractions, once more where floats went astray. Not `done` where they do so again. */
function solve(tableau: Tableau, quest: Quest): { bound: number; done: boolean } {
  const enough = quest.worth + (quest.level ? -0.5 : 0.5) * quest.grain;
  let done = descend(tableau, enough, quest);
  let bound = exactBound(tableau, quest);
  if (!done && bound >= quest.worth && quest.steps > 0) {
    renew(tableau, quest);
    done = descend(tableau, enough, quest);
    bound = exactBound(tableau, quest);
  }
  const spare = bound - quest.worth;
  if (spare < 0) return { bound, done: true };
  keepColumns(tableau, (column) => exactWorth(tableau, column, quest.duals) >= -spare);
  return { bound, done };
}
