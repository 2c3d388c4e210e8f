import { describe, expect, it } from 'vitest';
import { type MeasuredSale, measureEffect } from '../../../domain/reports/effect.ts';

const monday = '2026-01-05';
const nextMonday = '2026-01-12';

function sales(control: boolean, margins: number[], more: Partial<MeasuredSale> = {}): MeasuredSale[] {
  return margins.map((margin) => ({ control, margin, accepted: 0, day: monday, cashier: 'Ann', ...more }));
}

describe('what suggestions brought', () => {
  it('is the difference of the means with its interval, here worked out by hand', () => {
    const all = [...sales(false, [300, 500, 700]), ...sales(true, [100, 300])];
    // Means 500 and 200. Less the effect of 300 the offered are 0, 200, 400; with 100 and 300 they spread by 25,000, the
    // offered by 40,000: error sqrt(40,000 / 3 + 25,000 / 2) = 160.7, times t(3) = 3.182, by its expansion 3.179.
    expect(measureEffect(all)).toEqual({
      offered: 3,
      control: 2,
      extra: { mean: 300, low: -211, high: 811 },
    });
  });

  it('compares like with like: a share raised in a busy week is not mistaken for an effect', () => {
    const quiet = [...sales(false, [100, 200, 300, 100, 200, 300, 200, 200]), ...sales(true, [200])];
    const busy = [...sales(false, [900]), ...sales(true, [800, 900, 1000])];
    const all = [...quiet, ...busy.map((sale) => ({ ...sale, day: nextMonday }))];
    expect(measureEffect(all).extra?.mean).toBe(0);
  });

  it('compares each cashier with themselves', () => {
    const ann = [...sales(false, [100, 200, 300]), ...sales(true, [200])];
    const bob = [...sales(false, [900]), ...sales(true, [800, 900, 1000])];
    const all = [...ann, ...bob.map((sale) => ({ ...sale, cashier: 'Bob' }))];
    expect(measureEffect(all).extra?.mean).toBe(0);
  });

  it('takes the week from Monday to Sunday', () => {
    const all = [
      ...sales(false, [100, 110, 120, 130], { day: '2026-01-11' }),
      ...sales(true, [100, 110], { day: nextMonday }),
    ];
    expect(measureEffect(all).extra).toBeNull();
    expect(measureEffect(all.map((sale) => ({ ...sale, day: monday }))).extra).not.toBeNull();
  });

  it('knows that what was accepted does not make control sales spread', () => {
    const offered = [500, 600, 700, 500, 600, 700].map((margin) => sales(false, [margin])[0] as MeasuredSale);
    const some = offered.map((sale, at) =>
      at < 2 ? { ...sale, margin: sale.margin + 3000, accepted: 3000 } : sale,
    );
    const all = [...some, ...sales(true, [500, 600, 700])];
    const told = measureEffect(all).extra;
    const untold = measureEffect(all.map((sale) => ({ ...sale, accepted: 0 }))).extra;
    expect(told?.mean).toBe(1000);
    expect(untold?.mean).toBe(1000);
    expect((told?.high ?? 0) - (told?.low ?? 0)).toBeLessThan((untold?.high ?? 0) - (untold?.low ?? 0));
  });

  it('answers the same for any order of sales, and opposite for the groups exchanged', () => {
    const all = [...sales(false, [310, 525, 720, 115]), ...sales(true, [100, 305, 410, 95])];
    const effect = measureEffect(all);
    expect(measureEffect(all.toReversed())).toEqual(effect);
    const exchanged = measureEffect(all.map((sale) => ({ ...sale, control: !sale.control })));
    expect(exchanged.extra?.mean).toBe(-(effect.extra?.mean ?? 0));
  });

  it.each([
    ['no sales', []],
    ['no control sales', sales(false, [1, 2, 3, 4])],
    ['only control sales', sales(true, [1, 2, 3, 4])],
    ['one sale of each kind', [...sales(false, [5]), ...sales(true, [3])]],
  ])('has no estimate for %s, but counts them', (_, all) => {
    const { offered, control, extra } = measureEffect(all);
    expect(extra).toBeNull();
    expect(offered + control).toBe(all.length);
  });
});
