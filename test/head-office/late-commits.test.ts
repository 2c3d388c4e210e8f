import { describe, it } from 'vitest';
import { expectNoneSkipped } from './late-commits.ts';
import { whyNoPostgres } from './postgres.ts';

const without = whyNoPostgres();

describe.skipIf(without !== undefined)(
  `a hundred writers on PostgreSQL${without ? ` (skipped: ${without})` : ''}`,
  () => {
    it('whose commits come up to 2 s late lose no sale to a pull in between', async () => {
      await expectNoneSkipped(2);
    }, 300_000);
  },
);
