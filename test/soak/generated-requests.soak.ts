import { expect, it } from 'vitest';
import { onBothDatabases } from '../head-office/databases.ts';
import { noRequestFells } from '../head-office/no-request-fells.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

onBothDatabases(`20,000 requests by chance (SEED=${seed})`, (database) => {
  it('none ends in a fault, or reads or changes anything of another store', async () => {
    const { routes, ...tally } = await noRequestFells(database(), 20_000, seed);
    console.log(JSON.stringify(tally));
    // No route was knocked at in vain alone.
    expect(Object.keys(tally.answered).sort()).toEqual(routes.sort());
  });
});
