import { describe, expect, it } from 'vitest';
import { say } from '../../../domain/words/words.ts';
import { counter } from '../../builders/counter.ts';
import { item, priceBook, rule } from '../../builders/price-book.ts';

const printer = item({ sku: 'PRINTER', price: 8900, barcodes: ['036000291452'] });
const cable = item({ sku: 'CABLE', price: 890 });
const digits = item({ sku: '10420042', name: 'A sku that reads like a torn barcode' });
const valid = item({ sku: '4006381333931', name: 'A sku that reads like a barcode' });
const gift = item({ sku: 'GIFT', price: 0 });
const cableRule = rule({ id: 'cable', when: [{ sku: 'PRINTER' }], offer: ['CABLE'] });
const book = priceBook({ items: [printer, cable, digits, valid, gift], rules: [cableRule] });

const fresh = () => counter(book);
const lines = (desk: ReturnType<typeof fresh>) =>
  desk.open.sale.lines.map(({ id, sku, quantity }) => [id, sku, quantity]);

describe('a scan', () => {
  it.each(['036000291452', '0036000291452', '00036000291452', 'PRINTER', ' PRINTER\n'])(
    'of %j finds the printer',
    (code) => {
      expect(lines(fresh().do({ type: 'Scan', code }))).toEqual([['l1', 'PRINTER', 1]]);
    },
  );

  it.each(['10420042', '4006381333931'])('of %s finds the sku that looks like a barcode', (sku) => {
    expect(lines(fresh().scan(sku))).toEqual([['l1', sku, 1]]);
  });

  it('raises the line that holds the item already', () => {
    const desk = fresh().scan('PRINTER', 'CABLE').do({ type: 'Scan', code: 'PRINTER', quantity: 3 });
    expect(lines(desk)).toEqual([
      ['l1', 'PRINTER', 4],
      ['l2', 'CABLE', 1],
    ]);
    expect(desk.open.sale.lastLineId).toBe('l1');
  });

  it('gives no line id a second time', () => {
    const desk = fresh().scan('PRINTER').do({ type: 'RemoveLine', lineId: 'l1' }).scan('PRINTER');
    expect(lines(desk)).toEqual([['l2', 'PRINTER', 1]]);
  });

  it('opens a sale at the price-book version, the time and the terms of now', () => {
    const decision = fresh().try({ type: 'Scan', code: 'PRINTER' });
    expect(decision).toMatchObject({
      ok: true,
      events: [
        { type: 'v1.SaleOpened', priceBookVersion: 1, pricedOn: '2026-11-22', taxMode: 'inclusive' },
        { type: 'v1.ItemScanned', units: { sku: 'PRINTER', unitPrice: 8900, cost: 600, taxRate: 2300 } },
      ],
    });
  });

  it('after a completed or a voided sale begins the next one', () => {
    const desk = fresh().scan('PRINTER').do({ type: 'VoidSale' }).scan('CABLE');
    expect(lines(desk)).toEqual([['l1', 'CABLE', 1]]);
  });

  it.each([
    ['', 'unknown-barcode'],
    ['  ', 'unknown-barcode'],
    ['NOBODY', 'unknown-barcode'],
    ['96385074', 'unknown-barcode'],
    ['036000291453', 'torn-barcode'],
    ['x'.repeat(4096), 'torn-barcode'],
    ['PRIN\u0007TER', 'torn-barcode'],
    ['constructor', 'unknown-barcode'],
    ['__proto__', 'unknown-barcode'],
  ])('of %j is refused as %s', (code, refusal) => {
    expect(fresh().refused({ type: 'Scan', code })).toBe(refusal);
  });

  it('is refused in words that show the code short and without control characters', () => {
    const decision = fresh().try({ type: 'Scan', code: `\u001b[2J${'9'.repeat(4000)}` });
    expect(decision.ok).toBe(false);
    const message = decision.ok ? '' : say(decision.refusal.message, 'en');
    expect(message.length).toBeLessThan(160);
    expect(message).toMatch(/^[\x20-\x7e·…]+$/);
  });

  it('is refused while the customer pays', () => {
    const desk = fresh().scan('PRINTER').do({ type: 'TakeTender', kind: 'cash', amount: 1 });
    expect(desk.refused({ type: 'Scan', code: 'CABLE' })).toBe('paying');
  });

  it('is refused where the line would hold too many', () => {
    const desk = fresh().do({ type: 'Scan', code: 'CABLE', quantity: 9_999 });
    expect(desk.refused({ type: 'Scan', code: 'CABLE' })).toBe('too-many');
    expect(lines(desk.scan('PRINTER'))[1]).toEqual(['l2', 'PRINTER', 1]);
  });
});

