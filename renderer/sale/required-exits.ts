import type { SuggestionView } from '../../contract/till-view.ts';

/** How someone may go without what is required, each recorded as what it is; `says` opens what they may say against it. */
export type RequiredExit = 'has-one' | 'substitute' | 'not-in-stock' | 'says';

/** The ways out of a required card, in the order of their keys. */
export function exitsOf(card: Pick<SuggestionView, 'choices' | 'objections'>): RequiredExit[] {
  return [
    'has-one',
    ...(card.choices.length > 1 ? (['substitute'] as const) : []),
    'not-in-stock',
    ...(card.objections.length > 0 ? (['says'] as const) : []),
  ];
}
