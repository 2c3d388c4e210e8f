import type { Money } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { Taken, Units } from './bundle-fit.ts';
import type { Component } from './components.ts';
import type { Solved } from './solve-component.ts';

/** A bundle applied `times` over in the same way: what one application takes, and what it saves. */
export type Application = { bundle: Bundle; taken: Taken[]; saving: Money; times: number };

type Shelf = { line: number; quantity: number }[];

/** Deals the lines' units to the columns: the earlier bundle gets the earlier-scanned units of a type. */
export function applicationsOf(
  units: readonly Units[],
  { types }: Component,
  { plans, uses }: Pick<Solved, 'plans' | 'uses'>,
): Application[] {
  const shelves = types.map(
    ({ lines, quantities }): Shelf => lines.map((line, at) => ({ line, quantity: quantities[at] as number })),
  );
  const placeOf = (plan: number) => plans[plan]?.offer.place ?? 0;
  const ordered = uses.toSorted(
    (a, b) => placeOf(a.column.plan) - placeOf(b.column.plan) || compare(a.column.rows, b.column.rows),
  );
  return ordered.flatMap(({ column, times }) => {
    const { bundle } = plans[column.plan]?.offer ?? {};
    if (!bundle) return [];
    const wanted = column.rows.flatMap((row, at) => {
      const shelf = shelves[row];
      return shelf ? [{ shelf, count: column.counts[at] as number }] : [];
    });
    const found: Application[] = [];
    for (let left = times; left > 0; ) {
      const together = Math.max(1, Math.min(left, ...wanted.map(({ shelf, count }) => whole(shelf, count))));
      const taken = wanted.flatMap(({ shelf, count }) => takeFrom(shelf, count, together));
      taken.sort((a, b) => a.line - b.line);
      found.push({
        bundle,
        taken: taken.map(({ line, quantity }) => {
          const { lineId = '', unitPrice = 0 } = units[line] ?? {};
          return { lineId, unitPrice, quantity };
        }),
        saving: column.saving,
        times: together,
      });
      left -= together;
    }
    return found;
  });
}

/** How often `count` units can be taken before the shelf's first line runs out. */
function whole(shelf: Shelf, count: number): number {
  return Math.floor((shelf[0]?.quantity ?? 0) / count);
}

/** Takes `count` units `times` over from the first line, or one time across several. */
function takeFrom(shelf: Shelf, count: number, times: number): Shelf {
  const taken: Shelf = [];
  for (let left = count; left > 0; ) {
    const first = shelf[0];
    if (!first) throw new RangeError('more units were dealt than there are');
    const quantity = Math.min(left, first.quantity);
    taken.push({ line: first.line, quantity });
    first.quantity -= quantity * times;
    left -= quantity;
    if (first.quantity === 0) shelf.shift();
  }
  return taken;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const left = a.toSorted((one, other) => one - other);
  const right = b.toSorted((one, other) => one - other);
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = (left[at] as number) - (right[at] as number);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
