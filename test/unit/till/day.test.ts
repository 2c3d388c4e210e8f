import { describe, expect, it } from 'vitest';
import { denominationsOf } from '../../../domain/reports/denominations.ts';
import { countedTypes, foldTotals } from '../../../domain/reports/fold-totals.ts';
import { noTotals } from '../../../domain/reports/totals.ts';
import { paperBytes } from '../../../electron/devices/escpos.ts';
import { readDay } from '../../../electron/till/business-day.ts';
import { reportPaper, xReport, zReportOf } from '../../../electron/till/report.ts';
import { item, store } from '../../builders/price-book.ts';
import { pinOf, staffedTill } from '../../builders/staff.ts';
import { newDatabase, type TestTill, till } from '../../builders/till.ts';
import { decodePaper } from '../../devices/paper.ts';
import { journalOf } from '../../oracle/day.ts';

const shop = { items: [item({ sku: 'PEN', price: 500 })] };
const count = { type: 'CloseShift', counts: { 5000: 2, 100: 5 } };

function sell(desk: TestTill, kind: 'cash' | 'card' = 'cash'): void {
  desk.do({ type: 'Scan', code: 'PEN' });
  desk.do({ type: 'TakeTender', kind, amount: 500 });
  desk.do({ type: 'CompleteSale' });
}

function reportOf(desk: TestTill, command: object): string {
  const reply = desk.ask(command);
  if (!reply.ok) throw new Error(reply.refusal.message);
  return reply.report?.text ?? '';
}

const wordsOf = (text: string) => text.split(/[\s-]{2,}|\s/).sort();

describe('a shift', () => {
  it('has to be open before anything is sold, where there is staff to answer for the drawer', () => {
    const desk = staffedTill({ ...shop, as: null });
    desk.do({ type: 'SignIn', staffId: 'cashier', pin: pinOf.cashier });
    for (const command of [
      { type: 'Scan', code: 'PEN' },
      { type: 'AddCustomer', name: 'Ada' },
    ])
      expect(desk.refused(command)).toBe('no-shift');
    expect(desk.refused({ type: 'CloseShift', counts: {} })).toBe('no-shift');
    const { shift } = desk.do({ type: 'OpenShift', float: 10_000 });
    expect(shift).toEqual({ number: 1, businessDay: '2026-11-22', openedAt: '2026-11-22T10:00:00.000Z' });
    expect(desk.refused({ type: 'OpenShift', float: 0 })).toBe('shift-open');
    desk.do({ type: 'Scan', code: 'PEN' });
    const alone = till(shop);
    alone.do({ type: 'Scan', code: 'PEN' });
  });

  it('is counted blind: nothing tells what should be there until the count is in', () => {
    const desk = staffedTill({ ...shop, as: 'cashier', float: 10_077 });
    sell(desk);
    // 100.77 and 5.00 from the sale; neither sum is anywhere to be seen.
    expect(JSON.stringify(desk.do({ type: 'View' }))).not.toMatch(/10577|105\.77/);
    expect(desk.refused({ type: 'CloseShift', counts: { 1: 2, 3: 1 } })).toBe('no-coin');
    const reply = desk.ask(count);
    if (!reply.ok) throw new Error('refused');
    expect(reply.view.shift).toBeNull();
    expect(reply.report?.text).toMatch(/Counted +105\.00\n *Expected +105\.77\n *Short +-0\.77/);
    const closed = journalOf(desk.desk.db).at(-1)?.event;
    expect(closed).toMatchObject({
      type: 'v1.ShiftClosed',
      shift: 1,
      total: 10_500,
      expected: 10_577,
      by: 'cashier',
    });
  });

  it('is not closed while a sale is open', () => {
    const desk = staffedTill(shop);
    desk.do({ type: 'Scan', code: 'PEN' });
    expect(desk.refused(count)).toBe('sale-open');
    desk.do({ type: 'HoldSale' });
    desk.do(count);
  });

  it('counts what went in, out and to the safe, each with a reason', () => {
    const desk = staffedTill({ ...shop, float: 10_000 });
    sell(desk);
    sell(desk, 'card');
    for (const [kind, amount] of [
      ['in', 2_000],
      ['out', 300],
      ['drop', 5_000],
    ] as const)
      desk.do({ type: 'MoveCash', kind, amount, reason: 'bank' });
    expect(desk.refused({ type: 'MoveCash', kind: 'in', amount: 1, reason: 'fun' })).toBe('no-reason');
    expect(desk.refused({ type: 'MoveCash', kind: 'drop', amount: 7_201, reason: 'bank' })).toBe('too-much');
    desk.do({ type: 'OpenDrawer', reason: 'change' });
    const text = reportOf(desk, { type: 'XReport' });
    expect(text).toMatch(
      /Float +100\.00\n.*sales +5\.00\n.*back +0\.00\n.*in +20\.00\n.*out +-3\.00\n.*safe +-50\.00\n/,
    );
    // Whoever counts must not know what should be there.
    expect(text).not.toContain('Should be there');
  });
});

