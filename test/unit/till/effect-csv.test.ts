import { expect, it } from 'vitest';
import type { EffectRow } from '../../../contract/report-view.ts';
import { enFigures } from '../../../domain/reports/figure-words-en.ts';
import { effectCsv } from '../../../electron/till/effect-csv.ts';

const row: EffectRow = {
  ...{ key: 'k', name: 'Paper', shown: 8, accepted: 2, declined: 3, ignored: 2, removed: 1, withheld: 4 },
  ...{
    returned: 1,
    why: [
      { text: 'Too dear', times: 2 },
      { text: '', times: 1 },
    ],
    acceptedMargin: 310,
    sales: 4,
    pieces: 10,
  },
  ...{
    net: 12_000,
    margin: -350,
    saving: 0,
    times: 0,
    bundleMargin: 0,
    effect: null,
    expected: null,
    before: null,
  },
};
const effect: EffectRow['effect'] = {
  ...{ offered: 30, control: 30, extra: { mean: 40, low: -10, high: 90 }, verdict: 'unclear' },
  words: 'Too early to say: between 0.10 less and 0.90 more a sale.',
};

const linesOf = (rows: EffectRow[], by: 'product' | 'week' = 'week', total = row) =>
  effectCsv({ by, from: '2026-11-01', until: '2026-11-22', before: null, rows, total }, enFigures, 2).split(
    '\r\n',
  );

it('writes a line a group and the total last, amounts as numbers', () => {
  const [heads, first, total, end, ...rest] = linesOf([row]);
  expect(heads?.startsWith('\uFEFFid,name,cards shown,accepted,attach rate,')).toBe(true);
  expect(first).toBe(
    'k,Paper,8,2,0.25,3,"Too dear: 2; Without words: 1",2,1,4,1,4,10,2.5,120,-3.5,3.1,0,,,,,,,,,',
  );
  expect(total).toBe(first?.replace('Paper', 'All sales'));
  expect([end, rest]).toEqual(['', []]);
});

it('leaves empty what no single product saved', () => {
  expect(linesOf([row], 'product')[1]).toBe(
    'k,Paper,8,2,0.25,3,"Too dear: 2; Without words: 1",2,1,4,1,4,10,2.5,120,-3.5,3.1,,,,,,,,,,',
  );
});

it('tells the control group’s difference by its two ends and in words, never as one figure', () => {
  const [, first] = linesOf([{ ...row, effect }]);
  expect(first).toContain(',-0.1,0.9,Too early to say: between 0.10 less and 0.90 more a sale.,');
  expect(first).not.toContain('0.4');
});

it('has what the same group came to in the days before, where it was there', () => {
  const before = { shown: 5, accepted: 1, sales: 3, pieces: 6, net: 9_050, margin: -210 };
  expect(linesOf([{ ...row, before }])[1]?.endsWith(',5,1,3,90.5,-2.1')).toBe(true);
});

it('leaves no cell that a spreadsheet would take for a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r']) {
    const name = `${start}HYPERLINK("http://example.com")`;
    const [, first] = linesOf([{ ...row, key: '=1+1', name, why: [{ text: `${start}x`, times: 1 }] }]);
    expect(first?.startsWith("'=1+1,\"'")).toBe(true);
    expect(first).not.toMatch(/(^|,)"?[=+@\t]/);
  }
});
