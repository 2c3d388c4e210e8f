import type { Candidate } from './candidate.ts';
import { itemOf } from './candidate.ts';
import type { Unsaid } from './quiet.ts';
import type { Weighed } from './worth.ts';

/** The same item is offered by one card at a time; what is left out stands behind the card that stays. */
export function repeated(candidate: Candidate): Unsaid {
  return { candidate, rule: 'over-limit', why: ['otherCard'] };
}

/**
 * Leaves out what offers the same item as something required, or as a bundle that saves as much or more. Bundles come the
 * greatest saving first. Which of the others stays is for their rank to say.
 */
export function withoutRepeats(weighed: readonly Weighed[]): { kept: Weighed[]; unsaid: Unsaid[] } {
  const firm = new Map<string, Candidate>();
  const claim = (kind: Candidate['kind']) => {
    for (const { candidate } of weighed) {
      const sku = itemOf(candidate)?.sku;
      if (candidate.kind === kind && sku !== undefined && !firm.has(sku)) firm.set(sku, candidate);
    }
  };
  claim('required');
  claim('bundle');
  const stays = ({ candidate }: Weighed) => {
    const holder = firm.get(itemOf(candidate)?.sku ?? '');
    return !holder || holder === candidate;
  };
  const gone = weighed.filter((one) => !stays(one));
  return { kept: weighed.filter(stays), unsaid: gone.map(({ candidate }) => repeated(candidate)) };
}
