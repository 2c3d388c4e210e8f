import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openPostgres } from '../../head-office/database.ts';
import { migrate } from '../../head-office/migrate.ts';
import { readParkedAgain } from '../../head-office/read-parked-again.ts';
import { newPostgresDatabase } from './databases.ts';
import { whyNoPostgres } from './postgres.ts';
import { type RunningOffice, runOffice } from './running-office.ts';
import { enrolSender, headOf } from './sender.ts';
import { shopJournal } from './shop-journal.ts';

const without = whyNoPostgres();

/** The statements of the handbook, as they stand there. */
function statements(): string[] {
  const handbook = readFileSync(new URL('../../docs/head-office.md', import.meta.url), 'utf8');
  const [, block = ''] = handbook.match(/```sql\n(.*?)```/s) ?? [];
  return block.split(';\n').filter((statement) => statement !== '');
}

describe.skipIf(without)(`tables parted by business day${without ? ` (skipped: ${without})` : ''}`, () => {
  const { rows, zReports } = shopJournal(11, 150);
  let database: Database;
  let office: RunningOffice;
  beforeAll(async () => {
    database = openPostgres(await newPostgresDatabase());
    await migrate(database);
    office = await runOffice(database);
  }, 60_000);
  afterAll(async () => {
    await office.close();
    await database.close();
  });

  const made = async (tillId: string) =>
    Promise.all(
      ['sales', 'day_totals', 'z_reports', 'journal'].map(async (table) => {
        const all = await database.query(`SELECT * FROM ${table} WHERE till_id = $1 ORDER BY 1, 2`, [tillId]);
        return all.map(({ till_id: _, ...row }) => row);
      }),
    );

  it('take the same and give the same as whole ones', async () => {
    const before = await enrolSender(office);
    await before.push(rows.slice(0, 500));
    const whole = await made(before.tillId);
    expect(statements().length).toBeGreaterThan(10);
    for (const statement of statements()) await database.query(statement);
    expect(await made(before.tillId)).toEqual(whole);
    const after = await enrolSender(office);
    for (let at = 0; at < rows.length; at += 40) await after.push(rows.slice(Math.max(0, at - 9), at + 40));
    expect(await after.push(rows.slice(0, 500))).toMatchObject({ body: { held: headOf(rows.at(-1)) } });
    expect(await made(after.tillId)).toEqual(whole);
    expect(zReports.length).toBeGreaterThan(0);
    const [month] = await database.query('SELECT count(*) AS count FROM journal_2026_11 WHERE till_id = $1', [
      after.tillId,
    ]);
    expect(month).toEqual({ count: rows.length });
  });

  it('are folded anew too', async () => {
    const till = await enrolSender(office);
    await till.push(rows.slice(0, 500));
    const whole = await made(till.tillId);
    await database.query("INSERT INTO parked (till_id, seq, why) VALUES ($1, 3, 'not yet')", [till.tillId]);
    await database.query("UPDATE journal SET business_date = '2020-01-01' WHERE till_id = $1", [till.tillId]);
    expect(await readParkedAgain(office)).toBe(1);
    expect(await made(till.tillId)).toEqual(whole);
  });
});
