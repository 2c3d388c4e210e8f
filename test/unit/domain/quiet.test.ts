import { describe, expect, it } from 'vitest';
import { type Advice, defaultAdvice } from '../../../domain/price-book/advice.ts';
import type { Item } from '../../../domain/price-book/item.ts';
import type { Rule } from '../../../domain/price-book/rule.ts';
import type { SaleCustomer } from '../../../domain/sale/sale.ts';
import type { KnownCustomer, Owned } from '../../../domain/selling/advice-facts.ts';
import { type Learned, nothingLearned } from '../../../domain/selling/learned.ts';
import type { QuietRule } from '../../../domain/selling/suggestion.ts';
import { say } from '../../../domain/words/words.ts';
import { type Counter, counter, customer } from '../../builders/counter.ts';
import { bundle, item, need, priceBook, rule } from '../../builders/price-book.ts';

const items = [
  item({ sku: 'CAMERA', name: 'Camera', price: 40_000, category: 'cameras' }),
  item({ sku: 'BETTER', name: 'Better camera', price: 50_000, category: 'cameras' }),
  item({ sku: 'CELL', name: 'Cell', tags: ['cells'] }),
  item({ sku: 'BAG', name: 'Bag', tags: ['rain'] }),
  item({ sku: 'CARD', name: 'Card' }),
  item({ sku: 'PRINT', name: 'Prints' }),
  item({ sku: 'SUN', name: 'Sun cream', tags: ['beach'] }),
];
const when = [{ sku: 'CAMERA' }];
const cell = rule({ id: 'cell', when, offer: ['CELL'], coveredBy: [{ tag: 'cells' }] });
const bag = rule({ id: 'bag', kind: 'complement', when, offer: ['BAG'] });
const better = rule({ id: 'better', kind: 'upgrade', when, offer: ['BETTER'] });
const prints = rule({ id: 'prints', kind: 'partner', when, offer: ['PRINT'] });
const set = bundle({
  id: 'set',
  slots: [
    { quantity: 1, choose: when },
    { quantity: 1, choose: [{ sku: 'CARD' }] },
  ],
});
const use = need({ id: 'use', when });

/** What a case changes of a shop in which everything is said. */
type Given = {
  bag?: Partial<Rule>;
  cell?: Partial<Rule>;
  items?: (item: Item) => Item;
  advice?: Partial<Advice>;
  customer?: Partial<KnownCustomer>;
  mark?: Partial<SaleCustomer>;
  learned?: Partial<Learned>;
  queue?: boolean;
};

function desk(given: Given = {}): Counter {
  const book = priceBook({
    items: items.map(given.items ?? ((one) => one)),
    rules: [{ ...cell, ...given.cell }, { ...bag, ...given.bag }, better, prints],
    bundles: [set],
    needs: [use],
    store: { advice: { ...defaultAdvice, controlShare: 0, cards: 9, ...given.advice } },
  });
  const known = { id: 'c1', groups: [], noOffers: false, ...given.mark };
  const facts = { learned: { ...nothingLearned, ...given.learned }, customer: customer(given.customer) };
  const { queue = false } = given;
  const own = counter(book, '2026-11-22', facts, { customers: [known], queue });
  return own.do({ type: 'AttachCustomer', customerId: 'c1' }).scan('CAMERA');
}

const camera: Owned = {
  ...{ sku: 'X', category: 'x', tags: [], name: 'Old one', boughtOn: '2026-01-02' },
  goodUntil: null,
};
const everything = ['rule:cell', 'need:use', 'bundle:set', 'rule:better', 'rule:bag', 'rule:prints'];
const optional = everything.slice(1);
const only = (sku: string, changed: Partial<Item>) => (one: Item) =>
  one.sku === sku ? { ...one, ...changed } : one;

describe('what is said', () => {
  it('is everything while no quiet rule holds', () => {
    expect(desk().ids().toSorted()).toEqual(everything.toSorted());
    expect(desk().open.quiet).toEqual([]);
  });
});

type Case = [
  rule: QuietRule,
  about: string,
  silent: string[],
  given: Given,
  then?: (desk: Counter) => Counter,
];

