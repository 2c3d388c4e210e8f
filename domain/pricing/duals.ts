import type { UnitType } from './components.ts';
import type { Column } from './fill-plan.ts';
import { bestPath, bestWorth, everyColumn, worthOf } from './fill-plan.ts';
import type { Plan } from './plan.ts';

/** A packing problem: rows are unit types, then limits; a solution takes no more of a row than `quantity`. */
export type Packing = {
  types: readonly UnitType[];
  plans: readonly Plan[];
  quantity: Int32Array;
  step: number;
};

/** What a unit of each row is worth where fractions of applications are allowed, and those applications. */
export type Relaxed = { duals: Float64Array; columns: { column: Column; times: number }[] };

const tiny = 1e-7;
const batch = 12;

/**
 * Solves the relaxed packing by the revised simplex method, making columns as they are needed. The numbers are floats and
 * only guide the search; what is proven is proven elsewhere, in exact numbers.
 */
export function relax({ types, plans, quantity, step }: Packing): Relaxed {
  const rows = quantity.length;
  const duals = new Float64Array(rows);
  const inverse = new Float64Array(rows * rows);
  const amounts = new Float64Array(rows);
  const basis: (Column | undefined)[] = new Array(rows).fill(undefined);
  const change = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    inverse[row * rows + row] = 1;
    // Uneven right-hand sides keep the method from standing still where many applications are equally good.
    amounts[row] = (quantity[row] as number) + 1e-5 * (1 + ((row * 0.618_033_988_75) % 1));
  }
  const prices = { duals, left: quantity };
  let next = 0;
  let thorough = false;

  function candidate(index: number): { column: Column; gain: number } | undefined {
    const plan = plans[index] as Plan;
    if (bestWorth(plan, prices) - step <= tiny) return undefined;
    let best: { column: Column; gain: number } | undefined;
    const path = bestPath(plan, index, types, prices);
    if (path) {
      const gain = worthOf(path, duals) - step;
      if (gain > tiny) return { column: path, gain };
    }
    if (path && !thorough) return undefined;
    let visits = 0;
    everyColumn(plan, index, types, prices, step + tiny, (column, worth) => {
      if (worth - step > (best?.gain ?? tiny)) best = { column, gain: worth - step };
      return ++visits < 50;
    });
    return best;
  }

  function entering(): Column | undefined {
    let best: { column: Column; gain: number } | undefined;
    let found = 0;
    for (let looked = 0; looked < plans.length; looked++) {
      const one = candidate(next);
      next = next + 1 === plans.length ? 0 : next + 1;
      if (!one) continue;
      found++;
      if (!best || one.gain > best.gain) best = one;
      if (found >= batch) break;
    }
    return best?.column;
  }

  function pivot(column: Column | undefined, slackRow: number): boolean {
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      if (column) {
        for (let at = 0; at < column.rows.length; at++) {
          sum +=
            (inverse[row * rows + (column.rows[at] as number)] as number) * (column.counts[at] as number);
        }
      } else sum = inverse[row * rows + slackRow] as number;
      change[row] = sum;
    }
    let out = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let row = 0; row < rows; row++) {
      if ((change[row] as number) < 1e-9) continue;
      const ratio = (amounts[row] as number) / (change[row] as number);
      if (ratio < least) {
        least = ratio;
        out = row;
      }
    }
    if (out < 0) return false;
    const gain = column ? worthOf(column, duals) - step : -(duals[slackRow] as number);
    const divisor = change[out] as number;
    const from = out * rows;
    for (let at = 0; at < rows; at++) {
      const value = inverse[from + at] as number;
      if (value === 0) continue;
      const scaled = value / divisor;
      inverse[from + at] = scaled;
      duals[at] = (duals[at] as number) + gain * scaled;
      for (let row = 0; row < rows; row++) {
        const factor = change[row] as number;
        if (factor !== 0 && row !== out)
          inverse[row * rows + at] = (inverse[row * rows + at] as number) - factor * scaled;
      }
    }
    for (let row = 0; row < rows; row++)
      amounts[row] = (amounts[row] as number) - least * (change[row] as number);
    amounts[out] = least;
    basis[out] = column;
    return true;
  }

  const mostPivots = 100 + 30 * rows;
  for (let pivots = 0; pivots < mostPivots; pivots++) {
    let slack = -1;
    for (let row = 0; row < rows; row++) {
      if ((duals[row] as number) < (slack < 0 ? -tiny : (duals[slack] as number))) slack = row;
    }
    if (slack >= 0) {
      if (!pivot(undefined, slack)) break;
      continue;
    }
    let column = entering();
    if (!column && !thorough) {
      thorough = true;
      column = entering();
      thorough = false;
    }
    if (!column || !pivot(column, -1)) break;
  }
  const columns = basis.flatMap((column, row) => (column ? [{ column, times: amounts[row] as number }] : []));
  return { duals, columns };
}
