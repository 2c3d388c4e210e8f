import { describe, expect, it } from 'vitest';
import { stateOn } from '../../../domain/price-book/bundle-state.ts';
import { bundleWorth } from '../../../domain/pricing/bundle-worth.ts';
import { contestOf } from '../../../domain/pricing/contest.ts';
import { bundle, item, store } from '../../builders/price-book.ts';

const [pen, pad] = [
  item({ sku: 'PEN', price: 1230, cost: 300 }),
  item({ sku: 'PAD', price: 2460, cost: 900 }),
];
const twoPensOnePad = [
  { quantity: 2, choose: [{ sku: 'PEN' }] },
  { quantity: 1, choose: [{ sku: 'PAD' }] },
];

describe('what a bundle is worth', () => {
  it('is its price, its saving and what the store earns without tax', () => {
    const worth = bundleWorth(bundle({ slots: twoPensOnePad, price: { fixed: 3690 } }), [pen, pad], store());
    // 36.90 with 23 % in it is 30.00; two pens and a pad cost 15.00.
    expect(worth).toMatchObject({ gross: 4920, saving: 1230, price: 3690, margin: 1500, marginBefore: 2500 });
    expect(worth.picks.map(({ item: { sku }, quantity }) => [sku, quantity])).toEqual([
      ['PEN', 2],
      ['PAD', 1],
    ]);
  });

  it('adds the tax on top where prices are without it', () => {
    const worth = bundleWorth(
      bundle({ slots: twoPensOnePad, price: { fixed: 3690 } }),
      [pen, pad],
      store({ taxMode: 'exclusive' }),
    );
    expect(worth).toMatchObject({ price: 3690, margin: 2190, marginBefore: 3420 });
  });

  it('puts an item that fills two slots together, and says when nothing is saved', () => {
    const slots = [
      { quantity: 1, choose: [{ sku: 'PEN' }] },
      { quantity: 2, choose: [{ category: 'things' }] },
    ];
    const worth = bundleWorth(bundle({ slots, price: { fixed: 9999 } }), [pen, pen], store());
    expect(worth).toMatchObject({ gross: 3690, saving: 0, price: 3690 });
    expect(worth.picks).toHaveLength(1);
  });

  it('does not ask whether the bundle is sold now', () => {
    const draft = bundle({
      slots: twoPensOnePad,
      price: { amountOff: 100 },
      state: 'draft',
      until: '2000-01-01',
    });
    expect(bundleWorth(draft, [pen, pad], store()).saving).toBe(100);
  });
});

describe('two bundles that want the same item', () => {
  const set = bundle({ id: 'set', slots: twoPensOnePad, price: { amountOff: 500 } });
  const three = bundle({
    id: 'three',
    slots: [{ quantity: 3, choose: [{ sku: 'PEN' }] }],
    price: { payFor: 2 },
  });
  const one = { bundle: set, choices: [[pen], [pad]] };

  it('are weighed on a basket that holds enough for either', () => {
    const contest = contestOf(one, { bundle: three, choices: [[pen]] }, true);
    expect(contest).toMatchObject({ shared: pen, wins: 'other', saving: 500, otherSaving: 1230 });
    expect(contest?.basket.map(({ item: { sku }, quantity }) => [sku, quantity])).toEqual([
      ['PEN', 3],
      ['PAD', 1],
    ]);
    expect(contestOf({ bundle: three, choices: [[pen]] }, one, false)?.wins).toBe('this');
  });

  it('go by the shopkeeper’s order where they save as much', () => {
    const other = { bundle: { ...set, id: 'twin' }, choices: one.choices };
    expect(contestOf(one, other, true)?.wins).toBe('this');
    expect(contestOf(one, other, false)?.wins).toBe('other');
  });

  it('are left out where they share nothing, or one takes nothing on offer', () => {
    const pads = bundle({ id: 'pads', slots: [{ quantity: 2, choose: [{ sku: 'PAD' }] }] });
    expect(
      contestOf({ bundle: three, choices: [[pen]] }, { bundle: pads, choices: [[pad]] }, true),
    ).toBeUndefined();
    const offered = { ...pen, onOffer: true };
    const full = { ...three, notOnOffer: true };
    expect(
      contestOf({ bundle: set, choices: [[offered], [pad]] }, { bundle: full, choices: [[]] }, true),
    ).toBeUndefined();
  });
});

describe('the state of a bundle', () => {
  it.each([
    [{ state: 'draft' as const, from: '2026-01-01' }, 'draft'],
    [{ from: '2026-11-23' }, 'scheduled'],
    [{ from: '2026-11-22', until: '2026-11-22' }, 'running'],
    [{}, 'running'],
    [{ until: '2026-11-21' }, 'ended'],
  ])('%j on 22 November is %s', (given, state) => {
    expect(stateOn(bundle(given), '2026-11-22')).toBe(state);
  });
});
