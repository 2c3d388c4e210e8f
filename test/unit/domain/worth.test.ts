import { describe, expect, it } from 'vitest';
import { learnOftenWith } from '../../../domain/basket-analysis/often-with.ts';
import { defaultAdvice } from '../../../domain/price-book/advice.ts';
import { learnAcceptance, weekOf } from '../../../domain/selling/acceptance.ts';
import { type Learned, nothingLearned } from '../../../domain/selling/learned.ts';
import { counter } from '../../builders/counter.ts';
import { bundle, item, priceBook, rule } from '../../builders/price-book.ts';

const today = '2026-11-22';
const items = [
  item({ sku: 'TENT', name: 'Tent', price: 20_000 }),
  item({ sku: 'LAMP', name: 'Lamp', price: 2000, cost: 1000 }),
  item({ sku: 'MAT', name: 'Mat', price: 2000, cost: 1000 }),
  item({ sku: 'PEGS', name: 'Pegs', price: 500, cost: 400 }),
  item({ sku: 'ROPE', name: 'Rope', price: 900, cost: 850 }),
];
const when = [{ sku: 'TENT' }];
const offers = (sku: string) => rule({ id: sku, kind: 'complement', when, offer: [sku] });
const rules = ['PEGS', 'LAMP', 'MAT'].map(offers);
const set = bundle({
  id: 'set',
  slots: [
    { quantity: 1, choose: when },
    { quantity: 1, choose: [{ sku: 'ROPE' }] },
  ],
  price: { amountOff: 300 },
});

function desk(learned: Partial<Learned> = {}, marginWeight = 3_000) {
  const store = { advice: { ...defaultAdvice, controlShare: 0, marginWeight } };
  const facts = { learned: { ...nothingLearned, ...learned }, customer: null };
  return counter(priceBook({ items, rules, bundles: [set], store }), today, facts).scan('TENT');
}

/** What became of a complement beside the tent this week. */
const outcome = (source: string, shown: number, accepted: number, returned = 0) =>
  learnAcceptance(
    [{ source, kind: 'complement', trigger: 'TENT', week: weekOf(today), shown, accepted, returned }],
    today,
  );

describe('what ranks a card', () => {
  it('is the saving and the margin before anything is learned, and the order of the shopkeeper', () => {
    expect(desk().ids()).toEqual(['bundle:set', 'rule:LAMP', 'rule:MAT', 'rule:PEGS']);
    expect(desk({}, 10_000).ids()).toEqual(['rule:LAMP', 'rule:MAT', 'bundle:set', 'rule:PEGS']);
    expect(desk({}, 0).ids()).toEqual(['bundle:set', 'rule:PEGS', 'rule:LAMP', 'rule:MAT']);
  });

  it('is the chance of a yes, as the till has learned it', () => {
    const acceptance = outcome('MAT', 60, 30);
    const own = desk({ acceptance });
    expect(own.ids()[0]).toBe('rule:MAT');
    expect(own.card('rule:MAT').because).toBe('30 of 60 said yes lately');
    expect(own.card('rule:MAT').chance).toBeGreaterThan(own.card('rule:LAMP').chance);
  });

  it('counts what came back against it', () => {
    const kept = desk({ acceptance: outcome('LAMP', 60, 30) }).card('rule:LAMP').chance;
    const returned = desk({ acceptance: outcome('LAMP', 60, 30, 20) }).card('rule:LAMP').chance;
    expect(returned).toBeLessThan(kept);
    const returns = new Map([['LAMP', { sold: 100, returned: 24 }]]);
    expect(desk({ returns }).ids().slice(1, 3)).toEqual(['rule:MAT', 'rule:LAMP']);
  });

  it('is lifted by what is often bought with the basket, which shows nothing of itself', () => {
    const baskets = [
      ...Array.from({ length: 30 }, () => ['TENT', 'MAT', 'ROPE']),
      ...Array.from({ length: 30 }, () => ['TENT', 'GRILL']),
      ...Array.from({ length: 60 }, () => ['LAMP', 'PEGS']),
    ];
    const own = desk({ oftenWith: learnOftenWith(baskets) });
    expect(own.ids().filter((id) => id.startsWith('rule:'))).toEqual(['rule:MAT', 'rule:LAMP', 'rule:PEGS']);
    expect(own.card('rule:MAT').because).toBe('No experience yet; often bought with Tent');
    expect(own.card('bundle:set').because).toBe('No experience yet; saves 3.00; often bought with Tent');
    expect(own.card('rule:LAMP').because).toBe('No experience yet');
    expect(own.ids().toSorted()).toEqual(desk().ids().toSorted());
  });

  it('never lets margin push a saving off the panel', () => {
    const store = { advice: { ...defaultAdvice, controlShare: 0, marginWeight: 10_000, cards: 1 } };
    const dear = items.map((one) => (one.sku === 'LAMP' ? { ...one, price: 90_000 } : one));
    const book = priceBook({ items: dear, rules, bundles: [set], store });
    expect(counter(book).scan('TENT').ids().slice(0, 2)).toEqual(['bundle:set', 'rule:LAMP']);
  });
});
