/** A column of a packing: how many units it takes of which rows, and what it is worth. */
export type Weighed = { rows: readonly number[]; counts: readonly number[]; weight: number };

/**
 * A packing in fractions, as far as it is solved: the columns of the basis (undefined where a row is not full) with the
 * amounts they are taken in, the rows' duals, and the basis' inverse. All floats: they only guide the search; what is
 * proven is proven elsewhere, in exact numbers.
 */
export type Basis<One extends Weighed> = {
  columns: (One | undefined)[];
  amounts: Float64Array;
  duals: Float64Array;
  /** Row after row, each `stride` places long, so that a copy has room for more rows. */
  inverse: Float64Array;
  stride: number;
};

/** Below this a float is taken for zero. */
export const tiny = 1e-7;

const spareRows = 24;

/** Nothing taken. */
export function emptyBasis<One extends Weighed>(quantity: Int32Array): Basis<One> {
  const rows = quantity.length;
  const stride = rows + spareRows;
  const inverse = new Float64Array(stride * stride);
  for (let row = 0; row < rows; row++) inverse[row * stride + row] = 1;
  return {
    columns: new Array(rows).fill(undefined),
    amounts: Float64Array.from(quantity, uneven),
    duals: new Float64Array(rows),
    inverse,
    stride,
  };
}

/** Uneven quantities keep the method from standing still where many columns are equally good. */
function uneven(quantity: number, row: number): number {
  return quantity + 1e-5 * (1 + ((row * 0.618_033_988_75) % 1));
}

/** Improves the basis to the best one; `entering` answers a column worth more than its duals, if there is one. */
export function climb<One extends Weighed>(
  basis: Basis<One>,
  entering: (duals: Float64Array) => One | undefined,
): number {
  const { duals } = basis;
  const rows = duals.length;
  const change = new Float64Array(rows);
  let pivots = 0;
  for (const most = 100 + 30 * rows; pivots < most; pivots++) {
    let slack = -1;
    for (let row = 0; row < rows; row++) {
      if ((duals[row] as number) < (slack < 0 ? -tiny : (duals[slack] as number))) slack = row;
    }
    const column = slack < 0 ? entering(duals) : undefined;
    if (slack < 0 && !column) break;
    changeOf(basis, column, slack, change);
    const out = leaving(basis, change);
    if (out < 0) break;
    pivot(basis, column, slack, change, out);
  }
  return pivots;
}

/** Columns laid end to end: those of column `c` are from `starts[c]` to `starts[c + 1]`. */
type Flat = { starts: Int32Array; rows: Int32Array; counts: Float64Array; weights: Float64Array };

/**
 * Takes a basis whose duals are right but where rows are overdrawn back to the best one over `columns`, or until the
 * duals of `quantity` fall below `enough`. Not `done` where floats went astray.
 */
export function descend<One extends Weighed>(
  basis: Basis<One>,
  columns: readonly One[],
  quantity: Int32Array,
  enough: number,
): { pivots: number; done: boolean } {
  const { duals, amounts, inverse, stride } = basis;
  const rows = duals.length;
  const change = new Float64Array(rows);
  let flat: Flat | undefined;
  let pivots = 0;
  for (const most = 50 + 10 * rows; pivots < most; pivots++) {
    let out = -1;
    let least = -tiny;
    for (let row = 0; row < rows; row++) {
      if ((amounts[row] as number) < least) {
        least = amounts[row] as number;
        out = row;
      }
    }
    if (out < 0 || sumOf(duals, quantity) < enough) return { pivots, done: true };
    flat ??= flatten(columns);
    const from = out * stride;
    let ratio = Number.POSITIVE_INFINITY;
    let slack = -1;
    for (let row = 0; row < rows; row++) {
      const share = inverse[from + row] as number;
      if (share > -tiny) continue;
      const own = (duals[row] as number) / -share;
      if (own < ratio) {
        ratio = own;
        slack = row;
      }
    }
    const chosen = entering(flat, duals, inverse.subarray(from, from + rows), ratio);
    if (chosen < 0 && slack < 0) {
      // No amounts can be right: along this line the duals fall without end.
      const far = (sumOf(duals, quantity) - enough + 1) / -least;
      for (let row = 0; row < rows; row++)
        duals[row] = (duals[row] as number) + far * (inverse[from + row] as number);
      return { pivots, done: false };
    }
    const column = chosen < 0 ? undefined : columns[chosen];
    changeOf(basis, column, slack, change);
    pivot(basis, column, slack, change, out);
  }
  return { pivots, done: false };
}

function flatten(columns: readonly Weighed[]): Flat {
  const starts = new Int32Array(columns.length + 1);
  for (let at = 0; at < columns.length; at++) {
    starts[at + 1] = (starts[at] as number) + (columns[at] as Weighed).rows.length;
  }
  const total = starts[columns.length] as number;
  const flat = {
    starts,
    rows: new Int32Array(total),
    counts: new Float64Array(total),
    weights: new Float64Array(columns.length),
  };
  let to = 0;
  for (let at = 0; at < columns.length; at++) {
    const { rows, counts, weight } = columns[at] as Weighed;
    flat.weights[at] = weight;
    for (let place = 0; place < rows.length; place++) {
      flat.rows[to] = rows[place] as number;
      flat.counts[to++] = counts[place] as number;
    }
  }
  return flat;
}

