import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../db/journal.ts';
import { assertDurable } from '../../../db/open.ts';
import { firstUnsoundRow, hashRow, readJournal } from '../../../db/read-journal.ts';
import { replacePriceBook } from '../../../db/replace-price-book.ts';
import { dumpProjections } from '../../builders/dump.ts';
import { smallShop } from '../../builders/small-shop.ts';
import { till } from '../../builders/till.ts';

/** A till that has sold, voided, and stands in the middle of a third sale. */
function busyTill() {
  const desk = till(smallShop);
  for (const command of [
    { type: 'Scan', code: 'PRINTER' },
    { type: 'AcceptSuggestion', suggestionId: 'rule:cable' },
    { type: 'TakeTender', kind: 'cash', amount: 20_000 },
    { type: 'CompleteSale' },
    { type: 'Scan', code: 'INK' },
    { type: 'VoidSale' },
    { type: 'Scan', code: 'PAPER', quantity: 3 },
  ])
    desk.do(command);
  return desk;
}

describe('the journal', () => {
  it('numbers its rows without a gap, each with the hash of the one before', () => {
    const { desk } = busyTill();
    const rows = [...readJournal(desk.db)];
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.map(({ previous }) => previous)).toEqual(['', ...rows.slice(0, -1).map(({ hash }) => hash)]);
    expect(firstUnsoundRow(desk.db)).toBeUndefined();
    expect(firstUnsoundRow(desk.db, 4)).toBeUndefined();
  });

  it.each([
    ['an update', "UPDATE journal SET body = '{}' WHERE seq = 2"],
    ['an update of everything', 'UPDATE journal SET at = at'],
    [
      'an upsert',
      "INSERT INTO journal SELECT * FROM journal WHERE seq = 2 ON CONFLICT DO UPDATE SET body = '{}'",
    ],
    ['a delete', 'DELETE FROM journal WHERE seq = 2'],
    ['a delete of the last row', 'DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)'],
    ['a delete of everything', 'DELETE FROM journal'],
    [
      'a replacement',
      "REPLACE INTO journal SELECT seq, at, sale_id, type, '{}', previous, hash FROM journal WHERE seq = 2",
    ],
    [
      'a replacement of the last row',
      'REPLACE INTO journal SELECT * FROM journal WHERE seq = (SELECT max(seq) FROM journal)',
    ],
    ['a gap', "INSERT INTO journal SELECT max(seq) + 2, '', NULL, '', '', hash, '' FROM journal"],
    ['a row without a number', "INSERT INTO journal SELECT NULL, '', NULL, '', '', hash, '' FROM journal"],
    [
      'a row that is not chained',
      "INSERT INTO journal SELECT max(seq) + 1, '', NULL, '', '', 'other', '' FROM journal",
    ],
  ])('refuses %s', (_, sql) => {
    const { desk } = busyTill();
    const before = [...readJournal(desk.db)];
    expect(() => desk.db.exec(sql)).toThrow(/the journal (is append-only|has no gaps)/);
    expect([...readJournal(desk.db)]).toEqual(before);
  });

  it.each([
    ['at', '2020-01-01T00:00:00.000Z'],
    ['sale_id', 'another'],
    ['type', 'v1.SaleVoided'],
    ['body', '{}'],
    ['previous', ''],
    ['hash', 'f'.repeat(64)],
  ])('betrays a changed %s', (column, value) => {
    const { desk } = busyTill();
    desk.db.exec('DROP TRIGGER journal_keeps_words');
    desk.db.prepare(`UPDATE journal SET ${column} = ? WHERE seq = 5`).run(value);
    expect(firstUnsoundRow(desk.db)).toBe(5);
    expect(firstUnsoundRow(desk.db, 5)).toBe(5);
  });

  it('betrays a row that was forged with a right hash of its own', () => {
    const { desk } = busyTill();
    const [row] = [...readJournal(desk.db, 5)];
    if (!row) throw new Error('no row');
    desk.db.exec('DROP TRIGGER journal_keeps_words');
    const forged = { ...row, at: '2020-01-01T00:00:00.000Z' };
    desk.db.prepare('UPDATE journal SET at = ?, hash = ? WHERE seq = 5').run(forged.at, hashRow(forged));
    expect(firstUnsoundRow(desk.db)).toBe(6);
  });

  it('betrays a missing row and two that changed places', () => {
    const { desk } = busyTill();
    desk.db.exec('DROP TRIGGER journal_keeps_rows; DROP TRIGGER journal_keeps_words');
    desk.db.exec('UPDATE journal SET seq = -1 WHERE seq = 4; UPDATE journal SET seq = 4 WHERE seq = 5');
    desk.db.exec('UPDATE journal SET seq = 5 WHERE seq = -1');
    expect(firstUnsoundRow(desk.db)).toBe(4);
    desk.db.exec('DELETE FROM journal WHERE seq = 3');
    expect(firstUnsoundRow(desk.db)).toBe(3);
    expect(firstUnsoundRow(desk.db, 4)).toBe(4);
  });

  it('keeps all of an append or nothing, and goes on from what it kept', () => {
    const { desk } = busyTill();
    const journal = openJournal(desk.db);
    const { seq } = journal.last();
    const before = dumpProjections(desk.db).tables;
    const event = { type: 'v1.ClockWentBack', from: 'a', to: 'b' } as const;
    const fails = () => {
      throw new Error('the items could not be written');
    };
    expect(() => journal.append('2026-11-22T11:00:00.000Z', [event, event], fails)).toThrow('could not');
    const twice = { type: 'v1.SaleOpened', saleId: desk.open?.sale.id } as never;
    expect(() => journal.append('2026-11-22T11:00:00.000Z', [event, twice])).toThrow();
    expect(journal.last().seq).toBe(seq);
    expect(dumpProjections(desk.db).tables).toEqual(before);
    journal.append('2026-11-22T11:00:00.000Z', [event]);
    expect(journal.last().seq).toBe(seq + 1);
    expect(firstUnsoundRow(desk.db)).toBeUndefined();
  });

  it('makes every projection again', () => {
    const { desk } = busyTill();
    const live = dumpProjections(desk.db);
    expect(live.tables).toMatchObject({
      sales: [{ state: 'completed', receipt_number: 1 }, { state: 'voided' }, { state: 'open' }],
    });
    desk.db.exec(
      "DELETE FROM sales; UPDATE stock_sold SET quantity = 99; INSERT INTO stock_sold VALUES ('X', 1)",
    );
    expect(live.rebuilt()).toEqual(live.tables);
  });
});

