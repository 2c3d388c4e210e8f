import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, dialog, Menu, session } from 'electron';
import { pushNames } from '../contract/channel-names.ts';
import type { Reply, Request } from '../contract/channels.ts';
import type { DisplayView } from '../contract/display-view.ts';
import type { TillReply } from '../contract/till-reply.ts';
import type { ReportView } from '../contract/till-view.ts';
import { languageOf } from '../domain/words/language.ts';
import { sayStart } from '../domain/words/start.ts';
import type { Sentence } from '../domain/words/words.ts';
import { choosePlace } from './choose-place.ts';
import { customerDisplay } from './customer-display.ts';
import { type DeviceDesk, deviceDesk } from './device-desk.ts';
import { openDevicesSettings } from './devices-settings.ts';
import { displayOf } from './display-of.ts';
import { printEffect, saveEffect } from './effect-files.ts';
import { registerChannels } from './ipc/register.ts';
import { isTrustedSender } from './ipc/trusted-sender.ts';
import { openItems, saveItems } from './item-files.ts';
import { listBundles, saveLabel, showLabel } from './label-files.ts';
import { openPrinting } from './printing.ts';
import { saveReceipt } from './receipt-files.ts';
import { pageOrigin } from './renderer-files.ts';
import { reportNotShown, saveReport, shownReport } from './report-files.ts';
import { allowScanners, lockSession, secureApp, serveRenderer } from './security.ts';
import { startOptions } from './start-options.ts';
import { systemSeal } from './system-seal.ts';
import { CannotStart } from './till/open-till.ts';
import { openTills, type Tills, viewOf } from './tills.ts';
import { openTillWindow, showWindow } from './windows.ts';
// Built as a file of its own: a worker must not load the main process.
import backupWorker from './workers/backup.ts?modulePath';
import itemsWorker from './workers/items.ts?modulePath';
import learnWorker from './workers/learn.ts?modulePath';
import mineWorker from './workers/mine.ts?modulePath';
import replayWorker from './workers/replay.ts?modulePath';
import reportWorker from './workers/report.ts?modulePath';
import syncWorker from './workers/sync.ts?modulePath';

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
  allowScanners(session.defaultSession, pageOrigin);
  serveRenderer(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'));
  const window = openTillWindow(options.development);
  app.on('second-instance', () => showWindow(window));
  const opening = openCounter(window);
  // The page of a till that does not open is hidden; it may wait for ever.
  answer(
    window,
    opening.catch(() => new Promise<never>(() => {})),
  );
  try {
    const counter = await opening;
    const ticking = setInterval(() => counter.tick(), 1000);
    // The customer's display is nothing without the till.
    window.on('closed', () => counter.devices.stop());
    app.on('will-quit', () => {
      clearInterval(ticking);
      counter.devices.stop();
      counter.tills.close();
    });
  } catch (error) {
    window.hide();
    await failToStart(error);
  }
}

/** The till with what hangs on it. */
type Counter = {
  tills: Tills;
  devices: DeviceDesk;
  /** Prints a report; the drawer stays shut. */
  print(what: string, markup: string): void;
  /** The report that was shown last to whoever stands at the till. */
  shown: ReportView | null;
  tick(): void;
  /** The till has answered: what the customer sees follows. */
  follow(reply: TillReply): TillReply;
};

async function openCounter(window: BrowserWindow): Promise<Counter> {
  const settings = openDevicesSettings(options.database);
  const tell = (name: string, ...what: string[]) => {
    if (!window.isDestroyed()) window.webContents.send(name, ...what);
  };
  let view: DisplayView | null = null;
  let locale = '';
  const printing = openPrinting({
    settings: () => settings.get().printer,
    file: `${options.database}.print-jobs.json`,
    locale: () => locale,
    changed: () => tell(pushNames.changed),
  });
  const workers = {
    backupWorker,
    itemsWorker,
    learnWorker,
    mineWorker,
    replayWorker,
    reportWorker,
    syncWorker,
  };
  const tills = await openTills({ ...options, ...workers, seal: systemSeal, printer: printing });
  const idle = () => displayOf({ ...viewOf(tills.now()), sale: null }, () => tills.now().offers());
  const display = customerDisplay(
    () => view,
    () => idle(),
  );
  const counter: Counter = {
    tills,
    devices: deviceDesk({
      ...{ settings, printing, display },
      scanned: (code) => tell(pushNames.scanned, code),
      changed: () => tell(pushNames.changed),
    }),
    print: (what, markup) => printing.print({ what, markup, kick: false }),
    shown: null,
    tick() {
      if (!tills.tick()) return;
      counter.follow({ ok: true, view: viewOf(tills.now()) });
      tell(pushNames.changed);
    },
    follow(reply) {
      if (!reply.ok) return reply;
      locale = reply.view.store.locale;
      if (reply.report) counter.shown = reply.report;
      if (reply.view.staff.locked || !reply.view.staff.signedIn) counter.shown = null;
      view = displayOf(reply.view, () => tills.now().offers());
      display.show(view);
      return reply;
    },
  };
  counter.follow({ ok: true, view: viewOf(tills.now()) });
  return counter;
}

