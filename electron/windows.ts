import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { pageAddress } from './renderer-files.ts';

/** Long enough that a page which crashes at once does not spin, short enough that a cashier hardly waits. */
const restartDelay = 250;

/** The till's window, shown at once in the page's own background colour, and loading the page. `devTools` opens the door to them. */
export function openTillWindow(devTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Goeswith',
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171b' : '#f6f5f1',
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools,
    },
  });
  keepLoaded(window, pageAddress);
  return window;
}

/** Loads a page. One that crashed, hangs or is gone elsewhere is loaded again: the sale is in the journal, so nothing is lost with the page. */
export function keepLoaded(window: BrowserWindow, page: string): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    setTimeout(() => {
      if (!window.isDestroyed()) void window.loadURL(page);
    }, restartDelay);
  });
  // An empty page is the one place that the navigation rules cannot keep a page from going.
  window.webContents.on('did-navigate', (_event, address) => {
    if (address !== page) void window.loadURL(page);
  });
  window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
  void window.loadURL(page);
}

/** Brings the window before the cashier, when the till is started a second time. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
