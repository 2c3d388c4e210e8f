import { describe, expect, it } from 'vitest';
import type { TillReply } from '../../contract/till-reply.ts';
import type { TillView } from '../../contract/till-view.ts';
import { newFolder } from '../builders/folders.ts';
import { type LineTill, lineTill } from '../builders/line-till.ts';
import { bundle, item, store } from '../builders/price-book.ts';
import { seeded } from '../builders/seeded.ts';
import { till } from '../builders/till.ts';
import { checkDays, checkNothingLeft, type Sold } from '../oracle/check-days.ts';

type Command = { type: string } & Record<string, unknown>;
type Random = () => number;

const lives = 7;
const deedsEach = 60;

const shop = {
  items: [
    item({ sku: 'PEN', price: 199 }),
    item({ sku: 'PAD', price: 1_053, taxRate: 1_350 }),
    item({ sku: 'BAG', price: 4_999 }),
    item({ sku: 'TEA', price: 333, taxRate: 0 }),
  ],
  bundles: [
    bundle({
      ...{ id: 'three', name: 'Three teas', price: { fixed: 799 } },
      slots: [{ quantity: 3, choose: [{ sku: 'TEA' }] }],
    }),
    bundle({
      ...{ id: 'desk', name: 'Desk set', price: { percentOff: 1_250 } },
      slots: [
        { quantity: 2, choose: [{ sku: 'PEN' }] },
        { quantity: 1, choose: [{ sku: 'PAD' }] },
      ],
    }),
  ],
};

type Hand = { till: LineTill; view: TillView; random: Random; sold: Sold[] };

describe('random days at a till that is killed', () => {
  it.concurrent.each([
    ['inclusive', 'receipt', 0],
    ['exclusive', 'line', 5],
    ['inclusive', 'line', 10],
    ['exclusive', 'receipt', 0],
  ] as const)(
    'add up with prices %s, tax by %s and coins of %i',
    async (taxMode, taxRounding, cashRounding) => {
      const seed = Number(process.env.SEED ?? Date.now() % 1_000_000) + taxMode.length + cashRounding;
      const random = seeded(seed);
      try {
        const made = till({ ...shop, store: store({ taxMode, taxRounding, cashRounding }) });
        made.close();
        const env = { NODE_COMPILE_CACHE: newFolder() };
        const sold: Sold[] = [];
        for (let life = 0; life < lives; life++) {
          const hand = await begin(made.file, env, random, sold);
          for (let deed = 0; deed < deedsEach; deed++) await someDeed(hand);
          await kill(hand);
        }
        const last = await begin(made.file, env, random, sold);
        await endTheDay(last);
        await last.till.end();
        checkDays(made.file, sold);
        const after = await begin(made.file, env, random, []);
        await bringAllBack(after);
        await endTheDay(after);
        expect(await after.till.end()).toMatchObject({ code: 0, error: '' });
        checkDays(made.file, []);
        checkNothingLeft(made.file);
      } catch (error) {
        throw new Error(`with SEED=${seed - taxMode.length - cashRounding}`, { cause: error });
      }
    },
    300_000,
  );
});

async function begin(file: string, env: NodeJS.ProcessEnv, random: Random, sold: Sold[]): Promise<Hand> {
  const own = lineTill(['--database', file], env);
  return { till: own, view: await own.view({ type: 'View' }), random, sold };
}

/** Does one command and keeps what the till shows after it. */
async function ask(hand: Hand, command: Command): Promise<TillReply> {
  const reply = await hand.till.ask(command);
  if (reply.ok) hand.view = reply.view;
  else expect(reply.refusal.code).not.toMatch(/not-a-command|fault|disk/);
  return reply;
}

