import { describe, expect, it } from 'vitest';
import { allocate } from '../../../domain/allocate.ts';

describe('splitting an amount', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1200, [8900, 1950, 1950], [834, 183, 183]],
    [1, [5, 5], [1, 0]],
    [0, [3, 4], [0, 0]],
    [10, [0, 0, 0], [4, 3, 3]],
    [10, [0, 5], [0, 10]],
    [7, [9], [7]],
  ])('splits %i over %j as %j', (total, weights, parts) => {
    expect(allocate(total, weights)).toEqual(parts);
  });

  it('splits a negative amount as its opposite', () => {
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  it('never answers minus zero', () => {
    expect(allocate(-1, [1, 0]).every((part) => !Object.is(part, -0))).toBe(true);
  });

  it('stays exact where the products pass what a number holds', () => {
    const total = 9_007_199_254_740_001;
    const parts = allocate(total, [3_000_000_007, 3_000_000_019, 1]);
    expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
  });

  it('refuses to split over nothing', () => {
    expect(() => allocate(5, [])).toThrow('nothing to allocate to');
  });
});
