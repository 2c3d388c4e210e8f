import { formatMoney, type Money } from '../money.ts';
import type { Effect } from './effect.ts';

/** Sales on either side before anything is said: with fewer, one big sale would be the answer. */
const fewest = 20;

/** What may be said: `unclear` while the sales are few or the interval covers nought. */
export type Verdict = 'more' | 'less' | 'unclear';

export function verdictOf({ offered, control, extra }: Effect): Verdict {
  if (!extra || Math.min(offered, control) < fewest) return 'unclear';
  if (extra.low > 0) return 'more';
  return extra.high < 0 ? 'less' : 'unclear';
}

/**
 * The effect as a manager should read it: "Suggestions bring between 0.10 and 0.90 more a sale. Counted: 640 sales, 32
 * of them without suggestions." It never gives one figure without its interval.
 */
export function effectInWords(effect: Effect, currency: string, locale: string): string {
  const { offered, control, extra } = effect;
  const counted = `Counted: ${offered + control} sales, ${control} of them without suggestions.`;
  if (!extra || Math.min(offered, control) < fewest)
    return `Too early to say: ${fewest} sales of each kind are needed. ${counted}`;
  const amount = (money: Money) => formatMoney(Math.abs(money), currency, locale);
  const verdict = verdictOf(effect);
  const [low, high] = [amount(extra.low), amount(extra.high)];
  if (verdict === 'more') return `Suggestions bring between ${low} and ${high} more a sale. ${counted}`;
  if (verdict === 'less') return `Suggestions bring between ${high} and ${low} less a sale. ${counted}`;
  return `Too early to say: between ${low} less and ${high} more a sale. ${counted}`;
}
