import { closeDay } from '../day/day.ts';
import { beep } from '../design/beep.ts';
import { scanIntoDesk } from '../desk/desk.ts';
import { deskInFront } from '../desk/pages.ts';
import { useDevices } from '../devices/devices.ts';
import { useSettingsTab } from '../devices/settings-tab.ts';
import { scan } from '../store/commands.ts';
import { useScreen } from '../store/screen.ts';
import { refuse, useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import { gateOf } from './gate.ts';
import { isBadge, scanAtGate } from './sign-in.ts';

/**
 * A scan, wherever it comes from: at the gate a badge; at the desk what a field there asks for, or refused; else the next
 * item, which wins over the day's screen.
 */
export function scanned(code: string): void {
  const testing = useScreen.getState().dialog === 'settings' && useSettingsTab.getState().tab === 'devices';
  if (testing) useDevices.setState({ scanned: code });
  else if (gateOf(useTill.getState()) === 'sign-in') void scanAtGate(code);
  else if (deskInFront()) scanAtDesk(code);
  else void scanItem(code);
}

function scanAtDesk(code: string): void {
  if (scanIntoDesk(code)) return;
  beep();
  refuse({ code: 'at-desk', message: words().desk.noScan, scanned: code });
}

async function scanItem(code: string): Promise<void> {
  if (await scan(code)) return closeDay();
  const { refusal } = useTill.getState();
  if (refusal?.scanned === code) await isBadge(refusal);
}