const decline = (id: string) => (own: Counter) => own.do({ type: 'DeclineSuggestion', suggestionId: id });
const accept = (id: string) => (own: Counter) => own.do({ type: 'AcceptSuggestion', suggestionId: id });
const answer = (answerId: string) => (own: Counter) =>
  own.do({ type: 'AnswerNeed', suggestionId: 'need:use', answerId });

const cases: Case[] = [
  ['in-basket', 'what was offered', ['rule:bag'], {}, (own) => own.scan('BAG')],
  ['in-basket', 'what is required', ['rule:cell'], {}, (own) => own.scan('CELL')],
  [
    'in-basket',
    'what makes it needless',
    ['rule:bag'],
    { bag: { coveredBy: [{ sku: 'SUN' }] } },
    (own) => own.scan('SUN'),
  ],
  ['in-basket', 'a better version', ['rule:better'], {}, (own) => own.scan('BETTER')],
  [
    'in-basket',
    'what was accepted',
    ['rule:bag'],
    { bag: { each: true } },
    (own) => accept('rule:bag')(own).scan('CAMERA'),
  ],
  ['owned', 'the item itself', ['rule:bag'], { customer: { owned: [{ ...camera, sku: 'BAG' }] } }],
  [
    'owned',
    'what makes it needless',
    ['rule:cell'],
    { customer: { owned: [{ ...camera, tags: ['cells'] }] } },
  ],
  [
    'owned',
    'one that serves until today',
    ['rule:bag'],
    { customer: { owned: [{ ...camera, sku: 'BAG', goodUntil: '2026-11-22' }] } },
  ],
  ['owned', 'what the customer said they have', ['rule:cell'], { customer: { hasOneOf: ['cell'] } }],
  [
    'owned',
    'the missing piece of a bundle',
    ['bundle:set'],
    { customer: { owned: [{ ...camera, sku: 'CARD' }] } },
  ],
  ['declined-now', 'a complement', ['rule:bag'], {}, decline('rule:bag')],
  ['declined-now', 'what is required', ['rule:cell'], {}, decline('rule:cell')],
  ['declined-now', 'a bundle', ['bundle:set'], {}, decline('bundle:set')],
  ['declined-now', 'a question', ['need:use'], {}, decline('need:use')],
  ['declined-now', 'a question that was answered', ['need:use'], {}, answer('home')],
  ['declined-now', 'a question after a signal', ['need:use'], {}, answer('quiet')],
  [
    'declined-now',
    'what was accepted and taken off',
    ['rule:bag'],
    {},
    (own) => accept('rule:bag')(own).do({ type: 'RemoveLine', lineId: 'l2' }),
  ],
  [
    'declined-before',
    'at the last visits',
    ['rule:bag', 'bundle:set'],
    { customer: { declinedBefore: ['bag', 'set', 'cell'] } },
  ],
  ['out-of-stock', 'a complement', ['rule:bag'], { items: only('BAG', { stock: 0 }) }],
  ['out-of-stock', 'a better version', ['rule:better'], { items: only('BETTER', { stock: 0 }) }],
  ['out-of-stock', 'a missing piece', ['bundle:set'], { items: only('CARD', { stock: 0 }) }],
  ['out-of-season', 'a rule', ['rule:bag'], { bag: { season: { from: '03-01', until: '09-30' } } }],
  [
    'out-of-season',
    'an item by its tag',
    ['rule:bag'],
    { advice: { seasons: { rain: { from: '12-01', until: '11-01' } } } },
  ],
  [
    'contradicts-basket',
    'a tag in the basket',
    ['rule:bag'],
    { bag: { notWith: ['beach'] } },
    (own) => own.scan('SUN'),
  ],
  ['contradicts-basket', 'a tag of an answer', ['rule:bag'], { bag: { notWith: ['home'] } }, answer('home')],
  [
    'contradicts-basket',
    'what no basket means together',
    ['rule:bag'],
    { advice: { contradictions: [['beach', 'rain']] } },
    (own) => own.scan('SUN'),
  ],
  ['not-wanted', 'before the answer', ['rule:bag'], { bag: { wants: ['work'] } }],
  ['not-wanted', 'after another answer', ['rule:bag'], { bag: { wants: ['work'] } }, answer('home')],
  ['no-offers', 'as the customer asked', optional, { mark: { noOffers: true } }],
  [
    'return-prone-customer',
    'whatever costs money',
    optional.slice(1),
    { customer: { bought: 10, returned: 3 } },
  ],
  [
    'return-prone-item',
    'what comes back',
    ['rule:bag'],
    { learned: { returns: new Map([['BAG', { sold: 12, returned: 3 }]]) } },
  ],
  ['queue', 'while others wait', optional, { queue: true }],
  ['control', 'in a control sale', optional, { advice: { controlShare: 10_000 } }],
  ['later', 'until the total is asked for', ['rule:bag'], { bag: { moment: 'total' } }],
  [
    'later',
    'after the next scan again',
    ['rule:bag'],
    { bag: { moment: 'total' } },
    (own) => own.do({ type: 'AskTotal' }).scan('SUN'),
  ],
  ['over-limit', 'what another card offers', ['rule:bag'], { bag: { offer: ['CARD'] } }],
];

