import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../head-office/database.ts';
import { migrate } from '../../head-office/migrate.ts';
import { engines } from './databases.ts';
import { expectFenced } from './expect-fenced.ts';
import { type RunningOffice, runOffice } from './running-office.ts';

describe('tills whose files are copied or put back', () => {
  let database: Database;
  let office: RunningOffice;
  beforeAll(async () => {
    // The real server where there is one.
    const [engine] = engines.filter(({ without }) => without === undefined);
    if (!engine) throw new Error('there is no database');
    database = await engine.open();
    await migrate(database);
    office = await runOffice(database);
  }, 60_000);
  afterAll(async () => {
    await office.close();
    await database.close();
  });

  it('are fenced before they give out another number, and the honest ones are not', async () => {
    const tally = await expectFenced(office, 10);
    expect(Object.values(tally)).toEqual([2, 2, 2, 2, 2]);
  }, 300_000);
});
