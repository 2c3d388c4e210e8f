import { describe, expect, it } from 'vitest';
import type { SaleEvent } from '../../../domain/sale/events.ts';
import { fold, foldAll } from '../../../domain/sale/fold.ts';
import { say } from '../../../domain/words/words.ts';
import { type Counter, counter } from '../../builders/counter.ts';
import { item, priceBook, rule } from '../../builders/price-book.ts';

const book = priceBook({
  items: [
    item({ sku: 'PRINTER', name: 'Canto printer' }),
    item({ sku: 'CABLE', name: 'USB cable' }),
    item({ sku: 'PAPER' }),
  ],
  rules: [rule({ id: 'cable', when: [{ sku: 'PRINTER' }], offer: ['CABLE'] })],
});

const id = { suggestionId: 'rule:cable' };
const steps: [string, (desk: Counter) => Counter][] = [
  ['Add USB cable', (desk) => desk.scan('CABLE')],
  ['Add Canto printer', (desk) => desk.scan('PRINTER')],
  [
    'Change the quantity of Canto printer',
    (desk) => desk.do({ type: 'SetQuantity', lineId: 'l1', quantity: 9 }),
  ],
  ['Remove Canto printer', (desk) => desk.do({ type: 'RemoveLine', lineId: 'l1' })],
  ['Add USB cable', (desk) => desk.do({ type: 'AcceptSuggestion', ...id })],
  ['Decline the suggestion', (desk) => desk.do({ type: 'DeclineSuggestion', ...id })],
  ['Take back the cash payment', (desk) => desk.do({ type: 'TakeTender', kind: 'cash', amount: 500 })],
  ['Take back the card payment', (desk) => desk.do({ type: 'TakeTender', kind: 'card', amount: 1000 })],
];

/** What a cashier sees of a sale: not the ids that are used up, nor which cards were or are shown. */
function seen({ open }: Counter) {
  const { linesEver: _, visible: __, suggestions, past, ...sale } = open.sale;
  const answered = Object.entries(suggestions).filter(([, outcome]) => outcome !== 'shown');
  return { sale, answered, undo: past?.step, priced: open.priced, suggestions: open.suggestions };
}

describe('undo', () => {
  it.each(steps)('of "%s" goes back to just before it', (name, step) => {
    const desk = counter(book).scan('PRINTER');
    const before = seen(desk);
    step(desk);
    const { past } = desk.open.sale;
    expect(past && say(past.step, 'en')).toBe(name);
    expect(seen(desk)).not.toEqual(before);
    expect(seen(desk.do({ type: 'Undo' }))).toEqual(before);
  });

  it('goes back step by step to the empty basket', () => {
    const desk = counter(book).scan('PRINTER', 'PAPER');
    const states = [seen(desk)];
    desk.do({ type: 'AcceptSuggestion', ...id });
    states.push(seen(desk));
    for (const [, step] of steps.slice(0, 4)) states.push(seen(step(desk)));
    for (const state of states.reverse()) {
      expect(seen(desk)).toEqual(state);
      desk.do({ type: 'Undo' });
    }
    desk.do({ type: 'Undo' });
    expect(desk.open.sale).toMatchObject({ lines: [], state: 'open', lastLineId: null, past: null });
  });

  it('forgets neither that a card was shown nor which line ids were given', () => {
    const desk = counter(book)
      .scan('PRINTER')
      .do({ type: 'DeclineSuggestion', ...id });
    desk.do({ type: 'Undo' });
    expect(desk.open.sale.suggestions).toEqual({ 'rule:cable': 'shown' });
    desk.scan('PAPER').do({ type: 'Undo' }).scan('PAPER');
    expect(desk.open.sale.lines.map((line) => line.id)).toEqual(['l1', 'l3']);
  });

  it('is over once the sale is', () => {
    const desk = counter(book).scan('PRINTER').do({ type: 'VoidSale' });
    expect(desk.open.sale.past).toBeNull();
  });
});

describe('folding', () => {
  it('makes a sale from its opening only, and changes nothing by the events of another sale', () => {
    const scanned = { type: 'v1.LineRemoved', saleId: 'sale-1', lineId: 'l1', reason: null } as const;
    expect(fold(null, scanned)).toBeNull();
    const { sale } = counter(book).scan('PRINTER').open;
    expect(fold(sale, { ...scanned, saleId: 'another' })).toBe(sale);
  });

  it('keeps what a completed sale was paid at', () => {
    const desk = counter(book).scan('PRINTER').do({ type: 'TakeTender', kind: 'cash', amount: 2000 });
    const paid = desk.open.priced;
    desk.do({ type: 'CompleteSale' });
    expect(desk.open.sale).toMatchObject({ state: 'completed', receiptNumber: 1, paid });
    expect(desk.open.priced).toEqual(paid);
  });

  it('leaves the sale that it was given as it was', () => {
    const { sale } = counter(book).scan('PRINTER').open;
    const before = structuredClone(sale);
    const events: SaleEvent[] = [
      { type: 'v1.QuantityChanged', saleId: 'sale-1', lineId: 'l1', quantity: 5 },
      { type: 'v1.SuggestionsIgnored', saleId: 'sale-1', suggestionIds: ['rule:cable'] },
      { type: 'v1.StepUndone', saleId: 'sale-1', step: '' },
      { type: 'v1.SaleVoided', saleId: 'sale-1', reason: null },
    ];
    expect(foldAll(events, sale)?.suggestions).toEqual({ 'rule:cable': 'shown' });
    expect(sale).toEqual(before);
  });
});
