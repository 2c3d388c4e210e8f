import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../../electron/ipc/trusted-sender.ts';

const contents = {};
const window = { webContents: contents, isDestroyed: () => false } as BrowserWindow;

type Frame = { url: string; parent: object | null } | null;
const from = (senderFrame: Frame, sender: object = contents) =>
  ({ sender, senderFrame }) as IpcMainInvokeEvent;
const page = { url: 'app://goeswith/index.html', parent: null };

describe('isTrustedSender', () => {
  it('trusts the main frame of the till’s window', () => {
    expect(isTrustedSender(from(page), window)).toBe(true);
  });

  it.each([
    ['another window', from(page, {})],
    ['a frame within the page', from({ ...page, parent: page })],
    ['a frame that is gone', from(null)],
    ['an empty page', from({ url: 'about:blank', parent: null })],
    ['a page from the network', from({ url: 'https://goeswith/index.html', parent: null })],
    ['a host that begins alike', from({ url: 'app://goeswith.example/', parent: null })],
  ])('does not trust %s', (_what, event) => {
    expect(isTrustedSender(event, window)).toBe(false);
  });

  it('trusts nobody once the window is closed', () => {
    expect(isTrustedSender(from(page), { ...window, isDestroyed: () => true } as BrowserWindow)).toBe(false);
  });
});
