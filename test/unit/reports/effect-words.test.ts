import { expect, it } from 'vitest';
import type { Effect } from '../../../domain/reports/effect.ts';
import { effectInWords, verdictOf } from '../../../domain/reports/effect-words.ts';

const effect = (low: number, high: number, control = 32): Effect => ({
  offered: 608,
  control,
  extra: { mean: Math.round((low + high) / 2), low, high },
});
const counted = 'Counted: 640 sales, 32 of them without suggestions.';

it.each([
  ['more', 10, 90, `Suggestions bring between 0.10 and 0.90 more a sale. ${counted}`],
  ['less', -90, -10, `Suggestions bring between 0.10 and 0.90 less a sale. ${counted}`],
  ['unclear', -30, 90, `Too early to say: between 0.30 less and 0.90 more a sale. ${counted}`],
  ['unclear', 0, 90, `Too early to say: between 0.00 less and 0.90 more a sale. ${counted}`],
] as const)('%s: from %i to %i', (verdict, low, high, words) => {
  expect(verdictOf(effect(low, high))).toBe(verdict);
  expect(effectInWords(effect(low, high), 'EUR', 'en-IE')).toBe(words);
});

it.each([
  ['few control sales', effect(10, 90, 19)],
  ['few offers', { ...effect(10, 90), offered: 19 }],
  ['no estimate', { offered: 100, control: 100, extra: null }],
])('says nothing on %s', (_, few) => {
  expect(verdictOf(few)).toBe('unclear');
  const words = effectInWords(few, 'EUR', 'en-IE');
  expect(words).toMatch(/^Too early to say: 20 sales of each kind are needed\. Counted: /);
  expect(words).not.toContain('0.90');
});

it('writes amounts as the store does', () => {
  expect(effectInWords(effect(1234, 56_789), 'EUR', 'de-DE')).toContain('zwischen 12,34 und 567,89 mehr');
  expect(effectInWords(effect(12, 345), 'JPY', 'ja-JP')).toContain('between 12 and 345 more');
  expect(effectInWords(effect(1234, 5678), 'EUR', 'en-IE', 'de')).toContain('zwischen 12.34 und 56.78 mehr');
});
