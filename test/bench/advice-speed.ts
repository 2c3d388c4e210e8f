import type { OftenWith } from '../../domain/basket-analysis/model.ts';
import { learnOftenWith, scoresFor } from '../../domain/basket-analysis/often-with.ts';
import { type Baskets, generatedBaskets } from './advice-baskets.ts';
import { split } from './advice-quality.ts';
import { milliseconds, type Row, spread } from './report.ts';
import { median, type Times, timed } from './timing.ts';

const large = { baskets: 100_000, items: 5_000, size: 10 };

/** How long it takes to learn and to score a basket: on the baskets given, and on those of a large store. */
export function benchLearning(baskets: Baskets): Row[] {
  const { before, after } = split(baskets);
  return [...learning(before, after, 5), ...learnLarge()];
}

function learnLarge(): Row[] {
  const { baskets, items, size } = large;
  const made = generatedBaskets(baskets, items, size, 5);
  const wide = generatedBaskets(500, items, 60, 6).filter(({ length }) => length >= 60);
  const rows = learning(made, made.slice(0, 2_000), 1);
  const widest = wide.map((basket) => basket.slice(0, 60));
  return [
    ...rows,
    { what: '  score a basket of 60 items', values: spread(scoring(learnOftenWith(made), widest)) },
  ];
}

function learning(baskets: Baskets, asked: Baskets, times: number): Row[] {
  const taken: Times = [];
  let model = learnOftenWith(baskets.slice(0, 100));
  for (let time = 0; time < times; time++) model = timed(taken, () => learnOftenWith(baskets));
  return [
    {
      what: `learn ${baskets.length} baskets, ${model.items.length} items`,
      values: [milliseconds(median(taken)), '', megabytes(model)],
    },
    { what: '  score a basket', values: spread(scoring(model, asked)) },
  ];
}

function scoring(model: OftenWith, baskets: Baskets): Times {
  const times: Times = [];
  for (const basket of baskets.slice(0, 200)) scoresFor(model, basket);
  for (const basket of baskets) timed(times, () => scoresFor(model, basket));
  return times;
}

function megabytes({ counts, popularity, pairs, triples }: OftenWith): string {
  const arrays = [counts, popularity, ...Object.values(pairs), ...Object.values(triples)];
  const bytes = arrays.reduce((sum, array) => sum + array.byteLength, 0);
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
