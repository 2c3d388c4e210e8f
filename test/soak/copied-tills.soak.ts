import { expect, it } from 'vitest';
import { openPostgres } from '../../head-office/database.ts';
import { migrate } from '../../head-office/migrate.ts';
import { newPostgresDatabase } from '../head-office/databases.ts';
import { expectFenced } from '../head-office/expect-fenced.ts';
import { runOffice } from '../head-office/running-office.ts';

it('200 tills that are copied or put back are fenced, and the honest ones are not', async () => {
  const database = openPostgres(await newPostgresDatabase());
  await migrate(database);
  const office = await runOffice(database);
  const tally = await expectFenced(office, 200);
  expect(Object.values(tally)).toEqual([40, 40, 40, 40, 40]);
  console.log(JSON.stringify(tally));
  await office.close();
  await database.close();
});
