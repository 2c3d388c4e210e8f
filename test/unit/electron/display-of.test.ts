import { afterEach, describe, expect, it } from 'vitest';
import { displayView } from '../../../contract/display-view.ts';
import { displayOf } from '../../../electron/display-of.ts';
import { item } from '../../builders/price-book.ts';
import { type TestTill, till } from '../../builders/till.ts';

let desk: TestTill;
afterEach(() => desk.close());

const shop = () => {
  desk = till({
    items: [item({ sku: 'PEN', price: 500 }), item({ sku: 'INK', price: 300, benefit: 'Writes on.' })],
  });
  return desk;
};
const offers = () => [{ id: 'o', name: 'Pen and ink', kind: 'fixed' as const, value: 700, size: 2 }];
const shown = () => displayView.parse(displayOf(desk.do({ type: 'View' }), offers));

describe('what the customer sees', () => {
  it('is the store and its offers while nothing is sold', () => {
    shop();
    expect(shown()).toMatchObject({ moment: 'idle', lines: [], offers: [{ name: 'Pen and ink' }] });
  });

  it('is every line, what is owed, and what was paid', () => {
    shop().do({ type: 'Scan', code: 'PEN', quantity: 3 });
    expect(shown()).toMatchObject({ moment: 'sale', total: 1500, due: 1500, paid: 0, offers: [] });
    expect(shown().lines).toMatchObject([{ quantity: 3, unitPrice: 500, gross: 1500 }]);
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 1000 });
    expect(shown()).toMatchObject({ paid: 1000, due: 500 });
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 1000 });
    desk.do({ type: 'CompleteSale' });
    expect(shown()).toMatchObject({ moment: 'thanks', change: 500, due: 0 });
  });

  it('has nothing of the customer, the cashier or the advice', () => {
    shop().do({ type: 'Scan', code: 'PEN' });
    const view = desk.do({ type: 'View' });
    const advice = { say: 'SECRET-SAY', reason: 'SECRET-REASON' };
    const told = displayOf(
      {
        ...view,
        customer: {
          ...{ id: 'c', name: 'SECRET-NAME', phone: '1', card: '2', groups: [], noOffers: false },
          ...{ returnProne: true, bought: [] },
        },
        quiet: [{ id: 'q', kind: 'need', name: advice.say, why: advice.reason }],
        staff: { ...view.staff, signedIn: { id: 's', name: 'SECRET-CASHIER', role: 'manager' } },
      },
      offers,
    );
    expect(JSON.stringify(displayView.parse(told))).not.toContain('SECRET');
  });

  it('is nothing of a sale that is voided, held, or behind a lock', () => {
    shop().do({ type: 'Scan', code: 'PEN' });
    const view = desk.do({ type: 'View' });
    const locked = { ...view, staff: { ...view.staff, locked: true } };
    expect(displayOf(locked, offers)).toMatchObject({ moment: 'idle', lines: [] });
    desk.do({ type: 'VoidSale' });
    expect(shown()).toMatchObject({ moment: 'idle', lines: [] });
  });
});
