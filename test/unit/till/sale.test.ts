import { describe, expect, it } from 'vitest';
import { bundle, item, rule } from '../../builders/price-book.ts';
import { till } from '../../builders/till.ts';

const printer = item({ sku: 'PRINTER', name: 'Canto printer', price: 8900, barcodes: ['9520100042010'] });
const cable = item({ sku: 'CABLE', name: 'USB cable', price: 890, tags: ['usb-b'] });
const ink = item({ sku: 'INK', name: 'Black ink', price: 1950, tags: ['ink'] });
const contents = {
  items: [printer, cable, ink],
  rules: [
    rule({ id: 'cable', when: [{ sku: 'PRINTER' }], offer: ['CABLE'], say: '{for} needs {item} at {price}' }),
  ],
  bundles: [
    bundle({
      id: 'set',
      name: 'Print set',
      slots: [
        { quantity: 1, choose: [{ sku: 'PRINTER' }] },
        { quantity: 2, choose: [{ tag: 'ink' }] },
      ],
      price: { amountOff: 1200 },
    }),
  ],
};

describe('a sale', () => {
  it('goes from scan to receipt', () => {
    const counter = till(contents);
    let view = counter.do({ type: 'Scan', code: '9520100042010' });
    expect(view.suggestions.map(({ id }) => id)).toEqual(['rule:cable', 'bundle:set']);
    expect(view.suggestions[0]).toMatchObject({
      say: 'Canto printer needs USB cable at 8.90',
      price: 890,
      stock: 10,
    });
    expect(view.suggestions[1]).toMatchObject({ quantity: 2, price: 3900, saving: 1200, sku: 'INK' });
    view = counter.do({ type: 'AcceptSuggestion', suggestionId: 'rule:cable' });
    view = counter.do({ type: 'AcceptSuggestion', suggestionId: 'bundle:set' });
    expect(view.suggestions).toEqual([]);
    expect(view.totals).toMatchObject({ gross: 13690, saving: 1200, net: 12490, due: 12490 });
    view = counter.do({ type: 'TakeTender', kind: 'card', amount: 10000 });
    expect(view.sale?.state).toBe('paying');
    expect(counter.refused({ type: 'Scan', code: 'INK' })).toBe('paying');
    view = counter.do({ type: 'TakeTender', kind: 'cash', amount: 5000 });
    expect(view.totals).toMatchObject({ due: 0, change: 2510 });
    view = counter.do({ type: 'CompleteSale' });
    expect(view.receipt?.number).toBe(1);
    expect(view.receipt?.text).toMatch(/^Total EUR +124\.90$/m);
    view = counter.do({ type: 'Scan', code: 'INK' });
    expect(view.sale?.lines).toHaveLength(1);
    expect(view.receipt).toBeUndefined();
  });

  it('numbers receipts without a gap; a voided sale has none', () => {
    const counter = till(contents);
    const sell = () => {
      counter.do({ type: 'Scan', code: 'INK' });
      counter.do({ type: 'TakeTender', kind: 'cash', amount: 2000 });
      return counter.do({ type: 'CompleteSale' }).receipt?.number;
    };
    expect(sell()).toBe(1);
    counter.do({ type: 'Scan', code: 'INK' });
    counter.do({ type: 'VoidSale' });
    expect(sell()).toBe(2);
  });

  it('takes sold goods off the shelf, and what is in the basket off the card', () => {
    const counter = till({ ...contents, items: [printer, { ...cable, stock: 3 }, ink] });
    const card = () => counter.do({ type: 'Scan', code: 'PRINTER' }).suggestions[0];
    expect(card()).toMatchObject({ stock: 3, urgency: 'Three left' });
    counter.do({ type: 'AcceptSuggestion', suggestionId: 'rule:cable' });
    counter.do({ type: 'TakeTender', kind: 'cash', amount: 20_000 });
    counter.do({ type: 'CompleteSale' });
    expect(card()).toMatchObject({ stock: 2, urgency: 'Two left' });
  });

  it('keeps every outcome of a suggestion', () => {
    const counter = till(contents);
    counter.do({ type: 'Scan', code: 'PRINTER' });
    counter.do({ type: 'DeclineSuggestion', suggestionId: 'rule:cable', objectionId: 'too-dear' });
    counter.do({ type: 'TakeTender', kind: 'card', amount: 8900 });
    counter.do({ type: 'CompleteSale' });
    const events = counter.desk.db
      .prepare("SELECT body FROM journal WHERE type LIKE 'v1.Suggestion%' ORDER BY seq")
      .pluck()
      .all()
      .map((body) => JSON.parse(body as string));
    expect(events).toMatchObject([
      { type: 'v1.SuggestionsShown', suggestions: [{ id: 'rule:cable' }, { id: 'bundle:set' }] },
      { type: 'v1.SuggestionDeclined', suggestionId: 'rule:cable', objectionId: 'too-dear' },
      { type: 'v1.SuggestionsHidden', suggestionIds: ['rule:cable'] },
      { type: 'v1.SuggestionsHidden', suggestionIds: ['bundle:set'] },
      { type: 'v1.SuggestionsIgnored', suggestionIds: ['bundle:set'] },
    ]);
  });
});
