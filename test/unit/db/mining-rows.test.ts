import { describe, expect, it } from 'vitest';
import { acceptedSince, basketsSince, openForReading } from '../../../db/mining-rows.ts';
import { openDatabase } from '../../../db/open.ts';
import { newDatabase } from '../../builders/till.ts';

const count = (most: number) =>
  `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${most})`;

/** A journal of so many rows, a second apart, each with a basket of its own number. */
function filled(rows: number, sql = '') {
  const file = newDatabase();
  const { db, close } = openDatabase(file);
  db.exec(`
    ${count(rows)} INSERT INTO journal
      SELECT i, strftime('%Y-%m-%dT%H:%M:%fZ', '2026-11-22', i || ' seconds'), NULL, 't', '{}',
        CASE i WHEN 1 THEN '' ELSE 'h' || (i - 1) END, 'h' || i FROM n;
    ${count(rows)} INSERT INTO baskets SELECT i, json_array('SKU-' || i) FROM n;
    ${sql}`);
  return { reading: openForReading(file), db, close };
}

const read = (slices: Iterable<{ baskets: string[][]; share: number }>) =>
  [...slices].flatMap(({ baskets }) => baskets.flat());

describe('what an analysis reads', () => {
  it('are the latest baskets first, each once, in slices', () => {
    const { reading } = filled(4_500);
    const slices = [...basketsSince(reading, '', 1_000_000)];
    expect(slices.length).toBeGreaterThan(10);
    expect(slices.map(({ share }) => share)).toEqual(slices.map(({ share }) => share).toSorted());
    const skus = read(slices);
    expect([skus[0], skus.at(-1), new Set(skus).size]).toEqual(['SKU-4500', 'SKU-1', 4_500]);
  });

  it('are no more than are asked for, and none from before', () => {
    const { reading } = filled(4_500);
    expect(read(basketsSince(reading, '', 2_100)).length).toBe(2_100);
    const late = read(basketsSince(reading, '2026-11-22T01:10:00.000Z', 1_000_000));
    expect([late.length, late.at(-1)]).toEqual([301, 'SKU-4200']);
    expect(read(basketsSince(reading, '2027-01-01T00:00:00.000Z', 9))).toEqual([]);
  });

  it('is read beside a till that writes and empties its log', () => {
    const { reading, db, close } = filled(10);
    const slices = basketsSince(reading, '', 100);
    expect(slices.next().value?.baskets).toHaveLength(10);
    db.exec("INSERT INTO baskets VALUES (11, '[]')");
    expect(db.pragma('wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 0 }]);
    expect(() => reading.exec("INSERT INTO baskets VALUES (12, '[]')")).toThrow('readonly');
    close();
  });

  it('are the cards that were taken up, but for upgrades, by the items', () => {
    const card = (day: string, id: string, kind: string, outcome: string, state = 'completed') =>
      `('${day}', 's', '${id}', '${state}', 'r', '${kind}', 'PRINTER', 'INK', 0, 0, 0, '${outcome}', 'INK', 1, 0, 0)`;
    const { reading } = filled(
      1,
      `INSERT INTO suggestion_outcomes (day, sale_id, suggestion_id, sale_state, source, kind, trigger_sku, sku, control,
         queue, seconds, outcome, accepted_sku, quantity, commission, returned) VALUES
        ${card('2026-11-01', 'a', 'complement', 'accepted')}, ${card('2026-11-20', 'b', 'required', 'accepted')},
        ${card('2026-11-20', 'c', 'complement', 'accepted')}, ${card('2026-11-21', 'd', 'upgrade', 'accepted')},
        ${card('2026-11-21', 'e', 'complement', 'declined')}, ${card('2026-11-22', 'f', 'complement', 'accepted', 'voided')}`,
    );
    const times = (day: string) =>
      [...acceptedSince(reading, day)].flat().reduce((sum, one) => sum + one.times, 0);
    expect([times(''), times('2026-11-20'), times('2026-11-21')]).toEqual([3, 2, 0]);
    expect([...acceptedSince(reading, '')].flat()[0]).toEqual({
      ...{ trigger: 'PRINTER', accepted: 'INK', times: 1 },
    });
  });
});
