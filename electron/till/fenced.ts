import type { PlainCommand } from '../../contract/till-command.ts';
import { isTillOnly } from './authorise-command.ts';
import type { Desk } from './desk.ts';
import { type Answer, refusal } from './refusals.ts';

/** What a fenced till still does with the sale on its counter, so that nobody's goods and money are stuck in it. */
const ways: readonly PlainCommand['type'][] = ['HoldSale', 'VoidSale', 'AnswerCard', 'Undo'];
/** What the till itself does that begins a sale or gives out a number. */
const begins: readonly PlainCommand['type'][] = ['AddCustomer', 'IssueInvoice'];

/**
 * Refuses whatever would begin or go on with a sale, or give out a number, at a till that is fenced: another one may go
 * on with the same journal, and would give out the same numbers.
 */
export function fencedFirst(desk: Desk, command: PlainCommand): Answer | undefined {
  const why = desk.office.fenced();
  if (why === null || !sells(command)) return undefined;
  return refusal('fenced', ['fenced', why]);
}

/** Whether a command would begin or go on with a sale, or give out a number. */
export function sells(command: PlainCommand): boolean {
  return isTillOnly(command) ? begins.includes(command.type) : !ways.includes(command.type);
}
