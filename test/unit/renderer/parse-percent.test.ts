import { expect, test } from 'vitest';
import { parsePercent } from '../../../renderer/price/parse-percent.ts';

test.each([
  ['10', 1000],
  ['12.5', 1250],
  ['12,5', 1250],
  ['100', 10_000],
  ['0.01', 1],
])('%s percent are %i basis points', (text, points) => {
  expect(parsePercent(text)).toBe(points);
});

test.each(['', '0', '100.01', '1000', '10 %', 'x'])('"%s" is no percentage', (text) => {
  expect(parsePercent(text)).toBeUndefined();
});