describe('a sale', () => {
  const ring = item({ sku: 'RING', price: 9_000_000_000 });
  const shop = priceBook({ items: [ring, printer] });

  it('never comes to more than a till can take', () => {
    const desk = counter(shop);
    expect(desk.refused({ type: 'Scan', code: 'RING', quantity: 2 })).toBe('too-many');
    desk.scan('RING', 'PRINTER');
    expect(desk.refused({ type: 'Scan', code: 'RING' })).toBe('too-many');
    expect(desk.refused({ type: 'SetQuantity', lineId: 'l1', quantity: 2 })).toBe('too-many');
    expect(desk.open.priced).toMatchObject({ toPay: 9_000_008_900, tax: 1_682_928_493 });
  });
});

describe('a line', () => {
  it('takes another quantity, and nothing happens where it is the same', () => {
    const desk = fresh().scan('PRINTER');
    expect(desk.try({ type: 'SetQuantity', lineId: 'l1', quantity: 1 })).toEqual({ ok: true, events: [] });
    expect(lines(desk.do({ type: 'SetQuantity', lineId: 'l1', quantity: 7 }))).toEqual([
      ['l1', 'PRINTER', 7],
    ]);
  });

  it('is refused where it is gone, or while the customer pays', () => {
    const desk = fresh().scan('PRINTER');
    const set = { type: 'SetQuantity', quantity: 2 } as const;
    expect(desk.refused({ ...set, lineId: 'l9' })).toBe('no-line');
    expect(desk.refused({ type: 'RemoveLine', lineId: 'l9' })).toBe('no-line');
    expect(desk.refused({ ...set, lineId: 'l1', quantity: 10_000 })).toBe('too-many');
    desk.do({ type: 'TakeTender', kind: 'card', amount: 1 });
    expect(desk.refused({ ...set, lineId: 'l1' })).toBe('paying');
    expect(desk.refused({ type: 'RemoveLine', lineId: 'l1' })).toBe('paying');
  });
});

describe('a suggestion', () => {
  const id = { suggestionId: 'rule:cable' };

  it('is refused once it fits no more, for a choice or an objection that the card lacks, and while paying', () => {
    const desk = fresh().scan('PRINTER');
    expect(desk.refused({ type: 'AcceptSuggestion', suggestionId: 'rule:none' })).toBe('no-suggestion');
    expect(desk.refused({ type: 'AcceptSuggestion', ...id, sku: 'PRINTER' })).toBe('no-choice');
    expect(desk.refused({ type: 'DeclineSuggestion', suggestionId: 'rule:none' })).toBe('no-suggestion');
    expect(desk.refused({ type: 'DeclineSuggestion', ...id, objectionId: 'none' })).toBe('no-objection');
    desk.do({ type: 'AcceptSuggestion', ...id });
    expect(desk.refused({ type: 'AcceptSuggestion', ...id })).toBe('no-suggestion');
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 1 });
    expect(desk.refused({ type: 'AcceptSuggestion', ...id })).toBe('paying');
    expect(desk.refused({ type: 'DeclineSuggestion', ...id })).toBe('no-suggestion');
  });

  it('is shown by being looked up: its answer never stands in the journal before it', () => {
    const decision = fresh()
      .scan('PRINTER')
      .try({ type: 'DeclineSuggestion', ...id });
    expect(decision.ok && decision.events.map(({ type }) => type)).toEqual([
      'v1.SuggestionsShown',
      'v1.SuggestionDeclined',
    ]);
  });

  it('is refused where the line would hold too many', () => {
    const each = priceBook({ items: [printer, cable], rules: [{ ...cableRule, each: true }] });
    const desk = counter(each).scan('CABLE').do({ type: 'Scan', code: 'PRINTER', quantity: 9_999 });
    desk.do({ type: 'SetQuantity', lineId: 'l1', quantity: 2 });
    expect(desk.do({ type: 'AcceptSuggestion', ...id }).open.sale.lines[0]?.quantity).toBe(9_999);
    expect(desk.refused({ type: 'Scan', code: 'CABLE' })).toBe('too-many');
  });
});