describe('a business day', () => {
  it('closes once, with a report that can be shown again as a copy', () => {
    const desk = staffedTill(shop);
    sell(desk);
    expect(desk.refused({ type: 'CloseDay' })).toBe('shift-open');
    desk.do(count);
    const first = reportOf(desk, { type: 'CloseDay' });
    expect(first).toContain('Z report 1');
    expect(first).not.toContain('COPY');
    expect(first).toMatch(/1 sale, 1 piece +5\.00/);
    expect(first).toMatch(/Not yet at head office +no head office/);
    expect(desk.refused({ type: 'CloseDay' })).toBe('day-closed');
    const again = reportOf(desk, { type: 'ZReport', number: 1 });
    expect(again.replace('COPY', '').replace(/\s+/g, ' ').trim()).toBe(first.replace(/\s+/g, ' ').trim());
    expect(again).toContain('COPY');
    expect(desk.refused({ type: 'ZReport', number: 2 })).toBe('no-report');
    const paper = reportPaper(zReportOf(desk.desk, 1, true) ?? xReport(desk.desk));
    expect(paper.text).toBe(again);
    expect(paper.svg).toMatch(/^<svg[\s\S]*<\/svg>/);
  });

  it.each([
    [32, 'en-IE'],
    [32, 'de-DE'],
    [42, 'de-DE'],
    [48, 'en-IE'],
  ])('is reported on paper of %i columns in %s with no word cut in two', (columns, locale) => {
    const desk = staffedTill({ ...shop, store: store({ locale }) });
    sell(desk);
    desk.do({ type: 'Scan', code: 'PEN' });
    desk.do({ type: 'HoldSale', name: 'Gentleman in blue coat by the door' });
    const wide = wordsOf(reportOf(desk, { type: 'XReport' }));
    desk.desk.columns = () => columns;
    const text = reportOf(desk, { type: 'XReport' });
    expect(wordsOf(text)).toEqual(wide);
    const { markup } = reportPaper(xReport(desk.desk));
    const { lines } = decodePaper(
      paperBytes(markup, { dialect: 'escpos', columns, encoding: 'multilingual', cut: false }),
    );
    expect(lines.join('\n').trim()).toBe(text.trim());
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
  });

  it('is not closed over an open sale; names those on hold, and marks the old ones', () => {
    let at = '2026-11-21T10:00:00.000Z';
    const desk = staffedTill({ ...shop, now: () => at });
    desk.do({ type: 'Scan', code: 'PEN' });
    desk.do({ type: 'HoldSale', name: 'Blue coat' });
    at = '2026-11-22T10:00:00.000Z';
    desk.do({ type: 'Scan', code: 'PEN' });
    expect(desk.refused({ type: 'CloseDay' })).toBe('sale-open');
    desk.do({ type: 'HoldSale', name: 'Red hat' });
    desk.do(count);
    const text = reportOf(desk, { type: 'CloseDay' });
    expect(text).toMatch(
      /Blue coat +earlier day\n *since 21 Nov 2026, 10:00\s+Red hat +today\n *since 22 Nov 2026, 10:00\n/,
    );
    expect(text).toMatch(/business day 21 Nov 2026/);
    expect(text).toMatch(/Sales still held +2/);
    for (const { saleId } of desk.do({ type: 'View' }).held) {
      desk.do({ type: 'OpenShift', float: 0 });
      desk.do({ type: 'RecallSale', saleId });
      desk.do({ type: 'VoidSale' });
      desk.do({ type: 'CloseShift', counts: {} });
    }
    // What was on hold then is a fact of that day, whatever became of it.
    expect(reportOf(desk, { type: 'ZReport', number: 1 })).toMatch(/Blue coat +earlier day\n *since 21/);
  });

  it('that was closed before held sales were named is shown with their number alone', () => {
    const desk = staffedTill(shop);
    desk.do({ type: 'Scan', code: 'PEN' });
    desk.do({ type: 'HoldSale', name: 'Blue coat' });
    desk.do(count);
    const { append } = desk.desk.journal;
    desk.desk.journal.append = (at, events, alongside) =>
      append(
        at,
        JSON.parse(JSON.stringify(events), (key, value) => (key === 'held' ? undefined : value)),
        alongside,
      );
    const text = reportOf(desk, { type: 'CloseDay' });
    expect(text).toMatch(/Sales still held +1/);
    expect(text).not.toContain('Blue coat');
  });

  it('begins its totals anew and goes on with the grand total, also after a restart', () => {
    const file = newDatabase();
    const desk = staffedTill({ ...shop, file });
    sell(desk);
    desk.do(count);
    desk.do({ type: 'CloseDay' });
    desk.do({ type: 'OpenShift', float: 0 });
    sell(desk);
    sell(desk);
    expect(reportOf(desk, { type: 'XReport' })).toMatch(
      /2 sales, 2 pieces +10\.00[\s\S]*Grand total +15\.00/,
    );
    desk.close();
    const next = staffedTill({ file });
    expect(reportOf(next, { type: 'XReport' })).toMatch(
      /2 sales, 2 pieces +10\.00[\s\S]*Grand total +15\.00/,
    );
    expect(next.do({ type: 'View' }).shift?.number).toBe(2);
    next.close();
  });

  it('closed by approval has that approval in its own report', () => {
    const desk = staffedTill({ ...shop, as: 'cashier' });
    sell(desk);
    desk.do(count);
    expect(desk.refused({ type: 'CloseDay' })).toBe('needs-approval');
    const approval = { type: 'WithApproval', staffId: 'supervisor', pin: pinOf.supervisor };
    desk.do({ ...approval, command: { type: 'CloseDay' } });
    const rows = journalOf(desk.desk.db);
    const closed = rows.at(-1);
    expect(closed?.event).toMatchObject({ z: { throughSeq: closed?.seq, totals: { approvals: 1 } } });
    expect(desk.desk.day.totals).toEqual(noTotals);
  });

  it('counts by the kinds of events that it reads at a start, and by no other', () => {
    const desk = staffedTill(shop);
    sell(desk);
    desk.do({ type: 'Scan', code: 'PEN' });
    desk.do({ type: 'VoidSale' });
    desk.do({ type: 'SetQueue', mode: 'on' });
    const others = journalOf(desk.desk.db).filter(({ event }) => !countedTypes.includes(event.type));
    expect(others.length).toBeGreaterThan(5);
    for (const { event } of others) expect(foldTotals(noTotals, event)).toEqual(noTotals);
  });
});

