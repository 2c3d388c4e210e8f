import type { Bundle } from '../../domain/price-book/bundle.ts';
import { bestBundles } from '../../domain/pricing/best-bundles.ts';
import type { BasketLine } from './bundle-rules.ts';
import { claimsOf, faultOf } from './check-allocation.ts';
import type { Solver } from './mixed-integer.ts';

/** A basket and the bundles that count, larger than can be tried by brute force. */
export type LargeCase = { lines: BasketLine[]; bundles: Bundle[] };

/** Prices a basket by the till and by the model, and throws on the smallest part of it that still differs. */
export function checkLarge(large: LargeCase, solve: Solver): void {
  if (differenceOf(large, solve) === undefined) return;
  const least = shrunk(large, (part) => differenceOf(part, solve) !== undefined);
  throw new Error(`${differenceOf(least, solve)}: ${JSON.stringify(least)}`);
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

/** Leaves out bundle after bundle and line after line for as long as the case still fails. */
function shrunk(large: LargeCase, fails: (part: LargeCase) => boolean): LargeCase {
  const { lines, bundles } = large;
  const parts = [
    ...bundles.map((_, index) => ({ lines, bundles: bundles.toSpliced(index, 1) })),
    ...lines.map((_, index) => ({ lines: lines.toSpliced(index, 1), bundles })),
    ...lines
      .filter(({ quantity }) => quantity > 1)
      .map((one) => ({
        lines: lines.map((line) => (line === one ? { ...line, quantity: line.quantity - 1 } : line)),
        bundles,
      })),
  ];
  const smaller = parts.find(fails);
  return smaller ? shrunk(smaller, fails) : large;
}
