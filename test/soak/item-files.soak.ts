import { expect, it } from 'vitest';
import { importFiles } from '../builders/import-files.ts';

it('50,000 generated files of items are taken whole or refused whole, and no export holds a formula', () => {
  const seen = importFiles(50_000);
  console.log(JSON.stringify(seen));
  expect(seen.taken + seen.refused).toBe(50_000);
});
