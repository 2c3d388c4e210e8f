import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { pageOrigin } from '../renderer-files.ts';

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** True for the main frame of the till's own window, showing the till's own page; false for every other frame. */
export function isTrustedSender(event: Sender, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  if (frame === null || window.isDestroyed()) return false;
  const mainFrame = frame.parent === null && event.sender === window.webContents;
  return mainFrame && frame.url.startsWith(`${pageOrigin}/`);
}
