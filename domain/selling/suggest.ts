import type { PriceBook } from '../price-book/price-book.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Sale } from '../sale/sale.ts';
import type { Advised } from './advise.ts';
import { advise, sayAfterAll } from './advise.ts';
import { isOptional } from './candidate.ts';
import type { Context } from './context.ts';
import { contextOf } from './context.ts';
import type { AdviceFacts } from './learned.ts';
import type { Unsaid } from './quiet.ts';
import { noPlan, quietOf } from './quiet.ts';
import type { Quiet, Suggestion } from './suggestion.ts';

/** More reasons than this nobody reads. */
const mostQuiet = 20;

/** What to say next, the best first, and what is not said and why. */
export type Panel = { suggestions: Suggestion[]; quiet: Quiet[] };

/**
 * What fits the basket, the best first, and what is left unsaid and why. Pure: the same sale, price, price book and facts
 * give the same panel. Nothing is said to an empty basket, nor once payment has begun.
 */
export function suggest(sale: Sale, priced: PricedSale, priceBook: PriceBook, facts: AdviceFacts): Panel {
  if (sale.state !== 'open' || sale.lines.length === 0) return { suggestions: [], quiet: [] };
  const context = contextOf(sale, priced, priceBook, facts);
  const { said, unsaid } = withheldIn(context, advise(context));
  const quiet = said.length + unsaid.length === 0 ? [noPlan] : unsaid.slice(0, mostQuiet).map(quietOf);
  return { suggestions: said.map(({ card }) => card), quiet };
}

/**
 * The suggestion with that id if it fits the basket, wherever it would stand; nothing that a quiet rule speaks against,
 * and nothing optional in a control sale.
 */
export function findSuggestion(
  wanted: string,
  sale: Sale,
  priced: PricedSale,
  priceBook: PriceBook,
  facts: AdviceFacts,
): Suggestion | undefined {
  if (sale.state !== 'open') return undefined;
  const context = contextOf(sale, priced, priceBook, facts);
  const said = advise(context).said.find(({ candidate }) => candidate.id === wanted);
  const found = said ?? sayAfterAll(wanted, context);
  return found && !(sale.control && isOptional(found.candidate)) ? found.card : undefined;
}

/** A control sale keeps back what is optional; of that only what the panel would have shown counts as withheld. */
function withheldIn({ sale, priceBook }: Context, { said, unsaid }: Advised): Advised {
  if (!sale.control) return { said, unsaid };
  const panel = said.slice(0, priceBook.store.advice.cards);
  const kept = panel.flatMap(({ candidate }): Unsaid[] =>
    isOptional(candidate) ? [{ candidate, rule: 'control', why: ['keptBack'] }] : [],
  );
  return { said: said.filter(({ candidate }) => !isOptional(candidate)), unsaid: [...kept, ...unsaid] };
}
