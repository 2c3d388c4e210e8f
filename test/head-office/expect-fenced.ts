import { expect } from 'vitest';
import { copiedTill, ways } from './copied-tills.ts';
import type { RunningOffice } from './running-office.ts';

/**
 * So many tills are copied or put back, eight at a time: every one of them is fenced and sells nothing, head office holds no number twice,
 * and the honest ones sell on, with every row there.
 */
export async function expectFenced(office: RunningOffice, count: number): Promise<Record<string, number>> {
  const tally: Record<string, number> = {};
  const waiting = Array.from({ length: count }, (_, at) => ways[at % ways.length] ?? 'copied');
  const lane = async () => {
    for (let how = waiting.pop(); how; how = waiting.pop()) {
      const { other, honest, twice, held, expected } = await copiedTill(office, how);
      const whole = { state: 'connected', sold: true };
      expect({ how, other, honest, twice }).toEqual({
        how,
        other: { state: 'fenced', refused: 'fenced' },
        honest: whole,
        twice: 0,
      });
      expect(held).toEqual(expected);
      tally[how] = (tally[how] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return tally;
}
