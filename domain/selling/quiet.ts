import type { Sentence } from '../words/words.ts';
import type { Candidate } from './candidate.ts';
import { isOptional, itemOf } from './candidate.ts';
import type { Context } from './context.ts';
import { contradictsBasket, inBasket, notWanted, notWithBasket } from './quiet/of-basket.ts';
import { declinedBefore, noOffers, owned, returnProneCustomer } from './quiet/of-customer.ts';
import { declinedNow, later, queue, settledNow } from './quiet/of-sale.ts';
import { itemOutOfSeason, outOfStock, returnProneItem, ruleOutOfSeason } from './quiet/of-shelf.ts';
import type { Predicate } from './quiet/predicate.ts';
import type { Quiet, QuietRule } from './suggestion.ts';

/** What holds for every kind: even what is required is not said where it is there already, or was answered. */
const ofEveryKind: readonly Predicate[] = [
  inBasket,
  declinedNow,
  owned,
  notWanted,
  notWithBasket,
  ruleOutOfSeason,
];

/** What holds for the others alone. */
const ofOptional: readonly Predicate[] = [
  settledNow,
  noOffers,
  queue,
  contradictsBasket,
  itemOutOfSeason,
  declinedBefore,
  returnProneCustomer,
  returnProneItem,
  outOfStock,
  later,
];

/** Something that is left unsaid, by which rule, and why. */
export type Unsaid = { candidate: Candidate; rule: QuietRule; why: Sentence };

/** What may be said, and what is left unsaid. */
export type Sifted<C extends Candidate> = { said: C[]; unsaid: Unsaid[] };

/** Parts what may be said from what the quiet rules leave unsaid; both keep their order. */
export function sift<C extends Candidate>(candidates: readonly C[], context: Context): Sifted<C> {
  const sifted: Sifted<C> = { said: [], unsaid: [] };
  for (const candidate of candidates) {
    const unsaid = reasonFor(candidate, context);
    if (unsaid) sifted.unsaid.push(unsaid);
    else sifted.said.push(candidate);
  }
  return sifted;
}

/** The first quiet rule that holds for a candidate, if one does. */
export function reasonFor(candidate: Candidate, context: Context): Unsaid | undefined {
  const found = firstOf(ofEveryKind, candidate, context);
  return found ?? (isOptional(candidate) ? firstOf(ofOptional, candidate, context) : undefined);
}

function firstOf(
  predicates: readonly Predicate[],
  candidate: Candidate,
  context: Context,
): Unsaid | undefined {
  for (const { rule, holds } of predicates) {
    const why = holds(candidate, context);
    if (why !== undefined) return { candidate, rule, why };
  }
  return undefined;
}

/** What is left unsaid as whoever asks is told of it. */
export function quietOf({ candidate, rule, why }: Unsaid): Quiet {
  const { id, kind, source, line } = candidate;
  const item = itemOf(candidate);
  const name = candidate.kind === 'need' ? candidate.need.question : candidate.item.name;
  return { id, kind, source, trigger: line.sku, sku: item?.sku ?? '', name, rule, why };
}

/** What is said of a basket for which nobody has planned anything; better to say nothing than to guess. */
export const noPlan: Quiet = {
  ...{ id: 'no-plan', kind: 'complement', source: '', trigger: '', sku: '', name: '' },
  ...{ rule: 'no-plan', why: ['noPlan'] },
};
