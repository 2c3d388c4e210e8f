import type { Broken, Cut } from './cut.ts';
import type { Weighed } from './tableau.ts';

const mostRows = 24;

/** Halves of one, two or three rows whose quantities sum to an odd number, those that the fractions break most first. */
export function tripleCuts<One extends Weighed>(
  { rows: touched, uses }: Broken<One>,
  quantity: Int32Array,
  most: number,
): Cut[] {
  const rows = touched.slice(0, mostRows);
  const width = uses.length;
  const counts = new Int32Array((rows.length + 1) * width);
  const place = new Map(rows.map((row, at) => [row, at]));
  uses.forEach(({ column }, use) => {
    column.rows.forEach((row, at) => {
      const own = place.get(row);
      if (own !== undefined) counts[own * width + use] = column.counts[at] as number;
    });
  });
  const times = Float64Array.from(uses, (use) => use.times);
  // The place after the last row stands for no row at all.
  const none = rows.length;
  const room = (at: number) => (at === none ? 0 : (quantity[rows[at] as number] as number));
  const found: { excess: number; rows: number[] }[] = [];
  for (let a = 0; a < none; a++) {
    for (let b = a + 1; b <= none; b++) {
      for (let c = b === none ? none : b + 1; c <= none; c++) {
        const rooms = room(a) + room(b) + room(c);
        if (rooms % 2 === 0) continue;
        let taken = 0;
        for (let use = 0; use < width; use++) {
          const units =
            (counts[a * width + use] as number) +
            (counts[b * width + use] as number) +
            (counts[c * width + use] as number);
          if (units > 1) taken += (units >> 1) * (times[use] as number);
        }
        const excess = taken - (rooms - 1) / 2;
        if (excess > 0.04) found.push({ excess, rows: [a, b, c].filter((at) => at < none) });
      }
    }
  }
  found.sort((a, b) => b.excess - a.excess);
  return found.slice(0, most).map((cut) => ({
    over: 2,
    rows: cut.rows.map((at) => rows[at] as number),
    times: cut.rows.map(() => 1),
  }));
}
