import { create } from 'zustand';
import type { TillView } from '../../contract/till-view.ts';
import { letThrough } from '../store/approval.ts';
import { showReply, useTill } from '../store/till.ts';
import { sendCommand } from '../till-client.ts';
import { words } from '../words/words.ts';

type Office = TillView['headOffice'];

/** What is typed to enrol, and what came of it. */
type OfficeForm = { address: string; code: string; name: string; asking: boolean; says: string };

const empty: OfficeForm = { address: '', code: '', name: '', asking: false, says: '' };
export const useOfficeForm = create<OfficeForm>()(() => empty);
export const typeOffice = (typed: Partial<Pick<OfficeForm, 'address' | 'code' | 'name'>>) =>
  useOfficeForm.setState({ ...typed, says: '' });

export const headOffice = ({ view }: { view: TillView | null }) => view?.headOffice;

/** A number as the store writes it. */
export function count(number: number): string {
  return number.toLocaleString(useTill.getState().view?.store.locale);
}

/** Why head office stands as it does, in the language of the screen; in its own words where there are no others. */
export const whyWords = ({ why }: Office) => words().office.why[why] ?? why;

/** Enrols the till by what is typed. Scans go on while head office is asked. */
export async function enrol(): Promise<void> {
  const { address, code, name, asking } = useOfficeForm.getState();
  if (asking || address.trim() === '' || code.trim() === '') return;
  useOfficeForm.setState({ asking: true, says: words().office.asking });
  const named = name.trim() !== '' && { name: name.trim() };
  const command = { type: 'Enrol', address: address.trim(), code: code.trim(), ...named } as const;
  const reply = await letThrough(command, await sendCommand(command));
  if (!reply.ok) return useOfficeForm.setState({ asking: false, says: reply.refusal.message });
  showReply(reply);
  useOfficeForm.setState({ ...empty, says: words().office.enrolled(reply.view.headOffice.store) });
}

/** Asks head office now instead of after the wait. */
export async function tryNow(): Promise<void> {
  const reply = await sendCommand({ type: 'TryHeadOffice' });
  if (reply.ok) showReply(reply);
}
