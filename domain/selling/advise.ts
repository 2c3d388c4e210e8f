import { bundleCandidates } from './bundles.ts';
import type { Candidate, RuleCandidate } from './candidate.ts';
import { cardOf } from './card.ts';
import type { Context } from './context.ts';
import { needCandidates } from './needs.ts';
import { oneQuestion } from './one-question.ts';
import type { Sifted, Unsaid } from './quiet.ts';
import { reasonFor, sift } from './quiet.ts';
import { rank } from './rank.ts';
import { repeated, withoutRepeats } from './repeats.ts';
import { optionalCandidates, requiredCandidates } from './rule-candidates.ts';
import { savedBy } from './saved-by.ts';
import type { Suggestion } from './suggestion.ts';
import { swapOf } from './upgrades.ts';
import { workOut } from './work-out.ts';
import type { Weighed } from './worth.ts';
import { weigh } from './worth.ts';

/** What a screen shows for whoever asks for more than the cards; what would come after is not worked out. */
const mostFurther = 9;

/** Where the panel holds no more than these, the list holds these; a shelf of bundles helps nobody. */
const mostBundles = 6;

/** Something said, with the card that says it. */
export type Said = { candidate: Candidate; card: Suggestion };

/** What is said, the best first, and what is not, before anybody asks whether the sale is one of the control group. */
export type Advised = { said: Said[]; unsaid: Unsaid[] };

/**
 * Finds what the basket calls for, leaves out what a quiet rule speaks against, ranks the rest, and puts into words only as
 * much as a screen shows.
 */
export function advise(context: Context): Advised {
  const { cards } = context.priceBook.store.advice;
  const most = cards + mostFurther;
  const required = sift(requiredCandidates(context), context);
  const optional = optionalIn(most - itemsOf(required.said), context);
  const found = [...required.said, ...optional.said].map((one) => weigh(one, context));
  const once = withoutRepeats(found);
  const listed = list(rank(once.kept, cards), most, context);
  const unsaid = [required, optional, once, listed].flatMap((part) => part.unsaid);
  return { said: listed.said, unsaid };
}

/** How many cards they make: the same item stands on one card. */
function itemsOf(required: readonly RuleCandidate[]): number {
  return new Set(required.map(({ item }) => item.sku)).size;
}

/** What may be said beside what is required; where that fills the screen nothing else is looked for. */
function optionalIn(room: number, context: Context): Sifted<Candidate> {
  if (room <= 0) return { said: [], unsaid: [] };
  const rules = sift(optionalCandidates(context), context);
  const needs = oneQuestion(sift(needCandidates(context), context));
  const lacking = sift(bundleCandidates(context), context);
  const most = Math.max(mostBundles, context.priceBook.store.advice.cards);
  const bundles = workOut(lacking.said, Math.min(room, most), context);
  return {
    said: [...bundles.said, ...rules.said, ...needs.said],
    unsaid: [rules, needs, lacking, bundles].flatMap((part) => part.unsaid),
  };
}

/** Puts the first `most` into words; an upgrade that turns out to raise other prices makes room for the next. */
function list(ranked: readonly Weighed[], most: number, context: Context): Advised {
  const listed: Advised = { said: [], unsaid: [] };
  const offered = new Set<string>();
  for (const weighed of ranked) {
    const { candidate } = weighed;
    if (listed.said.length === most) {
      listed.unsaid.push({ candidate, rule: 'over-limit', why: ['enoughSaid'] });
      continue;
    }
    const outcome = sayOnce(weighed, offered, context);
    if ('card' in outcome) listed.said.push(outcome);
    else listed.unsaid.push(outcome);
  }
  return listed;
}

function sayOnce(weighed: Weighed, offered: Set<string>, context: Context): Said | Unsaid {
  const { candidate } = weighed;
  const sku = candidate.kind === 'need' ? '' : candidate.item.sku;
  if (sku !== '' && offered.has(sku)) return repeated(candidate);
  const outcome = say(weighed, context);
  if ('card' in outcome) offered.add(sku);
  return outcome;
}

/** The card at what an upgrade really comes to, or why it is not said. */
function say(weighed: Weighed, context: Context): Said | Unsaid {
  const { candidate } = weighed;
  if (candidate.kind !== 'upgrade') return { candidate, card: cardOf(weighed, context) };
  const { price, raises } = swapOf(candidate, context);
  if (raises) return { candidate, rule: 'raises-price', why: ['raisesPrice'] };
  return { candidate, card: cardOf({ ...weighed, candidate: { ...candidate, price } }, context) };
}

/** The card of something for which there was no room, worked out after all; not of a question, which waits its turn. */
export function sayAfterAll(wanted: string, context: Context): Said | undefined {
  const all = [...requiredCandidates(context), ...optionalCandidates(context), ...bundleCandidates(context)];
  const candidate = all.find(({ id }) => id === wanted);
  if (!candidate || reasonFor(candidate, context)) return undefined;
  const saving = candidate.kind === 'bundle' ? savedBy(candidate, context) : 0;
  if (candidate.kind === 'bundle' && saving === 0) return undefined;
  const outcome = say(weigh({ ...candidate, saving }, context), context);
  return 'card' in outcome ? outcome : undefined;
}
