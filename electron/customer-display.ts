import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { displayChannels } from '../contract/channel-names.ts';
import type { Devices } from '../contract/devices.ts';
import type { DisplayView } from '../contract/display-view.ts';
import { displayPlace } from './display-place.ts';
import { registerDisplay } from './ipc/register.ts';
import { isTrustedSender } from './ipc/trusted-sender.ts';
import { displayAddress } from './renderer-files.ts';
import { keepLoaded } from './windows.ts';

export type CustomerDisplay = {
  /** Opens, moves or closes the display by its settings. */
  follow(settings: Devices['display']): void;
  show(view: DisplayView): void;
  isOpen(): boolean;
  close(): void;
};

/** How long thanks stand when nothing else comes (ms). */
const thanksFor = 30_000;

/** The customer's display: a window of its own that is told what to show and can ask for nothing. `now`: its view of now. */
export function customerDisplay(
  now: () => DisplayView | null,
  idle: () => DisplayView | null,
): CustomerDisplay {
  let window: BrowserWindow | null = null;
  let shown = '';
  let fading: ReturnType<typeof setTimeout> | undefined;

  function show(view: DisplayView): void {
    const text = JSON.stringify(view);
    if (text === shown || !window || window.isDestroyed()) return;
    shown = text;
    window.webContents.send(displayChannels.view, view);
    clearTimeout(fading);
    if (view.moment === 'thanks') fading = setTimeout(fade, thanksFor);
  }

  function fade(): void {
    const view = idle();
    if (view && window && !window.isDestroyed()) window.webContents.send(displayChannels.view, view);
  }

  function close(): void {
    clearTimeout(fading);
    if (window && !window.isDestroyed()) window.destroy();
    window = null;
    shown = '';
  }

  registerDisplay((event) => {
    const view = window && isTrustedSender(event, window) ? now() : null;
    shown = '';
    if (view) show(view);
  });

  return {
    follow({ on, screen: wanted }) {
      if (!on) return close();
      const { x, y, width, height } = displayPlace(
        screen.getAllDisplays(),
        screen.getPrimaryDisplay(),
        wanted,
      );
      window ??= openDisplay();
      window.setBounds({ x, y, width, height });
      window.once('closed', () => (window = null));
    },
    show,
    isOpen: () => window !== null,
    close,
  };
}

function openDisplay(): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Goeswith',
    frame: false,
    // The cashier's window keeps the keys, for scans go where the focus is.
    focusable: false,
    show: false,
    backgroundColor: '#f6f5f1',
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'display.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  keepLoaded(window, displayAddress);
  window.showInactive();
  return window;
}
