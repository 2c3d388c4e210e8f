import type { BundleCandidate } from './candidate.ts';
import type { Context } from './context.ts';
import type { Sifted, Unsaid } from './quiet.ts';
import { savedBy } from './saved-by.ts';

/**
 * The `most` bundles that would truly save most on this basket, the greatest saving first. A bundle saves no more than it
 * takes off by itself, so those that take off less than what was found are not worked out: they stay over the limit.
 */
export function workOut(
  candidates: readonly BundleCandidate[],
  most: number,
  context: Context,
): Sifted<BundleCandidate> {
  const said: BundleCandidate[] = [];
  const unsaid: Unsaid[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.saving - a.saving)) {
    if (isEnough(said, most, candidate)) {
      unsaid.push({ candidate, rule: 'over-limit', why: ['enoughSaid'] });
      continue;
    }
    const saving = candidate.saving > 0 ? savedBy(candidate, context) : 0;
    if (saving > 0) insert(said, { ...candidate, saving });
    else unsaid.push({ candidate, rule: 'saves-nothing', why: ['savesNothing'] });
  }
  return { said, unsaid };
}

function isEnough(found: readonly BundleCandidate[], most: number, { saving }: BundleCandidate): boolean {
  return most <= 0 || (found[most - 1]?.saving ?? 0) >= Math.max(1, saving);
}

/** Behind those that save as much: they take off more by themselves, or come earlier in what the shopkeeper wrote. */
function insert(found: BundleCandidate[], candidate: BundleCandidate): void {
  const at = found.findIndex(({ saving }) => saving < candidate.saving);
  found.splice(at < 0 ? found.length : at, 0, candidate);
}
