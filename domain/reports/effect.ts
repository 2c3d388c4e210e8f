import { dayNumber } from '../day.ts';
import type { Money } from '../money.ts';
import { studentT975 } from './student.ts';

/** One completed sale. Margins are net of returns; `day` is YYYY-MM-DD of the store's calendar. */
export type MeasuredSale = {
  control: boolean;
  margin: Money;
  /** What of the margin came from accepted suggestions; 0 in the control group. */
  accepted: Money;
  day: string;
  cashier: string;
};

/** What suggestions brought. Amounts are minor units a sale; `low` to `high` is the 95 % interval, rounded outwards. */
export type Effect = {
  /** Completed sales with suggestions, and without: the control group. */
  offered: number;
  control: number;
  /** Null where the sales allow no estimate at all. */
  extra: { mean: Money; low: Money; high: Money } | null;
};

/** Sales of one cashier in one week. */
type Stratum = { offered: MeasuredSale[]; control: MeasuredSale[] };

/**
 * The extra margin a sale thanks to suggestions: what sales with suggestions brought more than the control group's,
 * like with like (the same cashier in the same week), with a 95 % interval.
 *
 * Margins are skewed and the control group is small, so the interval of Welch's t is too narrow: it takes the spread
 * from the few control sales, which look alike just when the big ones happen to be missing (Zhou and Dinh,
 * "Nonparametric confidence intervals for the one- and two-sample problems", Biostatistics 6, 2005). Control is drawn
 * by lot, so its sales spread as all sales of the stratum would without suggestions; that spread is taken instead, as
 * Fisher's randomisation test does (stratified: Imbens and Rubin, Causal Inference, 2015, chapters 5 and 9).
 * Strata also keep the estimate true when the control share is changed between a quiet and a busy week.
 *
 * The 95 % are for one look at a period chosen beforehand; who looks daily until it pleases is right less often.
 */
export function measureEffect(sales: readonly MeasuredSale[]): Effect {
  const offered = sales.filter(({ control }) => !control).length;
  const strata = stratify(sales).filter((stratum) => weight(stratum) > 0);
  return { offered, control: sales.length - offered, extra: estimate(strata) };
}

function stratify(sales: readonly MeasuredSale[]): Stratum[] {
  const strata = new Map<string, Stratum>();
  for (const sale of sales) {
    const key = `${Math.floor(dayNumber(sale.day) / 7)} ${sale.cashier}`;
    const stratum = strata.get(key) ?? { offered: [], control: [] };
    strata.set(key, stratum);
    (sale.control ? stratum.control : stratum.offered).push(sale);
  }
  return [...strata.values()];
}

function estimate(strata: readonly Stratum[]): Effect['extra'] {
  const degrees = sum(strata.map(({ offered, control }) => offered.length + control.length - 1)) - 1;
  if (degrees < 2) return null;
  const weights = sum(strata.map(weight));
  const mean = sum(strata.map((one) => weight(one) * difference(one))) / weights;
  const without = withoutSuggestions(strata, mean);
  const error = Math.sqrt(sum(strata.map((one) => weight(one) ** 2 * variance(one, without)))) / weights;
  const half = studentT975(degrees) * error;
  return { mean: Math.round(mean), low: Math.floor(mean - half), high: Math.ceil(mean + half) };
}

/** How much a stratum tells: the inverse of the variance of its difference, for a spread of one. */
function weight({ offered, control }: Stratum): number {
  return (offered.length * control.length) / (offered.length + control.length);
}

function difference({ offered, control }: Stratum): number {
  return average(offered.map(({ margin }) => margin)) - average(control.map(({ margin }) => margin));
}

/** A sale's margin as it would have been, had suggestions brought the effect by an equal part of all that was accepted. */
function withoutSuggestions(strata: readonly Stratum[], effect: number): (sale: MeasuredSale) => number {
  const accepted = average(strata.flatMap(({ offered }) => offered.map((sale) => sale.accepted)));
  const part = accepted > 0 ? Math.min(1, Math.max(0, effect / accepted)) : 0;
  const rest = effect - part * accepted;
  return (sale) => (sale.control ? sale.margin : sale.margin - part * sale.accepted - rest);
}

/** The variance of a stratum's difference: offered sales spread as they did, control sales as all would have. */
function variance({ offered, control }: Stratum, without: (sale: MeasuredSale) => number): number {
  const quiet = spread([...offered, ...control].map(without));
  const loud = offered.length > 1 ? spread(offered.map(({ margin }) => margin)) : quiet;
  return loud / offered.length + quiet / control.length;
}

function spread(margins: readonly number[]): number {
  const middle = average(margins);
  return sum(margins.map((margin) => (margin - middle) ** 2)) / (margins.length - 1);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, next) => total + next, 0);
const average = (numbers: readonly number[]) => sum(numbers) / numbers.length;
