import { find, type OftenWith } from './model.ts';
import type { PlacedBasket } from './together.ts';

/**
 * Why an item is offered: `together` of the `of` baskets with the named one or two items had it too. Where nothing in the
 * basket makes it likelier than it is anyway, no item is named, and the counts are those of all baskets.
 */
export type Because = { because: string[]; together: number; of: number };

type Reason = { places: number[]; together: number; of: number };

/** So many baskets as usual are added to a reason, so that 3 of 4 baskets do not outdo 200 of 300. */
const asUsual = 10;

/** The item, or the two items, in the basket with which this one is bought most often. */
export function becauseOf(model: OftenWith, held: PlacedBasket, item: number): Because {
  const anyway = { places: [], together: model.counts[item] as number, of: model.baskets };
  const usual = anyway.together / anyway.of;
  const share = ({ together, of }: Reason) => (together + asUsual * usual) / (of + asUsual);
  const better = (best: Reason, next: Reason) => (share(next) > share(best) ? next : best);
  const best = [...singleReasons(model, held, item), ...doubleReasons(model, held, item)].reduce(
    better,
    anyway,
  );
  const because = best.places.map((place) => model.items[place] as string);
  return { because, together: best.together, of: best.of };
}

function singleReasons({ pairs, counts }: OftenWith, held: PlacedBasket, item: number): Reason[] {
  return held.flatMap((place) => {
    const pair = find(pairs, place, item);
    if (pair < 0) return [];
    return [{ places: [place], together: pairs.counts[pair] as number, of: counts[place] as number }];
  });
}

function doubleReasons({ pairs, triples }: OftenWith, held: PlacedBasket, item: number): Reason[] {
  const beside = held.filter((place) => find(pairs, place, item) >= 0);
  return beside.flatMap((first, index) =>
    beside.slice(index + 1).flatMap((second) => {
      const pair = find(pairs, first, second);
      const triple = pair < 0 ? -1 : find(triples, pair, item);
      if (triple < 0) return [];
      const of = pairs.counts[pair] as number;
      return [{ places: [first, second], together: triples.counts[triple] as number, of }];
    }),
  );
}
