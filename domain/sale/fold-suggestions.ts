import type { Handlers } from './fold-handlers.ts';
import { addUnits, lessUnits } from './fold-lines.ts';
import { remember } from './fold-steps.ts';
import type { Sale, SuggestionOutcome } from './sale.ts';

/** What the panel and its answers do to a sale. */
export const suggestionHandlers = {
  'v1.SuggestionsShown': (sale, { suggestions }) => {
    const ids = suggestions.map(({ id }) => id);
    return {
      ...withOutcomes(sale, ids, (known) => known ?? 'shown'),
      visible: [...new Set([...sale.visible, ...ids])],
    };
  },
  'v1.SuggestionsHidden': (sale, { suggestionIds }) => ({
    ...sale,
    visible: sale.visible.filter((id) => !suggestionIds.includes(id)),
  }),
  'v1.SuggestionAccepted': (sale, event) => {
    const { suggestionId, lineId, units, replaces } = event;
    const before = remember(sale, [replaces ? 'stepSwap' : 'stepAdd', units.name]);
    const added = addUnits(replaces ? lessUnits(before, replaces) : before, lineId, units);
    const accepted = { suggestionId, lineId, sku: units.sku, quantity: units.quantity };
    return withOutcomes(
      { ...added, accepted: [...sale.accepted, accepted] },
      [suggestionId],
      () => 'accepted',
    );
  },
  'v1.SuggestionDeclined': (sale, { suggestionId, sku }) => ({
    ...withOutcomes(remember(sale, ['stepDecline']), [suggestionId], () => 'declined'),
    declinedSkus: sku === '' ? sale.declinedSkus : [...sale.declinedSkus, sku],
  }),
  'v1.NeedAnswered': (sale, { suggestionId, tags }) => ({
    ...withOutcomes(remember(sale, ['stepAnswer']), [suggestionId], () => 'accepted'),
    tags: [...new Set([...sale.tags, ...tags])],
  }),
  'v1.TotalAsked': (sale) => ({ ...sale, moment: 'total' }),
  'v1.QueueChanged': (sale, { queue }) => ({ ...sale, queue }),
  'v1.SuggestionsIgnored': (sale, { suggestionIds }) => withOutcomes(sale, suggestionIds, () => 'ignored'),
  'v1.SuggestionsRemoved': (sale, { suggestionIds }) => withOutcomes(sale, suggestionIds, () => 'removed'),
  // What was kept back changes nothing of the sale; it is for whoever asks later.
  'v1.SuggestionsWithheld': (sale) => sale,
} satisfies Partial<Handlers>;

function withOutcomes(
  sale: Sale,
  ids: string[],
  outcome: (known: SuggestionOutcome | undefined) => SuggestionOutcome,
): Sale {
  const changed = Object.fromEntries(ids.map((id) => [id, outcome(sale.suggestions[id])]));
  return { ...sale, suggestions: { ...sale.suggestions, ...changed } };
}
