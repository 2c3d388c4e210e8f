import { describe, expect, it } from 'vitest';
import { type LearningSlice, learningRows } from '../../../db/learning-rows.ts';
import { openDatabase } from '../../../db/open.ts';
import { newDatabase } from '../../builders/till.ts';

const thisWeek = 2_970;

/** A database whose sums a test fills in itself. */
function filled(sql: string) {
  const { db, close } = openDatabase(newDatabase());
  db.exec(sql);
  const slices = [...learningRows(db, thisWeek)];
  close();
  return slices;
}

const count = (most: number) =>
  `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${most})`;
const rowsOf = (slice: LearningSlice) => Object.values(slice)[0] as unknown[];

describe('what the till learns from', () => {
  it('is nothing in a new till', () => {
    expect(filled('')).toEqual([]);
  });

  it('comes in slices of at most five hundred, each row once', () => {
    const slices = filled(`${count(1_250)}
      INSERT INTO suggestion_weeks SELECT ${thisWeek} - i % 3, 'rule-' || (i % 7), 'complement', 'SKU-' || i, 2, 1, 0 FROM n`);
    expect(slices.map((slice) => rowsOf(slice).length)).toEqual([500, 500, 250]);
    expect(new Set(slices.flatMap(rowsOf).map((row) => JSON.stringify(row))).size).toBe(1_250);
    expect(rowsOf(slices[0] as LearningSlice)[0]).toEqual({
      ...{ week: thisWeek - 2, source: 'rule-0', kind: 'complement', trigger: 'SKU-1001' },
      ...{ shown: 2, accepted: 1, returned: 0 },
    });
  });

  it('leaves out the weeks that weigh next to nothing, and takes those of a clock that was ahead', () => {
    const weeks = [thisWeek - 61, thisWeek - 60, thisWeek, thisWeek + 5];
    const values = weeks.map((week) => `(${week}, 'a', 'need', 'b', 1, 1, 0)`).join();
    const slices = filled(`INSERT INTO suggestion_weeks VALUES ${values}`);
    expect(slices.flatMap(rowsOf).map((row) => (row as { week: number }).week)).toEqual(weeks.slice(1));
  });

  it('takes the last twenty thousand baskets, and of the items those that ever came back', () => {
    const slices = filled(`
      ${count(20_600)} INSERT INTO baskets SELECT i, json_array('SKU-' || i, 'PEN') FROM n;
      INSERT INTO item_sales VALUES ('KEPT', 12, 0), ('BACK', 10, 3)`);
    const baskets = slices.flatMap((slice) => ('baskets' in slice ? slice.baskets : []));
    expect(baskets).toHaveLength(20_000);
    expect([baskets[0], baskets.at(-1)]).toEqual([
      ['SKU-20600', 'PEN'],
      ['SKU-601', 'PEN'],
    ]);
    expect(slices.at(-1)).toEqual({ returns: [['BACK', { sold: 10, returned: 3 }]] });
  });

  it('counts what came back before this till together with what came back here', () => {
    const slices = filled(`
      INSERT INTO item_imported VALUES ('BOTH', 10, 2), ('THERE', 5, 1), ('SOLD', 4, 0);
      INSERT INTO item_sales VALUES ('BOTH', 3, 1), ('SOLD', 2, 1), ('HERE', 2, 1)`);
    expect(slices.flatMap((slice) => ('returns' in slice ? slice.returns : []))).toEqual([
      ['BOTH', { sold: 13, returned: 3 }],
      ['SOLD', { sold: 6, returned: 1 }],
      ['THERE', { sold: 5, returned: 1 }],
      ['HERE', { sold: 2, returned: 1 }],
    ]);
  });
});
