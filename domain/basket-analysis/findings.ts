import type { Tie } from './ties.ts';

/** What an analysis found: plain columns that go from one thread to another without being copied. */
export type Findings = {
  /** How many baskets were looked at, and how many had to hold a set. */
  baskets: number;
  least: number;
  /** Whether nothing was left out for want of room. */
  complete: boolean;
  items: FoundItem[];
  /** In how many baskets each item is. */
  itemCounts: Uint32Array;
  /** The items that call, rule by rule, from `starts[rule]` to the next one's, as places in `items`; the rarest first. */
  starts: Uint32Array;
  when: Uint32Array;
  whenCounts: Uint32Array;
  offer: Uint32Array;
  together: Uint32Array;
  p: Float64Array;
  q: Float64Array;
  /** In how many of the shared baskets a card of the till brought one to the other: the most that it can be. */
  led: Uint32Array;
  /** What of the price book ties them, as a place in `tieLists`; the first one is empty. */
  ties: Uint32Array;
  tieLists: Tie[][];
};

export type FoundItem = { sku: string; name: string; category: string };

/** A rule as a person reads it. Shares are from 0 to 1. */
export type FoundRow = {
  rule: number;
  when: { sku: string; name: string }[];
  offer: { sku: string; name: string };
  /** In how many baskets all of them are, those of `when`, and the offer. */
  together: number;
  whenBaskets: number;
  offerBaskets: number;
  support: number;
  confidence: number;
  /** How many times as often as by chance; above 1 is more often. */
  lift: number;
  /** The share of all baskets by which they are together more often than by chance. */
  leverage: number;
  p: number;
  q: number;
  led: number;
  ties: Tie[];
};

export const sortings = ['sure', 'together', 'confidence', 'lift', 'leverage'] as const;
export type Sorting = (typeof sortings)[number];

export type Asked = {
  sort: Sorting;
  most: number;
  /** Only rules with an item of this category. */
  category?: string;
  /** Only rules that neither the price book nor a card has made. */
  ownOnly?: boolean;
};

/** The rules that were asked for, the best first, and how many there are of them in all. */
export function topRows(findings: Findings, asked: Asked): { rows: FoundRow[]; of: number } {
  const value = valueBy(findings, asked.sort);
  const isAskedFor = filterOf(findings, asked);
  const best: { rule: number; value: number }[] = [];
  let of = 0;
  for (let rule = 0; rule < findings.offer.length; rule++) {
    if (!isAskedFor(rule)) continue;
    of += 1;
    const own = value(rule);
    const last = best.at(-1);
    if (best.length === asked.most && last && own <= last.value) continue;
    put(best, { rule, value: own }, asked.most);
  }
  return { rows: best.map(({ rule }) => rowOf(findings, rule)), of };
}

/** Puts one behind those that are as good, so that of equal ones the surest comes first. */
function put<T extends { value: number }>(best: T[], one: T, most: number): void {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((best[middle] as T).value >= one.value) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, one);
  if (best.length > most) best.pop();
}

function valueBy(findings: Findings, sort: Sorting): (rule: number) => number {
  const { together, whenCounts, offer, itemCounts, baskets } = findings;
  const both = (rule: number) => together[rule] as number;
  const whens = (rule: number) => whenCounts[rule] as number;
  const offers = (rule: number) => itemCounts[offer[rule] as number] as number;
  const values: Record<Sorting, (rule: number) => number> = {
    sure: (rule) => -rule,
    together: both,
    confidence: (rule) => both(rule) / whens(rule),
    lift: (rule) => (both(rule) * baskets) / (whens(rule) * offers(rule)),
    leverage: (rule) => (both(rule) - (whens(rule) * offers(rule)) / baskets) / baskets,
  };
  return values[sort];
}

/** Looks at numbers only: there may be two hundred thousand rules, and the till waits for the answer. */
function filterOf(findings: Findings, { category, ownOnly = false }: Asked): (rule: number) => boolean {
  const { starts, when, offer, ties, led } = findings;
  const wanted = findings.items.map((item) => category === undefined || item.category === category);
  return (rule) => {
    if (ownOnly && ((ties[rule] as number) > 0 || (led[rule] as number) > 0)) return false;
    if (wanted[offer[rule] as number]) return true;
    const end = starts[rule + 1] as number;
    for (let place = starts[rule] as number; place < end; place++)
      if (wanted[when[place] as number]) return true;
    return false;
  };
}

function whenOf({ starts, when, items }: Findings, rule: number): FoundItem[] {
  const places = when.subarray(starts[rule], starts[rule + 1]);
  return Array.from(places, (place) => items[place] as FoundItem);
}

/** One rule as a person reads it. Refuses (throws) a number that is no rule's. */
export function rowOf(findings: Findings, rule: number): FoundRow {
  const { baskets, itemCounts, together, whenCounts, offer, p, q, led, ties, tieLists } = findings;
  const offered = findings.items[offer[rule] ?? -1];
  if (!offered) throw new RangeError(`there is no rule ${rule}`);
  const named = ({ sku, name }: FoundItem) => ({ sku, name });
  const counted = {
    together: together[rule] as number,
    whenBaskets: whenCounts[rule] as number,
    offerBaskets: itemCounts[offer[rule] as number] as number,
  };
  const expected = (counted.whenBaskets * counted.offerBaskets) / baskets;
  return {
    rule,
    when: whenOf(findings, rule).map(named),
    offer: named(offered),
    ...counted,
    support: counted.together / baskets,
    confidence: counted.together / counted.whenBaskets,
    lift: counted.together / expected,
    leverage: (counted.together - expected) / baskets,
    p: p[rule] as number,
    q: q[rule] as number,
    led: led[rule] as number,
    ties: tieLists[ties[rule] as number] ?? [],
  };
}
