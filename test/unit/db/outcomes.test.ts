import { describe, expect, it } from 'vitest';
import { type OutcomeRow, outcomesBetween } from '../../../db/outcomes.ts';
import { defaultAdvice } from '../../../domain/price-book/advice.ts';
import { dumpProjections } from '../../builders/dump.ts';
import { store } from '../../builders/price-book.ts';
import { smallShop } from '../../builders/small-shop.ts';
import { bringBack, type TestTill, type TestTillParts, till } from '../../builders/till.ts';

/** A till whose clock goes on by ten seconds with each command. */
function tickingTill(parts: TestTillParts = smallShop) {
  let commands = 0;
  const now = () => new Date(Date.UTC(2026, 10, 22, 10, 0, 10 * commands)).toISOString();
  const desk = till({ ...parts, now });
  const run = (...all: object[]) => {
    for (const command of all) {
      commands += 1;
      desk.do(command);
    }
  };
  return { desk, run };
}

const scan = (code: string, quantity = 1) => ({ type: 'Scan', code, quantity });
const accept = (suggestionId: string, more = {}) => ({ type: 'AcceptSuggestion', suggestionId, ...more });
const decline = (suggestionId: string, more = {}) => ({ type: 'DeclineSuggestion', suggestionId, ...more });
const pay = [{ type: 'TakeTender', kind: 'cash', amount: 1_000_000 }, { type: 'CompleteSale' }];

function outcomes({ desk }: TestTill): Map<string, OutcomeRow> {
  const rows = [...outcomesBetween(desk.db, '2026-11-22', '2026-11-22')];
  return new Map(rows.map((row) => [row.suggestionId, row]));
}

