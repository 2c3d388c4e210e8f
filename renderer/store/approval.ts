import { create } from 'zustand';
import type { PlainCommand } from '../../contract/till-command.ts';
import type { TillReply } from '../../contract/till-reply.ts';
import { beep } from '../design/beep.ts';
import { sendCommand } from '../till-client.ts';
import { useOpenPrice } from './open-price.ts';
import { type DialogName, openDialog, useScreen } from './screen.ts';

type Refused = TillReply & { ok: false };
export type Approver = NonNullable<Refused['refusal']['approval']>['people'][number];

type Asked = {
  command: PlainCommand;
  /** Why, as the till said it. */
  message: string;
  people: Approver[];
  /** The dialog that stood open, and comes back where nobody approves. */
  before: DialogName | null;
  answer(reply: TillReply): void;
  refused: Refused;
};

type ApprovalState = {
  asked: Asked | null;
  /** Whose PIN is typed; the one who approved last comes first again. */
  chosenId: string | null;
  /** What was wrong with the last PIN. */
  wrong: string;
};

export const useApproval = create<ApprovalState>()(() => ({ asked: null, chosenId: null, wrong: '' }));

/**
 * Asks for somebody's PIN where the till let a command through with an approval only. Resolves to the till's last word:
 * the same refusal where the cashier gives up.
 */
export function letThrough(command: PlainCommand, reply: TillReply): Promise<TillReply> {
  if (reply.ok || reply.refusal.code !== 'needs-approval' || !reply.refusal.approval) {
    return Promise.resolve(reply);
  }
  giveUp();
  const { approval, message } = reply.refusal;
  const people = approval.people.toSorted((a, b) => rank(a) - rank(b));
  return new Promise((answer) => {
    const asked: Asked = {
      ...{ command, message, people, answer, refused: reply },
      before: useScreen.getState().dialog,
    };
    const known = people.find(({ id }) => id === useApproval.getState().chosenId);
    useApproval.setState({ asked, wrong: '', chosenId: (known ?? people[0])?.id ?? null });
    openDialog('approval');
  });
}

/** Whoever is nearest to the till comes first. */
const rank = ({ role }: Approver) => (role === 'manager' ? 1 : 0);

export const chooseApprover = (chosenId: string) => useApproval.setState({ chosenId, wrong: '' });

/** A badge says who approves; the PIN is still asked. Answers whether it was one of those who may. */
export function badgeApproves(reply: TillReply): boolean {
  const asked = useApproval.getState().asked;
  if (reply.ok || reply.refusal.code !== 'badge' || !asked) return false;
  const id = reply.refusal.approval?.people[0]?.id;
  const may = asked.people.some((person) => person.id === id);
  if (may && id) chooseApprover(id);
  return may;
}

/** Sends the command once more with the PIN over it. A wrong one is said in the dialog, which stays. */
export async function approve(pin: string): Promise<void> {
  const { asked, chosenId } = useApproval.getState();
  if (!asked || chosenId === null) return;
  const reply = await sendCommand({
    type: 'WithApproval',
    staffId: chosenId,
    pin,
    command: asked.command,
  });
  if (useApproval.getState().asked !== asked) return;
  if (!reply.ok && ['wrong-pin', 'wait', 'needs-approval'].includes(reply.refusal.code)) {
    useApproval.setState({ wrong: reply.refusal.message });
    beep();
  } else end(reply, reply.ok ? null : asked.before);
}

/** Escape: the command is not done. */
export function giveUp(): void {
  const { asked } = useApproval.getState();
  if (asked) end(asked.refused, asked.before);
}

function end(reply: TillReply, dialog: DialogName | null): void {
  const { asked } = useApproval.getState();
  useApproval.setState({ asked: null, wrong: '' });
  useScreen.setState({ dialog: useOpenPrice.getState().waiting.length > 0 ? 'open-price' : dialog });
  asked?.answer(reply);
}
