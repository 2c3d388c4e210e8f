/**
 * Frequent sets as a textbook finds them (Zaki, "Scalable algorithms for association mining", 2000): each item with the
 * list of its baskets, and a set's list is what two of them share. Answers how many baskets hold each set, whose items
 * are sorted and joined by a vertical bar.
 */
export function textbookEclat(
  baskets: readonly (readonly string[])[],
  least: number,
  mostItems: number,
): Map<string, number> {
  const lists = new Map<string, number[]>();
  baskets.forEach((basket, number) => {
    for (const item of new Set(basket)) {
      const list = lists.get(item);
      if (list) list.push(number);
      else lists.set(item, [number]);
    }
  });
  const found = new Map<string, number>();
  const frequent = [...lists].filter(([, list]) => list.length >= least).sort(([a], [b]) => (a < b ? -1 : 1));
  grow([], frequent);
  return found;

  function grow(set: readonly string[], beside: readonly [string, number[]][]): void {
    beside.forEach(([item, list], place) => {
      const larger = [...set, item];
      found.set(larger.join('|'), list.length);
      if (larger.length === mostItems) return;
      const next = beside
        .slice(place + 1)
        .map(([other, its]): [string, number[]] => [other, shared(list, its)])
        .filter(([, both]) => both.length >= least);
      grow(larger, next);
    });
  }
}

function shared(one: readonly number[], other: readonly number[]): number[] {
  const both: number[] = [];
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const left = one[a] as number;
    const right = other[b] as number;
    if (left === right) both.push(left);
    if (left <= right) a++;
    if (right <= left) b++;
  }
  return both;
}
