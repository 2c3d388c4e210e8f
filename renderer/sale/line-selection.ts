import { removeLine, setQuantity } from '../store/commands.ts';
import { dropReturn } from '../store/returns.ts';
import { selectLine, useScreen } from '../store/screen.ts';
import { lastLineId, lineById, lines, returns } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';

/** The line that keys work on: the selected one, else the one scanned last. */
export function lineInHand() {
  const state = useTill.getState();
  const selected = lineById(useScreen.getState().selectedLineId)(state);
  return selected ?? lineById(lastLineId(state))(state);
}

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
  if (line) void removeLine(line.id);
  return line !== undefined;
}

export function stepQuantity(by: number): boolean {
  const line = lineInHand();
  if (!line) return false;
  selectLine(line.id);
  void setQuantity(line.id, line.quantity + by);
  return true;
}
