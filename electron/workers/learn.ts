import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { LearningSlice } from '../../db/learning-rows.ts';
import { draftRules } from '../../domain/basket-analysis/draft-rules.ts';
import { learnOftenWith } from '../../domain/basket-analysis/often-with.ts';
import { learnAcceptance, type WeekOfOutcomes } from '../../domain/selling/acceptance.ts';
import type { Learned, SoldAndReturned } from '../../domain/selling/learned.ts';
import { partsOf } from '../../domain/selling/learned-parts.ts';

/** What the till sends: slices, then the day to learn for, then `next` for each part that it is ready for. */
export type ToLearner = LearningSlice | { today: string } | 'next';
/** A part as V8 writes it; after the last one the drafted rules in JSON, and the hash of all. */
export type FromLearner = { part: Uint8Array } | { drafts: string; hash: string };

/** Fewer baskets say nothing of what is bought together. */
const leastBaskets = 50;
/** More drafts than anybody reads. */
const mostDrafts = 200;

const weeks: WeekOfOutcomes[] = [];
const baskets: string[][] = [];
const returns: [string, SoldAndReturned][] = [];
let answers: Iterator<FromLearner> | undefined;

parentPort?.on('message', (message: ToLearner) => {
  if (message === 'next') answer();
  else if ('weeks' in message) weeks.push(...message.weeks);
  else if ('baskets' in message) baskets.push(...message.baskets);
  else if ('returns' in message) returns.push(...message.returns);
  else answers = learn(message.today);
});

function answer(): void {
  const next = answers?.next();
  if (next && !next.done) parentPort?.postMessage(next.value);
}

function* learn(today: string): Generator<FromLearner> {
  const oftenWith = baskets.length < leastBaskets ? null : learnOftenWith(baskets);
  const learned: Omit<Learned, 'version'> = {
    acceptance: learnAcceptance(weeks, today),
    oftenWith,
    returns: new Map(returns),
  };
  const hash = createHash('sha256');
  for (const one of partsOf(learned)) {
    const part = serialize(one);
    hash.update(part);
    yield { part };
  }
  const drafts = JSON.stringify(oftenWith ? draftRules(baskets, mostDrafts) : []);
  yield { drafts, hash: hash.update(drafts).digest('hex') };
}
