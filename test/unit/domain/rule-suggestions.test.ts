import { describe, expect, it } from 'vitest';
import type { Item } from '../../../domain/price-book/item.ts';
import type { Rule } from '../../../domain/price-book/rule.ts';
import { counter } from '../../builders/counter.ts';
import { bundle, item, priceBook, rule } from '../../builders/price-book.ts';

const printer = item({ sku: 'PRINTER', name: 'Canto printer', price: 8900, category: 'printers' });
const laser = item({ sku: 'LASER', name: 'Lumo laser', price: 19_900, category: 'printers' });
const cable = item({ sku: 'CABLE', name: 'USB cable', price: 890, tags: ['usb-b'] });
const longCable = item({ sku: 'CABLE-3M', name: 'USB cable 3 m', price: 1290, tags: ['usb-b'] });
const hub = item({ sku: 'HUB', name: 'Hub with cables', tags: ['usb-b'] });
const paper = item({ sku: 'PAPER', name: 'Paper', price: 600 });
const items = [printer, laser, cable, longCable, hub, paper];

const needsCable = rule({
  id: 'cable',
  when: [{ category: 'printers' }],
  offer: ['CABLE', 'CABLE-3M'],
  say: '{for} needs {item} at {price}',
});
const likesPaper = rule({
  id: 'paper',
  kind: 'complement',
  when: [{ category: 'printers' }],
  offer: ['PAPER'],
});

const printerWith = (sku: string) =>
  bundle({
    id: 'set',
    slots: [
      { quantity: 1, choose: [{ sku: 'PRINTER' }] },
      { quantity: 1, choose: [{ sku }] },
    ],
  });
const at = (rules: Rule[], given: Item[] = items) => counter(priceBook({ items: given, rules }));
const without = (...gone: Item[]) => items.map((one) => (gone.includes(one) ? { ...one, stock: 0 } : one));

