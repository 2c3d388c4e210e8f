import { afterAll, describe, it } from 'vitest';
import { type BadDay, badDay } from './bad-day.ts';
import { newPostgresDatabase } from './databases.ts';
import { expectExactlyOnce } from './expect-exactly-once.ts';
import { whyNoPostgres } from './postgres.ts';

const without = whyNoPostgres();

describe.skipIf(without)(`ten tills on a bad day${without ? ` (skipped: ${without})` : ''}`, () => {
  let day: BadDay | undefined;
  afterAll(() => day?.database.close());

  it('have every event at head office exactly once, and their totals to the penny', async () => {
    day = await badDay(await newPostgresDatabase(), 10, 10_000);
    await expectExactlyOnce(day);
  }, 240_000);
});