describe('the stock', () => {
  it('is what was counted at the last import, less the goods that completed sales took since', () => {
    const { desk, ...till } = busyTill();
    const sold = () => desk.db.prepare('SELECT sku, quantity FROM stock_sold ORDER BY sku').raw().all();
    expect(sold()).toEqual([
      ['CABLE', 1],
      ['PRINTER', 1],
    ]);
    till.do({ type: 'Scan', code: 'SET-UP' });
    till.do({ type: 'TakeTender', kind: 'cash', amount: 10_000 });
    till.do({ type: 'CompleteSale' });
    expect(sold().slice(1)).toEqual([
      ['PAPER', 3],
      ['PRINTER', 1],
    ]);
    const counts = { version: 2, hash: 'h2', items: 7, bundles: 2, rules: 4, needs: 0 };
    desk.journal.append('2026-11-22T12:00:00.000Z', [{ type: 'v1.PriceBookImported', ...counts }], () =>
      replacePriceBook(desk.db, 2, 'h2', smallShop),
    );
    expect(sold()).toEqual([]);
    const live = dumpProjections(desk.db);
    expect(live.rebuilt()).toEqual(live.tables);
  });
});

describe('durability', () => {
  it('is what the connection has after its first transactions', () => {
    const { desk } = busyTill();
    const settings = ['synchronous', 'journal_mode', 'foreign_keys'].map((name) =>
      desk.db.pragma(name, { simple: true }),
    );
    expect(settings).toEqual([2, 'wal', 1]);
  });

  it.each(['synchronous = NORMAL', 'synchronous = OFF', 'foreign_keys = OFF', 'journal_mode = DELETE'])(
    'is missed where %s',
    (setting) => {
      const { desk } = busyTill();
      expect(() => assertDurable(desk.db)).not.toThrow();
      desk.db.pragma(setting);
      expect(() => assertDurable(desk.db)).toThrow('not durable');
    },
  );
});