describe('the suggestions of rules', () => {
  it('are none without a rule: the panel may stay empty', () => {
    expect(at([]).scan('PRINTER').ids()).toEqual([]);
    expect(at([needsCable]).scan('PAPER').ids()).toEqual([]);
  });

  it("fill the script with this basket's words", () => {
    expect(at([needsCable]).scan('PRINTER').card('rule:cable')).toMatchObject({
      kind: 'required',
      source: 'cable',
      trigger: 'PRINTER',
      sku: 'CABLE',
      name: 'USB cable',
      quantity: 1,
      price: 890,
      stock: 10,
      say: 'Canto printer needs USB cable at 8.90',
      objections: [{ answer: 'It is 8.90 once, and it lasts.' }, { answer: 'Then you need none.' }],
    });
  });

  it('come required first, then bundles, then complements', () => {
    const set = printerWith('HUB');
    const book = priceBook({ items, rules: [likesPaper, needsCable], bundles: [set] });
    expect(counter(book).scan('PRINTER').ids()).toEqual(['rule:cable', 'bundle:set', 'rule:paper']);
  });

  it('leave out a complement that a bundle offers, and do not argue for it once that is declined', () => {
    const book = priceBook({ items, rules: [likesPaper], bundles: [printerWith('PAPER')] });
    const desk = counter(book).scan('PRINTER');
    expect(desk.ids()).toEqual(['bundle:set']);
    desk.do({ type: 'DeclineSuggestion', suggestionId: 'bundle:set' });
    expect(desk.ids()).toEqual([]);
  });

  it.each(['CABLE', 'CABLE-3M'])('stop where the basket holds %s, which was offered', (sku) => {
    expect(at([needsCable]).scan('PRINTER', sku).ids()).toEqual([]);
    expect(at([needsCable]).scan(sku, 'PRINTER').ids()).toEqual([]);
  });

  it('stop where the basket holds what else covers the need', () => {
    const covered = { ...needsCable, coveredBy: [{ tag: 'usb-b' }] };
    expect(at([covered]).scan('PRINTER', 'HUB').ids()).toEqual([]);
    expect(at([needsCable]).scan('PRINTER', 'HUB').ids()).toEqual(['rule:cable']);
  });

  it('come once, for the first item that calls for them', () => {
    const two = at([needsCable]).scan('LASER', 'PRINTER');
    expect(two.ids()).toEqual(['rule:cable']);
    expect(two.card('rule:cable')).toMatchObject({ trigger: 'LASER', quantity: 1 });
  });

  it('ask for one a unit where each unit needs one', () => {
    const each = at([{ ...needsCable, each: true }]);
    expect(each.scan('PRINTER', 'PRINTER', 'LASER').card('rule:cable')).toMatchObject({
      quantity: 3,
      price: 2670,
      say: 'Canto printer needs USB cable at 26.70',
    });
    expect(each.scan('CABLE-3M').card('rule:cable').quantity).toBe(2);
    each.do({ type: 'AcceptSuggestion', suggestionId: 'rule:cable' });
    expect(each.ids()).toEqual([]);
    expect(each.open.sale.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['PRINTER', 2],
      ['LASER', 1],
      ['CABLE-3M', 1],
      ['CABLE', 2],
    ]);
    expect(each.scan('PRINTER').card('rule:cable').quantity).toBe(1);
  });

  it('offer the first choice that is in stock, and show all of them', () => {
    const card = at([needsCable], without(cable)).scan('PRINTER').card('rule:cable');
    expect(card).toMatchObject({ sku: 'CABLE-3M', price: 1290 });
    expect(card.choices.map(({ sku, stock }) => [sku, stock])).toEqual([
      ['CABLE', 0],
      ['CABLE-3M', 10],
    ]);
  });

  it('show what is required even when the shelf is empty, but not what is optional', () => {
    const shelf = without(cable, longCable, paper);
    const card = at([likesPaper, needsCable], shelf).scan('PRINTER');
    expect(card.ids()).toEqual(['rule:cable']);
    expect(card.card('rule:cable')).toMatchObject({ sku: 'CABLE', stock: 0 });
  });

  it('count what lies in the basket as gone from the shelf, and press with a low stock only', () => {
    const last = items.map((one) => (one === paper ? { ...one, stock: 2 } : one));
    const stapler = rule({ id: 'stapler', when: [{ sku: 'LASER' }], each: true, offer: ['PAPER'] });
    const desk = at([stapler], last).scan('LASER');
    expect(desk.card('rule:stapler')).toMatchObject({ stock: 2, urgency: 'Two left' });
    expect(desk.scan('PAPER', 'LASER').card('rule:stapler')).toMatchObject({ stock: 1, urgency: 'One left' });
    expect(at([needsCable]).scan('PRINTER').card('rule:cable').urgency).toBeUndefined();
  });

  it('do not come back once declined, whatever is scanned after it', () => {
    const desk = at([needsCable, likesPaper]).scan('PRINTER');
    desk.do({ type: 'DeclineSuggestion', suggestionId: 'rule:cable', objectionId: 'i-have-one' });
    expect(desk.ids()).toEqual(['rule:paper']);
    desk.do({ type: 'DeclineSuggestion', suggestionId: 'rule:paper' });
    expect(desk.scan('LASER', 'PRINTER').ids()).toEqual([]);
  });

  it('bring what is required back when it leaves the basket, but never an accepted complement', () => {
    const desk = at([needsCable, likesPaper]).scan('PRINTER');
    desk.do({ type: 'AcceptSuggestion', suggestionId: 'rule:cable' });
    desk.do({ type: 'AcceptSuggestion', suggestionId: 'rule:paper' });
    expect(desk.ids()).toEqual([]);
    desk.do({ type: 'RemoveLine', lineId: 'l2' }).do({ type: 'RemoveLine', lineId: 'l3' });
    expect(desk.ids()).toEqual(['rule:cable']);
  });

  it('are none once payment has begun, and there again when it is taken back', () => {
    const desk = at([needsCable]).scan('PRINTER').do({ type: 'TakeTender', kind: 'cash', amount: 100 });
    expect(desk.ids()).toEqual([]);
    expect(desk.do({ type: 'Undo' }).ids()).toEqual(['rule:cable']);
  });

  it('skip an offered sku that the price book lacks', () => {
    const odd = rule({ id: 'odd', when: [{ sku: 'PRINTER' }], offer: ['NONE', 'CABLE'] });
    expect(at([odd]).scan('PRINTER').card('rule:odd').sku).toBe('CABLE');
    expect(
      at([{ ...odd, offer: ['NONE'] }])
        .scan('PRINTER')
        .ids(),
    ).toEqual([]);
  });

  it('put a service on offer without a stock', () => {
    const setUp = item({ sku: 'SET-UP', kind: 'service' });
    const offer = rule({ id: 'set-up', kind: 'complement', when: [{ sku: 'PRINTER' }], offer: ['SET-UP'] });
    const desk = at([offer], [...items, setUp]).scan('PRINTER', 'SET-UP');
    expect(desk.ids()).toEqual([]);
    expect(
      at([offer], [...items, setUp])
        .scan('PRINTER')
        .card('rule:set-up').stock,
    ).toBeNull();
  });
});
