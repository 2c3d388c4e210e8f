import type { Findings, FoundItem } from './findings.ts';
import { frequentSets } from './frequent-sets.ts';
import { type MinedRules, mineRules } from './mined-rules.ts';
import type { PackedBaskets } from './packed-baskets.ts';
import type { Rest } from './ranked-rows.ts';
import { type FrequentSets, ranksOf } from './set-tree.ts';
import type { Tie } from './ties.ts';

/** What to look for: shares from 0 to 1, and the most items of a set. */
export type Analysis = { minSupport: number; minConfidence: number; mostItems: number };

/** What the shop knows of items. `led`: how often a card brought one of these to the other. */
export type Shop = {
  item(sku: string): FoundItem;
  ties(one: string, other: string): Tie[];
  led(one: string, other: string): number;
};

/** A set in fewer baskets than this is too thin for anything that lasts. */
const leastBaskets = 5;
/** More than this nobody needs, and memory has an end: who asks for more has to raise the support. */
const mostSets = 1_000_000;
const mostRules = 200_000;

/** All rules in these baskets, marked with what of the shop's own doing they may come from. Yields the share done; `rest` is called far more often. */
export function* findRules(
  baskets: PackedBaskets,
  { minSupport, minConfidence, mostItems }: Analysis,
  shop: Shop,
  rest?: Rest,
): Generator<number, Findings> {
  const all = baskets.starts.length - 1;
  // A share such as 7 / 100 times 100 may come out a little above 7.
  const least = Math.max(leastBaskets, Math.ceil(minSupport * all - 1e-9));
  const sets = yield* part(frequentSets(baskets, { least, mostItems, mostSets }, rest), 0, 0.6);
  const rules = yield* part(
    mineRules(sets, { leastConfidence: minConfidence, mostItems, mostRules }),
    0.6,
    0.9,
  );
  const marked = yield* part(mark(sets, rules, shop), 0.9, 1);
  const { offer, together, p, q, complete } = rules;
  return {
    ...{ baskets: all, least, complete, offer, together, p, q, ...marked },
    items: sets.items.map((sku) => shop.item(sku)),
    itemCounts: sets.counts.slice(0, sets.items.length),
    whenCounts: rules.when.map((set) => sets.counts[set] as number),
  };
}

/** The same, its share done as a part of something larger. */
function* part<T>(work: Generator<number, T>, from: number, until: number): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + step.value * (until - from);
  }
}

type Marks = Pick<Findings, 'starts' | 'when' | 'led' | 'ties' | 'tieLists'>;

function* mark(sets: FrequentSets, rules: MinedRules, shop: Shop): Generator<number, Marks> {
  const starts = new Uint32Array(rules.offer.length + 1);
  const when: number[] = [];
  const led = new Uint32Array(rules.offer.length);
  const ties = new Uint32Array(rules.offer.length);
  const lists = tieLists(sets, shop);
  for (let rule = 0; rule < rules.offer.length; rule++) {
    if (rule % 50 === 0) yield rule / rules.offer.length;
    const offer = rules.offer[rule] as number;
    const ranks = ranksOf(sets, rules.when[rule] as number);
    when.push(...ranks);
    starts[rule + 1] = when.length;
    const most = Math.max(
      ...ranks.map((rank) => shop.led(sets.items[rank] as string, sets.items[offer] as string)),
    );
    led[rule] = Math.min(most, rules.together[rule] as number);
    ties[rule] = lists.placeOf(ranks, offer);
  }
  return { starts, when: Uint32Array.from(when), led, ties, tieLists: lists.lists };
}

/** Each list of ties once; a pair is looked up once. */
function tieLists({ items }: FrequentSets, shop: Shop) {
  const lists: Tie[][] = [[]];
  const places = new Map<string, number>([['[]', 0]]);
  const ofPairs = new Map<number, Tie[]>();
  const ofPair = (a: number, b: number): Tie[] => {
    const key = Math.max(a, b) * items.length + Math.min(a, b);
    const known = ofPairs.get(key) ?? shop.ties(items[a] as string, items[b] as string);
    ofPairs.set(key, known);
    return known;
  };
  return {
    lists,
    placeOf(ranks: readonly number[], offer: number): number {
      const all = ranks.flatMap((rank) => ofPair(rank, offer));
      const one = [...new Map(all.map((tie) => [`${tie.by} ${tie.id}`, tie])).values()];
      const key = JSON.stringify(one);
      const known = places.get(key) ?? lists.push(one) - 1;
      places.set(key, known);
      return known;
    },
  };
}