/** Ends the process in the middle of a burst; what it has answered by then must stay. */
async function kill({ till: own, random, view, sold }: Hand): Promise<void> {
  const due = Math.max(1, view.totals.due);
  const burst: Command[] = [
    { type: 'Scan', code: 'PEN' },
    { type: 'TakeTender', kind: 'cash', amount: due + 199 + 100_000 },
    { type: 'CompleteSale' },
    { type: 'OpenShift', float: 1_000 },
    { type: 'Scan', code: 'BAG' },
    { type: 'HoldSale' },
    { type: 'CloseShift', counts: { 100: 7 } },
    { type: 'CloseDay' },
    { type: 'Scan', code: 'TEA', quantity: 3 },
  ];
  own.send(burst.map((command) => `${JSON.stringify(command)}\n`).join(''));
  const wanted = Math.floor(random() * (burst.length + 1));
  const answered: string[] = [];
  for (let at = 0; at < wanted; at++) answered.push((await own.reply()) ?? '');
  own.process.kill('SIGKILL');
  for (let line = await own.reply(); line !== undefined; line = await own.reply()) answered.push(line);
  await own.ended;
  answered.forEach((line, at) => {
    const reply = JSON.parse(line) as TillReply;
    if (burst[at]?.type === 'CompleteSale' && reply.ok) remember(sold, reply.view);
  });
}

function remember(sold: Sold[], { receipt, totals }: TillView): void {
  if (receipt) sold.push({ number: receipt.number, toPay: totals.toPay });
}

async function someDeed(hand: Hand): Promise<void> {
  const { random, view, sold } = hand;
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const lineId = pick(view.sale?.lines ?? [])?.id ?? 'l1';
  const chance = random();
  if (chance < 0.22) return settle(hand);
  if (chance < 0.26 && sold.length > 0) return bringBackTwice(hand, pick(sold).number);
  const deeds: Command[] = [
    ...Array.from({ length: 9 }, () => ({
      type: 'Scan',
      code: pick(['PEN', 'PAD', 'BAG', 'TEA']),
      quantity: 1 + Math.floor(random() * 4),
    })),
    ...Array.from({ length: 7 }, () => ({
      ...{ type: 'ReturnUnits', receiptNumber: pick(sold)?.number ?? 1, reason: 'faulty' },
      ...{ lineId: pick(['l1', 'l2', 'l3']), quantity: 1 + Math.floor(random() * 2) },
    })),
    { type: 'SetQuantity', lineId, quantity: 1 + Math.floor(random() * 5) },
    { type: 'RemoveLine', lineId },
    { type: 'Undo' },
    { type: 'Undo' },
    { type: 'VoidSale' },
    { type: 'DropReturn', returnId: view.sale?.returns[0]?.id ?? 'r1' },
    { type: 'OverridePrice', lineId, unitPrice: Math.floor(random() * 900), reason: 'damaged' },
    { type: 'Discount', percentOff: 777, reason: 'goodwill' },
    { type: 'DiscountAmount', lineId, amountOff: 25, reason: 'damaged' },
    { type: 'HoldSale' },
    { type: 'HoldSale' },
    { type: 'RecallSale', saleId: pick(view.held)?.saleId ?? 'none' },
    { type: 'RecallSale', saleId: pick(view.held)?.saleId ?? 'none' },
    { type: 'MoveCash', kind: pick(['in', 'out', 'drop']), amount: 500, reason: 'bank' },
    { type: 'OpenShift', float: 5_000 },
    { type: 'OpenShift', float: 5_000 },
    { type: 'CloseShift', counts: { 1000: 4 } },
    { type: 'CloseDay' },
    { type: 'CloseDay' },
  ];
  await ask(hand, pick(deeds));
}

/** Tries what a thief would: the same units in a sale on hold and in another one. */
async function bringBackTwice(hand: Hand, receiptNumber: number): Promise<void> {
  const back = { type: 'ReturnUnits', receiptNumber, lineId: 'l1', quantity: 1, reason: 'faulty' };
  await settle(hand);
  if (!(await ask(hand, back)).ok) return;
  await ask(hand, { type: 'HoldSale', name: 'again' });
  await ask(hand, back);
  await settle(hand);
  const held = hand.view.held.find(({ name }) => name === 'again');
  await ask(hand, { type: 'RecallSale', saleId: held?.saleId ?? 'none' });
}

