import { describe, expect, it } from 'vitest';
import { checkDigit } from '../../../domain/price-book/barcode.ts';
import { expectedCash } from '../../../domain/reports/totals.ts';
import { item, priceBook, store } from '../../builders/price-book.ts';
import { shopDay } from '../../builders/shop-day.ts';

const items = [
  item({ sku: 'PEN', price: 350, floor: 200 }),
  item({ sku: 'KNIFE', price: 2_000, tags: ['blade'] }),
  item({ sku: 'WINE', price: 1_200, category: 'drinks' }),
  item({ sku: 'CHEESE', price: 1_990, byWeight: true, barcodes: ['09520100042027', '2112345'] }),
  item({ sku: 'GIFT', price: 0, openPrice: true }),
];
const restrictions = [
  { id: 'blade', name: 'Knives', choose: [{ tag: 'blade' }], minAge: 18, licence: null, hours: null },
  {
    id: 'alcohol',
    name: 'Alcohol',
    choose: [{ category: 'drinks' }],
    minAge: 18,
    licence: null,
    hours: { from: '10:30', until: '22:00' },
  },
];
const scales = [{ prefix: '21', itemDigits: 5, checked: false, carries: 'weight' as const }];
const label = `211234500195${checkDigit('211234500195')}`;
const shop = () => shopDay(priceBook({ items, store: store({ restrictions, scales }) }));

describe('a held sale', () => {
  it('waits under its name while another is sold, and goes on as it was', () => {
    const day = shop().do({ type: 'Scan', code: 'PEN' }, { type: 'HoldSale', name: 'Blue coat' });
    const held = day.open.sale;
    expect(held).toMatchObject({ state: 'held', heldName: 'Blue coat' });
    day.sell('cash', 'PEN');
    day.do({ type: 'RecallSale', saleId: held.id });
    expect(day.open.sale).toMatchObject({ state: 'open', lines: [{ sku: 'PEN' }], heldName: null });
  });

  it('is not recalled over another sale, nor twice', () => {
    const day = shop().do({ type: 'Scan', code: 'PEN' }, { type: 'HoldSale' });
    const { id } = day.open.sale;
    day.do({ type: 'Scan', code: 'PEN' });
    expect(day.refused({ type: 'RecallSale', saleId: id })).toBe('not-held');
    day.do({ type: 'HoldSale' }, { type: 'RecallSale', saleId: id });
    expect(day.refused({ type: 'RecallSale', saleId: id })).toBe('not-held');
  });
});

describe('a price', () => {
  it('is overridden for a reason of the store, not below the floor', () => {
    const day = shop().do({ type: 'Scan', code: 'PEN' });
    const to = (unitPrice: number, reason = 'damaged') =>
      ({ type: 'OverridePrice', lineId: 'l1', unitPrice, reason }) as const;
    expect(day.refused(to(300, 'mood'))).toBe('no-reason');
    expect(day.refused(to(199))).toBe('below-floor');
    expect(day.do(to(250)).open.priced.toPay).toBe(250);
    expect(day.do({ type: 'Undo' }).open.priced.toPay).toBe(350);
  });

  it('is discounted on a line or the sale, a later discount in the place of the one before', () => {
    const day = shop().do({ type: 'Scan', code: 'PEN', quantity: 2 });
    day.do({ type: 'Discount', lineId: 'l1', percentOff: 1_000, reason: 'goodwill' });
    expect(day.open.priced).toMatchObject({ discount: 70, discounts: [{ name: 'Goodwill', amount: 70 }] });
    day.do({ type: 'DiscountAmount', lineId: 'l1', amountOff: 100, reason: 'damaged' });
    expect(day.open.priced.discount).toBe(100);
    day.do({ type: 'Discount', percentOff: 1_000, reason: 'goodwill' });
    expect(day.open.priced.discount).toBe(160);
    day.do({ type: 'TakeTender', kind: 'cash', amount: day.open.priced.toPay }, { type: 'CompleteSale' });
    expect(day.totals.discountsByReason).toEqual({ Goodwill: 1, Damaged: 1 });
  });

  it('is typed where the item has none, and each price has a line', () => {
    const day = shop();
    expect(day.refused({ type: 'Scan', code: 'GIFT' })).toBe('price-needed');
    day.do({ type: 'Scan', code: 'GIFT', price: 500 }, { type: 'Scan', code: 'GIFT', price: 700 });
    day.do({ type: 'Scan', code: 'GIFT', price: 500 });
    expect(day.open.sale.lines).toMatchObject([
      { quantity: 2, unitPrice: 500 },
      { quantity: 1, unitPrice: 700 },
    ]);
  });
});

