import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../domain/price-book/bundle.ts';
import type { Rule } from '../../../domain/price-book/rule.ts';
import { nothingLearned } from '../../../domain/selling/learned.ts';
import { findSuggestion } from '../../../domain/selling/suggest.ts';
import { counter, customer } from '../../builders/counter.ts';
import type { PriceBookParts } from '../../builders/price-book.ts';
import { bundle, item, need, priceBook, rule } from '../../builders/price-book.ts';

const printer = item({ sku: 'PRINTER', name: 'Canto printer', price: 8900, cost: 6000 });
const better = item({ sku: 'BETTER', name: 'Canto Pro', price: 12_900, cost: 8000 });
const best = item({ sku: 'BEST', name: 'Canto Max', price: 19_900, cost: 13_000 });
const cable = item({ sku: 'CABLE', name: 'USB cable', price: 890, elsewhere: 'Warehouse, 2 days' });
const paper = item({ sku: 'PAPER', name: 'Paper', price: 600, cost: 300, tags: ['text'] });
const photo = item({ sku: 'PHOTO', name: 'Photo paper', price: 1200, cost: 500, tags: ['photos'] });
const cover = item({ sku: 'COVER', name: 'Cover', price: 4900, kind: 'service' });
const items = [printer, better, best, cable, paper, photo, cover];
const when = [{ sku: 'PRINTER' }];

const needsCable = rule({ id: 'cable', when, offer: ['CABLE'] });
const likesPaper = rule({ id: 'paper', kind: 'complement', when, offer: ['PAPER', 'PHOTO'] });
const upgrade = rule({
  id: 'up',
  kind: 'upgrade',
  when,
  offer: ['PRINTER', 'BETTER', 'BEST'],
  say: '{item} instead of {for}: {price} more.',
});
const insured = rule({
  id: 'cover',
  kind: 'partner',
  when,
  offer: ['COVER'],
  partner: { name: 'Harbour Mutual', commission: 2000 },
});
const asks = need({
  id: 'use',
  when,
  answers: [
    { id: 'letters', text: 'Letters', tags: ['text'] },
    { id: 'photos', text: 'Photos', tags: ['photos'] },
  ],
});
const pair = (sku: string, price: Bundle['price'], given: Partial<Bundle> = {}) =>
  bundle({
    id: `with-${sku}`,
    slots: [
      { quantity: 1, choose: when },
      { quantity: 1, choose: [{ sku }] },
    ],
    price,
    ...given,
  });

const at = (parts: Partial<PriceBookParts>) => counter(priceBook({ items, ...parts }));
const rules = (...some: Rule[]) => at({ rules: some });

describe('what is required', () => {
  it('says where one is when the shelf is empty', () => {
    const given = items.map((one) => (one === cable ? { ...one, stock: 0 } : one));
    const card = at({ items: given, rules: [needsCable] })
      .scan('PRINTER')
      .card('rule:cable');
    expect(card).toMatchObject({
      stock: 0,
      elsewhere: 'Warehouse, 2 days',
      because: 'Required: Canto printer does not work without it',
    });
  });

  it.each(['has-one', 'not-in-stock'] as const)('goes away with the honest exit %s', (exit) => {
    const desk = rules(needsCable).scan('PRINTER');
    desk.do({ type: 'DeclineSuggestion', suggestionId: 'rule:cable', exit });
    expect(desk.ids()).toEqual([]);
    expect(desk.quiet('rule:cable')).toBe('declined-now');
  });

  it('is answered by a substitute', () => {
    const either = { ...needsCable, offer: ['CABLE', 'PHOTO'] };
    const desk = rules(either).scan('PRINTER');
    desk.do({ type: 'AcceptSuggestion', suggestionId: 'rule:cable', sku: 'PHOTO' });
    expect(desk.quiet('rule:cable')).toBe('in-basket');
  });
});

