import { describe, expect, it } from 'vitest';
import { firstUnsoundRow } from '../../db/read-journal.ts';
import { dumpProjections } from '../builders/dump.ts';
import { item } from '../builders/price-book.ts';
import { pinOf, staffedTill } from '../builders/staff.ts';
import { newDatabase, type TestTill } from '../builders/till.ts';
import { checkReports } from '../oracle/check-day.ts';
import { journalOf } from '../oracle/day.ts';

const shop = {
  items: [
    item({ sku: 'PEN', price: 199 }),
    item({ sku: 'PAD', price: 1050, taxRate: 1350 }),
    item({ sku: 'BAG', price: 4999 }),
  ],
};

/** The numbers of Mulberry32; the same seed makes the same days. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Hand = { till: TestTill; random: () => number; receipts: number; clock: { ms: number } };

const pick = <T>({ random }: Hand, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

/** Pays whatever is owed, or hands back what is owed to the customer, and completes. */
function settle(hand: Hand): void {
  const { till } = hand;
  const { totals, sale } = till.do({ type: 'View' });
  if (sale?.state !== 'open' && sale?.state !== 'paying') return;
  if (totals.refundDue > 0) {
    for (const kind of ['cash', 'card', 'voucher'])
      till.ask({
        type: 'RefundTender',
        kind,
        amount: Math.max(1, till.do({ type: 'View' }).totals.refundDue),
      });
  }
  if (totals.due > 0 && hand.random() < 0.3 && totals.due > 100)
    till.ask({ type: 'TakeTender', kind: 'card', amount: 100 });
  const { due } = till.do({ type: 'View' }).totals;
  if (due > 0) till.ask({ type: 'TakeTender', kind: pick(hand, ['cash', 'card']), amount: due });
  if (till.ask({ type: 'CompleteSale' }).ok) hand.receipts += 1;
}

const deeds: [weight: number, (hand: Hand) => void][] = [
  [30, (hand) => void hand.till.ask({ type: 'Scan', code: pick(hand, ['PEN', 'PAD', 'BAG']) })],
  [14, settle],
  [4, ({ till }) => void till.ask({ type: 'TakeTender', kind: 'cash', amount: 20_000 })],
  [4, ({ till }) => void till.ask({ type: 'SetQuantity', lineId: 'l1', quantity: 3 })],
  [4, ({ till }) => void till.ask({ type: 'RemoveLine', lineId: 'l1', reason: 'mistake' })],
  [3, ({ till }) => void till.ask({ type: 'Undo' })],
  [2, ({ till }) => void till.ask({ type: 'VoidSale' })],
  [
    3,
    ({ till }) => void till.ask({ type: 'OverridePrice', lineId: 'l2', unitPrice: 500, reason: 'damaged' }),
  ],
  [3, ({ till }) => void till.ask({ type: 'Discount', percentOff: 500, reason: 'goodwill' })],
  [3, ({ till }) => void till.ask({ type: 'HoldSale', name: 'later' })],
  [
    3,
    ({ till }) =>
      void till.ask({ type: 'RecallSale', saleId: till.do({ type: 'View' }).held[0]?.saleId ?? 'x' }),
  ],
  [
    8,
    (hand) => {
      const receiptNumber = 1 + Math.floor(hand.random() * Math.max(1, hand.receipts));
      const lineId = pick(hand, ['l1', 'l2', 'l3']);
      hand.till.ask({ type: 'ReturnUnits', receiptNumber, lineId, quantity: 1, reason: 'faulty' });
    },
  ],
  [
    3,
    (hand) => {
      const kind = pick(hand, ['in', 'out', 'drop']);
      hand.till.ask({ type: 'MoveCash', kind, amount: 500, reason: 'change' });
    },
  ],
  [3, (hand) => void hand.till.ask({ type: 'SignIn', ...person(pick(hand, ['cashier', 'manager'])) })],
  [2, closeShift],
  [2, ({ till }) => void till.ask({ type: 'CloseDay' })],
  [9, ({ till }) => void till.ask({ type: 'OpenShift', float: 5_000 })],
  // A clock that went back among them: order is by the journal, never by the time of day.
  [4, passTime],
  [2, restart],
];

const person = (staffId: string) => ({ staffId, pin: pinOf[staffId] });

function passTime({ clock, random }: Hand): void {
  clock.ms += Math.round((random() * 24 - 4) * 3_600_000);
}

const timeOf = (clock: { ms: number }) => () => new Date(clock.ms).toISOString();

function closeShift({ till }: Hand): void {
  till.ask({ type: 'CloseShift', counts: { 1000: 3, 50: 2 } });
}

/** What was answered is on the disk, so a till that is cut off here is like one that was killed. */
function restart(hand: Hand): void {
  const { file, desk } = hand.till;
  const before = desk.day;
  hand.till.close();
  hand.till = staffedTill({ file, as: null, now: timeOf(hand.clock) });
  expect(hand.till.desk.day).toEqual(before);
  hand.till.do({ type: 'SignIn', ...person('manager') });
}

function live(hand: Hand, steps: number): void {
  const bag = deeds.flatMap(([weight, deed]) => Array<(hand: Hand) => void>(weight).fill(deed));
  for (let step = 0; step < steps; step++) pick(hand, bag)(hand);
}

function endTheDay(hand: Hand): void {
  hand.till.do({ type: 'SignIn', ...person('manager') });
  settle(hand);
  const { sale } = hand.till.do({ type: 'View' });
  if (sale?.state === 'open' || sale?.state === 'paying') hand.till.do({ type: 'VoidSale' });
  closeShift(hand);
  hand.till.ask({ type: 'CloseDay' });
}

describe('random days with restarts', () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

  it.each([0, 1, 2, 3, 4, 5])(
    'every sale is in exactly one Z, and each Z is what was taken (%i)',
    (number) => {
      const own = seed + number;
      try {
        const clock = { ms: Date.parse('2026-11-22T10:00:00.000Z') };
        const till = staffedTill({ ...shop, file: newDatabase(), now: timeOf(clock) });
        const hand: Hand = { till, random: randomFrom(own), receipts: 0, clock };
        live(hand, 300);
        endTheDay(hand);
        const { db } = hand.till.desk;
        const rows = journalOf(db);
        checkReports(rows);
        const sold = rows.filter(({ event }) => event.type === 'v1.SaleCompleted');
        expect(sold.length).toBeGreaterThan(4);
        expect(firstUnsoundRow(db)).toBeUndefined();
        const live2 = dumpProjections(db);
        expect(live2.rebuilt()).toEqual(live2.tables);
        hand.till.close();
      } catch (error) {
        throw new Error(`with SEED=${own}`, { cause: error });
      }
    },
    120_000,
  );
});
