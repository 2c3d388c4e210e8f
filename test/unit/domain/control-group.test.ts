import { describe, expect, it } from 'vitest';
import { isControl } from '../../../domain/selling/control-group.ts';
import { chanceFrom } from '../../simulation/chance.ts';

const count = 100_000;
const chance = chanceFrom(4);
const ids: [name: string, ids: string[]][] = [
  ['random UUIDs', Array.from({ length: count }, () => chance.uuid())],
  ['UUIDs that differ in their last digits', Array.from({ length: count }, (_, at) => timed(at))],
  ['running numbers', Array.from({ length: count }, (_, at) => String(at + 1))],
  ['running numbers of a till', Array.from({ length: count }, (_, at) => `T1-2026-${at}`)],
];

/** As ids made from the time are: alike but for the end. */
function timed(at: number): string {
  return `019b4b3c-7f00-7a2b-8c1d-${at.toString(16).padStart(12, '0')}`;
}

/** Four standard deviations of a fair lot: one test in 16,000 would miss by chance. */
const bound = (share: number) => 4 * Math.sqrt((share / 10_000) * (1 - share / 10_000) * count);

describe.each(ids)('the control group among %s', (_, all) => {
  it.each([100, 500, 2500, 5000])('is the share of %i basis points', (share) => {
    const found = all.filter((id) => isControl(id, share)).length;
    expect(Math.abs(found - (share / 10_000) * count)).toBeLessThan(bound(share));
  });

  it('is the same share of every tenth of them, so no hour of the day is spared', () => {
    for (let from = 0; from < count; from += count / 10) {
      const found = all.slice(from, from + count / 10).filter((id) => isControl(id, 500)).length;
      expect(Math.abs(found - 500)).toBeLessThan(4 * Math.sqrt(0.05 * 0.95 * 10_000));
    }
  });

  it('is not followed by another one more often than by chance', () => {
    const pairs = all.filter(
      (id, at) => at > 0 && isControl(id, 500) && isControl(all[at - 1] ?? '', 500),
    ).length;
    expect(Math.abs(pairs - 250)).toBeLessThan(4 * Math.sqrt(250));
  });

  it('keeps each sale when the share is raised', () => {
    const early = all.filter((id) => isControl(id, 500));
    expect(early.every((id) => isControl(id, 501) && isControl(id, 2000))).toBe(true);
  });

  it('is nobody at 0 and everybody at 10,000', () => {
    expect(all.some((id) => isControl(id, 0))).toBe(false);
    expect(all.every((id) => isControl(id, 10_000))).toBe(true);
  });
});

// Worked out by a second implementation, in another language.
it('is the same on every machine: known ids stay where they are', () => {
  const firstShare = (id: string) =>
    Array.from({ length: 10_001 }, (_, share) => share).find((share) => isControl(id, share));
  expect(['', '1', 'a', '4f9d7c1e-93a8-4d8b-a2b5-0d6a0c1e2f34'].map(firstShare)).toEqual([
    6690, 3326, 1036, 8234,
  ]);
});
