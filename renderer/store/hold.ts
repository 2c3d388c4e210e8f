import { words } from '../words/words.ts';
import { clearFind, setQuantityAhead } from './find.ts';
import { clearTheDesk, openDialog } from './screen.ts';
import { hasAnything, isPaying } from './selectors.ts';
import { run } from './send.ts';
import { say, useTill } from './till.ts';

/** One key for both: puts the sale aside, or with nothing on the counter shows those that wait. */
export function holdOrRecall(): void {
  if (!isPaying(useTill.getState())) openDialog(hasAnything(useTill.getState()) ? 'hold' : 'held');
}

/** Puts the sale aside; without a name it goes by its first item. */
export async function holdSale(name: string): Promise<boolean> {
  const reply = await run({ type: 'HoldSale', ...(name.trim() !== '' && { name: name.trim() }) });
  if (!reply.ok) return false;
  clearTheDesk();
  setQuantityAhead(null);
  clearFind();
  say(words().hold.done);
  return true;
}

/** Takes a held sale up again; what is on the counter is held in its place. */
export async function recallSale(saleId: string, name: string): Promise<void> {
  if (hasAnything(useTill.getState()) && !(await holdSale(''))) return;
  const reply = await run({ type: 'RecallSale', saleId });
  if (!reply.ok) return;
  clearTheDesk();
  say(words().hold.recalled(name));
}
