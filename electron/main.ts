import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, dialog, Menu, session } from 'electron';
import { registerChannels } from './ipc/register.ts';
import { isTrustedSender } from './ipc/trusted-sender.ts';
import { saveReceipt } from './receipt-files.ts';
import { pageOrigin } from './renderer-files.ts';
import { lockSession, secureApp, serveRenderer } from './security.ts';
import { startOptions } from './start-options.ts';
import type { Till } from './till/open-till.ts';
import { CannotStart, openTill } from './till/open-till.ts';
import { openTillWindow, showWindow } from './windows.ts';
// Built as a file of its own: a worker must not load the main process.
import learnWorker from './workers/learn.ts?modulePath';

const resources = app.isPackaged ? process.resourcesPath : app.getAppPath();
const options = startOptions(
  process.argv.slice(1),
  { userData: app.getPath('userData'), resources },
  app.isPackaged,
);

/** The window comes first, so that its page starts in its own process while the till opens its database in this one. */
async function start(): Promise<void> {
  const tools = options.development ? ['devtools://'] : [];
  lockSession(session.defaultSession, [`${pageOrigin}/`, ...tools]);
  serveRenderer(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'));
  const window = openTillWindow(options.development);
  app.on('second-instance', () => showWindow(window));
  const opening = openTill({ ...options, learnWorker });
  // The page of a till that does not open is hidden; it may wait for ever.
  answer(
    window,
    opening.catch(() => new Promise<never>(() => {})),
  );
  try {
    const till = await opening;
    app.on('will-quit', () => till.close());
  } catch (error) {
    window.hide();
    await failToStart(error);
  }
}

/** A page that is quicker than the database waits for it. */
function answer(window: BrowserWindow, opening: Promise<Till>): void {
  registerChannels((event) => isTrustedSender(event, window), {
    command: async (request) => (await opening).handle(request),
    saveReceipt: async (request) => saveReceipt(await opening, options.receiptFolder, request),
  });
}

/** Says why the till cannot start, where a person looks and where a script does, and ends with exit code 1. */
async function failToStart(error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  console.error('Goeswith cannot start.', error instanceof CannotStart ? message : error);
  app.on('will-quit', () => app.exit(1));
  await dialog.showMessageBox({
    type: 'error',
    title: 'Goeswith',
    message: 'The till cannot start.',
    detail: message,
  });
  app.exit(1);
}

if (app.requestSingleInstanceLock()) {
  secureApp();
  Menu.setApplicationMenu(null);
  void app.whenReady().then(start);
} else {
  console.error('Goeswith is already running on this computer. Its window has been brought to the front.');
  app.exit(1);
}