describe('the quiet rule', () => {
  it.each(cases)('%s holds for %s', (quietRule, _, silent, given, then = (own) => own) => {
    const own = then(desk(given));
    for (const id of silent) expect([id, own.quiet(id)]).toEqual([id, quietRule]);
    expect(own.ids().filter((id) => silent.includes(id))).toEqual([]);
    expect(
      own.open.quiet
        .filter((one) => one.rule === quietRule)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(silent.toSorted());
    expect(own.open.quiet.every(({ why, name }) => say(why, 'en').endsWith('.') && name !== '')).toBe(true);
  });
});

const said: [about: string, id: string, given: Given, then?: (desk: Counter) => Counter][] = [
  [
    'what ran out yesterday',
    'rule:bag',
    { customer: { owned: [{ ...camera, sku: 'BAG', goodUntil: '2026-11-21' }] } },
  ],
  [
    'what is required and out of stock',
    'rule:cell',
    { items: only('CELL', { stock: 0, elsewhere: 'Cork' }) },
  ],
  ['what is required and was declined before', 'rule:cell', { customer: { declinedBefore: ['cell'] } }],
  [
    'what is required out of season',
    'rule:cell',
    { advice: { seasons: { cells: { from: '01-01', until: '02-01' } } } },
  ],
  ['a few returns', 'rule:bag', { customer: { bought: 10, returned: 2 } }],
  ['many returns of few', 'rule:bag', { customer: { bought: 7, returned: 7 } }],
  ['a question to whoever returns a lot', 'need:use', { customer: { bought: 10, returned: 9 } }],
  [
    'an item that comes back seldom',
    'rule:bag',
    { learned: { returns: new Map([['BAG', { sold: 13, returned: 3 }]]) } },
  ],
  [
    'an item of which little is known',
    'rule:bag',
    { learned: { returns: new Map([['BAG', { sold: 9, returned: 9 }]]) } },
  ],
  ['what the answer calls for', 'rule:bag', { bag: { wants: ['work', 'quiet'] } }, answer('quiet')],
  ['a season over the turn of the year', 'rule:bag', { bag: { season: { from: '11-22', until: '02-01' } } }],
  [
    'what is for the total, at the total',
    'rule:bag',
    { bag: { moment: 'total' } },
    (own) => own.do({ type: 'AskTotal' }),
  ],
  [
    'tags that no basket means together, one at a time',
    'rule:bag',
    { advice: { contradictions: [['beach', 'rain']] } },
  ],
  ['what is required in a queue', 'rule:cell', { queue: true }],
  ['what is required to whoever asked for no offers', 'rule:cell', { mark: { noOffers: true } }],
  ['what is required in a control sale', 'rule:cell', { advice: { controlShare: 10_000 } }],
];

describe('still said is', () => {
  it.each(said)('%s', (_, id, given, then = (own) => own) => {
    expect(then(desk(given)).ids()).toContain(id);
  });

  it('nothing, when there is no plan for the basket', () => {
    const own = counter(priceBook({ items })).scan('SUN');
    expect(own.ids()).toEqual([]);
    expect(own.open.quiet).toMatchObject([{ rule: 'no-plan' }]);
  });

  it('nothing of a customer who is not this one', () => {
    const facts = { learned: nothingLearned, customer: customer({ hasOneOf: ['cell'] }) };
    const book = priceBook({ items, rules: [cell] });
    expect(counter(book, '2026-11-22', facts).scan('CAMERA').ids()).toEqual(['rule:cell']);
  });
});