describe('a better version', () => {
  it('is the first dearer one in stock, for what the sale comes to more, in place of all pieces', () => {
    const desk = rules(upgrade).scan('PRINTER', 'PRINTER');
    expect(desk.card('rule:up')).toMatchObject({
      kind: 'upgrade',
      sku: 'BETTER',
      quantity: 2,
      price: 8000,
      replaces: { lineId: 'l1', sku: 'PRINTER', name: 'Canto printer', quantity: 2 },
      say: 'Canto Pro instead of Canto printer: 80.00 more.',
      choices: [{ sku: 'BETTER' }],
    });
    const gone = items.map((one) => (one === better ? { ...one, stock: 1 } : one));
    expect(
      at({ items: gone, rules: [upgrade] })
        .scan('PRINTER', 'PRINTER')
        .card('rule:up').sku,
    ).toBe('BEST');
  });

  it('swaps only when the customer agreed', () => {
    const desk = rules(upgrade).scan('PRINTER');
    expect(desk.refused({ type: 'AcceptSuggestion', suggestionId: 'rule:up' })).toBe('not-agreed');
    desk.do({ type: 'AcceptSuggestion', suggestionId: 'rule:up', swap: true });
    expect(desk.open.sale.lines.map(({ sku }) => sku)).toEqual(['BETTER']);
    expect(desk.open.priced.toPay).toBe(12_900);
  });

  it('is not said of the best, and of nothing cheaper', () => {
    expect(
      rules({ ...upgrade, when: [{ sku: 'BEST' }] })
        .scan('BEST')
        .ids(),
    ).toEqual([]);
  });

  it('is silent where it would break a bundle up, and true where the bundle takes it too', () => {
    const both = {
      slots: [
        { quantity: 1, choose: [{ sku: 'PRINTER' }, { sku: 'BETTER' }] },
        { quantity: 1, choose: [{ sku: 'PAPER' }] },
      ],
    };
    const broken = at({ rules: [upgrade], bundles: [pair('PAPER', { amountOff: 500 })] }).scan(
      'PRINTER',
      'PAPER',
    );
    expect(broken.ids()).toEqual([]);
    expect(broken.quiet('rule:up')).toBe('raises-price');
    const kept = at({ rules: [upgrade], bundles: [pair('PAPER', { percentOff: 1000 }, both)] }).scan(
      'PRINTER',
      'PAPER',
    );
    expect(kept.card('rule:up').price).toBe(3600);
  });
});

describe('a partner offer', () => {
  it("names the partner, and its margin is the shop's commission", () => {
    const card = rules(insured).scan('PRINTER').card('rule:cover');
    expect(card).toMatchObject({
      kind: 'partner',
      partner: { name: 'Harbour Mutual' },
      stock: null,
      margin: 980,
    });
  });
});

describe('a question', () => {
  it('asks before anything is offered, and its answer steers which choice comes first', () => {
    const desk = at({ rules: [likesPaper], needs: [asks] }).scan('PRINTER');
    expect(desk.ids()).toEqual(['need:use', 'rule:paper']);
    expect(desk.card('need:use')).toMatchObject({
      kind: 'need',
      sku: '',
      price: 0,
      say: 'What will you use the Canto printer for?',
      answers: [{ id: 'letters' }, { id: 'photos' }],
      signals: [{ id: 'quiet' }],
    });
    expect(desk.card('rule:paper').sku).toBe('PAPER');
    desk.do({ type: 'AnswerNeed', suggestionId: 'need:use', answerId: 'photos' });
    expect(desk.ids()).toEqual(['rule:paper']);
    expect(desk.card('rule:paper')).toMatchObject({
      sku: 'PHOTO',
      choices: [{ sku: 'PHOTO' }, { sku: 'PAPER' }],
    });
  });

  it('is one at a time, in the order of the basket', () => {
    const second = need({ id: 'second', when: [{ sku: 'PAPER' }], answers: asks.answers.slice(0, 1) });
    const third = need({
      id: 'third',
      when: [{ sku: 'PAPER' }],
      answers: [{ id: 'a', text: 'A', tags: ['a'] }],
    });
    const desk = at({ needs: [third, second, asks] }).scan('PRINTER', 'PAPER');
    expect(desk.ids()).toEqual(['need:use']);
    expect([desk.quiet('need:third'), desk.quiet('need:second')]).toEqual(['later', 'later']);
    desk.do({ type: 'AnswerNeed', suggestionId: 'need:use', answerId: 'letters' });
    expect(desk.ids()).toEqual(['need:third']);
    expect(desk.quiet('need:second')).toBe('not-wanted');
  });
});

