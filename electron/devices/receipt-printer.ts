import type { Address } from './connection.ts';
import { type DrawerSettings, drawerKick, drawerKickNow } from './drawer.ts';
import { type PaperSettings, paperBytes } from './escpos.ts';
import type { QueuePorts } from './print-queue.ts';
import { type Patience, patience, print, sendNow } from './printer.ts';

/** The counter's receipt printer; `drawer` is null where none hangs on it. */
export type PrinterSettings = { address: Address; paper: PaperSettings; drawer: DrawerSettings | null };

/**
 * The queue's ports to a printer. Settings are asked for at each job, so a change counts for what waits too. `banner` is
 * markup: what stands above paper of which there may be one already.
 */
export function receiptPrinter(
  settings: () => PrinterSettings,
  banner: () => string,
  wait: Patience = patience,
): Pick<QueuePorts, 'print' | 'openDrawerNow' | 'duplicateBanner'> {
  return {
    print(bytes, opening) {
      const { address, drawer } = settings();
      const kick = opening && drawer ? { bytes: drawerKick(drawer), leaving: opening } : undefined;
      return print(address, bytes, kick, wait);
    },
    async openDrawerNow() {
      const { address, drawer } = settings();
      return drawer !== null && (await sendNow(address, drawerKickNow(drawer), wait));
    },
    duplicateBanner: () => paperBytes(banner(), { ...settings().paper, cut: false }),
  };
}
