import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { JournalEvent } from '../../domain/sale/events.ts';
import { type CardDesk, openCardDesk } from '../../electron/till/card-desk.ts';
import { item } from '../builders/price-book.ts';
import { newDatabase, type TestTill, till } from '../builders/till.ts';
import { type Fate, type ScriptedTerminal, scriptedTerminal } from '../devices/scripted-terminal.ts';
import { journalOf } from '../oracle/day.ts';

const shop = { items: [item({ sku: 'PEN', price: 500, stock: 1000 })] };

/** A till with a terminal on it, both of which may be cut off from each other at any moment. */
type Counter = { desk: TestTill; cards: CardDesk; disk: { full: boolean } };

function start(file: string, terminal: ScriptedTerminal, first: boolean): Counter {
  const desk = till(first ? { ...shop, file } : { file });
  desk.desk.terminalAnswers = true;
  const disk = { full: false };
  const { append } = desk.desk.journal;
  desk.desk.journal.append = (...rows) => {
    if (disk.full) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    append(...rows);
  };
  const cards = openCardDesk(desk.desk, terminal);
  cards.follow();
  return { desk, cards, disk };
}

const hands = [
  'scan',
  'all-by-card',
  'part-by-card',
  'cash',
  'bring-back',
  'complete',
  'hand-answers',
  'wait',
] as const;
type Step = (typeof hands)[number];
type Event = Step | 'terminal' | 'restart' | 'full-disk';

const begin: Event[] = ['scan', 'all-by-card', 'terminal', 'terminal', 'complete', 'bring-back'];

const fates = fc.record<Fate>({
  card: fc.constantFrom('good', 'good', 'good', 'bad'),
  reply: fc.constantFrom('comes', 'comes', 'lost', 'breaks'),
});
const often = ['terminal', 'terminal', 'terminal', 'terminal', 'scan', 'all-by-card', 'complete'] as const;
const script = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<Event>(...often) },
    { weight: 3, arbitrary: fc.constantFrom<Event>(...hands) },
    { weight: 2, arbitrary: fc.constantFrom<Event>('restart', 'full-disk', 'bring-back', 'hand-answers') },
  ),
  { minLength: 20, maxLength: 60 },
);

/** What a hand does at this moment. Most of it may be refused: only the books are looked at. */
function act({ desk }: Counter, step: Step, terminal: ScriptedTerminal): void {
  const reply = desk.ask({ type: 'View' });
  if (!reply.ok) return;
  const { due, refundDue } = reply.view.totals;
  const { sale } = reply.view;
  const receiptNumber = Math.max(1, desk.desk.nextReceiptNumber - 1);
  const commands: Record<Step, object> = {
    scan: { type: 'Scan', code: 'PEN', quantity: 2 },
    'all-by-card':
      refundDue > 0 ? { type: 'AskCardRefund', amount: refundDue } : { type: 'AskCard', amount: due },
    'part-by-card': { type: 'AskCard', amount: Math.ceil(due / 2) },
    cash:
      refundDue > 0
        ? { type: 'RefundTender', kind: 'cash', amount: refundDue }
        : { type: 'TakeTender', kind: 'cash', amount: due },
    'bring-back': {
      type: 'ReturnUnits',
      receiptNumber,
      lineId: 'l1',
      quantity: sale?.state === 'open' ? 1 : 2,
      reason: 'faulty',
    },
    complete: { type: 'CompleteSale' },
    'hand-answers': { type: 'AnswerCard', outcome: 'declined' },
    wait: { type: 'View' },
  };
  if (step !== 'hand-answers') desk.ask(commands[step]);
  else if (sale?.card?.state !== 'unknown') expect(desk.ask(commands[step]).ok).toBe(false);
  else {
    // The reply was lost, so the hand looks at the terminal, and says what is there.
    const outcome = terminal.slip(sale.card.tenderId);
    if (outcome) desk.ask({ type: 'AnswerCard', outcome });
  }
}

/** Everybody has the patience to see the sale on the counter through. */
async function finish(counter: Counter, terminal: ScriptedTerminal): Promise<void> {
  counter.disk.full = false;
  for (let at = 0; at < 50; at += 1) {
    counter.cards.follow();
    terminal.step();
    await setImmediate();
  }
  for (const step of ['cash', 'complete'] as const) act(counter, step, terminal);
}

type Kept = { tenderId: string; amount: number };

/** The card payments that the journal says were made, and those of its completed sales. */
function booked(events: readonly JournalEvent[]): { tenders: Kept[]; sold: number } {
  const tenders = events.flatMap((event): Kept[] => {
    if (event.type === 'v1.TenderTaken' && event.tenderId)
      return [{ tenderId: event.tenderId, amount: event.amount }];
    if (event.type === 'v1.RefundGiven' && event.tenderId)
      return [{ tenderId: event.tenderId, amount: -event.amount }];
    return [];
  });
  const sold = events.flatMap((event) => (event.type === 'v1.SaleCompleted' ? event.tenders : []));
  const byCard = sold.filter(({ kind }) => kind === 'card');
  return { tenders, sold: byCard.reduce((sum, { amount }) => sum + amount, 0) };
}

describe('card payments over a terminal that answers by itself', () => {
  it('move money exactly once for each tender, through lost replies, full disks and tills that are cut off', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let [movements, refunds, restarts, lost] = [0, 0, 0, 0];
    const run = fc.asyncProperty(script, fc.infiniteStream(fates), async (events, stream) => {
      const file = newDatabase();
      const terminal = scriptedTerminal(() => stream.next().value ?? { card: 'good', reply: 'comes' });
      let counter = start(file, terminal, true);
      for (const event of [...begin, ...events]) {
        counter.disk.full = event === 'full-disk';
        if (event === 'restart') {
          counter.cards.stop();
          terminal.cutOff();
          counter.desk.close();
          counter = start(file, terminal, false);
          restarts += 1;
        } else if (event === 'terminal' || event === 'full-disk') terminal.step();
        else act(counter, event, terminal);
        counter.cards.follow();
        await setImmediate();
      }
      await finish(counter, terminal);
      const journal = journalOf(counter.desk.desk.db).map(({ event }) => event);
      expect(counter.desk.do({ type: 'View' }).sale?.card ?? null).toBeNull();
      const { tenders, sold } = booked(journal);
      expect(tenders).toEqual(terminal.moved);
      expect(new Set(terminal.asked).size).toBe(terminal.asked.length);
      expect(sold).toBe(terminal.moved.reduce((sum, { amount }) => sum + amount, 0));
      movements += tenders.length;
      refunds += tenders.filter(({ amount }) => amount < 0).length;
      lost += journal.filter(({ type }) => type === 'v1.CardUnknown').length;
      counter.cards.stop();
      counter.desk.close();
    });
    await fc.assert(run, { numRuns: 30 });
    // The script went through all that it is about.
    expect(movements).toBeGreaterThan(20);
    expect(Math.min(refunds, lost)).toBeGreaterThan(0);
    expect(restarts).toBeGreaterThan(10);
  });
});
