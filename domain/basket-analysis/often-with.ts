import { type Because, becauseOf } from './because.ts';
import { pairEvidence, tripleEvidence } from './evidence.ts';
import { find, type OftenWith, type Rows, type Settings, usualSettings } from './model.ts';
import { type CountedRows, countTogether, type PlacedBasket } from './together.ts';

/** An item worth offering beside a basket. Scores compare items for one basket; across baskets they say nothing. */
export type Advice = Because & { item: string; score: number };

/** Learns from baskets, each a list of items. The order of baskets and of items in them, and repeats, change nothing. */
export function learnOftenWith(
  baskets: readonly (readonly string[])[],
  settings: Settings = usualSettings,
): OftenWith {
  const items = [...new Set(baskets.flat())].sort();
  const places = new Map(items.map((item, place) => [item, place]));
  const placed = baskets.map((basket) => placesIn(places, basket));
  const held = countItems(placed, items.length, 2);
  const shares = sharesOf(held);
  const { pairs, triples } = countTogether(placed, items.length, settings);
  return {
    settings,
    baskets: placed.filter(({ length }) => length > 0).length,
    items,
    places,
    counts: countItems(placed, items.length, 1),
    popularity: shares.map(Math.log),
    pairs: withEvidence(pairs, pairEvidence(pairs, shares, settings)),
    triples: withEvidence(triples, tripleEvidence(pairs, triples, shares, held, settings)),
  };
}

/** The `most` best items to offer beside a basket, the best first; never one that is in it. Unknown items say nothing. */
export function scoresFor(model: OftenWith, basket: readonly string[], most = 3): Advice[] {
  const held = placesIn(model.places, basket);
  const scores = scoreAll(model, held);
  return highest(scores, most).map((place) => advice(model, held, scores, place));
}

/** The same scores for given items, in the order given; those that are in the basket or unknown are left out. */
export function scoresOf(model: OftenWith, basket: readonly string[], items: readonly string[]): Advice[] {
  const held = placesIn(model.places, basket);
  const scores = scoreAll(model, held);
  return placed(model, items)
    .filter((place) => !held.includes(place))
    .map((place) => advice(model, held, scores, place));
}

function placed({ places }: OftenWith, items: readonly string[]): number[] {
  return items.flatMap((item) => places.get(item) ?? []);
}

/**
 * ln popularity, and the evidence of each item and of each two items in the basket. Evidence overlaps, so the sum over `n`
 * of them counts as if there were only the square root of `n`.
 */
function scoreAll(model: OftenWith, held: PlacedBasket): Float64Array {
  const { pairs, triples, settings } = model;
  const scores = model.popularity.slice();
  const pairWeight = settings.pairWeight / Math.sqrt(held.length);
  const tripleWeight = settings.tripleWeight / Math.sqrt((held.length * (held.length - 1)) / 2);
  held.forEach((item, index) => {
    addEvidence(scores, pairs, item, pairWeight);
    for (const other of held.slice(index + 1)) {
      const pair = find(pairs, item, other);
      if (pair >= 0) addEvidence(scores, triples, pair, tripleWeight);
    }
  });
  for (const item of held) scores[item] = Number.NEGATIVE_INFINITY;
  return scores;
}

function addEvidence(scores: Float64Array, rows: Rows, row: number, weight: number): void {
  const end = rows.starts[row + 1] as number;
  for (let place = rows.starts[row] as number; place < end; place++) {
    const item = rows.items[place] as number;
    scores[item] = (scores[item] as number) + weight * (rows.evidence[place] as number);
  }
}

/** The places of the `most` highest finite scores, the highest first, the earlier place first where scores are equal. */
export function highest(scores: Float64Array, most: number): number[] {
  const best: number[] = [];
  const scoreOf = (place: number | undefined) => scores[place ?? -1] ?? Number.NEGATIVE_INFINITY;
  scores.forEach((score, place) => {
    if (score === Number.NEGATIVE_INFINITY) return;
    if (best.length === most && score <= scoreOf(best.at(-1))) return;
    const before = best.findIndex((other) => scoreOf(other) < score);
    best.splice(before < 0 ? best.length : before, 0, place);
    if (best.length > most) best.pop();
  });
  return best;
}

function advice(model: OftenWith, held: PlacedBasket, scores: Float64Array, place: number): Advice {
  const item = model.items[place] as string;
  return { item, score: scores[place] as number, ...becauseOf(model, held, place) };
}

function placesIn(places: ReadonlyMap<string, number>, basket: readonly string[]): number[] {
  const held = new Set(basket.flatMap((item) => places.get(item) ?? []));
  return [...held].sort((a, b) => a - b);
}

function countItems(baskets: readonly PlacedBasket[], items: number, least: number): Uint32Array {
  const counts = new Uint32Array(items);
  for (const basket of baskets) {
    if (basket.length < least) continue;
    for (const item of basket) counts[item] = (counts[item] as number) + 1;
  }
  return counts;
}

/** Half a basket more for each item, so that one that was only ever bought alone has a share too. */
function sharesOf(held: Uint32Array): Float64Array {
  const total = held.reduce((sum, count) => sum + count + 0.5, 0);
  return Float64Array.from(held, (count) => (count + 0.5) / total);
}

function withEvidence({ starts, items, counts }: CountedRows, evidence: Float32Array): Rows {
  return { starts, items, counts, evidence };
}
