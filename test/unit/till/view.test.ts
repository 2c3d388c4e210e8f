import { describe, expect, it } from 'vitest';
import { tillReply } from '../../../contract/till-reply.ts';
import { quickCash } from '../../../domain/sale/payment.ts';
import { bundle, item, rule, store } from '../../builders/price-book.ts';
import { till } from '../../builders/till.ts';

const printer = item({ sku: 'PRINTER', name: 'Canto printer', price: 8900, barcodes: ['9520100042010'] });
const extras = Array.from({ length: 14 }, (_, index) =>
  item({ sku: `EXTRA-${index}`, price: 100 + index, cost: 90 + 2 * index }),
);
const rules = extras.map(({ sku }) =>
  rule({ id: sku, kind: 'complement', when: [{ sku: 'PRINTER' }], offer: [sku] }),
);

describe('the view', () => {
  it('before the first sale holds no sale and totals of nothing', () => {
    const view = till({ items: [printer] }).do({ type: 'View' });
    expect(view.sale).toBeNull();
    expect(view.totals).toMatchObject({ gross: 0, toPay: 0, due: 0, taxes: [] });
    expect([view.suggestions, view.further, view.quickCash, view.notices]).toEqual([[], [], [], []]);
    expect(view.undo).toBeNull();
    expect('receipt' in view && view.receipt).toBeFalsy();
  });

  it('asks for cash in coins that there are, and shows the rounding by itself', () => {
    const odd = item({ sku: 'ODD', price: 1002 });
    const desk = till({ items: [odd], store: store({ cashRounding: 5 }) });
    const view = desk.do({ type: 'Scan', code: 'ODD' });
    expect(view.totals).toMatchObject({ due: 1002, dueInCash: 1000, rounding: 0, toPay: 1002 });
    expect(view.quickCash[0]).toBe(1000);
    const paid = desk.do({ type: 'TakeTender', kind: 'cash', amount: 2000 });
    expect(paid.totals).toMatchObject({ due: 0, dueInCash: 0, rounding: -2, toPay: 1000, change: 1000 });
    const { receipt } = desk.do({ type: 'CompleteSale' });
    expect(receipt?.text).toMatch(/Rounding +-0\.02/);
    desk.close();
    const after = till({ file: desk.file }).do({ type: 'View' });
    expect(after.totals).toEqual({ ...paid.totals });
  });

  it('judges the hours of a bundle by the clock of the store, fixed when the sale begins', () => {
    const early = bundle({
      slots: [{ quantity: 1, choose: [{ sku: 'PRINTER' }] }],
      price: { percentOff: 5000 },
      hours: { from: '11:00', until: '12:00' },
    });
    let now = '2026-07-22T10:59:00.000Z';
    const desk = till({ items: [printer], bundles: [early], now: () => now });
    // Dublin is an hour ahead in summer.
    expect(desk.do({ type: 'Scan', code: 'PRINTER' }).totals).toMatchObject({ saving: 4450 });
    now = '2026-07-22T11:00:00.000Z';
    expect(desk.do({ type: 'Scan', code: 'PRINTER' }).totals).toMatchObject({ saving: 8900 });
    desk.do({ type: 'VoidSale' });
    expect(desk.do({ type: 'Scan', code: 'PRINTER' }).totals).toMatchObject({ saving: 0 });
  });

  it('shows three cards, keeps nine more at hand, and takes an answer to any of them', () => {
    const desk = till({ items: [printer, ...extras], rules });
    const view = desk.do({ type: 'Scan', code: 'PRINTER' });
    expect(view.suggestions.map(({ sku }) => sku)).toEqual(['EXTRA-0', 'EXTRA-1', 'EXTRA-2']);
    expect(view.further.map(({ sku }) => sku)).toEqual(extras.slice(3, 12).map(({ sku }) => sku));
    const next = desk.do({ type: 'AcceptSuggestion', suggestionId: 'rule:EXTRA-7' });
    expect(next.sale?.lines.map(({ sku }) => sku)).toEqual(['PRINTER', 'EXTRA-7']);
    expect(desk.do({ type: 'DeclineSuggestion', suggestionId: 'rule:EXTRA-0' }).suggestions[2]?.sku).toBe(
      'EXTRA-3',
    );
  });

  it('says which cards were shown once each, never those that nobody saw', () => {
    const desk = till({ items: [printer, ...extras], rules });
    desk.do({ type: 'Scan', code: 'PRINTER' });
    desk.do({ type: 'Scan', code: 'PRINTER' });
    desk.do({ type: 'DeclineSuggestion', suggestionId: 'rule:EXTRA-1' });
    const shown = desk.desk.db
      .prepare("SELECT body FROM journal WHERE type = 'v1.SuggestionsShown' ORDER BY seq")
      .pluck()
      .all()
      .map((body) => JSON.parse(body as string).suggestions.map(({ id }: { id: string }) => id));
    expect(shown).toEqual([['rule:EXTRA-0', 'rule:EXTRA-1', 'rule:EXTRA-2'], ['rule:EXTRA-3']]);
  });

  it('is what the contract says, in every state', () => {
    const desk = till({ items: [printer, ...extras], rules });
    const commands = [
      { type: 'View' },
      { type: 'Scan', code: '9520100042010', quantity: 3 },
      { type: 'Search', text: 'printer' },
      { type: 'TakeTender', kind: 'cash', amount: 50_000 },
      { type: 'CompleteSale' },
      { type: 'Scan', code: 'NONE' },
      { type: 'Scan', code: 'PRINTER' },
      { type: 'VoidSale' },
      'nonsense',
    ];
    for (const command of commands) expect(() => tillReply.parse(desk.ask(command))).not.toThrow();
  });

  it('of a completed sale stands until the next scan', () => {
    const desk = till({ items: [printer] });
    desk.do({ type: 'Scan', code: 'PRINTER' });
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 10_000 });
    const view = desk.do({ type: 'CompleteSale' });
    expect(view).toMatchObject({ sale: { state: 'completed' }, receipt: { number: 1 } });
    expect(desk.refused({ type: 'Scan', code: 'NONE' })).toBe('unknown-barcode');
    expect(desk.do({ type: 'View' })).toEqual(view);
    expect(desk.do({ type: 'Search', text: 'canto' })).toEqual(view);
  });

  it('of a voided sale owes nothing', () => {
    const desk = till({ items: [printer] });
    desk.do({ type: 'Scan', code: 'PRINTER' });
    const view = desk.do({ type: 'VoidSale' });
    expect(view).toMatchObject({ sale: { state: 'voided' }, totals: { due: 0 }, quickCash: [], undo: null });
  });

  it('says so when the clock goes back, goes on selling, and keeps it in the journal once', () => {
    let now = '2026-11-22T10:00:00.000Z';
    const desk = till({ items: [printer], now: () => now });
    desk.do({ type: 'Scan', code: 'PRINTER' });
    now = '2026-11-22T09:59:30.000Z';
    expect(desk.do({ type: 'Scan', code: 'PRINTER' }).notices).toEqual([]);
    now = '2026-11-20T10:00:00.000Z';
    expect(desk.do({ type: 'View' }).notices[0]).toContain('22 Nov 2026, 10:00');
    expect(desk.do({ type: 'Scan', code: 'PRINTER' }).notices).toHaveLength(1);
    desk.do({ type: 'Scan', code: 'PRINTER' });
    const found = desk.desk.db
      .prepare("SELECT count(*) FROM journal WHERE type = 'v1.ClockWentBack'")
      .pluck();
    expect(found.get()).toBe(1);
    now = '2026-11-22T10:05:00.000Z';
    expect(desk.do({ type: 'View' }).notices).toEqual([]);
  });
});

