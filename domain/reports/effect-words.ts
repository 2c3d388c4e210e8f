import { formatMoney, type Money } from '../money.ts';
import { languageOf, type Sentence, say } from '../words/words.ts';
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
 * The effect as a manager should read it, its amounts as the store's locale writes them: "Suggestions bring between 0.10 and 0.90 more a sale. Counted:
 * 640 sales, 32 of them without suggestions." It never gives one figure without its interval.
 */
export function effectInWords(
  effect: Effect,
  currency: string,
  locale: string,
  language = languageOf(locale),
): string {
  const { offered, control } = effect;
  const sentences: Sentence[] = [
    found(effect, (amount) => formatMoney(Math.abs(amount), currency, locale)),
    ['effectCounted', offered + control, control],
  ];
  return sentences.map((sentence) => say(sentence, language)).join(' ');
}

function found(effect: Effect, money: (amount: Money) => string): Sentence {
  const { offered, control, extra } = effect;
  if (!extra || Math.min(offered, control) < fewest) return ['effectTooFew', fewest];
  const [low, high] = [money(extra.low), money(extra.high)];
  const verdict = verdictOf(effect);
  if (verdict === 'more') return ['effectMore', low, high];
  return verdict === 'less' ? ['effectLess', high, low] : ['effectUnclear', low, high];
}