describe('paying', () => {
  const cash = (amount: number) => ({ type: 'TakeTender', kind: 'cash', amount }) as const;
  const card = (amount: number) => ({ type: 'TakeTender', kind: 'card', amount }) as const;

  it('takes cash and card in one sale, and gives change from cash alone', () => {
    const desk = fresh().scan('PRINTER');
    expect(desk.refused(card(8901))).toBe('too-much');
    desk.do(card(5000));
    expect(desk.refused(card(3901))).toBe('too-much');
    expect(desk.refused({ type: 'CompleteSale' })).toBe('still-due');
    desk.do(cash(5000));
    expect(desk.refused(cash(1))).toBe('nothing-due');
    const decision = desk.try({ type: 'CompleteSale' });
    expect(decision).toMatchObject({
      events: [
        // What was never shown here is not ignored either: the screen shows, not the rules.
        {
          type: 'v1.SaleCompleted',
          receiptNumber: 1,
          change: 1100,
          tenders: [
            { kind: 'card', amount: 5000 },
            { kind: 'cash', amount: 5000 },
          ],
        },
      ],
    });
  });

  it('of an empty basket, and completing it, is refused', () => {
    const desk = fresh().scan('PRINTER').do({ type: 'RemoveLine', lineId: 'l1' });
    expect(desk.refused(cash(100))).toBe('no-sale');
    expect(desk.refused({ type: 'CompleteSale' })).toBe('no-sale');
    desk.do({ type: 'VoidSale' });
  });

  it('is needless for what costs nothing', () => {
    const desk = fresh().scan('GIFT');
    expect(desk.refused(cash(100))).toBe('nothing-due');
    expect(desk.do({ type: 'CompleteSale' }).open.sale.state).toBe('completed');
  });
});

describe('without an open sale', () => {
  const commands = [
    { type: 'SetQuantity', lineId: 'l1', quantity: 2 },
    { type: 'RemoveLine', lineId: 'l1' },
    { type: 'AcceptSuggestion', suggestionId: 'rule:cable' },
    { type: 'DeclineSuggestion', suggestionId: 'rule:cable' },
    { type: 'TakeTender', kind: 'cash', amount: 100 },
    { type: 'CompleteSale' },
    { type: 'VoidSale' },
    { type: 'Undo' },
  ] as const;

  it.each(commands)('$type is refused', (command) => {
    expect(fresh().refused(command)).toBe('no-sale');
    const voided = fresh().scan('PRINTER').do({ type: 'VoidSale' });
    expect(voided.refused(command)).toBe('no-sale');
    const completed = fresh().scan('GIFT').do({ type: 'CompleteSale' });
    expect(completed.refused(command)).toBe('no-sale');
  });
});

describe('undo', () => {
  it('is refused where nothing was done', () => {
    const desk = fresh().scan('PRINTER').do({ type: 'Undo' });
    expect(desk.refused({ type: 'Undo' })).toBe('nothing-to-undo');
  });
});
