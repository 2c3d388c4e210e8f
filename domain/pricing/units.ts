import type { Money } from '../money.ts';
import type { Line } from '../sale/sale.ts';
import type { AppliedBundle, PricedSale } from './priced-sale.ts';

/** So many units at the same amount each. A line is a few runs, the dearest first, however many pieces it has. */
export type Run = { each: Money; quantity: number };

type Bundled = Pick<Line, 'id' | 'quantity' | 'unitPrice'>;

/** A line's units after bundles: what a bundle saves on a line it saves on the units that it took there, evenly. */
export function bundledUnits({ id, quantity, unitPrice }: Bundled, bundles: readonly AppliedBundle[]): Run[] {
  const shares = bundles.flatMap((bundle) => bundle.shares).filter(({ lineId }) => lineId === id);
  const free = shares.reduce((left, share) => left - share.quantity, quantity);
  const taken = shares.map((share) =>
    takeOff([{ each: unitPrice, quantity: share.quantity }], share.saving, () => 1),
  );
  return dearestFirst([{ each: unitPrice, quantity: free }, ...taken.flat()]);
}

/** How much discounts may take off these units without bringing one below the floor. */
export function roomOf(units: readonly Run[], floor: Money): Money {
  return units.reduce((sum, { each, quantity }) => sum + quantity * roomAbove(floor, each), 0);
}

/**
 * What was paid for each single unit of a line, the dearest first; the units sum to the line's net. Tax that comes on
 * top of prices is not in it. Nothing where the price has no such line.
 */
export function unitsOf(line: Pick<Line, 'id' | 'quantity' | 'floor'>, priced: PricedSale): Run[] {
  const own = priced.lines.find(({ lineId }) => lineId === line.id);
  if (!own) return [];
  const { unitPrice, discount, exempted } = own;
  const bundled = bundledUnits({ ...line, unitPrice }, priced.bundles);
  const discounted = takeOff(bundled, discount, (each) => roomAbove(line.floor, each));
  return takeOff(discounted, exempted, (each) => each);
}

function roomAbove(floor: Money, each: Money): Money {
  return Math.max(0, each - floor);
}

/** Takes a total off units by largest remainder, each unit's weight being `weightOf` its amount. */
function takeOff(units: readonly Run[], total: Money, weightOf: (each: Money) => number): Run[] {
  if (total === 0) return [...units];
  const weighed = units.map(({ each, quantity }) => ({ each, quantity, weight: BigInt(weightOf(each)) }));
  const whole = weighed.reduce((sum, { quantity, weight }) => sum + BigInt(quantity) * weight, 0n);
  const shares = weighed.map(({ each, quantity, weight }) => {
    const exact = BigInt(total) * weight;
    return { each, quantity, part: Number(exact / whole), remainder: exact % whole };
  });
  // The sort keeps the order of equal remainders.
  shares.sort((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1));
  let missing = shares.reduce((left, { part, quantity }) => left - part * quantity, total);
  return dearestFirst(
    shares.flatMap(({ each, quantity, part }) => {
      const more = Math.min(missing, quantity);
      missing -= more;
      return [
        { each: each - part - 1, quantity: more },
        { each: each - part, quantity: quantity - more },
      ];
    }),
  );
}

function dearestFirst(runs: readonly Run[]): Run[] {
  const byAmount = new Map<Money, number>();
  for (const { each, quantity } of runs) byAmount.set(each, (byAmount.get(each) ?? 0) + quantity);
  return [...byAmount]
    .filter(([, quantity]) => quantity > 0)
    .sort(([a], [b]) => b - a)
    .map(([each, quantity]) => ({ each, quantity }));
}
