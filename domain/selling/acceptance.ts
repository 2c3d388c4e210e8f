import { dayNumber } from '../day.ts';
import type { SuggestionKind } from '../sale/events.ts';
import type { Heard } from '../words/advice-en.ts';
import type { Sentence } from '../words/words.ts';

/** How often something happened to suggestions. Integers from 0 up. */
type Counts = {
  shown: number;
  accepted: number;
  /** Accepted once and brought back later. */
  returned: number;
};

/** What became of a suggestion beside one trigger in one week, numbered by `weekOf`. */
export type WeekOfOutcomes = Counts & {
  /** The rule, bundle or need behind it. */
  source: string;
  kind: SuggestionKind;
  /** The sku in the basket that called for it. */
  trigger: string;
  week: number;
};

/** Whose chance is asked; any suggestion will do. */
export type Asked = Pick<WeekOfOutcomes, 'kind' | 'source' | 'trigger'>;

/** Counts by what they weigh today, in millionths, and plain ones of the last weeks for people to read. */
export type Tally = { weighed: Counts; lately: Counts };

/** What was learned. Its keys are made by `keysOf` and for returns. */
export type Acceptance = ReadonlyMap<string, Tally>;

/** Chances before anything is known: guesses, soon outweighed by what happens. */
export const defaultChances: Readonly<Record<SuggestionKind, number>> = {
  required: 0.5,
  need: 0.5,
  bundle: 0.15,
  complement: 0.12,
  upgrade: 0.08,
  partner: 0.05,
};
const defaultReturnShare = 0.05;

/**
 * How many showings the broader experience counts for (the strength of a Beta prior): the guess for a kind, the kind
 * for each of its sources, a source for each of its triggers. `returns`: how many acceptances the usual returns count for.
 */
const strength = { kind: 50, source: 20, trigger: 20, returns: 20 };

/** A return takes the acceptance back and counts as half a showing more: a little worse than a no. */
const returnPenalty = 0.5;

/** No chance is lower: an old acceptance may weigh less than the return that undoes it. */
const least = 0.0001;

const lateWeeks = 8;
const whole = 1_000_000;
/** Multiplied by itself eight times it is a half: what happened eight weeks ago counts half. */
const weekly = 0.9170040432046712;

/** What a count weighs by its age in weeks: whole millionths, so that sums are the same in any order on any machine. */
const weights: readonly number[] = weightsByAge();

function weightsByAge(): number[] {
  const all: number[] = [];
  for (let weight = whole; weight > 0; weight = Math.floor(weight * weekly)) all.push(weight);
  return all;
}

/** The number of a day's week: weeks of seven days from Thursday 1 January 1970. A day is YYYY-MM-DD of the store. */
export function weekOf(day: string): number {
  return Math.floor((dayNumber(day) - dayNumber('1970-01-01')) / 7);
}

/** Learns from outcomes in any order. Recent weeks count more; a week after `today` (a wrong clock) as this one. */
export function learnAcceptance(weeks: readonly WeekOfOutcomes[], today: string): Acceptance {
  const thisWeek = weekOf(today);
  const learned = new Map<string, Tally>();
  for (const outcomes of weeks) {
    const age = Math.max(0, thisWeek - outcomes.week);
    const { source, trigger } = outcomes;
    const keys = [...keysOf(outcomes), allReturns, returnKey(source)];
    if (trigger !== source) keys.push(returnKey(trigger));
    for (const key of keys) count(learned, key, outcomes, age);
  }
  return learned;
}

function count(learned: Map<string, Tally>, key: string, outcomes: Counts, age: number): void {
  const tally = learned.get(key) ?? { weighed: { ...none }, lately: { ...none } };
  learned.set(key, tally);
  add(tally.weighed, outcomes, weights[age] ?? 0);
  if (age < lateWeeks) add(tally.lately, outcomes, 1);
}

const none: Counts = { shown: 0, accepted: 0, returned: 0 };

function add(sum: Counts, more: Counts, times: number): void {
  sum.shown += times * more.shown;
  sum.accepted += times * more.accepted;
  sum.returned += times * more.returned;
}

/** The kind, the source and the source beside its trigger, each a key; the length keeps ids apart that run together alike. */
function keysOf({ kind, source, trigger }: Asked): [string, string, string] {
  return [kind, `source ${kind} ${source}`, `trigger ${kind} ${source.length} ${source} ${trigger}`];
}

const allReturns = 'returns';
const returnKey = (skuOrSource: string) => `returns of ${skuOrSource}`;

/**
 * The chance, above 0 and below 1, that a suggestion is accepted and kept. What is little known leans on what is known
 * more broadly: a trigger on its source, a source on its kind, a kind on `defaultChances`.
 */
export function chanceOf(acceptance: Acceptance, asked: Asked): number {
  const [kind, source, trigger] = keysOf(asked).map((key) => acceptance.get(key)?.weighed ?? none);
  const ofKind = lean(defaultChances[asked.kind], strength.kind, kind);
  const ofSource = lean(ofKind, strength.source, source);
  return lean(ofSource, strength.trigger, trigger);
}

/** The mean of a Beta distribution: `usual` counted `times` times, then what happened. More returns than yeses end at `least`. */
function lean(usual: number, times: number, { shown, accepted, returned }: Counts = none): number {
  const kept = (accepted - returned) / whole;
  const asked = (Math.max(shown, accepted) + returnPenalty * returned) / whole;
  return Math.max(least, (times * usual + kept) / (times + asked));
}

/**
 * The share, above 0 and below 1, of accepted suggestions that come back: those of a source (a rule or bundle), or
 * those that a triggering sku called for. What is little known leans on the returns of all suggestions.
 */
export function returnShareOf(acceptance: Acceptance, skuOrSource: string): number {
  const share = (usual: number, { accepted, returned }: Counts = none) =>
    (strength.returns * usual + returned / whole) / (strength.returns + Math.max(accepted, returned) / whole);
  const ofAll = share(defaultReturnShare, acceptance.get(allReturns)?.weighed);
  return share(ofAll, acceptance.get(returnKey(skuOrSource))?.weighed);
}

/** What the chance rests on: "12 of 40 said yes lately". Lately is this week and the seven before it. */
export function explainChance(acceptance: Acceptance, asked: Asked): Sentence {
  const [kind, source, trigger] = keysOf(asked).map((key) => acceptance.get(key)?.lately ?? none);
  if (trigger?.shown) return heard('this', trigger);
  if (source?.shown) return heard('beside-others', source);
  return kind?.shown ? heard('its-kind', kind) : ['noExperience'];
}

function heard(of: Heard['of'], { accepted: yes, shown, returned: back }: Counts): Sentence {
  return ['saidYes', { of, yes, shown, back }];
}
