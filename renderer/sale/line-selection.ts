import { removeLine, setQuantity, undo } from '../store/commands.ts';
import { dropReturn } from '../store/returns.ts';
import { openDialog, selectLine, useScreen } from '../store/screen.ts';
import { freshLineId, lineInHand as lineOf, lines, reasons, returns } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';

/** The line that keys work on now. */
export const lineInHand = () => lineOf(useScreen.getState().selectedLineId)(useTill.getState());

/** Selects the next or the previous line or return; the first press selects the line in hand. */
export function moveLine(by: number): boolean {
  const till = useTill.getState();
  const all = [...lines(till), ...returns(till)].map(({ id }) => id);
  if (all.length === 0) return false;
  const at = all.indexOf(useScreen.getState().selectedLineId ?? '');
  const next = at < 0 ? lineInHand()?.id : all[Math.max(0, Math.min(at + by, all.length - 1))];
  selectLine(next ?? all.at(-1) ?? null);
  return true;
}

/** Removes the line in hand, or leaves out the selected return. */
export function removeInHand(): boolean {
  const { selectedLineId } = useScreen.getState();
  const back = returns(useTill.getState()).find(({ id }) => id === selectedLineId);
  if (back) {
    void dropReturn(back.id);
    return true;
  }
  const line = lineInHand();
  if (line) takeOut(line.id);
  return line !== undefined;
}

/** What was just put in goes without a word, like a step back; of anything else the store wants to know why. */
export function takeOut(lineId: string): void {
  const till = useTill.getState();
  if (freshLineId(till) === lineId) void undo();
  else if (reasons('void')(till).length > 0) openDialog('remove');
  else void removeLine(lineId);
}

/** One more or one fewer in hand; one fewer than one is none. */
export function stepQuantity(by: number): boolean {
  const line = lineInHand();
  if (!line) return false;
  if (line.quantity + by < 1) {
    takeOut(line.id);
    return true;
  }
  selectLine(line.id);
  void setQuantity(line.id, line.quantity + by);
  return true;
}
