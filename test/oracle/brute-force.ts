import type { Bundle } from '../../domain/price-book/bundle.ts';
import { type BasketLine, fillsOnce, mayHold, savingOf, sizeOf } from './bundle-rules.ts';

/** The best of all ways: `taker[i]` is the place of the bundle that takes the i-th unit scanned; unused units have `bundles.length`. */
export type BestWay = { saving: number; applications: number; taker: number[] };

/** One way to fill a bundle once: the units as bits, the first scanned as bit 0. */
type Filling = { bundle: number; units: number; saving: number };

/** `bundles`: the places of the bundles applied, rising, one for each application. */
type Ways = { saving: number; bundles: number[]; code: number };

/**
 * Tries every set of applications: the first unit that is left goes unused or into each application that can hold it,
 * then the rest likewise. Greatest saving, then fewest applications, then the earlier bundles, then unit by unit the
 * earlier bundle. For at most 12 units, where the takers of all units still fit one exact number.
 */
export function bruteForce(lines: readonly BasketLine[], bundles: readonly Bundle[]): BestWay {
  const units = lines.flatMap((line) => Array.from({ length: line.quantity }, () => line));
  const base = bundles.length + 1;
  if (units.length > 12 || base ** units.length > Number.MAX_SAFE_INTEGER) {
    throw new RangeError('too much to try by brute force');
  }
  const weights = units.map((_, unit) => base ** (units.length - 1 - unit));
  const byFirstUnit = units.map((): Filling[] => []);
  for (const filling of fillings(units, bundles)) {
    byFirstUnit[31 - Math.clz32(filling.units & -filling.units)]?.push(filling);
  }
  const codeOf = (bits: number, bundle: number) =>
    weights.reduce((code, weight, unit) => code + (bits & (1 << unit) ? weight * bundle : 0), 0);
  const coded = byFirstUnit.map((all) => all.map((one) => ({ ...one, code: codeOf(one.units, one.bundle) })));
  const known = new Map<string, Ways>();

  function best(left: number, usesLeft: readonly number[]): Ways {
    if (left === 0) return { saving: 0, bundles: [], code: 0 };
    const key = `${left} ${usesLeft}`;
    const seen = known.get(key);
    if (seen) return seen;
    const first = 31 - Math.clz32(left & -left);
    const rest = best(left & ~(1 << first), usesLeft);
    let winner: Ways = { ...rest, code: rest.code + (weights[first] ?? 0) * bundles.length };
    for (const { units: taken, bundle, saving, code } of coded[first] ?? []) {
      if ((taken & left) !== taken || usesLeft[bundle] === 0) continue;
      const after = best(left & ~taken, used(usesLeft, bundle));
      const way = {
        saving: after.saving + saving,
        bundles: [bundle, ...after.bundles].sort((a, b) => a - b),
        code: after.code + code,
      };
      if (better(way, winner)) winner = way;
    }
    known.set(key, winner);
    return winner;
  }

  const { saving, bundles: applied, code } = best(2 ** units.length - 1, limits(bundles, units.length));
  return {
    saving,
    applications: applied.length,
    taker: weights.map((weight) => Math.floor(code / weight) % base),
  };
}

function better(a: Ways, b: Ways): boolean {
  if (a.saving !== b.saving) return a.saving > b.saving;
  if (a.bundles.length !== b.bundles.length) return a.bundles.length < b.bundles.length;
  const differs = a.bundles.findIndex((bundle, at) => bundle !== b.bundles[at]);
  if (differs >= 0) return (a.bundles[differs] ?? 0) < (b.bundles[differs] ?? 0);
  return a.code < b.code;
}

/** How often each bundle may be applied; -1 where the basket ends before the limit does. */
function limits(bundles: readonly Bundle[], units: number): number[] {
  return bundles.map((bundle) => {
    const limit = bundle.limitPerSale ?? Number.POSITIVE_INFINITY;
    return limit * sizeOf(bundle) >= units ? -1 : limit;
  });
}

function used(usesLeft: readonly number[], bundle: number): readonly number[] {
  if (usesLeft[bundle] === -1) return usesLeft;
  return usesLeft.map((uses, index) => (index === bundle ? uses - 1 : uses));
}

/** Every set of units that fills a bundle once. */
function fillings(units: readonly BasketLine[], bundles: readonly Bundle[]): Filling[] {
  return bundles.flatMap((bundle, place) => {
    const found: Filling[] = [];
    const size = sizeOf(bundle);
    const held = units.map((unit) => bundle.slots.some((_, slot) => mayHold(bundle, slot, unit)));
    const add = (from: number, bits: number, chosen: BasketLine[]) => {
      if (chosen.length < size) {
        for (let next = from; next < units.length; next++) {
          const unit = units[next];
          if (unit && held[next]) add(next + 1, bits | (1 << next), [...chosen, unit]);
        }
      } else if (fillsOnce(bundle, chosen)) {
        const prices = chosen.map(({ unitPrice }) => unitPrice);
        found.push({ bundle: place, units: bits, saving: savingOf(bundle.price, prices) });
      }
    };
    if (size > 0) add(0, 0, []);
    return found;
  });
}
