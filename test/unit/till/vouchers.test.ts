import { describe, expect, it } from 'vitest';
import { dumpProjections } from '../../builders/dump.ts';
import { rule } from '../../builders/price-book.ts';
import { smallShop } from '../../builders/small-shop.ts';
import { type TestTill, till } from '../../builders/till.ts';

const rules = [
  rule({
    ...{
      id: 'next-paper',
      kind: 'complement',
      when: [{ sku: 'PRINTER' }],
      offer: ['PAPER'],
      moment: 'after',
    },
    say: 'Paper for {for} next time[, {customer}]: {voucher} off.',
    voucher: { amount: 500, days: 28 },
  }),
];

/** A till whose first receipt promised a voucher, and its code. */
function promising() {
  let now = '2026-11-22T10:00:00.000Z';
  const desk = till({ ...smallShop, rules, now: () => now });
  desk.do({ type: 'AddCustomer', name: 'Aoife Byrne' });
  desk.do({ type: 'Scan', code: 'PRINTER' });
  const view = pay(desk);
  const code = /V\d{7}/.exec(view.nextVisit ?? '')?.[0] ?? '';
  const on = (day: string) => {
    now = `${day}T10:00:00.000Z`;
    return desk;
  };
  return { desk, view, code, on };
}

function pay(desk: TestTill) {
  desk.do({ type: 'TakeTender', kind: 'cash', amount: 1_000_000 });
  return desk.do({ type: 'CompleteSale' });
}

describe('what a receipt says for the next visit', () => {
  it('is on the view and on the paper, with the voucher and its last day, and says nothing of a person', () => {
    const { desk, view, code } = promising();
    expect(view.nextVisit).toBe(
      `Paper for Canto printer next time: 5.00 off. Voucher ${code}: 5.00 off, until 20 Dec 2026.`,
    );
    const paper = (view.receipt?.text ?? '').replace(/\s+/g, ' ');
    expect(paper).toContain(`For your next visit ${view.nextVisit}`);
    const journal = desk.desk.db.prepare('SELECT body FROM journal').pluck().all().join();
    expect(journal).toContain(code);
    expect(journal).not.toContain('Aoife');
    expect(desk.do({ type: 'Scan', code: 'INK' }).nextVisit).toBeNull();
  });

  it('is there again after a restart', () => {
    const { desk, view } = promising();
    desk.close();
    expect(till({ file: desk.file }).do({ type: 'View' }).nextVisit).toBe(view.nextVisit);
  });
});

describe('a voucher', () => {
  it('takes its amount off the sale that it is scanned in, and off the paper', () => {
    const { desk, code } = promising();
    desk.do({ type: 'Scan', code: 'INK' });
    const view = desk.do({ type: 'Scan', code });
    expect(view.totals).toMatchObject({ gross: 1950, discount: 500, due: 1450 });
    expect(view.sale?.discounts).toEqual([{ name: `Voucher ${code}`, amount: 500 }]);
    expect(view.undo).toBe(`Take voucher ${code}`);
    expect(desk.do({ type: 'Undo' }).totals.due).toBe(1950);
    expect(desk.do({ type: 'Scan', code }).totals.due).toBe(1450);
    expect(pay(desk).receipt?.text).toMatch(new RegExp(`Voucher ${code} +-5\\.00`));
  });

  it('counts once: not twice in a sale, not in a second one, but again after a sale was given up', () => {
    const { desk, code } = promising();
    expect(desk.do({ type: 'Scan', code }).sale).toMatchObject({ state: 'open', lines: [] });
    expect(desk.refused({ type: 'Scan', code })).toBe('voucher-spent');
    desk.do({ type: 'VoidSale' });
    desk.do({ type: 'Scan', code });
    desk.do({ type: 'Scan', code: 'INK' });
    pay(desk);
    expect(desk.refused({ type: 'Scan', code })).toBe('voucher-spent');
    const live = dumpProjections(desk.desk.db);
    expect(live.tables.spent_vouchers).toMatchObject([{ code }]);
    expect(live.rebuilt()).toEqual(live.tables);
  });

  it('is good on its last day and no longer', () => {
    const { desk, code, on } = promising();
    expect(on('2026-12-21').refused({ type: 'Scan', code })).toBe('voucher-ended');
    expect(on('2026-12-20').do({ type: 'Scan', code: 'INK' }).totals.due).toBe(1950);
    expect(desk.do({ type: 'Scan', code }).totals.due).toBe(1450);
  });

  it.each([
    ['that no receipt promised', 'V0000093', 'no-voucher'],
    ['whose digits were misread', 'V0000011', 'unknown-barcode'],
  ])('%s is refused', (_, code, refusal) => {
    const { desk } = promising();
    expect(desk.refused({ type: 'Scan', code })).toBe(refusal);
  });

  it('is not taken once payment has begun, and never pays more than there is', () => {
    const { desk, code } = promising();
    desk.do({ type: 'Scan', code: 'GIFT' });
    expect(desk.do({ type: 'Scan', code }).totals).toMatchObject({ due: 0, discount: 0 });
    desk.do({ type: 'VoidSale' });
    desk.do({ type: 'Scan', code: 'INK' });
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 100 });
    expect(desk.refused({ type: 'Scan', code })).toBe('paying');
  });
});
