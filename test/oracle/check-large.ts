import type { Bundle } from '../../domain/price-book/bundle.ts';
import { bestBundles } from '../../domain/pricing/best-bundles.ts';
import type { BasketLine } from './bundle-rules.ts';
import { claimsOf, faultOf } from './check-allocation.ts';
import type { Solver } from './mixed-integer.ts';

/** A basket and the bundles that count, larger than can be tried by brute force. */
export type LargeCase = { lines: BasketLine[]; bundles: Bundle[] };

/** Prices a basket by the till and by the model, and throws with the smallest part of it that still differs. */
export function checkLarge(large: LargeCase, solve: Solver): void {
  if (differenceOf(large, solve) === undefined) return;
  const { lines, bundles } = shrunk(large, (part) => differenceOf(part, solve) !== undefined);
  const why = differenceOf({ lines, bundles }, solve);
  const bare = bundles.map(({ id, slots, price, limitPerSale, notOnOffer }) => ({
    ...{ id, slots, price, limitPerSale, notOnOffer },
  }));
  throw new Error(`${why}: ${JSON.stringify({ lines, bundles: bare })}`);
}

function differenceOf({ lines, bundles }: LargeCase, solve: Solver): string | undefined {
  const found = bestBundles(lines, bundles);
  const claimed = claimsOf(found.applications);
  const fault = faultOf(lines, bundles, claimed);
  if (fault !== undefined) return fault;
  if (!found.proven || found.missedAtMost !== 0) return 'not proven';
  const saving = claimed.reduce((sum, one) => sum + one.saving, 0);
  const best = solve(lines, bundles);
  const same = saving === best.saving && found.saving === saving && claimed.length === best.applications;
  if (same) return undefined;
  return `the till saves ${found.saving} in ${claimed.length}, the model ${best.saving} in ${best.applications}`;
}

/** Leaves out bundle after bundle and unit after unit where the case fails without it too, for a minute at most. */
function shrunk(large: LargeCase, fails: (part: LargeCase) => boolean): LargeCase {
  const end = performance.now() + 60_000;
  let { lines, bundles } = large;
  const tryWith = (part: LargeCase) => {
    if (performance.now() < end && fails(part)) ({ lines, bundles } = part);
  };
  for (const one of large.bundles) tryWith({ lines, bundles: bundles.filter((bundle) => bundle !== one) });
  for (const { lineId } of large.lines) {
    tryWith({ bundles, lines: lines.filter((line) => line.lineId !== lineId) });
    const line = lines.find((kept) => kept.lineId === lineId);
    for (let quantity = 1; quantity < (line?.quantity ?? 0); quantity++) {
      tryWith({
        bundles,
        lines: lines.map((kept) => (kept.lineId === lineId ? { ...kept, quantity } : kept)),
      });
    }
  }
  return { lines, bundles };
}
