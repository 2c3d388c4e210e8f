import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepSame } from '../../../renderer/store/keep-same.ts';

describe('a new view', () => {
  test('keeps every part that did not change', () => {
    const before = {
      lines: [
        { id: '1', quantity: 1 },
        { id: '2', quantity: 1 },
      ],
      totals: { due: 5 },
    };
    const next = {
      lines: [
        { id: '1', quantity: 1 },
        { id: '2', quantity: 2 },
      ],
      totals: { due: 5 },
    };
    const kept = keepSame(before, next);
    expect(kept).toEqual(next);
    expect(kept.lines[0]).toBe(before.lines[0]);
    expect(kept.totals).toBe(before.totals);
    expect(kept.lines[1]).not.toBe(before.lines[1]);
    expect(keepSame(before, structuredClone(before))).toBe(before);
  });

  test('equals what came, whatever there was before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
        expect(keepSame(before, next)).toEqual(next);
      }),
    );
  });
});
