/** A column of a packing: how many units it takes of which rows, and what it is worth. */
export type Weighed = { rows: readonly number[]; counts: readonly number[]; weight: number };

/**
 * A packing with its columns laid end to end, and how far it is solved in fractions: what each row's place in the basis
 * holds, in which amounts, the rows' duals, and the basis' inverse. The fractions are floats: they only guide the search;
 * what is proven is proven elsewhere, in exact numbers. Arrays have room for more than is used, so that a search can use
 * the same few tableaus again and again.
 */
export type Tableau = {
  rows: number;
  quantity: Int32Array;
  /** By row: 1 where it follows from the others, so that it may be dropped. */
  follows: Int32Array;
  columns: number;
  /** What column `c` takes is from `starts[c]` to `starts[c + 1]`. */
  starts: Int32Array;
  entryRows: Int32Array;
  entryCounts: Int32Array;
  weights: Float64Array;
  /** By column: its place in the list that the tableau was made from. */
  origins: Int32Array;
  /** By place in the basis: a column, or `slackOf` a row that is not full. */
  basic: Int32Array;
  amounts: Float64Array;
  duals: Float64Array;
  /** Row after row, each `stride` long. */
  inverse: Float64Array;
  stride: number;
};

/** Below this a float is taken for zero. */
export const tiny = 1e-7;

const spareRows = 12;

/** What a basis holds where a row is not full; its own inverse. */
export function slackOf(row: number): number {
  return -1 - row;
}

/** No columns, and nothing taken. */
export function emptyTableau(quantity: Int32Array): Tableau {
  const rows = quantity.length;
  const tableau = roomFor(rows + spareRows, 2 * rows, 4 * rows);
  tableau.rows = rows;
  tableau.quantity.set(quantity);
  for (let row = 0; row < rows; row++) {
    tableau.basic[row] = slackOf(row);
    tableau.amounts[row] = uneven(quantity[row] as number, row);
    tableau.inverse[row * tableau.stride + row] = 1;
  }
  return tableau;
}

function roomFor(stride: number, columns: number, entries: number): Tableau {
  return {
    rows: 0,
    quantity: new Int32Array(stride),
    follows: new Int32Array(stride),
    columns: 0,
    starts: new Int32Array(columns + 1),
    entryRows: new Int32Array(entries),
    entryCounts: new Int32Array(entries),
    weights: new Float64Array(columns),
    origins: new Int32Array(columns),
    basic: new Int32Array(stride),
    amounts: new Float64Array(stride),
    duals: new Float64Array(stride),
    inverse: new Float64Array(stride * stride),
    stride,
  };
}

/** Uneven quantities keep the method from standing still where many columns are equally good. */
export function uneven(quantity: number, row: number): number {
  return quantity + 1e-5 * (1 + ((row * 0.618_033_988_75) % 1));
}

/** Adds a column and answers its place. */
export function addColumn(tableau: Tableau, { rows, counts, weight }: Weighed, origin: number): number {
  const column = tableau.columns++;
  let end = tableau.starts[column] as number;
  makeRoom(tableau, tableau.columns, end + rows.length);
  for (let at = 0; at < rows.length; at++) {
    tableau.entryRows[end] = rows[at] as number;
    tableau.entryCounts[end++] = counts[at] as number;
  }
  tableau.starts[column + 1] = end;
  tableau.weights[column] = weight;
  tableau.origins[column] = origin;
  return column;
}

function makeRoom(tableau: Tableau, columns: number, entries: number): void {
  if (tableau.weights.length < columns) {
    const wanted = columns * 2;
    tableau.starts = longer(tableau.starts, new Int32Array(wanted + 1));
    tableau.weights = longer(tableau.weights, new Float64Array(wanted));
    tableau.origins = longer(tableau.origins, new Int32Array(wanted));
  }
  if (tableau.entryRows.length < entries) {
    tableau.entryRows = longer(tableau.entryRows, new Int32Array(entries * 2));
    tableau.entryCounts = longer(tableau.entryCounts, new Int32Array(entries * 2));
  }
}

function longer<Numbers extends Int32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Drops all columns but those that the basis holds and those that are wanted. */
export function keepColumns(tableau: Tableau, wanted: (column: number) => boolean): void {
  const { columns, rows, starts, entryRows, entryCounts, weights, origins, basic } = tableau;
  const places = new Int32Array(columns).fill(-1);
  for (let row = 0; row < rows; row++) if ((basic[row] as number) >= 0) places[basic[row] as number] = 0;
  let kept = 0;
  let end = 0;
  for (let column = 0; column < columns; column++) {
    const from = starts[column] as number;
    const to = starts[column + 1] as number;
    if (places[column] === -1 && !wanted(column)) continue;
    places[column] = kept;
    starts[kept] = end;
    weights[kept] = weights[column] as number;
    origins[kept++] = origins[column] as number;
    for (let at = from; at < to; at++) {
      entryRows[end] = entryRows[at] as number;
      entryCounts[end++] = entryCounts[at] as number;
    }
  }
  starts[kept] = end;
  tableau.columns = kept;
  for (let row = 0; row < rows; row++) {
    if ((basic[row] as number) >= 0) basic[row] = places[basic[row] as number] as number;
  }
}

/** A copy, in a tableau that is of no use any more if there is one. */
export function copyOf(from: Tableau, spare: Tableau | undefined): Tableau {
  const { rows, columns, stride } = from;
  const entries = from.starts[columns] as number;
  const fits = spare && spare.stride > rows;
  const to = fits ? spare : roomFor(rows + spareRows, columns, entries);
  makeRoom(to, columns, entries);
  to.rows = rows;
  to.columns = columns;
  copyNumbers(from.quantity, to.quantity, rows);
  copyNumbers(from.follows, to.follows, rows);
  copyNumbers(from.starts, to.starts, columns + 1);
  copyNumbers(from.entryRows, to.entryRows, entries);
  copyNumbers(from.entryCounts, to.entryCounts, entries);
  copyNumbers(from.weights, to.weights, columns);
  copyNumbers(from.origins, to.origins, columns);
  copyNumbers(from.basic, to.basic, rows);
  copyNumbers(from.amounts, to.amounts, rows);
  copyNumbers(from.duals, to.duals, rows);
  for (let row = 0; row < rows; row++) {
    const [at, end] = [row * stride, row * stride + rows];
    for (let place = at, target = row * to.stride; place < end; place++, target++)
      to.inverse[target] = from.inverse[place] as number;
  }
  return to;
}

function copyNumbers(from: Int32Array | Float64Array, to: Int32Array | Float64Array, length: number): void {
  for (let at = 0; at < length; at++) to[at] = from[at] as number;
}