describe('search', () => {
  const items = [
    printer,
    item({ sku: 'CAB-USBB-2M', name: 'USB-B cable, 2 m', price: 890, barcodes: ['036000291452', 'SHELF-9'] }),
    item({ sku: 'MUG', name: 'Café mug "Élégance"', barcodes: ['96385074'] }),
    item({ sku: '10420042', name: 'Ruled pad' }),
  ];
  const desk = till({ items });
  const found = (text: string) => {
    const reply = desk.ask({ type: 'Search', text });
    if (!reply.ok) throw new Error(reply.refusal.message);
    return reply.items?.map(({ sku }) => sku);
  };

  it.each([
    ['canto', ['PRINTER']],
    ['rint', ['PRINTER']],
    ['CABLE usb', ['CAB-USBB-2M']],
    ['us', ['CAB-USBB-2M']],
    ['2 cab', ['CAB-USBB-2M']],
    ['cafe', ['MUG']],
    ['ÉLÉG', ['MUG']],
    ['cab-usb', ['CAB-USBB-2M']],
    ['952010', ['PRINTER']],
    ['0360', ['CAB-USBB-2M']],
    ['9638', ['MUG']],
    ['shelf-9', ['CAB-USBB-2M']],
    ['SHELF-', ['CAB-USBB-2M']],
    ['104', ['10420042']],
    ['', []],
    ['   ', []],
    ['"', []],
    ['%', []],
    ['* NEAR ( "', []],
    ['nothing like it', []],
  ])('for %j finds %j', (text, skus) => {
    expect(found(text)).toEqual(skus);
  });

  it('answers what a screen shows of an item', () => {
    const reply = desk.ask({ type: 'Search', text: 'usb-b' });
    expect(reply).toMatchObject({
      items: [
        { sku: 'CAB-USBB-2M', name: 'USB-B cable, 2 m', barcode: '036000291452', price: 890, stock: 10 },
      ],
    });
  });

  it('appends nothing to the journal, and neither does a view', () => {
    const last = desk.desk.journal.last();
    found('canto');
    desk.do({ type: 'View' });
    expect(desk.desk.journal.last()).toEqual(last);
    expect(desk.desk.db.prepare('SELECT max(seq) FROM journal').pluck().get()).toBe(last.seq);
  });
});

describe('quick cash', () => {
  it.each([
    [12_490, 100, [12_490, 12_500, 13_000, 14_000, 15_000]],
    [500, 100, [500, 1000, 2000, 5000, 10_000]],
    [1, 100, [1, 100, 500, 1000, 2000]],
    [1234, 1, [1234, 1300, 1500, 2000, 5000]],
    [0, 100, []],
  ])('for %i in units of %i is %j', (amount, unit, amounts) => {
    expect(quickCash(amount, unit)).toEqual(amounts);
  });
});
