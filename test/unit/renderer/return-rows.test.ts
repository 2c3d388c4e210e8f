import { expect, test } from 'vitest';
import { rowsOf } from '../../../renderer/returns/rows.ts';

const past = {
  receiptNumber: 7,
  completedAt: '2026-11-22T10:00:00.000Z',
  lines: [
    { lineId: 'l1', sku: 'LAMP', name: 'Lamp', quantity: 1, left: 1, each: 4000 },
    { lineId: 'l2', sku: 'CABLE', name: 'Cable', quantity: 3, left: 2, each: 890 },
  ],
};

const back = (receiptNumber: number | null, lineId: string | null, quantity: number) => ({
  ...{
    id: 'r1',
    receiptNumber,
    lineId,
    sku: 'CABLE',
    name: 'Cable',
    quantity,
    amount: 890,
    reason: 'faulty',
  },
});

test('what comes back in this sale already cannot come back once more', () => {
  const rows = rowsOf({ kind: 'receipt', past }, [back(7, 'l2', 1), back(8, 'l2', 1), back(null, null, 1)]);
  expect(rows.map(({ id, left }) => [id, left])).toEqual([
    ['l1', 1],
    ['l2', 1],
  ]);
  expect(rowsOf({ kind: 'receipt', past }, [back(7, 'l2', 2)])[1]?.left).toBe(0);
});

test('without a receipt nobody knows how many were bought, or for how much', () => {
  const [row] = rowsOf({ kind: 'item', sku: 'CABLE', name: 'Cable' }, []);
  expect(row).toMatchObject({ id: 'CABLE', bought: null, each: null });
});

test('without a source there is nothing', () => {
  expect(rowsOf(null, [])).toEqual([]);
});
