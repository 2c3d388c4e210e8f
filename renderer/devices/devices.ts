import { create } from 'zustand';
import type { DevicesReply } from '../../contract/devices.ts';
import { type Devices, devices as devicesSchema } from '../../contract/devices.ts';
import { askMain } from '../till-client.ts';
import { words } from '../words/words.ts';

type Known = DevicesReply & { ok: true };

type DevicesState = {
  /** As the till has them; null until it has answered, or where whoever is here may not see them. */
  known: Known | null;
  /** As they stand in the form. */
  draft: Devices | null;
  /** What was just done or is wrong, in words. */
  says: string;
  /** What the scanner's test read last. */
  scanned: string;
};

const start: DevicesState = { known: null, draft: null, says: '', scanned: '' };
export const useDevices = create<DevicesState>()(() => start);

function take(reply: DevicesReply, says = ''): void {
  if (reply.ok) useDevices.setState({ known: reply, draft: reply.devices, says });
  else useDevices.setState({ says: reply.message });
}

export async function loadDevices(): Promise<void> {
  useDevices.setState(start);
  take(await askMain('getDevices', {}));
}

export function draftDevices(change: Partial<Devices>): void {
  const { draft } = useDevices.getState();
  if (draft) useDevices.setState({ draft: { ...draft, ...change }, says: words().devices.unsaved });
}

/** Whether the form can be saved as it stands. */
export const isValid = (draft: Devices | null) => devicesSchema.safeParse(draft).success;

export async function saveDevices(): Promise<boolean> {
  const { draft } = useDevices.getState();
  if (!draft || !isValid(draft)) {
    useDevices.setState({ says: words().devices.invalid });
    return false;
  }
  const reply = await askMain('setDevices', draft);
  take(reply, words().devices.saved);
  return reply.ok;
}

/** Tests a device as the form has it: what is not saved yet is saved first. */
export async function testDevice(device: 'printer' | 'drawer' | 'display'): Promise<void> {
  const { draft, known } = useDevices.getState();
  const changed = JSON.stringify(draft) !== JSON.stringify(known?.devices);
  if (changed && !(await saveDevices())) return;
  const reply = await askMain('testDevice', { device });
  useDevices.setState({ says: reply.ok ? words().devices.sent : reply.message });
}

export async function actOnJob(id: string, act: 'reprint' | 'drop' | 'try'): Promise<void> {
  const reply = await askMain('printJob', { id, act });
  if (!reply.ok) useDevices.setState({ says: reply.message });
}
