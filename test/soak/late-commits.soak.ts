import { it } from 'vitest';
import { expectNoneSkipped } from '../head-office/late-commits.ts';

it('a hundred writers whose commits come up to 10 s late lose no sale to a pull in between', async () => {
  console.log(JSON.stringify(await expectNoneSkipped(10)));
});
