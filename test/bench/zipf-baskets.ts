import { skuOf } from './generated-items.ts';
import { randomFrom } from './random.ts';

/** The items of a generated store, and every tenth has a partner that goes along in two of five baskets with it. */
export const zipfItems = 5_000;

const leads = (item: number) => item % 10 === 3;
const partnerOf = (item: number) => (item * 7 + 11) % zipfItems;

/** The pairs that go together by more than chance, both ways, as `sku sku`. */
export function plantedPairs(): Set<string> {
  const leading = Array.from({ length: zipfItems }, (_, item) => item).filter(leads);
  return new Set(
    leading.flatMap((item) => {
      const [one, other] = [skuOf(item), skuOf(partnerOf(item))];
      return [`${one} ${other}`, `${other} ${one}`];
    }),
  );
}

/**
 * Made-up baskets of a large store: the nth item sells 1/n as often as the first (Zipf), baskets hold 1 to 40 items, five and
 * a half in the mean, and there are pairs to be found.
 */
export function* zipfBaskets(count: number, seed: number): Generator<string[]> {
  const random = randomFrom(seed);
  const names = Array.from({ length: zipfItems }, (_, item) => skuOf(item));
  const sums = new Float64Array(zipfItems);
  for (let item = 0, sum = 0; item < zipfItems; item++) {
    sum += 1 / (item + 1);
    sums[item] = sum;
  }
  const pick = () => firstAbove(sums, (random.below(1 << 30) / (1 << 30)) * (sums.at(-1) as number));
  for (let basket = 0; basket < count; basket++) {
    let size = 1;
    while (size < 40 && random.below(100) < 82) size++;
    const held = new Set<number>();
    while (held.size < size) {
      const item = pick();
      held.add(item);
      if (leads(item) && random.below(100) < 40) held.add(partnerOf(item));
    }
    yield Array.from(held, (item) => names[item] as string);
  }
}

function firstAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
