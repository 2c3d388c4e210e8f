import { roomOf, takesOf } from './cut.ts';
import { cutsOf } from './cuts.ts';
import { descend } from './descend.ts';
import { exactBound, exactWorth } from './exact-bound.ts';
import type { Quest } from './quest.ts';
import { addRow, dropSlackRows } from './rows.ts';
import type { Tableau } from './tableau.ts';
import { keepColumns } from './tableau.ts';

const mostCuts = 8;

/** Rounds of cuts before the first split; behind it, splitting on is quicker. */
const rounds = 10;

/**
 * Bounds a tableau as closely as cuts can: each round solves it in fractions, drops the columns that no set as good as
 * the best so far can hold, and adds the cuts that the fractions break. Answers what no set of its columns outweighs.
 */
export function tighten(tableau: Tableau, depth: number, quest: Quest): { bound: number; stuck: boolean } {
  const enough = quest.worth + (quest.level ? -0.5 : 0.5) * quest.grain;
  for (let round = 0; ; round++) {
    const done = descend(tableau, enough, quest);
    const bound = exactBound(tableau, quest);
    const spare = bound - quest.worth;
    if (spare < 0) return { bound, stuck: false };
    keepColumns(tableau, (column) => exactWorth(tableau, column, quest.duals) >= -spare);
    if (!done || round === (depth === 0 ? rounds : 0) || spare < quest.grain) return { bound, stuck: !done };
    dropSlackRows(tableau, quest.rows);
    const cuts = cutsOf(tableau, mostCuts);
    if (cuts.length === 0) return { bound, stuck: false };
    for (const cut of cuts) addRow(tableau, takesOf(cut, tableau), roomOf(cut, tableau.quantity));
  }
}
