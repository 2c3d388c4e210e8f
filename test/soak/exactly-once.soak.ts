import { expect, it } from 'vitest';
import { badDay } from '../head-office/bad-day.ts';
import { newPostgresDatabase } from '../head-office/databases.ts';
import { expectExactlyOnce } from '../head-office/expect-exactly-once.ts';

it('50 tills with 200,000 events have each at head office exactly once', async () => {
  const day = await badDay(await newPostgresDatabase(), 50, 200_000, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const { events, sales } = await expectExactlyOnce(day);
  expect(events).toBeGreaterThanOrEqual(200_000);
  const { struck, kills, seconds, afterwards } = day;
  console.log(JSON.stringify({ events, sales, struck, kills, seconds, afterwards }, null, 1));
  await day.database.close();
});