/** The column that keeps all duals right when the overdrawn row leaves; -1 where none is better than `ratio`. */
function entering(
  { starts, rows, counts, weights }: Flat,
  duals: Float64Array,
  line: Float64Array,
  ratio: number,
): number {
  let chosen = -1;
  let best = ratio;
  for (let column = 0; column < weights.length; column++) {
    const end = starts[column + 1] as number;
    let share = 0;
    for (let at = starts[column] as number; at < end; at++) {
      share += (counts[at] as number) * (line[rows[at] as number] as number);
    }
    if (share > -tiny) continue;
    let short = -(weights[column] as number);
    for (let at = starts[column] as number; at < end; at++) {
      short += (counts[at] as number) * (duals[rows[at] as number] as number);
    }
    if (short < -best * share) {
      best = Math.max(0, short) / -share;
      chosen = column;
    }
  }
  return chosen;
}

function sumOf(duals: Float64Array, quantity: Int32Array): number {
  let sum = 0;
  for (let row = 0; row < duals.length; row++) sum += (duals[row] as number) * (quantity[row] as number);
  return sum;
}

/** A copy with other quantities. */
export function withQuantities<One extends Weighed>(basis: Basis<One>, quantity: Int32Array): Basis<One> {
  const { columns, duals, inverse, stride } = basis;
  const rows = duals.length;
  const wanted = Float64Array.from(quantity, uneven);
  const amounts = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let at = 0; at < rows; at++) sum += (inverse[row * stride + at] as number) * (wanted[at] as number);
    amounts[row] = sum;
  }
  return { columns: columns.slice(), amounts, duals: duals.slice(), inverse: inverse.slice(), stride };
}

/**
 * A copy with one more row, which holds `quantity` and of which the basis' columns take `taken`; `columns` are the same
 * ones with the new row among their rows.
 */
export function withRow<One extends Weighed>(
  basis: Basis<One>,
  columns: (One | undefined)[],
  taken: readonly number[],
  quantity: number,
): Basis<One> {
  const rows = basis.duals.length;
  const { inverse, stride } =
    basis.stride > rows ? { ...basis, inverse: basis.inverse.slice() } : widened(basis);
  const last = rows * stride;
  let amount = uneven(quantity, rows);
  for (let row = 0; row < rows; row++) {
    const share = taken[row] as number;
    if (share === 0) continue;
    amount -= share * (basis.amounts[row] as number);
    const from = row * stride;
    for (let at = 0; at < rows; at++) {
      inverse[last + at] = (inverse[last + at] as number) - share * (inverse[from + at] as number);
    }
  }
  inverse[last + rows] = 1;
  const amounts = new Float64Array(rows + 1);
  amounts.set(basis.amounts);
  amounts[rows] = amount;
  const duals = new Float64Array(rows + 1);
  duals.set(basis.duals);
  return { columns: [...columns, undefined], amounts, duals, inverse, stride };
}

function widened<One extends Weighed>({
  inverse,
  stride,
}: Basis<One>): { inverse: Float64Array; stride: number } {
  const wider = stride + spareRows;
  const copy = new Float64Array(wider * wider);
  for (let row = 0; row < stride; row++)
    copy.set(inverse.subarray(row * stride, (row + 1) * stride), row * wider);
  return { inverse: copy, stride: wider };
}

function changeOf<One extends Weighed>(
  { inverse, stride }: Basis<One>,
  column: One | undefined,
  slack: number,
  change: Float64Array,
): void {
  const rows = change.length;
  if (!column) {
    for (let row = 0; row < rows; row++) change[row] = inverse[row * stride + slack] as number;
    return;
  }
  change.fill(0);
  for (let at = 0; at < column.rows.length; at++) {
    const count = column.counts[at] as number;
    let place = column.rows[at] as number;
    for (let row = 0; row < rows; row++) {
      change[row] = (change[row] as number) + count * (inverse[place] as number);
      place += stride;
    }
  }
}

function leaving<One extends Weighed>({ amounts }: Basis<One>, change: Float64Array): number {
  let out = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < change.length; row++) {
    const factor = change[row] as number;
    if (factor < 1e-9) continue;
    const ratio = (amounts[row] as number) / factor;
    if (ratio < least) {
      least = ratio;
      out = row;
    }
  }
  return out;
}

function pivot<One extends Weighed>(
  { columns, amounts, duals, inverse, stride }: Basis<One>,
  column: One | undefined,
  slack: number,
  change: Float64Array,
  out: number,
): void {
  const rows = change.length;
  let gain = column ? column.weight : -(duals[slack] as number);
  if (column) {
    for (let at = 0; at < column.rows.length; at++) {
      gain -= (column.counts[at] as number) * (duals[column.rows[at] as number] as number);
    }
  }
  const divisor = change[out] as number;
  const from = out * stride;
  for (let at = 0; at < rows; at++) {
    const scaled = (inverse[from + at] as number) / divisor;
    inverse[from + at] = scaled;
    duals[at] = (duals[at] as number) + gain * scaled;
  }
  const taken = (amounts[out] as number) / divisor;
  for (let row = 0; row < rows; row++) {
    const factor = change[row] as number;
    if (factor === 0 || row === out) continue;
    amounts[row] = (amounts[row] as number) - factor * taken;
    const to = row * stride;
    for (let at = 0; at < rows; at++) {
      inverse[to + at] = (inverse[to + at] as number) - factor * (inverse[from + at] as number);
    }
  }
  amounts[out] = taken;
  columns[out] = column;
}