describe('outcomes', () => {
  it('say of each suggestion what became of it, when, by what and for how long', () => {
    const { desk, run } = tickingTill();
    run(scan('PRINTER'));
    const cards = desk.desk.open?.suggestions ?? [];
    run(accept('rule:cable', { sku: 'CABLE-3M' }), decline('rule:ink', { objectionId: 'too-dear' }));
    run(scan('PAPER'), ...pay);
    const rows = outcomes(desk);
    expect(rows.get('rule:cable')).toMatchObject({
      ...{ source: 'cable', kind: 'required', trigger: 'PRINTER', sku: 'CABLE', outcome: 'accepted' },
      ...{ acceptedSku: 'CABLE-3M', quantity: 1, returned: 0, commission: 0, moment: 'scan', rank: 1 },
      ...{ seconds: 10, shownAt: '2026-11-22T10:00:10.000Z', answeredAt: '2026-11-22T10:00:20.000Z' },
      ...{ control: 0, queue: 0, customerId: null, objectionId: null, cashier: null },
    });
    expect(rows.get('rule:cable')?.margin).toBe(cards.find(({ id }) => id === 'rule:cable')?.margin);
    expect(rows.get('rule:ink')).toMatchObject({
      ...{ outcome: 'declined', objectionId: 'too-dear', exit: null, acceptedSku: null, quantity: 0 },
      ...{ seconds: 10, shownAt: '2026-11-22T10:00:20.000Z', answeredAt: '2026-11-22T10:00:30.000Z' },
    });
    expect(rows.get('rule:set-up')).toMatchObject({ outcome: 'ignored', answeredAt: null });
  });

  it('go by the answers that stand, not by those that were undone', () => {
    const { desk, run } = tickingTill();
    run(scan('PRINTER'), decline('rule:cable', { objectionId: 'too-dear', exit: 'has-one' }), {
      type: 'Undo',
    });
    run(accept('rule:cable'), { type: 'Undo' }, accept('rule:cable', { objectionId: 'i-have-one' }));
    run(accept('rule:ink'), { type: 'Undo' }, scan('PAPER'), { type: 'Undo' }, ...pay);
    const rows = outcomes(desk);
    expect(rows.get('rule:cable')).toMatchObject({
      ...{ outcome: 'accepted', quantity: 1, objectionId: 'i-have-one', exit: null },
    });
    expect(rows.get('rule:ink')).toMatchObject({ outcome: 'ignored', quantity: 0, acceptedSku: null });
    expect(desk.desk.db.prepare('SELECT * FROM customer_has').all()).toEqual([]);
  });

  it('say what was removed before payment', () => {
    const { desk, run } = tickingTill();
    run(scan('PRINTER'), accept('rule:cable'), { type: 'RemoveLine', lineId: 'l2' });
    run(decline('rule:cable', { exit: 'not-in-stock' }), ...pay);
    expect(outcomes(desk).get('rule:cable')).toMatchObject({
      outcome: 'declined',
      exit: 'not-in-stock',
      quantity: 0,
    });
    run(scan('PRINTER'), accept('rule:ink'), { type: 'RemoveLine', lineId: 'l2' }, ...pay);
    const removed = [...outcomesBetween(desk.desk.db, '', '9')].filter(
      ({ outcome }) => outcome === 'removed',
    );
    expect(removed).toMatchObject([{ suggestionId: 'rule:ink', quantity: 1 }]);
  });

  it('of a voided sale are kept apart, and teach nothing', () => {
    const { desk, run } = tickingTill();
    run(scan('PRINTER'), accept('rule:cable'), { type: 'VoidSale' });
    expect(outcomes(desk).size).toBe(0);
    const { db } = desk.desk;
    const states = 'SELECT DISTINCT sale_state FROM suggestion_outcomes';
    expect(db.prepare(states).pluck().all()).toEqual(['voided']);
    for (const table of ['suggestion_weeks', 'baskets', 'item_sales', 'customer_purchases'])
      expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual([]);
  });

  it('of a control sale say what was kept back, and a manager is told', () => {
    const advice = { ...defaultAdvice, controlShare: 10_000 };
    const { desk, run } = tickingTill({ ...smallShop, store: store({ advice }) });
    run(scan('PRINTER'));
    expect(desk.do({ type: 'View' })).toMatchObject({ quiet: [], suggestions: [{ id: 'rule:cable' }] });
    run(decline('rule:cable'), ...pay);
    const rows = outcomes(desk);
    expect(rows.get('rule:cable')).toMatchObject({ control: 1, outcome: 'declined', kind: 'required' });
    expect(rows.get('rule:ink')).toMatchObject({
      ...{ control: 1, outcome: 'withheld', seconds: 0, shownAt: null, rank: null, price: null },
    });
    const reply = desk.ask({ type: 'AdviceGiven', receiptNumber: 1 });
    expect(reply.ok && reply.advice).toMatchObject({
      control: true,
      suggestions: expect.arrayContaining([
        {
          id: 'rule:ink',
          kind: 'complement',
          sku: 'INK',
          name: 'Black ink',
          outcome: 'withheld',
          objectionId: null,
          seconds: 0,
          rank: 0,
        },
      ]),
    });
    expect(desk.refused({ type: 'AdviceGiven', receiptNumber: 2 })).toBe('no-receipt');
  });

  it('are joined with what comes back: the accepted units first, no more than were accepted', () => {
    const { desk, run } = tickingTill();
    run(scan('PRINTER'), accept('rule:ink'), scan('INK'), ...pay);
    const saleId = desk.desk.open?.sale.id ?? '';
    const back = (quantity: number) => bringBack(desk, saleId, 'INK', quantity);
    const week = () =>
      desk.desk.db
        .prepare("SELECT shown, accepted, returned FROM suggestion_weeks WHERE source = 'ink'")
        .get();
    expect(week()).toEqual({ shown: 1, accepted: 1, returned: 0 });
    back(1);
    expect(outcomes(desk).get('rule:ink')?.returned).toBe(1);
    expect(week()).toEqual({ shown: 1, accepted: 1, returned: 1 });
    back(1);
    expect(outcomes(desk).get('rule:ink')?.returned).toBe(1);
    expect(week()).toEqual({ shown: 1, accepted: 1, returned: 1 });
    const sold = desk.desk.db.prepare("SELECT sold, returned FROM item_sales WHERE sku = 'INK'").get();
    expect(sold).toEqual({ sold: 2, returned: 2 });
  });

  it('are the same when they are made again from the journal', () => {
    const { desk, run } = tickingTill();
    run({ type: 'AddCustomer', name: 'Aoife Byrne', card: '9520100099007' });
    run(scan('PRINTER', 2), decline('rule:cable', { exit: 'has-one' }), accept('rule:ink'), ...pay);
    const saleId = desk.desk.open?.sale.id ?? '';
    run({ type: 'AddCustomer', name: 'Sean Kelly' }, scan('PRINTER'), ...pay);
    const sean = desk.do({ type: 'View' }).customer?.id;
    bringBack(desk, saleId, 'PRINTER', 1);
    run({ type: 'SetQueue', mode: 'on' }, { type: 'EraseCustomer', customerId: sean }, scan('PAPER'));
    run({ type: 'VoidSale' }, scan('PRINTER'), scan('9520100099007'));
    const live = dumpProjections(desk.desk.db);
    const { spent_vouchers: _, shifts: __, z_reports: ___, ...filled } = live.tables;
    for (const [name, rows] of Object.entries(filled)) expect(rows, name).not.toEqual([]);
    expect(live.rebuilt()).toEqual(live.tables);
  });
});