/** A page that is quicker than the database waits for it. */
function answer(window: BrowserWindow, opening: Promise<Counter>): void {
  const folder = ({ tills }: Counter) =>
    tills.practising() ? join(options.receiptFolder, 'practice') : options.receiptFolder;
  const say = async (sentence: Sentence) => (await opening).tills.now().say(sentence);
  registerChannels((event) => isTrustedSender(event, window), say, {
    async command(request) {
      const counter = await opening;
      return counter.follow(await counter.tills.now().ask(request));
    },
    async saveReceipt(request) {
      const counter = await opening;
      return saveReceipt(counter.tills.now(), folder(counter), request);
    },
    async saveReport(request) {
      const counter = await opening;
      const paper = shownReport(counter.tills.now(), counter.shown, request);
      const day = counter.shown?.businessDay ?? '';
      return saveReport(counter.tills.now(), paper, folder(counter), request, day);
    },
    printReport: async (request) => printReport(await opening, request),
    async saveEffect(request) {
      const counter = await opening;
      return saveEffect(counter.tills.now(), folder(counter), request);
    },
    async openItems() {
      const counter = await opening;
      return counter.follow(await openItems(counter.tills.now, window));
    },
    async saveItems() {
      const counter = await opening;
      return saveItems(counter.tills.now(), folder(counter));
    },
    async printEffect(request) {
      const counter = await opening;
      return printEffect(counter.tills.now(), counter.print, request);
    },
    listBundles: async () => listBundles((await opening).tills.now()),
    async saveLabel(request) {
      const counter = await opening;
      return saveLabel(counter.tills.now(), folder(counter), request);
    },
    showLabel: async (request) => showLabel((await opening).tills.now(), request),
    getDevices: async () => {
      const { devices, tills } = await opening;
      return devices.get(tills);
    },
    async setDevices(request) {
      const { devices, tills } = await opening;
      return devices.set(tills, request);
    },
    async testDevice(request) {
      const { devices, tills } = await opening;
      return devices.test(tills, request);
    },
    async printJob(request) {
      const { devices, tills } = await opening;
      return devices.job(tills, request);
    },
    choosePlace: (request) => choosePlace(window, request),
    practise: async (request) => practise(await opening, request),
  });
}

function printReport(counter: Counter, request: Request<'printReport'>): Reply<'printReport'> {
  const paper = shownReport(counter.tills.now(), counter.shown, request);
  if (!paper) return reportNotShown(counter.tills.now());
  counter.print(request.kind === 'x' ? 'X report' : `Z report ${request.number}`, paper.markup);
  return { ok: true };
}

async function practise(counter: Counter, { on }: Request<'practise'>): Promise<TillReply> {
  counter.shown = null;
  try {
    return counter.follow(await counter.tills.practise(on));
  } catch (error) {
    console.error('Practice could not begin.', error);
    const message = counter.tills.now().say(['noPractice']);
    return { ok: false, refusal: { code: 'no-practice', message } };
  }
}

/** Says why the till cannot start, where a person looks and where a script does, and ends with exit code 1. */
async function failToStart(error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  // The store, whose language it would be, could not be read.
  const language = languageOf(app.getLocale());
  console.error('Goeswith cannot start.', error instanceof CannotStart ? message : error);
  app.on('will-quit', () => app.exit(1));
  await dialog.showMessageBox({
    type: 'error',
    title: 'Goeswith',
    message: sayStart(['cannotStart'], language),
    detail: error instanceof CannotStart ? sayStart(error.why, language) : message,
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
