import { it } from 'vitest';
import { onBothDatabases } from '../head-office/databases.ts';
import { noRequestFells } from '../head-office/no-request-fells.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

onBothDatabases(`20,000 requests by chance (SEED=${seed})`, (database) => {
  it('none ends in a fault, or reads or changes anything of another store', async () => {
    console.log(JSON.stringify(await noRequestFells(database(), 20_000, seed)));
  });
});
