import type { SaleView } from '../../contract/till-view.ts';
import { useCheckForm } from './check-form.ts';
import { pay } from './commands.ts';
import { closeDialog } from './screen.ts';
import { checks, hasAnything } from './selectors.ts';
import { run } from './send.ts';
import { useTill } from './till.ts';

/** Keeps what was seen. When nothing is left to check, a payment that waited goes on. */
export async function answerCheck(
  { id }: SaleView['checks'][number],
  passed: boolean,
  seen: 'birth-date' | 'shown',
): Promise<void> {
  const reply = await run({ type: 'AnswerCheck', checkId: id, passed, seen });
  const till = useTill.getState();
  useCheckForm.setState({ text: '' });
  if (!reply.ok || checks(till).length > 0) return;
  const { payment } = useCheckForm.getState();
  useCheckForm.setState({ payment: null });
  closeDialog();
  if (payment && passed && hasAnything(till)) pay(payment);
}