/** Pays what is due or hands back what is owed, by any tender, and completes. */
async function settle(hand: Hand): Promise<void> {
  const { random } = hand;
  const state = hand.view.sale?.state;
  if (state !== 'open' && state !== 'paying') return;
  if (hand.view.sale?.card) await ask(hand, { type: 'AnswerCard', outcome: 'approved' });
  const { due } = hand.view.totals;
  if (due > 300 && random() < 0.4) await ask(hand, { type: 'TakeTender', kind: 'voucher', amount: 150 });
  if (hand.view.totals.due > 200 && random() < 0.5) {
    await ask(hand, { type: 'AskCard', amount: Math.floor(hand.view.totals.due / 2) });
    const outcome = random() < 0.3 ? 'declined' : 'approved';
    if (random() < 0.5) await ask(hand, { type: 'AnswerCard', outcome: 'unknown' });
    await ask(hand, { type: 'AnswerCard', outcome });
  }
  if (hand.view.totals.due > 0) {
    const { dueInCash } = hand.view.totals;
    const amount = random() < 0.5 ? dueInCash : dueInCash + 5_000;
    await ask(hand, { type: 'TakeTender', kind: 'cash', amount });
  }
  await giveBack(hand);
  const reply = await ask(hand, { type: 'CompleteSale' });
  if (reply.ok) remember(hand.sold, reply.view);
  else if (reply.refusal.code === 'too-many-back') await ask(hand, { type: 'VoidSale' });
}

/** Money goes back by the tenders that it came from, and the rest in cash. */
async function giveBack(hand: Hand): Promise<void> {
  for (const kind of ['card', 'voucher'] as const) {
    const amount = Math.min(hand.view.totals.refundDue, hand.view.sale?.refundRoom[kind] ?? 0);
    if (amount > 0 && kind === 'card') {
      await ask(hand, { type: 'AskCardRefund', amount });
      await ask(hand, { type: 'AnswerCard', outcome: 'approved' });
    } else if (amount > 0) await ask(hand, { type: 'RefundTender', kind, amount });
  }
  const { refundDue, dueInCash } = hand.view.totals;
  if (refundDue > 0) await ask(hand, { type: 'RefundTender', kind: 'cash', amount: -dueInCash || refundDue });
}

/** Nothing stays on the counter or on hold, the drawer is counted, and the day is closed. */
async function endTheDay(hand: Hand): Promise<void> {
  for (;;) {
    await settle(hand);
    if (['open', 'paying'].includes(hand.view.sale?.state ?? '')) await ask(hand, { type: 'VoidSale' });
    const [held] = hand.view.held;
    if (!held) break;
    expect(await ask(hand, { type: 'RecallSale', saleId: held.saleId })).toMatchObject({ ok: true });
  }
  await ask(hand, { type: 'OpenShift', float: 0 });
  await ask(hand, { type: 'CloseShift', counts: { 1000: 1 } });
  expect(await ask(hand, { type: 'CloseDay' })).toMatchObject({ ok: true });
  expect(await ask(hand, { type: 'CloseDay' })).toMatchObject({ refusal: { code: 'day-closed' } });
}

/** Every unit of every receipt, also of those on which other units came back. */
async function bringAllBack(hand: Hand): Promise<void> {
  for (let number = 1; ; number++) {
    const found = await ask(hand, { type: 'FindReceipt', code: String(number) });
    if (!found.ok) return;
    const left = found.past?.lines.filter((line) => line.left > 0) ?? [];
    for (const { lineId, left: quantity } of left) {
      const reply = await ask(hand, {
        ...{ type: 'ReturnUnits', receiptNumber: number, lineId, quantity, reason: 'not-wanted' },
      });
      expect(reply).toMatchObject({ ok: true });
    }
    if (left.length === 0) continue;
    await giveBack(hand);
    expect(await ask(hand, { type: 'CompleteSale' })).toMatchObject({ ok: true });
  }
}
