import type { Tableau } from './tableau.ts';
import { slackOf, uneven } from './tableau.ts';

/**
 * Adds a row of which each column takes so much (`takes`) and that holds `room`; both may be below zero. `follows`: whole
 * sets that keep to the other rows keep to it.
 */
export function addRow(tableau: Tableau, takes: Int32Array, room: number, follows: boolean): void {
  if (tableau.rows === tableau.stride) widen(tableau);
  const { rows, inverse, stride, basic, amounts } = tableau;
  addEntries(tableau, takes);
  const last = rows * stride;
  for (let at = 0; at <= rows; at++) {
    inverse[last + at] = 0;
    inverse[at * stride + rows] = 0;
  }
  inverse[last + rows] = 1;
  let amount = uneven(room, rows);
  for (let row = 0; row < rows; row++) {
    const share = (basic[row] as number) < 0 ? 0 : (takes[basic[row] as number] as number);
    if (share === 0) continue;
    amount -= share * (amounts[row] as number);
    const from = row * stride;
    for (let at = 0; at < rows; at++) {
      inverse[last + at] = (inverse[last + at] as number) - share * (inverse[from + at] as number);
    }
  }
  amounts[rows] = amount;
  tableau.duals[rows] = 0;
  tableau.quantity[rows] = room;
  tableau.follows[rows] = follows ? 1 : 0;
  basic[rows] = slackOf(rows);
  tableau.rows++;
}

/** Moves the columns apart, from the last one on, to make room for their entries in the new row. */
function addEntries(tableau: Tableau, takes: Int32Array): void {
  const { columns, starts, rows } = tableau;
  let added = 0;
  for (let column = 0; column < columns; column++) if (takes[column] !== 0) added++;
  let to = (starts[columns] as number) + added;
  if (tableau.entryRows.length < to) {
    tableau.entryRows = longer(tableau.entryRows, to * 2);
    tableau.entryCounts = longer(tableau.entryCounts, to * 2);
  }
  const { entryRows, entryCounts } = tableau;
  for (let column = columns - 1; added > 0; column--) {
    const [from, end] = [starts[column] as number, starts[column + 1] as number];
    starts[column + 1] = to;
    if (takes[column] !== 0) {
      entryRows[--to] = rows;
      entryCounts[to] = takes[column] as number;
      added--;
    }
    for (let at = end - 1; at >= from; at--) {
      entryRows[--to] = entryRows[at] as number;
      entryCounts[to] = entryCounts[at] as number;
    }
  }
}

function longer(from: Int32Array, length: number): Int32Array {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}

/** Drops the rows that follow from others and bind nothing now: those of which the basis holds the slack. */
export function dropSlackRows(tableau: Tableau): void {
  const { rows, basic, follows } = tableau;
  const names = new Int32Array(rows);
  let slack = 0;
  for (let place = 0; place < rows; place++) {
    const row = slackOf(basic[place] as number);
    if (row < 0 || follows[row] === 0) continue;
    names[row] = -1;
    slack++;
  }
  if (slack === 0) return;
  let kept = 0;
  for (let row = 0; row < rows; row++) if (names[row] !== -1) names[row] = kept++;
  shrinkBasis(tableau, names);
  shrinkEntries(tableau, names);
  tableau.rows = kept;
}

/** Leaves out of the basis the places that hold a dropped row's slack, and everywhere the dropped rows. */
function shrinkBasis(tableau: Tableau, names: Int32Array): void {
  const { rows, basic, amounts, inverse, stride, duals, quantity, follows } = tableau;
  let to = 0;
  for (let place = 0; place < rows; place++) {
    const row = slackOf(basic[place] as number);
    if (row >= 0 && names[row] === -1) continue;
    basic[to] = row < 0 ? (basic[place] as number) : slackOf(names[row] as number);
    amounts[to] = amounts[place] as number;
    for (let at = 0; at < rows; at++) {
      const name = names[at] as number;
      if (name >= 0) inverse[to * stride + name] = inverse[place * stride + at] as number;
    }
    to++;
  }
  for (let row = 0; row < rows; row++) {
    const name = names[row] as number;
    if (name < 0) continue;
    duals[name] = duals[row] as number;
    quantity[name] = quantity[row] as number;
    follows[name] = follows[row] as number;
  }
}

function shrinkEntries({ columns, starts, entryRows, entryCounts }: Tableau, names: Int32Array): void {
  let to = 0;
  for (let column = 0; column < columns; column++) {
    const [from, end] = [starts[column] as number, starts[column + 1] as number];
    starts[column] = to;
    for (let at = from; at < end; at++) {
      const name = names[entryRows[at] as number] as number;
      if (name < 0) continue;
      entryRows[to] = name;
      entryCounts[to++] = entryCounts[at] as number;
    }
  }
  starts[columns] = to;
}

function widen(tableau: Tableau): void {
  const { rows, inverse, stride } = tableau;
  const wider = stride * 2;
  const wide = new Float64Array(wider * wider);
  for (let row = 0; row < rows; row++) {
    wide.set(inverse.subarray(row * stride, row * stride + rows), row * wider);
  }
  tableau.inverse = wide;
  tableau.stride = wider;
  for (const name of ['amounts', 'duals'] as const) {
    const more = new Float64Array(wider);
    more.set(tableau[name]);
    tableau[name] = more;
  }
  for (const name of ['quantity', 'follows', 'basic'] as const) {
    const more = new Int32Array(wider);
    more.set(tableau[name]);
    tableau[name] = more;
  }
}