describe('a card', () => {
  const general = {
    id: 'think',
    text: 'I will think about it',
    answer: 'Do. The {item} is {price} any day.',
  };
  it('answers with its own objections, then those against any offer, no id twice', () => {
    const own = { ...likesPaper, objections: [{ id: 'too-dear', text: 'Too dear', answer: 'Own.' }] };
    const store = { objections: [{ ...general, id: 'too-dear' }, general] };
    const card = at({ rules: [own], store })
      .scan('PRINTER')
      .card('rule:paper');
    expect(card.objections.map(({ id, answer }) => [id, answer])).toEqual([
      ['too-dear', 'Own.'],
      ['think', 'Do. The Paper is 6.00 any day.'],
    ]);
  });

  it("speaks with the customer's words, and leaves out what has none", () => {
    const say = '[{customer}, ][there are {stock} left. ][For your {owned}: ]{item}.[ You said {answer}.]';
    const home = { ...likesPaper, when: [...when, { sku: 'OLD' }], wants: ['text'], say };
    const scarce = items.map((one) => (one === paper ? { ...one, stock: 2 } : one));
    const owned = [
      { sku: 'OLD', category: 'x', tags: [], name: 'Canto 1', boughtOn: '2025-01-01', goodUntil: null },
    ];
    const book = priceBook({ items: scarce, rules: [home], needs: [asks] });
    const facts = { learned: nothingLearned, customer: customer({ owned }) };
    const known = { customers: [{ id: 'c1', groups: [], noOffers: false }] };
    const desk = counter(book, '2026-11-22', facts, known).do({ type: 'AttachCustomer', customerId: 'c1' });
    desk.scan('PRINTER').do({ type: 'AnswerNeed', suggestionId: 'need:use', answerId: 'letters' });
    expect(desk.card('rule:paper').say).toBe(
      'Ada, there are two left. For your Canto 1: Paper. You said Letters.',
    );
    const bare = rules({ ...home, wants: [] }).scan('PRINTER');
    expect(bare.card('rule:paper').say).toBe('Paper.');
  });

  it('knows what it earns without tax: price less saving and cost', () => {
    const margin = (id: string, parts: Partial<PriceBookParts>) => at(parts).scan('PRINTER').card(id).margin;
    expect(margin('rule:paper', { rules: [likesPaper] })).toBe(600 - 112 - 300);
    expect(margin('rule:paper', { rules: [likesPaper], store: { taxMode: 'exclusive' } })).toBe(300);
    expect(margin('rule:up', { rules: [upgrade] })).toBe(4000 - 748 - 2000);
    expect(margin('bundle:with-PAPER', { bundles: [pair('PAPER', { amountOff: 200 })] })).toBe(
      400 - 75 - 300,
    );
  });
});

describe('the list', () => {
  const many = Array.from({ length: 30 }, (_, at) => item({ sku: `I${at}`, price: 1000 + at }));
  const each = many.map(({ sku }) => rule({ id: sku, kind: 'complement', when, offer: [sku] }));

  it('ends nine after the cards; what is beyond can be looked up', () => {
    const desk = at({ items: [printer, ...many], rules: each }).scan('PRINTER');
    expect(desk.ids()).toHaveLength(12);
    expect(desk.open.quiet.every((one) => one.rule === 'over-limit')).toBe(true);
    const { sale, priced } = desk.open;
    const book = priceBook({ items: [printer, ...many], rules: each });
    const facts = { learned: nothingLearned, customer: null };
    expect(findSuggestion('rule:I0', sale, priced, book, facts)).toMatchObject({ sku: 'I0' });
    expect(findSuggestion('rule:none', sale, priced, book, facts)).toBeUndefined();
    expect(findSuggestion('rule:I0', { ...sale, control: true }, priced, book, facts)).toBeUndefined();
  });

  it('says why a bundle that would save nothing is not on it', () => {
    const desk = at({ bundles: [pair('PAPER', { fixed: 99_999 })] }).scan('PRINTER');
    expect(desk.quiet('bundle:with-PAPER')).toBe('saves-nothing');
  });
});
