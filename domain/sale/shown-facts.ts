import type { Suggestion } from '../selling/suggestion.ts';
import type { ShownSuggestion } from './events.ts';
import type { Sale } from './sale.ts';

/** The facts of a suggestion that the journal keeps. `rank`: its place on the panel from 1; 0 where it was looked up. */
export function shownFacts(suggestion: Suggestion, { moment }: Sale, rank: number): ShownSuggestion {
  const { id, kind, source, trigger, sku, price, saving = 0, margin } = suggestion;
  const chance = Math.round(suggestion.chance * 10_000);
  return { id, kind, source, trigger, sku, price, saving, margin, moment, rank, chance };
}
