import { describe, expect, it } from 'vitest';
import { changePriceBook } from '../../../db/change-price-book.ts';
import { beginSharing, cursorOf, openSharedState } from '../../../db/shared.ts';
import type { Customer } from '../../../domain/customers/customer.ts';
import { openSharing, type Sharing } from '../../../electron/till/sharing.ts';
import { item, rule } from '../../builders/price-book.ts';
import { type TestTill, till } from '../../builders/till.ts';

const pen = item({ sku: 'PEN', name: 'Pen', stock: 9 });
const shop = {
  items: [pen, item({ sku: 'INK', name: 'Ink', stock: 2 })],
  rules: [rule({ id: 'ink', kind: 'complement', when: [{ sku: 'PEN' }], offer: ['INK'] })],
};
const ada: Customer = {
  ...{ id: 'ada', name: 'Inky Quill', phone: '', card: '9520100077005', groups: [], noOffers: false },
};

function sharingTill() {
  const clock = { at: '2026-11-22T10:00:00.000Z' };
  const desk = till({ ...shop, now: () => clock.at });
  return { desk, clock, sharing: openSharing(desk.desk) };
}

const stockOf = (desk: TestTill, sku: string) => {
  const reply = desk.ask({ type: 'Search', text: sku });
  return reply.ok ? reply.items?.find((one) => one.sku === sku)?.stock : undefined;
};
const changesOf = (desk: TestTill) => {
  const state = openSharedState(desk.file);
  const changes = state.changes(0, 100);
  state.close();
  return changes;
};
const sold = (sharing: Sharing, sku: string, pieces: number, since = '', through = `${since}+`) =>
  sharing.share({ what: 'stock', since, through, rows: [{ sku, sold: pieces }] });

describe('what the store’s other tills sold', () => {
  it('is off the stock wherever it is shown, told anew each time, and survives a restart', () => {
    const { desk, sharing } = sharingTill();
    desk.do({ type: 'Scan', code: 'PEN' });
    sold(sharing, 'INK', 1);
    sold(sharing, 'PEN', 4, '+');
    expect([stockOf(desk, 'PEN'), stockOf(desk, 'INK')]).toEqual([5, 1]);
    const { suggestions } = desk.do({ type: 'Scan', code: 'PEN' });
    expect(suggestions).toMatchObject([{ sku: 'INK', stock: 1, urgency: 'One left' }]);
    sold(sharing, 'PEN', 11, '++');
    expect(stockOf(desk, 'PEN')).toBe(-2);
    desk.close();
    expect(stockOf(till({ file: desk.file }), 'PEN')).toBe(-2);
  });

  it('is none after a new count, also where an answer comes that was asked for before all was counted', () => {
    const { desk, sharing } = sharingTill();
    sold(sharing, 'PEN', 4);
    sold(sharing, 'INK', 1, '+');
    const { db } = desk.desk;
    const change = (body: typeof pen) =>
      db.transaction(() => changePriceBook(db, 2, 'h', [{ kind: 'item', id: 'PEN', body }]))();
    change({ ...pen, price: 5 });
    desk.desk.priceBook.sold(['PEN']);
    expect(stockOf(desk, 'PEN')).toBe(5);
    change({ ...pen, stock: 30 });
    expect(stockOf(desk, 'PEN')).toBe(30);
    desk.close();
    const counted = till({ ...shop, file: desk.file });
    expect(stockOf(counted, 'INK')).toBe(2);
    sold(openSharing(counted.desk), 'INK', 1, '++');
    expect(stockOf(counted, 'INK')).toBe(2);
    expect(cursorOf(counted.desk.db, 'stock').cursor).toBe('');
  });

  it('says until when it counts, where nothing was heard for a while of tills that sold something', () => {
    const { desk, clock, sharing } = sharingTill();
    sharing.share({ what: 'stock', since: '', through: '+', rows: [] });
    clock.at = '2026-11-22T12:00:00.000Z';
    expect(sharing.stockAsOf()).toBe(null);
    sold(sharing, 'PEN', 1, '+');
    expect(sharing.stockAsOf()).toBe(null);
    clock.at = '2026-11-22T12:06:00.000Z';
    expect(sharing.stockAsOf()).toBe('2026-11-22T12:00:00.000Z');
    expect(openSharing(desk.desk).stockAsOf()).toBe('2026-11-22T12:00:00.000Z');
    sharing.share({ what: 'stock', since: '++', through: '++', rows: [] });
    expect(sharing.stockAsOf()).toBe(null);
  });
});

