import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { readJournal } from '../../db/read-journal.ts';
import type { ZReport } from '../../domain/reports/day-events.ts';
import { item } from '../builders/price-book.ts';
import { pinOf, staffedTill } from '../builders/staff.ts';
import { newDatabase, type TestTill } from '../builders/till.ts';
import type { Row } from './sender.ts';

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const shop = {
  items: [
    item({ sku: 'PEN', price: 199 }),
    item({ sku: 'PAD', price: 1_050, taxRate: 1_350 }),
    item({ sku: 'BAG', price: 4_999 }),
  ],
};

type Random = () => number;

const deeds: ((till: TestTill, random: Random) => void)[] = [
  ...Array.from({ length: 6 }, () => (till: TestTill, random: Random) => {
    till.ask({
      type: 'Scan',
      code: ['PEN', 'PAD', 'BAG'][Math.floor(random() * 3)],
      quantity: 1 + Math.floor(random() * 3),
    });
  }),
  ...Array.from({ length: 4 }, () => settle),
  (till) => void till.ask({ type: 'RemoveLine', lineId: 'l1' }),
  (till) => void till.ask({ type: 'VoidSale' }),
  (till) => void till.ask({ type: 'Discount', percentOff: 500, reason: 'goodwill' }),
  (till) => void till.ask({ type: 'HoldSale', name: 'later\0' }),
  (till) =>
    void till.ask({ type: 'RecallSale', saleId: till.do({ type: 'View' }).held[0]?.saleId ?? 'none' }),
  (till, random) => {
    const receiptNumber = 1 + Math.floor(random() * 5);
    till.ask({ type: 'ReturnUnits', receiptNumber, lineId: 'l1', quantity: 1, reason: 'faulty' });
  },
  (till) => void till.ask({ type: 'MoveCash', kind: 'in', amount: 500, reason: 'change' }),
  (till, random) => {
    if (random() < 0.4) endDay(till);
    till.ask({ type: 'OpenShift', float: 5_000 });
  },
];

/** Pays what is due, or hands back what is owed, and completes. */
function settle(till: TestTill): void {
  const { refundDue } = till.do({ type: 'View' }).totals;
  for (const kind of refundDue > 0 ? ['cash', 'card'] : [])
    till.ask({ type: 'RefundTender', kind, amount: Math.max(1, till.do({ type: 'View' }).totals.refundDue) });
  const { due } = till.do({ type: 'View' }).totals;
  if (due > 0) till.ask({ type: 'TakeTender', kind: 'cash', amount: due + 1 });
  till.ask({ type: 'CompleteSale' });
}

function endDay(till: TestTill): void {
  settle(till);
  if (till.do({ type: 'View' }).sale?.state.match(/open|paying/)) till.do({ type: 'VoidSale' });
  till.ask({ type: 'CloseShift', counts: { 1000: 3 } });
  till.ask({ type: 'CloseDay' });
}

export type ShopJournal = { rows: Row[]; zReports: ZReport[] };

/** The journal of a till with a file that sold by chance for so many steps, over midnights and Z reports, and closed its day. */
export function shopJournal(seed: number, steps: number): ShopJournal {
  const random = randomFrom(seed);
  const clock = { ms: Date.parse('2026-11-20T10:00:00.000Z') };
  const file = newDatabase();
  const till = staffedTill({ ...shop, file, now: () => new Date(clock.ms).toISOString() });
  till.do({ type: 'SignIn', staffId: 'manager', pin: pinOf.manager });
  for (let step = 0; step < steps; step++) {
    clock.ms += Math.round(random() * 1_800_000);
    deeds[Math.floor(random() * deeds.length)]?.(till, random);
  }
  endDay(till);
  const rows = [...readJournal(till.desk.db)];
  till.close();
  rmSync(dirname(file), { recursive: true, force: true });
  return { rows, zReports: zReportsIn(rows) };
}

function zReportsIn(rows: readonly Row[]): ZReport[] {
  return rows.flatMap(({ type, body }) =>
    type === 'v1.DayClosed' ? [(JSON.parse(body) as { z: ZReport }).z] : [],
  );
}
