import type { Money } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { Component } from './components.ts';
import type { Taken, Units } from './line-units.ts';
import type { Applied } from './solve-component.ts';

/** A bundle applied `times` over in the same way: what one application takes, and what it saves. */
export type Application = { bundle: Bundle; taken: Taken[]; saving: Money; times: number };

type Shelf = { line: number; quantity: number }[];

/** Deals the lines' units to the applications: the earlier bundle gets the earlier-scanned units of a type. */
export function applicationsOf(
  units: readonly Units[],
  { types, offers }: Component,
  applied: readonly Applied[],
): Application[] {
  const shelves = types.map(
    ({ lines, quantities }): Shelf => lines.map((line, at) => ({ line, quantity: quantities[at] as number })),
  );
  const ordered = applied.toSorted((a, b) => a.offer - b.offer || compare(a.types, b.types));
  return ordered.flatMap(({ offer, types: own, counts, saving, times }) => {
    const bundle = offers[offer]?.bundle;
    if (!bundle) return [];
    const wanted = own.map((type, at) => ({ shelf: shelves[type] as Shelf, count: counts[at] as number }));
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
        saving,
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
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const order = (a[at] as number) - (b[at] as number);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