describe('a code', () => {
  it('of the scales is a line of its own at the price of its weight', () => {
    const day = shop().do({ type: 'Scan', code: label }, { type: 'Scan', code: label });
    expect(day.open.sale.lines).toMatchObject([
      { sku: 'CHEESE', quantity: 1, unitPrice: 388, unit: { grams: 195 } },
      { sku: 'CHEESE', quantity: 1, unitPrice: 388 },
    ]);
  });

  it('in two dimensions gives weight, batch and serial, and refuses what is over', () => {
    const day = shop().do({ type: 'Scan', code: '01095201000420273103000500\x1d10A7' });
    expect(day.open.sale.lines).toMatchObject([{ unitPrice: 995, unit: { grams: 500, batch: 'A7' } }]);
    expect(day.refused({ type: 'Scan', code: '010952010004202717261121' })).toBe('expired');
    expect(day.refused({ type: 'Scan', code: '010952010004202817261121' })).toBe('torn-barcode');
  });
});

describe('what the law asks', () => {
  it('is asked once a sale, before payment, with the day to be born by', () => {
    const day = shop().do({ type: 'Scan', code: 'KNIFE' });
    expect(day.refused({ type: 'TakeTender', kind: 'cash', amount: 100 })).toBe('check-first');
    day.do({ type: 'AnswerCheck', checkId: 'blade', passed: true, seen: 'birth-date' });
    day.at('11:00').do({ type: 'Scan', code: 'WINE' }, { type: 'TakeTender', kind: 'cash', amount: 3_200 });
    expect(day.do({ type: 'CompleteSale' }).open.sale.state).toBe('completed');
  });

  it('takes the lines out where it was refused, and keeps that it was', () => {
    const day = shop().do({ type: 'Scan', code: 'PEN' }, { type: 'Scan', code: 'KNIFE' });
    day.do({ type: 'AnswerCheck', checkId: 'blade', passed: false, seen: 'shown' });
    expect(day.open.sale.lines).toMatchObject([{ sku: 'PEN' }]);
    expect(day.totals.refusedChecks).toBe(1);
  });

  it('keeps to the hours', () => {
    expect(shop().refused({ type: 'Scan', code: 'WINE' })).toBe('restricted-hours');
    expect(shop().at('22:00').refused({ type: 'Scan', code: 'WINE' })).toBe('restricted-hours');
  });
});

