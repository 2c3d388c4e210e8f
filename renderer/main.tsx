import '@fontsource-variable/inter/wght.css';
import '../design/tokens.css';
import './design/base.css';
import './design/frame.css';
import './design/refusal.css';
import './design/controls.css';
import './design/dialog.css';
import './design/keypad.css';
import './sale/sale.css';
import './sale/find.css';
import './sale/panel.css';
import './sale/quiet.css';
import './sale/card.css';
import './sale/card-opened.css';
import './sale/card-short.css';
import './customer/customer.css';
import './payment/payment.css';
import './payment/total-card.css';
import './receipt/receipt.css';
import './receipt/advice.css';
import './hold/hold.css';
import './staff/approval.css';
import './price/price.css';
import './checks/checks.css';
import './returns/returns.css';
import './papers/papers.css';
import './staff/staff.css';
import './day/day.css';
import './practice/practice.css';
import './devices/devices.css';
import './office/office.css';
import './desk/desk.css';
import './desk/fields/fields.css';
import './desk/fields/tables.css';
import './desk/bundles/bundles.css';
import './desk/staff/staff-page.css';
import './desk/backup/backup.css';
import './desk/figures/figures.css';
import './desk/today/today.css';
import './desk/advice/advice.css';
import './desk/effect/effect.css';
import './desk/analysis/analysis.css';
import './desk/catalogue/catalogue.css';
import './desk/settings/settings.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { listenToHidScanners } from './hid-scanners.ts';
import { press, pressEvent } from './keys/press.ts';
import { typedKey } from './keys/shortcut.ts';
import { listenToKeys } from './scanner-listener.ts';
import { scanned } from './staff/scanned.ts';
import { refresh } from './staff/sign-in.ts';
import { look } from './store/commands.ts';
import { applySettings } from './store/settings.ts';
import { listenToMain } from './till-client.ts';
import { giveBack } from './typing.ts';

applySettings();
listenToKeys(window, {
  onScan: scanned,
  onTyped: (text) => giveBack(text, (character) => press(typedKey(character))),
  onKey: pressEvent,
});
listenToMain(() => void refresh(), scanned);
listenToHidScanners(scanned);
void look();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
