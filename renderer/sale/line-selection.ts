import { removeLine, setQuantity } from '../store/commands.ts';
import { selectLine, useScreen } from '../store/screen.ts';
import { lastLineId, lineById, lines } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';

/** The line that keys work on: the selected one, else the one scanned last. */
export function lineInHand() {
  const state = useTill.getState();
  const selected = lineById(useScreen.getState().selectedLineId)(state);
  return selected ?? lineById(lastLineId(state))(state);
}

/** Selects the next or the previous line; the first press selects the line in hand. */
export function moveLine(by: number): boolean {
  const all = lines(useTill.getState());
  if (all.length === 0) return false;
  const { selectedLineId } = useScreen.getState();
  const at = all.findIndex((line) => line.id === selectedLineId);
  const next = at < 0 ? lineInHand() : all[Math.max(0, Math.min(at + by, all.length - 1))];
  selectLine(next?.id ?? all.at(-1)?.id ?? null);
  return true;
}

export function removeInHand(): boolean {
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
