import { describe, expect, it } from 'vitest';
import type { EffectRow, Effects } from '../../../contract/report-view.ts';
import { enFigures } from '../../../domain/reports/figure-words-en.ts';
import { effectPage } from '../../../electron/till/effect-page.ts';

type Report = NonNullable<Effects['result']>;

const row: EffectRow = {
  ...{ key: 'k', name: 'Paper', shown: 8, accepted: 2, declined: 3, ignored: 2, removed: 1, withheld: 4 },
  ...{ returned: 1, why: [{ text: 'Too dear', times: 3 }], acceptedMargin: 310, sales: 4, pieces: 10 },
  ...{ net: 12_000, margin: 4_350, saving: 50, times: 1, bundleMargin: 90, effect: null, expected: null },
  before: { shown: 5, accepted: 1, sales: 3, pieces: 6, net: 9_050, margin: -210 },
};
const effect = (low: number, high: number, verdict: 'more' | 'less' | 'unclear') => ({
  ...{ offered: 30, control: 30, extra: { mean: (low + high) / 2, low, high }, verdict, words: 'In words.' },
});
const facts = {
  ...{ language: 'en', store: 'Shop & Son', till: 'Till <1>', practice: false },
  money: (amount: number) => (amount / 100).toFixed(2),
  number: (value: number, places = 0) => value.toFixed(places),
  day: (day: string) => day,
};

function pageOf(change: Partial<Report> = {}): string {
  const days = { from: '2026-11-01', until: '2026-11-22' };
  const report: Report = { by: 'suggestion', ...days, before: null, rows: [row], total: row, ...change };
  return effectPage(report, enFigures, facts);
}
const textOf = (page: string) => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('an effect report on a page', () => {
  it('names what it is of, and shows each group’s figures beside those of the days before', () => {
    const page = pageOf({ before: { from: '2026-10-10', until: '2026-10-31' } });
    expect(textOf(page)).toContain('by suggestion, 2026-11-01 to 2026-11-22. Shop &amp; Son, Till &lt;1&gt;');
    expect(textOf(page)).toContain('“Before” is 2026-10-10 to 2026-10-31.');
    expect(textOf(page)).toContain(
      'Paper why declined: Too dear: 3 8 2 25 % before 20 % 3 1 4 before 3 2.5 120.00 43.50 before -2.10 0.50 –',
    );
  });

  it('says the difference by both ends or that it is too early, never as one figure', () => {
    const cellOf = (told: EffectRow['effect']) => textOf(pageOf({ rows: [{ ...row, effect: told }] }));
    expect(cellOf(effect(10, 90, 'more'))).toContain('0.10 to 0.90 more');
    expect(cellOf(effect(-90, -10, 'less'))).toContain('0.10 to 0.90 less');
    expect(cellOf(effect(-30, 90, 'unclear'))).toContain('too early to say');
    expect(textOf(pageOf({ total: { ...row, effect: effect(10, 90, 'more') } }))).toContain('In words.');
  });

  it('lets no name become a part of the page', () => {
    const name = '<img src=x onerror="alert(1)">&';
    const page = pageOf({ rows: [{ ...row, name, why: [{ text: '</table>', times: 1 }] }] });
    expect(page).not.toContain('<img');
    expect(page.match(/<\/table>/g)).toHaveLength(1);
  });

  it('draws what was shown and accepted to scale', () => {
    const rows = [row, { ...row, name: 'Ink', shown: 4, accepted: 0 }];
    const wide = [...pageOf({ rows }).matchAll(/<rect [^>]*width="([\d.]+)"[^>]*class="(\w+)"/g)];
    expect(wide.map(([, width, look]) => [Number(width), look])).toEqual([
      [730, 'outline'],
      [182.5, 'full'],
      [365, 'outline'],
      [0, 'full'],
    ]);
  });

  it('draws margins in time, a loss below the line', () => {
    const week = (name: string, margin: number) => ({ ...row, key: name, name, margin });
    const page = pageOf({ by: 'week', rows: [week('first', 1_000), week('second', -1_000)] });
    const bars = [...page.matchAll(/<rect [^>]*y="([\d.]+)"[^>]*height="([\d.]+)"/g)].map(([, ...at]) =>
      at.map(Number),
    );
    const [above, below] = bars;
    expect(bars).toHaveLength(2);
    expect(above?.[1]).toBe(below?.[1]);
    expect((above?.[0] ?? 0) + (above?.[1] ?? 0)).toBe(below?.[0]);
  });
});
