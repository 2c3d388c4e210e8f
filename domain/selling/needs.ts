import type { NeedCandidate } from './candidate.ts';
import type { Context } from './context.ts';

/** The questions that the basket calls for, in scan order and then the shopkeeper's; each once. */
export function needCandidates({ sale, priceBook }: Context): NeedCandidate[] {
  const found = new Map<string, NeedCandidate>();
  for (const line of sale.lines) {
    for (const need of priceBook.needsFor(line)) {
      const { id: source } = need;
      if (found.has(source)) continue;
      found.set(source, {
        ...{ id: `need:${source}`, kind: 'need', source, line, need },
        ...{ quantity: 0, price: 0, saving: 0 },
      });
    }
  }
  return [...found.values()];
}
