import type { CardOutcome } from '../../domain/sale/sale.ts';
import type { CardTerminal } from '../devices/card-terminal.ts';
import { commit } from './commit.ts';
import type { Desk } from './desk.ts';
import { handleCardAnswer } from './handle-command.ts';

/** Brings card payments to the terminal and its answers back. Never waits, never throws. */
export type CardDesk = {
  /**
   * To be called after each command and every second: whatever payment waits is asked for, and asked again while its
   * answer is unknown, could not be kept, or was cut off with the till.
   */
  follow(): void;
  /** Whether an answer has come since it was last asked. */
  news(): boolean;
  /** No more questions; answers that still come are left to the next start, which asks again. */
  stop(): void;
};

/** The desk's side of a terminal. A payment that waits already was asked for before the till was started. */
export function openCardDesk(desk: Desk, terminal: CardTerminal): CardDesk {
  let known = desk.open?.sale.card?.tenderId ?? null;
  let underWay: string | null = null;
  let stopped = false;
  let news = false;

  async function question(): Promise<void> {
    const card = desk.open?.sale.card;
    if (stopped || !card || card.tenderId === underWay) return;
    const { tenderId, amount } = card;
    const { currency } = desk.priceBook.store;
    const again = tenderId === known;
    known = underWay = tenderId;
    const outcome = await asked(() =>
      again ? terminal.askAgain(tenderId) : terminal.ask({ tenderId, amount, currency }),
    );
    if (stopped) return;
    if (underWay === tenderId) underWay = null;
    news = true;
    keep(desk, tenderId, outcome);
  }

  return {
    follow: () => void question().catch((error) => console.error('The card terminal:', error)),
    news() {
      const was = news;
      news = false;
      return was;
    },
    stop() {
      stopped = true;
    },
  };
}

/** A driver that breaks has lost the reply. */
async function asked(ask: () => Promise<CardOutcome>): Promise<CardOutcome> {
  try {
    return await ask();
  } catch (error) {
    console.error('The card terminal:', error);
    return 'unknown';
  }
}

/** An answer that nobody waits for any more was given by hand meanwhile; the journal keeps what the terminal said. */
function keep(desk: Desk, tenderId: string, outcome: CardOutcome): void {
  const reply = handleCardAnswer(desk, { type: 'AnswerCard', outcome, tenderId });
  const late = !reply.ok && (reply.refusal.code === 'no-card' || reply.refusal.code === 'no-sale');
  if (late && outcome !== 'unknown')
    commit(desk, desk.now(), [], { till: [{ type: 'v1.CardAnsweredLate', tenderId, outcome }] });
}
