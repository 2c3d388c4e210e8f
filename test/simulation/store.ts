import type { BasisPoints, Money } from '../../domain/money.ts';
import type { MeasuredSale } from '../../domain/reports/effect.ts';
import { isControl } from '../../domain/selling/control-group.ts';
import { type Chance, chanceFrom } from './chance.ts';

/** A store whose true effect is known. */
export type Store = {
  days: number;
  salesADay: number;
  /** The control group's share on a day, counted from 0. */
  share(day: number): BasisPoints;
  /** What an accepted suggestion adds to the margin on average, in minor units. */
  meanExtra: number;
  /** Who gets no suggestion takes the same things unasked, so that suggestions truly bring nothing. */
  boughtAnyway?: boolean;
  /** Only small baskets take something, so that suggestions even margins out. */
  smallBasketsOnly?: boolean;
};

/** Cashiers differ in whom they serve, in how often they are believed, and in how much they are at the till. */
type Cashier = { name: string; share: number; basket: number; accepted: number };
const cashiers: [Cashier, ...Cashier[]] = [
  { name: 'c1', share: 0.35, basket: 1.15, accepted: 0.3 },
  { name: 'c2', share: 0.3, basket: 1, accepted: 0.15 },
  { name: 'c3', share: 0.2, basket: 0.85, accepted: 0.1 },
  { name: 'c4', share: 0.15, basket: 0.95, accepted: 0.05 },
];
const firstDay = Date.UTC(2026, 0, 5);
const weekdays = [0.8, 0.8, 0.9, 0.95, 1.15, 1.4, 1];

/** Of what is accepted, so much is not returned; what it brings is skewed too. */
const keptShare = 0.9;
const spread = 0.8;

/** The extra margin a sale that suggestions truly bring in the long run, in minor units. */
export function trueEffect({ meanExtra, boughtAnyway }: Store): number {
  const accepted = cashiers.reduce((sum, cashier) => sum + cashier.share * cashier.accepted, 0);
  return boughtAnyway ? 0 : meanExtra * accepted * keptShare;
}

/** All completed sales of the store's days; another seed is another run of the same store. */
export function simulate(store: Store, seed: number): MeasuredSale[] {
  const chance = chanceFrom(seed);
  const sales: MeasuredSale[] = [];
  for (let at = 0; at < store.days; at++) {
    const day = new Date(firstDay + at * 86_400_000).toISOString().slice(0, 10);
    const season = (weekdays[at % 7] ?? 1) * (1 + 0.25 * Math.sin((2 * Math.PI * at) / 60));
    const count = Math.floor(store.salesADay * season + chance.share());
    for (let sale = 0; sale < count; sale++) sales.push(sell(store, chance, at, day, season));
  }
  return sales;
}

function sell(store: Store, chance: Chance, at: number, day: string, season: number): MeasuredSale {
  const control = isControl(chance.uuid(), store.share(at));
  const cashier = pickCashier(chance);
  const size = chance.logNormal(1);
  let margin = 600 * season * cashier.basket * size;
  // Few sales are big, a machine among the paper; some come back, at times at a loss.
  if (chance.share() < 0.03) margin *= 6;
  if (chance.share() < 0.04) margin *= chance.share() - 0.1;
  const extra = takes(store, cashier, size, chance) ? extraMargin(store, chance) : 0;
  const taken = control && !store.boughtAnyway ? 0 : extra;
  const accepted = control ? 0 : extra;
  return { control, margin: Math.round(margin) + taken, accepted, day, cashier: cashier.name };
}

/** Half of all baskets are small, so that twice the chance there leaves the effect as it is. */
function takes(store: Store, cashier: Cashier, size: number, chance: Chance): boolean {
  const reach = !store.smallBasketsOnly ? 1 : size < 1 ? 2 : 0;
  return chance.share() < cashier.accepted * keptShare * reach;
}

function extraMargin({ meanExtra }: Store, chance: Chance): Money {
  return Math.round((meanExtra * chance.logNormal(spread)) / Math.exp(spread ** 2 / 2));
}

function pickCashier(chance: Chance): Cashier {
  let left = chance.share();
  for (const cashier of cashiers) {
    left -= cashier.share;
    if (left < 0) return cashier;
  }
  return cashiers[0];
}
