import { create } from 'zustand';
import type { TillView } from '../../contract/till-view.ts';
import { letThrough } from '../store/approval.ts';
import { showReply } from '../store/till.ts';
import { sendCommand } from '../till-client.ts';

const none: TillView['editNotices'] = [];
export const editNotices = ({ view }: { view: TillView | null }) => view?.editNotices ?? none;

/** Why a notice is still there after it was tapped. */
export const useNoticeSays = create<{ says: string }>()(() => ({ says: '' }));

/** Puts back what did not stand, as an edit of now. */
export const restoreEdit = (noticeId: string) => settle({ type: 'RestoreEdit', noticeId });

/** Leaves it as it is. */
export const dismissNotice = (noticeId: string) => settle({ type: 'DismissNotice', noticeId });

async function settle(command: { type: 'RestoreEdit' | 'DismissNotice'; noticeId: string }): Promise<void> {
  const reply = await letThrough(command, await sendCommand(command));
  useNoticeSays.setState({ says: reply.ok ? '' : reply.refusal.message });
  if (reply.ok) showReply(reply);
}