describe('the store’s customers', () => {
  const hear = (sharing: Sharing, id: string, customer: Customer | null, since = '') =>
    sharing.share({ what: 'customers', since, through: `${since}+`, changes: [{ id, customer }] });

  it('come from other tills, and what they bought there; what was changed here and is not told yet stands', () => {
    const { desk, sharing } = sharingTill();
    hear(sharing, 'ada', ada);
    const pens = { sku: 'PEN', name: 'Pen', category: 'office', tags: ['x'] };
    const counts = { bought: 2, returned: 1, lastDay: '2026-11-20' };
    const rows = [{ tillId: 't2', customerId: 'ada', ...pens, ...counts }];
    for (const since of ['', '+']) sharing.share({ what: 'purchases', since, through: `${since}+`, rows });
    const { customer } = desk.do({ type: 'AttachCustomer', customerId: 'ada' });
    expect(customer).toMatchObject({ name: 'Inky Quill', bought: [{ sku: 'PEN', on: '2026-11-20' }] });
    expect(desk.desk.advice.customer).toMatchObject({ bought: 2, returned: 1 });
    expect(changesOf(desk)).toEqual([]);
    desk.do({ type: 'MarkCustomer', customerId: 'ada', noOffers: true });
    hear(sharing, 'ada', { ...ada, name: 'Other Name' }, '+');
    expect(desk.desk.people.byId('ada')).toMatchObject({ name: 'Inky Quill', noOffers: true });
    expect(changesOf(desk)).toMatchObject([{ id: 'ada', first: false, customer: { noOffers: true } }]);
  });

  it('are forgotten where another till forgot them, once their sale here is paid, and never told of again', () => {
    const { desk, sharing } = sharingTill();
    hear(sharing, 'ada', ada);
    desk.do({ type: 'Scan', code: 'PEN' });
    desk.do({ type: 'AttachCustomer', customerId: 'ada' });
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 1 });
    hear(sharing, 'ada', null, '+');
    expect(desk.desk.people.byId('ada')).toEqual(ada);
    expect(cursorOf(desk.desk.db, 'customers').cursor).toBe('+');
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 1_000_000 });
    desk.do({ type: 'CompleteSale' });
    hear(sharing, 'ada', null, '+');
    expect(desk.desk.people.byId('ada')).toBe(undefined);
    hear(sharing, 'ada', ada, '++');
    desk.desk.db.transaction(() => desk.desk.people.importAll([ada], []))();
    expect(desk.desk.people.byId('ada')).toBe(undefined);
    // Of somebody whom the till never knew it keeps the id alone, so that no file brings them.
    hear(sharing, 'eve', null, '+++');
    desk.desk.db.transaction(() => desk.desk.people.importAll([{ ...ada, id: 'eve' }], []))();
    expect(desk.desk.people.byId('eve')).toBe(undefined);
    expect(changesOf(desk)).toEqual([]);
  });

  it('leave an open sale that has not come to paying, and go with nobody to another store', () => {
    const { desk, sharing } = sharingTill();
    const { customer } = desk.do({ type: 'AddCustomer', name: 'Bea', card: '9520100077012' });
    expect(changesOf(desk)).toMatchObject([{ number: 1, customer: { name: 'Bea' } }]);
    desk.do({ type: 'Scan', code: 'PEN' });
    hear(sharing, customer?.id ?? '', null);
    expect(desk.do({ type: 'View' })).toMatchObject({ customer: null, sale: { state: 'open' } });
    desk.do({ type: 'AddCustomer', name: 'Cleo' });
    sold(sharing, 'PEN', 3);
    beginSharing(desk.desk.db, 'one', 'two');
    expect(changesOf(desk)).toEqual([]);
    expect(cursorOf(desk.desk.db, 'customers').cursor).toBe('');
    beginSharing(desk.desk.db, 'two', 'two');
    expect(changesOf(desk).map(({ first, customer: one }) => [first, one?.name])).toContainEqual([
      true,
      'Cleo',
    ]);
  });
});
