import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { KeptDraft } from '../../db/learned.ts';
import type { LearningSlice } from '../../db/learning-rows.ts';
import { draftRules } from '../../domain/basket-analysis/draft-rules.ts';
import { learnOftenWith } from '../../domain/basket-analysis/often-with.ts';
import { learnAcceptance, type WeekOfOutcomes } from '../../domain/selling/acceptance.ts';
import type { Learned, SoldAndReturned } from '../../domain/selling/learned.ts';

/** What the till sends: slices, then the day to learn for. */
export type ToLearner = LearningSlice | { today: string };
/** What comes back: a `Learned` without its version as V8 writes it, and the drafted rules in JSON. */
export type FromLearner = { body: Uint8Array; drafts: string };

/** Fewer baskets say nothing of what is bought together. */
const leastBaskets = 50;
/** More drafts than anybody reads. */
const mostDrafts = 200;

const weeks: WeekOfOutcomes[] = [];
const baskets: string[][] = [];
const returns: [string, SoldAndReturned][] = [];

parentPort?.on('message', (message: ToLearner) => {
  if ('weeks' in message) weeks.push(...message.weeks);
  else if ('baskets' in message) baskets.push(...message.baskets);
  else if ('returns' in message) returns.push(...message.returns);
  else answer(message.today);
});

function answer(today: string): void {
  const oftenWith = baskets.length < leastBaskets ? null : learnOftenWith(baskets);
  const learned: Omit<Learned, 'version'> = {
    acceptance: learnAcceptance(weeks, today),
    oftenWith,
    returns: new Map(returns),
  };
  const drafts = oftenWith ? draftRules(oftenWith, () => false).slice(0, mostDrafts) : [];
  const kept: KeptDraft[] = drafts.map((draft) => {
    return { ...draft, together: Math.round(draft.support * baskets.length) };
  });
  const reply: FromLearner = { body: serialize(learned), drafts: JSON.stringify(kept) };
  parentPort?.postMessage(reply);
  parentPort?.close();
}
