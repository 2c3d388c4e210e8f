import { closeDay } from '../day/day.ts';
import { useDevices } from '../devices/devices.ts';
import { useSettingsTab } from '../devices/settings-tab.ts';
import { scan } from '../store/commands.ts';
import { useScreen } from '../store/screen.ts';
import { useTill } from '../store/till.ts';
import { gateOf } from './gate.ts';
import { isBadge, scanAtGate } from './sign-in.ts';

/** A scan, wherever it comes from: at the gate a badge, else the next item, which wins over the day's screen. */
export function scanned(code: string): void {
  const testing = useScreen.getState().dialog === 'settings' && useSettingsTab.getState().tab === 'devices';
  if (testing) useDevices.setState({ scanned: code });
  else if (gateOf(useTill.getState()) === 'sign-in') void scanAtGate(code);
  else void scanItem(code);
}

async function scanItem(code: string): Promise<void> {
  if (await scan(code)) return closeDay();
  const { refusal } = useTill.getState();
  if (refusal?.scanned === code) await isBadge(refusal);
}
