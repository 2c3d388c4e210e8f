import type { Store } from './store.ts';

/** Eight weeks of a small store: some 2,200 sales, 110 of them in the control group; a sale brings 11.00 on average. */
const usual = { days: 56, salesADay: 40, share: () => 500 };

/** The three stores that the interval must hold for. */
export const knownEffects: Record<'zero' | 'small' | 'large', Store> = {
  zero: { ...usual, meanExtra: 800, boughtAnyway: true },
  small: { ...usual, meanExtra: 300 },
  large: { ...usual, meanExtra: 2500 },
};

/** Stores that strain it. */
export const hardCases: Record<string, Store> = {
  'a month, 34 control sales': { ...knownEffects.small, days: 30, salesADay: 20 },
  'a quarter, 470 control sales': { ...knownEffects.small, days: 90, salesADay: 100 },
  'half of the sales are control': { ...knownEffects.large, share: () => 5000 },
  'share raised when the season turns': { ...knownEffects.large, share: (day) => (day < 30 ? 500 : 3000) },
  'only small baskets take something': { ...knownEffects.large, smallBasketsOnly: true },
};
