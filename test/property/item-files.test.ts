import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine, withGuards, withoutGuards } from '../../domain/csv.ts';
import { csvRecords } from '../../electron/import/csv-records.ts';
import { exportedAndBack, importFiles } from '../builders/import-files.ts';

const texts = fc.string({
  unit: fc.oneof(fc.constantFrom(...'=+-@\'";,\t\r\n '), fc.string({ maxLength: 1 })),
});

it('any text comes out of a CSV file as it went in, and no part of it is a formula', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const safe = withGuards(text);
      expect(withoutGuards(safe)).toBe(text);
      for (const part of safe.split(/[,;\t\r\n]/)) expect(part).not.toMatch(/^[=+\-@]/);
    }),
    { numRuns: 5_000 },
  );
});

it('any row can be read back, whatever separates it', () => {
  fc.assert(
    fc.property(
      fc.array(texts, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(',', ';', '\t'),
      (cells, by) => {
        fc.pre(cells.some((cell) => cell !== ''));
        const [record] = csvRecords(Buffer.from(csvLine(cells, by)), by);
        expect(record?.fields?.map(withoutGuards)).toEqual(cells.map((cell) => Buffer.from(cell).toString()));
      },
    ),
    { numRuns: 2_000 },
  );
});

it('any file of items is taken whole or refused whole, and the export holds no formula', () => {
  const { taken, refused } = importFiles(5_000);
  expect(taken).toBeGreaterThan(60);
  expect(refused).toBeGreaterThan(1_000);
}, 120_000);

it('an export of items with every field comes back without a change', () => {
  expect(exportedAndBack(400)).toMatchObject({ added: 0, changed: 0, unchanged: 400, problems: [] });
});
