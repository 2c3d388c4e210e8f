import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestBundles, defaultSteps } from '../../../domain/pricing/best-bundles.ts';
import type { Memory } from '../../../domain/pricing/remembered.ts';
import { anyBundles, anyLines } from './random-basket.ts';

describe('a memory of what was solved', () => {
  it('changes no answer, whatever baskets and bundles it has seen before', () => {
    const memory: Memory = new Map();
    fc.assert(
      fc.property(anyLines, anyBundles, (lines, bundles) => {
        for (const part of [lines, lines.slice(1), lines.slice(0, -1), lines]) {
          const remembered = bestBundles(part, bundles, defaultSteps, memory);
          expect(remembered).toEqual(bestBundles(part, bundles));
        }
      }),
      { numRuns: 300 },
    );
    expect(memory.size).toBe(200);
  });
});
