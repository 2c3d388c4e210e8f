import type { NeedCandidate } from './candidate.ts';
import type { Sifted, Unsaid } from './quiet.ts';

/** Nobody is asked two things at a time: the first question is open, the others wait for its answer. */
export function oneQuestion({ said, unsaid }: Sifted<NeedCandidate>): Sifted<NeedCandidate> {
  const [first, ...others] = said;
  const waiting = others.map((candidate): Unsaid => ({ candidate, rule: 'later', why: ['oneQuestion'] }));
  return { said: first ? [first] : [], unsaid: [...unsaid, ...waiting] };
}
