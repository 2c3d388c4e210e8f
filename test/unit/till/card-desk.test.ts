import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CardOutcome } from '../../../domain/sale/sale.ts';
import { byHand, type CardTerminal } from '../../../electron/devices/card-terminal.ts';
import { type CardDesk, openCardDesk } from '../../../electron/till/card-desk.ts';
import { openTill } from '../../../electron/till/open-till.ts';
import { item } from '../../builders/price-book.ts';
import { pinOf, staffedTill } from '../../builders/staff.ts';
import { newDatabase, type TestTill, till } from '../../builders/till.ts';
import { journalOf } from '../../oracle/day.ts';

const shop = { items: [item({ sku: 'PEN', price: 500 })] };

afterEach(() => {
  vi.restoreAllMocks();
});

/** A terminal that says nothing until the test has it say something. */
function quiet() {
  const questions: { about: string; again: boolean; say(outcome: CardOutcome): void; breaks(): void }[] = [];
  const question = (about: string, again: boolean) =>
    new Promise<CardOutcome>((say, fail) => {
      questions.push({ about, again, say, breaks: () => fail(new Error('no cable')) });
    });
  const terminal: CardTerminal = {
    answers: true,
    ask: ({ tenderId }) => question(tenderId, false),
    askAgain: (tenderId) => question(tenderId, true),
  };
  return { terminal, questions, last: () => questions.at(-1) };
}

/** Asks for so much by card, and lets the terminal hear of it. */
function askFor(desk: TestTill, cards: CardDesk, amount: number): void {
  desk.do({ type: 'AskCard', amount });
  cards.follow();
}

const state = (desk: TestTill) => desk.do({ type: 'View' }).sale;

describe('a card terminal', () => {
  it('is asked once, whatever else happens meanwhile, and its answer becomes the tender', async () => {
    const { terminal, questions, last } = quiet();
    const desk = till(shop);
    const cards = openCardDesk(desk.desk, terminal);
    cards.follow();
    expect(questions).toEqual([]);
    desk.do({ type: 'Scan', code: 'PEN' });
    askFor(desk, cards, 500);
    for (let second = 0; second < 5; second += 1) cards.follow();
    expect(questions).toHaveLength(1);
    expect(cards.news()).toBe(false);
    last()?.say('approved');
    await setImmediate();
    expect(state(desk)).toMatchObject({ card: null, tenders: [{ kind: 'card', amount: 500 }] });
    expect([cards.news(), cards.news()]).toEqual([true, false]);
  });

  it('that lost its reply or broke is asked again under the same id', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { terminal, questions, last } = quiet();
    const desk = till(shop);
    const cards = openCardDesk(desk.desk, terminal);
    desk.do({ type: 'Scan', code: 'PEN' });
    askFor(desk, cards, 500);
    for (const loses of ['say', 'breaks'] as const) {
      last()?.[loses]('unknown');
      await setImmediate();
      expect(state(desk)?.card?.state).toBe('unknown');
      cards.follow();
    }
    expect(questions.map(({ again }) => again)).toEqual([false, true, true]);
    expect(new Set(questions.map(({ about }) => about)).size).toBe(1);
    last()?.say('declined');
    await setImmediate();
    expect(state(desk)).toMatchObject({ state: 'open', card: null, tenders: [] });
  });

  it('answers a till that has been locked meanwhile', async () => {
    const { terminal, last } = quiet();
    const desk = staffedTill({ ...shop, as: 'cashier' });
    const cards = openCardDesk(desk.desk, terminal);
    desk.do({ type: 'Scan', code: 'PEN' });
    askFor(desk, cards, 500);
    desk.do({ type: 'LockTill' });
    last()?.say('approved');
    await setImmediate();
    const { sale } = desk.do({ type: 'SignIn', staffId: 'cashier', pin: pinOf.cashier });
    expect(sale?.tenders).toEqual([{ kind: 'card', amount: 500 }]);
  });

  it('is believed before a hand, unless its reply was lost', async () => {
    const { terminal, last } = quiet();
    const desk = till(shop);
    desk.desk.terminalAnswers = true;
    const cards = openCardDesk(desk.desk, terminal);
    desk.do({ type: 'Scan', code: 'PEN' });
    askFor(desk, cards, 500);
    expect(desk.refused({ type: 'AnswerCard', outcome: 'approved' })).toBe('card-asked');
    last()?.say('unknown');
    await setImmediate();
    desk.do({ type: 'AnswerCard', outcome: 'approved' });
  });

  it('that answers after a hand has touches no other payment, and the journal keeps what it said', async () => {
    const { terminal, questions, last } = quiet();
    const desk = till(shop);
    const cards = openCardDesk(desk.desk, terminal);
    desk.do({ type: 'Scan', code: 'PEN' });
    askFor(desk, cards, 500);
    desk.do({ type: 'AnswerCard', outcome: 'declined' });
    askFor(desk, cards, 200);
    const [first] = questions;
    first?.say('approved');
    await setImmediate();
    expect(state(desk)).toMatchObject({ card: { amount: 200, state: 'asked' }, tenders: [] });
    expect(journalOf(desk.desk.db).at(-1)?.event).toEqual({
      ...{ type: 'v1.CardAnsweredLate', tenderId: first?.about, outcome: 'approved' },
    });
    cards.follow();
    expect(questions).toHaveLength(2);
    last()?.say('approved');
    await setImmediate();
    expect(state(desk)?.tenders).toEqual([{ kind: 'card', amount: 200 }]);
  });

  it('by hand answers nothing by itself, and the cashier does', async () => {
    const desk = till(shop);
    const cards = openCardDesk(desk.desk, byHand);
    desk.do({ type: 'Scan', code: 'PEN' });
    askFor(desk, cards, 500);
    await setImmediate();
    expect(state(desk)?.card?.state).toBe('asked');
    desk.do({ type: 'AnswerCard', outcome: 'approved' });
    expect(state(desk)?.card).toBeNull();
  });
});

describe('a till that was cut off while a card payment waited', () => {
  it('asks again at its start, charges nothing anew, and takes nothing more once it is closed', async () => {
    const database = newDatabase();
    till({ ...shop, file: database }).close();
    const { terminal, questions, last } = quiet();
    const open = () => openTill({ database, demoFolder: '/no/demo', terminal });
    const before = await open();
    before.handle({ type: 'Scan', code: 'PEN' });
    before.handle({ type: 'AskCard', amount: 500 });
    before.close();
    last()?.say('approved');
    await setImmediate();
    const after = await open();
    expect(questions.map(({ again }) => again)).toEqual([false, true]);
    expect(questions[1]?.about).toBe(questions[0]?.about);
    last()?.say('approved');
    await setImmediate();
    expect(after.tick()).toBe(true);
    expect(after.tick()).toBe(false);
    const reply = after.handle({ type: 'CompleteSale' });
    expect(reply.ok && reply.view.sale).toMatchObject({ tenders: [{ kind: 'card', amount: 500 }] });
    after.close();
  });
});
