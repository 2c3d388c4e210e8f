import type { Weighed } from './worth.ts';

/**
 * The order of what may be said, the best first; equal ones stay in the order given (of the basket and of the shopkeeper).
 *
 * 1. What is required, then the question, if one is open.
 * 2. The rest by worth, with two guards for the customer. Of the places that worth gives to bundles the first has the
 *    largest saving, the next the second largest, and so on. And whatever saves the customer something has a place on the
 *    panel of `cards` before anything that does not: without a saving worth is margin alone, and that hides no saving.
 */
export function rank(weighed: readonly Weighed[], cards: number): Weighed[] {
  const required = weighed.filter(({ candidate }) => candidate.kind === 'required');
  const needs = weighed.filter(({ candidate }) => candidate.kind === 'need');
  const others = weighed.filter((one) => !required.includes(one) && !needs.includes(one));
  const first = [...required, ...needs];
  return [...first, ...savingsKept(largestSavingFirst(byWorth(others)), cards - first.length)];
}

function byWorth(weighed: readonly Weighed[]): Weighed[] {
  return weighed.toSorted((a, b) => b.worth - a.worth);
}

/** Savings in falling order in the places where there are savings. */
function largestSavingFirst(ordered: readonly Weighed[]): Weighed[] {
  const savers = ordered.filter(saves).sort((a, b) => b.candidate.saving - a.candidate.saving);
  let next = 0;
  return ordered.map((one) => (saves(one) ? (savers[next++] ?? one) : one));
}

/** The first `room` places go to what saves, as far as there is any; who has a place keeps the order. */
function savingsKept(ordered: readonly Weighed[], room: number): Weighed[] {
  if (room <= 0) return [...ordered];
  const savers = ordered.filter(saves);
  const others = ordered.filter((one) => !saves(one));
  const shown = new Set([...savers, ...others].slice(0, room));
  return [...ordered.filter((one) => shown.has(one)), ...ordered.filter((one) => !shown.has(one))];
}

function saves({ candidate }: Weighed): boolean {
  return candidate.saving > 0;
}