describe('a card payment', () => {
  it('is asked for once, and its lost answer asked for again', () => {
    const day = shop().do({ type: 'Scan', code: 'PEN' }, { type: 'AskCard', amount: 350 });
    expect(day.refused({ type: 'AskCard', amount: 350 })).toBe('card-asked');
    expect(day.refused({ type: 'TakeTender', kind: 'cash', amount: 350 })).toBe('card-asked');
    day.do({ type: 'AnswerCard', outcome: 'unknown' });
    for (const command of [{ type: 'CompleteSale' }, { type: 'VoidSale' }] as const) {
      expect(day.refused(command)).toBe('card-asked');
    }
    day.do({ type: 'AnswerCard', outcome: 'approved' }, { type: 'CompleteSale' });
    expect(day.totals.tenders.card.taken).toBe(350);
  });

  it('that waits for its answer is not forgotten by a step back, and one that has it not waited for again', () => {
    const day = shop().do({ type: 'Scan', code: 'PEN' }, { type: 'AskCard', amount: 350 });
    expect(day.refused({ type: 'Undo' })).toBe('card-asked');
    day.do({ type: 'AnswerCard', outcome: 'approved' }, { type: 'Undo' });
    expect(day.open.sale).toMatchObject({ state: 'open', card: null, tenders: [] });
  });

  it('is answered under its own id only, and unknown is kept once', () => {
    const day = shop().do({ type: 'Scan', code: 'PEN' }, { type: 'AskCard', amount: 350 });
    const { tenderId = '' } = day.open.sale.card ?? {};
    expect(day.refused({ type: 'AnswerCard', outcome: 'approved', tenderId: 'another' })).toBe('no-card');
    for (let times = 0; times < 3; times += 1) day.do({ type: 'AnswerCard', outcome: 'unknown', tenderId });
    expect(day.events.filter(({ type }) => type === 'v1.CardUnknown')).toHaveLength(1);
    day.do({ type: 'AnswerCard', outcome: 'approved', tenderId });
    expect(day.events.at(-1)).toMatchObject({ type: 'v1.TenderTaken', tenderId, amount: 350 });
  });

  it('goes back the same way: asked for once, and nothing else goes back meanwhile', () => {
    const day = shop();
    const receiptNumber = day.sell('card', 'PEN');
    day.do({ type: 'ReturnUnits', receiptNumber, lineId: 'l1', quantity: 1, reason: 'faulty' });
    expect(day.refused({ type: 'AskCardRefund', amount: 351 })).toBe('too-much');
    day.do({ type: 'AskCardRefund', amount: 350 });
    expect(day.open.sale.card).toMatchObject({ amount: -350, state: 'asked' });
    expect(day.refused({ type: 'RefundTender', kind: 'card', amount: 350 })).toBe('card-asked');
    day.do({ type: 'AnswerCard', outcome: 'declined' });
    expect(day.open.sale).toMatchObject({ card: null, tenders: [] });
    day.do({ type: 'AskCardRefund', amount: 350 }, { type: 'AnswerCard', outcome: 'approved' });
    expect(day.refused({ type: 'AskCardRefund', amount: 1 })).toBe('nothing-due');
    day.do({ type: 'CompleteSale' });
    expect(day.totals.tenders.card).toEqual({ taken: 350, refunded: 350 });
  });

  it('goes back to no card when it was paid in cash', () => {
    const day = shop();
    const receiptNumber = day.sell('cash', 'PEN');
    day.do({ type: 'ReturnUnits', receiptNumber, lineId: 'l1', quantity: 1, reason: 'faulty' });
    expect(day.refused({ type: 'AskCardRefund', amount: 350 })).toBe('wrong-tender');
  });

  it('that was declined leaves the basket open', () => {
    const day = shop().do({ type: 'Scan', code: 'PEN' }, { type: 'AskCard', amount: 350 });
    day.do({ type: 'AnswerCard', outcome: 'declined' });
    expect(day.open.sale).toMatchObject({ state: 'open', card: null });
    expect(day.refused({ type: 'AnswerCard', outcome: 'approved' })).toBe('no-card');
  });
});

describe('the totals', () => {
  it('add up: what was sold less what came back is what the tenders took', () => {
    const day = shop();
    const receipt = day.sell('cash', 'PEN', 'PEN');
    day.sell('card', 'PEN');
    day.do({ type: 'ReturnUnits', receiptNumber: receipt, lineId: 'l1', quantity: 1, reason: 'faulty' });
    day.do({ type: 'RefundTender', kind: 'cash', amount: 350 }, { type: 'CompleteSale' });
    const { sold, returned, tenders, drawer } = day.totals;
    expect(sold.amount - returned.amount).toBe(700);
    expect(tenders.cash.taken - tenders.cash.refunded + tenders.card.taken).toBe(700);
    expect(expectedCash(drawer)).toBe(350);
  });
});
