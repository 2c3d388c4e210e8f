import type { Money } from '../../domain/money.ts';
import type { CardOutcome } from '../../domain/sale/sale.ts';

/** A payment that a terminal is asked for, under an id of its own; minor units, below zero it goes back to the card. */
export type CardRequest = { tenderId: string; amount: Money; currency: string };

/**
 * What takes card payments. An answer may come at any time or never: nothing waits for it. `unknown` is a lost reply, and
 * the till asks again under the same id. What a driver promises:
 *  - a tender id moves money once at the most, however often it is asked for;
 *  - `approved` and `declined` are final. `declined` also answers for an id that the terminal has never seen, and after
 *    it a request that is still under way moves nothing.
 */
export type CardTerminal = {
  /** Whether it answers by itself; else whoever stands before it says what it showed. */
  answers: boolean;
  ask(request: CardRequest): Promise<CardOutcome>;
  /** What became of a payment that was asked for before, perhaps by a till that was cut off since. */
  askAgain(tenderId: string): Promise<CardOutcome>;
};

/** A terminal that stands alone: the cashier keys the amount in, and tells the till what it answered. */
export const byHand: CardTerminal = { answers: false, ask: silence, askAgain: silence };

function silence(): Promise<CardOutcome> {
  return new Promise(() => {});
}
