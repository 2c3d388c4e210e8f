import { expect } from 'vitest';
import { openPostgres } from '../../head-office/database.ts';
import { migrate } from '../../head-office/migrate.ts';
import { pullDay } from '../../head-office/nightly/pull.ts';
import { saleDetail } from '../../head-office/nightly/sale-detail.ts';
import { newPostgresDatabase } from './databases.ts';
import { runOffice } from './running-office.ts';
import { enrolSender, type Row } from './sender.ts';
import { shopJournal } from './shop-journal.ts';

const writers = 100;

/**
 * A hundred writers on PostgreSQL, whose commits come up to so many seconds after all of it is written, while the days are
 * pulled again and again: every sale is in one edition.
 */
export async function expectNoneSkipped(delay: number) {
  const address = await newPostgresDatabase();
  const database = openPostgres(address);
  await migrate(database);
  // Each has twenty connections, so that all write at once.
  const pools = Array.from({ length: 5 }, () => openPostgres(address));
  const offices = await Promise.all(pools.map(runOffice));
  const office = await runOffice(database);
  office.clock.now = '2027-01-01T00:00:00.000Z';
  // At the end of each transaction that takes a piece in, as if the server's disk were slow.
  await database.query(`CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_sleep(random() * ${delay}); RETURN NULL; END $$`);
  await database.query(`CREATE CONSTRAINT TRIGGER late AFTER UPDATE OF held_seq ON tills
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION late()`);
  const { rows } = shopJournal(23, 60);
  const half = Math.floor(rows.length / 2);
  const senders = await Promise.all(
    Array.from({ length: writers }, (_, at) => enrolSender(offices[at % 5] ?? office)),
  );
  const start = performance.now();
  let writing = true;
  const written = Promise.all(
    senders.map(async (sender) => {
      await sender.push(rows.slice(0, half));
      await sender.push(rows.slice(half));
    }),
  ).then(() => {
    writing = false;
  });
  const days = [...new Set(soldDays(rows))];
  const pull = async () => {
    for (const date of days) expect((await pullDay(office, date)).ok).toBe(true);
  };
  let pulls = 0;
  for (; writing; pulls += 1) await pull();
  await written;
  await pull();

  const seen = new Map<string, number>();
  for (const date of days) {
    const answer = await pullDay(office, date);
    const editions = answer.ok ? [1, ...answer.value.corrections.map(({ edition }) => edition)] : [];
    for (const edition of editions)
      for await (const line of saleDetail(database, date, edition, 'ndjson')) {
        const { till, receiptNumber } = JSON.parse(line) as { till: string; receiptNumber: number };
        seen.set(`${till} ${receiptNumber}`, (seen.get(`${till} ${receiptNumber}`) ?? 0) + 1);
      }
  }
  const sold = rows.filter(({ type }) => type === 'v1.SaleCompleted').length;
  expect(pulls).toBeGreaterThan(1);
  expect(seen.size).toBe(writers * sold);
  expect(Math.max(...seen.values())).toBe(1);
  for (const one of [...offices, office]) await one.close();
  for (const pool of [...pools, database]) await pool.close();
  return { writers, sales: seen.size, pulls, seconds: (performance.now() - start) / 1_000 };
}

/** Every day that a sale could be counted on. */
function soldDays(rows: readonly Row[]): string[] {
  return rows.map(({ at }) => at.slice(0, 10));
}
