import { describe, expect, it } from 'vitest';
import { takeUpPrices } from '../../../electron/till/scheduled-price-commands.ts';
import { item, store } from '../../builders/price-book.ts';
import { till } from '../../builders/till.ts';

function shop(given: object = {}) {
  const clock = { at: '2026-11-22T10:00:00.000Z' };
  const items = [item(), item({ sku: 'ITEM-2', floor: 800 })];
  const desk = till({ store: store(), items, now: () => clock.at, ...given });
  const prices = () => {
    const reply = desk.ask({ type: 'ListScheduledPrices' });
    return reply.ok ? (reply.prices ?? []) : [];
  };
  return { desk, clock, prices, price: (sku: string) => desk.desk.priceBook.item(sku)?.price };
}

describe('a price of a later day', () => {
  it('is taken up by itself on that day, between two sales, after a restart too', () => {
    const { desk, clock } = shop();
    desk.do({ type: 'SchedulePrice', sku: 'ITEM-1', price: 1200, from: '2026-11-24' });
    expect(takeUpPrices(desk.desk)).toBe(false);
    desk.close();
    const next = till({ file: desk.file, now: () => clock.at });
    const now = () => next.desk.priceBook.item('ITEM-1')?.price;
    // Still the 23rd in Dublin.
    clock.at = '2026-11-23T23:59:00.000Z';
    expect([takeUpPrices(next.desk), now()]).toEqual([false, 1000]);
    next.do({ type: 'Scan', code: 'ITEM-1' });
    clock.at = '2026-11-24T00:00:30.000Z';
    expect([takeUpPrices(next.desk), now()]).toEqual([false, 1000]);
    next.do({ type: 'TakeTender', kind: 'card', amount: 1000 });
    next.do({ type: 'CompleteSale' });
    expect([takeUpPrices(next.desk), now()]).toEqual([true, 1200]);
    expect(takeUpPrices(next.desk)).toBe(false);
    expect(next.ask({ type: 'ListScheduledPrices' })).toMatchObject({ prices: [] });
    next.close();
  });

  it('is listed by its day, replaced for the same day, and withdrawn', () => {
    const { desk, prices } = shop();
    desk.do({ type: 'SchedulePrice', sku: 'ITEM-1', price: 1300, from: '2026-12-01' });
    desk.do({ type: 'SchedulePrice', sku: 'ITEM-1', price: 1100, from: '2026-11-25' });
    desk.do({ type: 'SchedulePrice', sku: 'ITEM-1', price: 1150, from: '2026-11-25' });
    expect(prices().map(({ price, from, now, name }) => [price, from, now, name])).toEqual([
      [1150, '2026-11-25', 1000, 'Item ITEM-1'],
      [1300, '2026-12-01', 1000, 'Item ITEM-1'],
    ]);
    desk.do({ type: 'WithdrawPrice', id: prices()[0]?.id });
    expect(prices().map(({ price }) => price)).toEqual([1300]);
    expect(desk.refused({ type: 'WithdrawPrice', id: 'gone' })).toBe('no-schedule');
    desk.close();
  });

  it('is refused where it cannot be, and stays with its reason where it no longer can', () => {
    const { desk, clock, prices, price } = shop();
    expect(desk.refused({ type: 'SchedulePrice', sku: 'NONE', price: 1, from: '2026-12-01' })).toBe(
      'no-entry',
    );
    expect(desk.refused({ type: 'SchedulePrice', sku: 'ITEM-1', price: 1, from: '2026-11-21' })).toBe(
      'day-over',
    );
    expect(desk.refused({ type: 'SchedulePrice', sku: 'ITEM-2', price: 700, from: '2026-12-01' })).toBe(
      'unsound-entry',
    );
    desk.do({ type: 'SchedulePrice', sku: 'ITEM-2', price: 900, from: '2026-12-01' });
    desk.do({ type: 'SchedulePrice', sku: 'ITEM-1', price: 900, from: '2026-12-01' });
    desk.do({ type: 'EditPriceBook', kind: 'item', id: 'ITEM-2', body: item({ sku: 'ITEM-2', floor: 950 }) });
    clock.at = '2026-12-02T10:00:00.000Z';
    expect(takeUpPrices(desk.desk)).toBe(true);
    expect([price('ITEM-1'), price('ITEM-2')]).toEqual([900, 1000]);
    expect(prices().map(({ sku, why }) => [sku, why])).toEqual([
      ['ITEM-2', 'floor "9.50" is above the price'],
    ]);
    expect(takeUpPrices(desk.desk)).toBe(false);
    desk.close();
  });

  it('holds at once where its day is today', () => {
    const { desk, prices, price } = shop();
    desk.do({ type: 'SchedulePrice', sku: 'ITEM-1', price: 1400, from: '2026-11-22' });
    expect([price('ITEM-1'), prices()]).toEqual([1400, []]);
    desk.close();
  });
});
