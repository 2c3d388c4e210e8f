import type { Terms } from '../pricing/terms.ts';
import type { Sentence } from '../words/words.ts';
import type { Sale, SaleCustomer } from './sale.ts';

/** The sale with a step begun that an undo goes back before. */
export function remember(sale: Sale, step: Sentence): Sale {
  return { ...sale, past: { step, before: sale } };
}

/**
 * Line ids are never given twice, what was shown was shown, and the queue is as long as it is: these do not go back. A card
 * payment that has its answer is never waited for again.
 */
export function goBack(now: Sale, before: Sale): Sale {
  const shown = Object.fromEntries(Object.keys(now.suggestions).map((id) => [id, 'shown' as const]));
  const { linesEver, visible, queue } = now;
  const state = before.tenders.length > 0 ? 'paying' : 'open';
  const suggestions = { ...shown, ...before.suggestions };
  return { ...before, state, card: null, linesEver, visible, queue, suggestions };
}

export function withTerms(sale: Sale, more: Partial<Terms>): Sale {
  return { ...sale, terms: { ...sale.terms, ...more } };
}

export function withCustomer(sale: Sale, customer: SaleCustomer | null): Sale {
  return { ...sale, customer, terms: { ...sale.terms, customerGroups: customer?.groups ?? [] } };
}

/** A customer as the whole sale knows them, its past too: no undo brings back who was erased, or what they took back. */
export function throughout(sale: Sale, id: string, customer: SaleCustomer | null): Sale {
  const past = sale.past && { ...sale.past, before: throughout(sale.past.before, id, customer) };
  const known = sale.customer?.id === id ? withCustomer(sale, customer) : sale;
  return { ...known, past };
}
