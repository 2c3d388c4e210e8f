import { create } from 'zustand';
import { lineInHand } from '../sale/line-selection.ts';
import { words } from '../words/words.ts';
import { closeDialog, type DialogName, openDialog, selectLine, useScreen } from './screen.ts';
import { hasAnything, may } from './selectors.ts';
import { run } from './send.ts';
import { say, useTill } from './till.ts';

type LineForm = {
  /** What was typed so far. */
  text: string;
  /** First the number, then why. */
  step: 'number' | 'reason';
  off: 'percent' | 'amount';
  of: 'line' | 'sale';
};

const empty: LineForm = { text: '', step: 'number', off: 'percent', of: 'line' };

/** Kept outside of its dialog, so that an approval that is given up comes back to what was typed. */
export const useLineForm = create<LineForm>()(() => empty);

export const changeLineForm = (change: Partial<LineForm>) => useLineForm.setState(change);

const actionOf: Partial<Record<DialogName, string>> = { price: 'override-price', discount: 'discount' };

/** Opens one of the dialogs about the line in hand, which is selected with it. Answers false where there is none. */
export function openForLine(dialog: DialogName): boolean {
  const state = useTill.getState();
  const line = lineInHand();
  const action = actionOf[dialog];
  if (!line || (action && may(action)(state) === 'no')) return false;
  // Without a selected line a discount is meant for the sale.
  const of = dialog === 'discount' && useScreen.getState().selectedLineId === null ? 'sale' : 'line';
  useLineForm.setState({ ...empty, of, text: dialog === 'note' ? line.note : '' });
  if (of === 'line') selectLine(line.id);
  openDialog(dialog);
  return true;
}

export async function overridePrice(lineId: string, unitPrice: number, reason: string): Promise<void> {
  finished(await run({ type: 'OverridePrice', lineId, unitPrice, reason }));
}

/** `value`: minor units, or basis points of a percentage; on the whole sale where no line is named. */
export async function takeOff(
  off: LineForm['off'],
  value: number,
  reason: string,
  lineId: string | null,
): Promise<void> {
  const on = { reason, ...(lineId !== null && { lineId }) };
  const asked =
    off === 'percent'
      ? run({ type: 'Discount', percentOff: value, ...on })
      : run({ type: 'DiscountAmount', amountOff: value, ...on });
  finished(await asked);
}

export async function noteLine(lineId: string, note: string): Promise<void> {
  finished(await run({ type: 'NoteLine', lineId, note: note.trim() }));
}

function finished({ ok }: { ok: boolean }): void {
  if (!ok) return;
  closeDialog();
  say(words().line.done);
}

/** Asks why the sale is to be voided. */
export function askToVoid(): void {
  if (hasAnything(useTill.getState())) openDialog('void');
}
