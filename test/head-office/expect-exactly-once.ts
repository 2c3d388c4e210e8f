import { expect } from 'vitest';
import type { BadDay } from './bad-day.ts';
import { expectedOf, officeSide, tillSide } from './both-sides.ts';
import { faults } from './faulty-proxy.ts';

/** Nothing is missing, nothing double; the chains end alike; totals are those that the tills' own files add up to. */
export async function expectExactlyOnce(day: BadDay): Promise<{ events: number; sales: number }> {
  const sides = day.files.map(tillSide);
  for (const side of sides) expect(await officeSide(day.database, side.tillId)).toEqual(expectedOf(side));
  expect(await day.database.query('SELECT till_id, kind, about FROM alarms')).toEqual([]);
  expect(await day.database.query('SELECT * FROM z_reports WHERE NOT agrees')).toEqual([]);
  const numbers = sides.flatMap(({ sales }) => [sales.count, sales.receipts]);
  expect(numbers.filter((_, at) => at % 2 === 0)).toEqual(numbers.filter((_, at) => at % 2 === 1));
  for (const { years } of sides) expect(years.last - years.first).toBeGreaterThan(5);
  for (const fault of faults) expect(day.struck[fault], fault).toBeGreaterThan(0);
  expect(day.kills.tills).toBeGreaterThan(0);
  expect(day.kills.office).toBeGreaterThan(0);
  expect(day.officeErrors).toBe('');
  // They may greet head office once a minute, and ask it then what the others did.
  expect(day.afterwards).toBeLessThan(1 + day.files.length);
  const sum = (of: (side: (typeof sides)[number]) => number) => sides.reduce((all, one) => all + of(one), 0);
  return { events: sum(({ chain }) => chain.length), sales: sum(({ sales }) => sales.count) };
}
