import type { Sentence } from '../../words/words.ts';
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';
import type { QuietRule } from '../suggestion.ts';

/** A reason to leave something unsaid: answers why it holds, or undefined where it does not. */
export type Predicate = {
  rule: QuietRule;
  holds(candidate: Candidate, context: Context): Sentence | undefined;
};
