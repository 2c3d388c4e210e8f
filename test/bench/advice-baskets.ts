import { readFileSync } from 'node:fs';
import { randomFrom } from './random.ts';

/** A basket is a list of items, each once. */
export type Baskets = string[][];

/** The real baskets whose file `BASKETS` names, in the order of the file; undefined where it names none. */
export function realBaskets(file = process.env.BASKETS): Baskets | undefined {
  if (!file) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => [...new Set(line.trim().split(','))]);
}

/**
 * Made-up baskets with something to find: items sell unevenly, and each has partners, some of which only sell where two
 * certain items are in the basket. Sizes vary from 1 to twice `size`, so that large baskets put chance pairs together.
 */
export function generatedBaskets(baskets: number, items: number, size: number, seed: number): Baskets {
  const random = randomFrom(seed);
  const popular = () => Math.floor((items * random.below(1_000_000) * random.below(1_000_000)) / 1e12);
  const partner = (item: number, of: number) => (item * 7 + of * 31 + 3) % items;
  return Array.from({ length: baskets }, () => {
    const held: number[] = [];
    const target = 1 + random.below(size * 2 - 1);
    for (let tries = 0; held.length < target && tries < size * 20; tries++) {
      const next = nextItem(held);
      if (!held.includes(next)) held.push(next);
    }
    return held.map((item) => `item-${item}`);
  });

  function nextItem(held: readonly number[]): number {
    const luck = random.below(100);
    if (held.length === 0 || luck < 60) return popular();
    const one = random.pick(held);
    return luck < 85 ? partner(one, random.below(3)) : partner(one + random.pick(held), 5);
  }
}