describe('reading the day at a start', () => {
  it('adds up five thousand sales', () => {
    const desk = till(shop);
    for (let sold = 0; sold < 50; sold++) sell(desk);
    const { db, journal } = desk.desk;
    const rows = journalOf(db);
    const opened = rows.find(({ event }) => event.type === 'v1.SaleOpened')?.event;
    const completed = rows.flatMap(({ event }) => (event.type === 'v1.SaleCompleted' ? [event] : []));
    let number = 50;
    for (let round = 0; round < 99; round++) {
      const events = completed.flatMap((event) => {
        number += 1;
        const saleId = `copy-${number}`;
        return [
          { ...opened, saleId },
          { ...event, saleId, receiptNumber: number },
        ];
      });
      journal.append('2026-11-22T10:00:00.000Z', events as never);
    }
    const day = readDay(db);
    expect(day.totals.sold).toEqual({ count: 5_000, amount: 2_500_000 });
  }, 60_000);
});

describe('coins and notes', () => {
  it.each(['EUR', 'GBP', 'USD', 'CHF', 'JPY', 'SEK'])('of %s fall, each once', (currency) => {
    const all = denominationsOf(currency);
    expect(all).toEqual([...new Set(all)].sort((a, b) => b - a));
    expect(all.length).toBeGreaterThan(8);
  });
});
