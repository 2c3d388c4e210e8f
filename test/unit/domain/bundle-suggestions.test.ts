import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../domain/price-book/bundle.ts';
import type { Item } from '../../../domain/price-book/item.ts';
import { counter } from '../../builders/counter.ts';
import { bundle, item, priceBook } from '../../builders/price-book.ts';

const printer = item({ sku: 'PRINTER', name: 'Canto printer', price: 8900 });
const black = item({ sku: 'BLACK', name: 'Black ink', price: 1950, tags: ['ink'] });
const cyan = item({ sku: 'CYAN', name: 'Cyan ink', price: 1850, tags: ['ink'] });
const paper = item({ sku: 'PAPER', price: 600 });
const items = [printer, black, cyan, paper];

const printSet = bundle({
  id: 'set',
  name: 'Print set',
  slots: [
    { quantity: 1, choose: [{ sku: 'PRINTER' }] },
    { quantity: 2, choose: [{ tag: 'ink' }] },
  ],
  price: { amountOff: 1200 },
  say: '{bundle}: {item} with {for} comes to {total}, {saving} less; {extra} more today for {price}.',
});

const at = (bundles: Bundle[], given: Item[] = items, today?: string) =>
  counter(priceBook({ items: given, bundles }), today);

describe('the suggestion of a bundle', () => {
  it('comes when one slot lacks, with the words of this basket', () => {
    expect(at([printSet]).scan('PRINTER').card('bundle:set')).toMatchObject({
      kind: 'bundle',
      source: 'set',
      trigger: 'PRINTER',
      reason: 'Completes Print set',
      sku: 'CYAN',
      quantity: 2,
      price: 3700,
      saving: 1200,
      say: 'Print set: Cyan ink with Canto printer comes to 114.00, 12.00 less; 25.00 more today for 37.00.',
      choices: [{ sku: 'CYAN' }, { sku: 'BLACK' }],
    });
  });

  it('asks only for the pieces that lack', () => {
    expect(at([printSet]).scan('PRINTER', 'BLACK').card('bundle:set')).toMatchObject({
      quantity: 1,
      price: 1850,
      saving: 1200,
    });
  });

  it('does not come while two slots lack, when nothing lacks, or when nothing of it is there', () => {
    const three = { ...printSet, slots: [...printSet.slots, { quantity: 1, choose: [{ sku: 'PAPER' }] }] };
    expect(at([three]).scan('PRINTER').ids()).toEqual([]);
    expect(at([printSet]).scan('PRINTER', 'BLACK', 'CYAN').ids()).toEqual([]);
    expect(at([printSet]).scan('PAPER').ids()).toEqual([]);
  });

  it('never offers what the set is about as the missing piece: ink does not call for a printer', () => {
    const [lead, ...others] = printSet.slots;
    const led = { ...printSet, slots: lead ? [{ ...lead, lead: true }, ...others] : [] };
    expect(at([led]).scan('BLACK', 'CYAN').ids()).toEqual([]);
    expect(at([led]).scan('PRINTER').ids()).toEqual(['bundle:set']);
    expect(at([printSet]).scan('BLACK', 'CYAN').ids()).toEqual(['bundle:set']);
  });

  it('says what the basket saves in truth, less what it saves already', () => {
    const inks = bundle({
      id: 'inks',
      slots: [{ quantity: 2, choose: [{ tag: 'ink' }] }],
      price: { amountOff: 500 },
    });
    const desk = at([inks, printSet]).scan('BLACK', 'CYAN');
    expect(desk.open.priced.saving).toBe(500);
    const card = desk.card('bundle:set');
    expect(card).toMatchObject({ sku: 'PRINTER', saving: 700 });
    expect(card.say).toContain('comes to 115.00, 7.00 less');
    desk.do({ type: 'AcceptSuggestion', suggestionId: 'bundle:set' });
    expect(desk.open.priced).toMatchObject({ saving: 1200, bundles: [{ bundleId: 'set', saving: 1200 }] });
  });

  it('does not come when the basket would save nothing more', () => {
    const inks = bundle({
      id: 'inks',
      slots: [{ quantity: 2, choose: [{ tag: 'ink' }] }],
      price: { amountOff: 1200 },
    });
    expect(at([inks, printSet]).scan('BLACK', 'CYAN').ids()).toEqual([]);
    const dear = { ...printSet, price: { fixed: 99_999 } };
    expect(at([dear]).scan('PRINTER').ids()).toEqual([]);
  });

  it('leaves the card to the bundle that the added pieces will complete', () => {
    const slots = (other: string) => [
      { quantity: 1, choose: [{ sku: 'PRINTER' }] },
      { quantity: 1, choose: [{ sku: other }] },
    ];
    const small = bundle({ id: 'small', slots: slots('PAPER'), price: { amountOff: 100 } });
    const great = bundle({ id: 'great', slots: slots('PAPER'), price: { amountOff: 300 } });
    expect(at([small, great]).scan('PRINTER').ids()).toEqual(['bundle:great']);
  });

  it('ranks by saving, ties as the shopkeeper wrote them', () => {
    const less = { ...printSet, id: 'less', price: { amountOff: 100 } };
    const paperSet = bundle({
      id: 'paper',
      slots: [
        { quantity: 1, choose: [{ sku: 'PRINTER' }] },
        { quantity: 1, choose: [{ sku: 'PAPER' }] },
      ],
      price: { amountOff: 400 },
    });
    const again = { ...paperSet, id: 'again', slots: [...paperSet.slots].reverse() };
    expect(at([less, paperSet, printSet]).scan('PRINTER').ids()).toEqual(['bundle:set', 'bundle:paper']);
    expect(at([paperSet, again]).scan('PRINTER').ids()).toEqual(['bundle:paper']);
  });

  it('offers what is on the shelf, and nothing where the shelf has too few', () => {
    const withStock = (stock: number) =>
      items.map((one) => (one.tags.includes('ink') ? { ...one, stock: one === cyan ? 1 : stock } : one));
    expect(at([printSet], withStock(2)).scan('PRINTER').card('bundle:set').sku).toBe('BLACK');
    expect(at([printSet], withStock(1)).scan('PRINTER').ids()).toEqual([]);
  });

  it('comes for another set when the first one is complete', () => {
    const desk = at([printSet]).scan('PRINTER', 'CYAN', 'CYAN', 'PRINTER', 'CYAN');
    expect(desk.open.priced.bundles).toMatchObject([{ times: 1 }]);
    expect(desk.card('bundle:set')).toMatchObject({ quantity: 1, saving: 1200 });
  });

  it('does not come back once accepted or declined', () => {
    const yes = at([printSet]).scan('PRINTER').do({ type: 'AcceptSuggestion', suggestionId: 'bundle:set' });
    expect(yes.scan('PRINTER').ids()).toEqual([]);
    const no = at([printSet]).scan('PRINTER').do({ type: 'DeclineSuggestion', suggestionId: 'bundle:set' });
    expect(no.scan('PRINTER', 'BLACK').ids()).toEqual([]);
    expect(no.scan('CYAN').open.priced.saving).toBe(1200);
  });

  it('presses with its true last day only, and is gone after it', () => {
    const ending = { ...printSet, until: '2026-11-29' };
    expect(at([ending], items, '2026-11-22').scan('PRINTER').card('bundle:set').urgency).toBeUndefined();
    expect(at([ending], items, '2026-11-23').scan('PRINTER').card('bundle:set').urgency).toBe('Ends Sunday');
    expect(at([ending], items, '2026-11-29').scan('PRINTER').card('bundle:set').urgency).toBe('Ends today');
    expect(at([ending], items, '2026-11-30').scan('PRINTER').ids()).toEqual([]);
  });

  it('adds the choice that was picked', () => {
    const desk = at([printSet]).scan('PRINTER');
    desk.do({ type: 'AcceptSuggestion', suggestionId: 'bundle:set', sku: 'BLACK' });
    expect(desk.open.sale.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['PRINTER', 1],
      ['BLACK', 2],
    ]);
    expect(desk.open.priced.saving).toBe(1200);
  });
});
