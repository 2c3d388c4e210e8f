import { expect, it } from 'vitest';
import { onBothDatabases } from './databases.ts';
import { noRequestFells } from './no-request-fells.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

onBothDatabases(`requests by chance (SEED=${seed})`, (database) => {
  it('none ends in a fault, or reads or changes anything of another store', async () => {
    const { byStatus, rows } = await noRequestFells(database(), 1_000, seed);
    for (const status of [200, 401, 403, 422]) expect(byStatus[status], `${status}`).toBeGreaterThan(0);
    // Some got as far as a journal that was taken in.
    expect(rows).toBeGreaterThan(0);
  }, 300_000);
});
