import { type Settings, usualSettings } from '../../domain/basket-analysis/model.ts';
import { generatedBaskets, realBaskets } from './advice-baskets.ts';
import { askInTurn, oftenWith, split } from './advice-quality.ts';

// How the usual settings were chosen: `node test/bench/advice-choose.ts` prints how often each candidate finds the hidden
// item among three. Each fifth of the first 80% of the baskets is asked in turn, and the rest of that part learned from;
// one slice alone is too small to tell neighbours apart. What comes after the 80% is never read here.

const candidates: Settings[] = [30, 60, 100].flatMap((pairPrior) =>
  [1.2, 1.4, 1.6, 1.8].flatMap((pairWeight) =>
    [0.2, 0.3, 0.4].map((tripleWeight) => ({ ...usualSettings, pairPrior, pairWeight, tripleWeight })),
  ),
);

const { before } = split(realBaskets() ?? generatedBaskets(8_000, 150, 5, 4));
const found = (settings: Settings) => askInTurn(before, (learned) => oftenWith.learn(learned, settings)).at3;
const measured = candidates.map((settings) => ({ settings, found: found(settings) }));
for (const { settings, found } of measured.toSorted((a, b) => a.found - b.found)) {
  console.log(found.toFixed(4), JSON.stringify(settings));
}
