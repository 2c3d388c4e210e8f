import { randomUUID } from 'node:crypto';
import type { Offer } from '../../contract/display-view.ts';
import type { TillReply } from '../../contract/till-reply.ts';
import { CannotOpen } from '../../db/cannot-open.ts';
import type { WritableDb } from '../../db/handles.ts';
import { readHeadOffice } from '../../db/head-office.ts';
import { openJournal } from '../../db/journal.ts';
import { bundleNames } from '../../db/offers.ts';
import { openDatabase, whyNotOpened } from '../../db/open.ts';
import { readPriceBook } from '../../db/price-book.ts';
import { firstUnsoundRow, readJournal } from '../../db/read-journal.ts';
import type { TillEvent } from '../../domain/sale/till-events.ts';
import { type Sentence, say } from '../../domain/words/words.ts';
import { takeUpRestore } from '../backup/take-up-restore.ts';
import { byHand, type CardTerminal } from '../devices/card-terminal.ts';
import type { FindSeal } from '../sync/key-file.ts';
import { beginWorkers, type WorkerFiles } from './begin-workers.ts';
import { CannotStart } from './cannot-start.ts';
import { openCardDesk } from './card-desk.ts';
import { takeUpWaiting } from './change-entries.ts';
import { type Desk, printingOf, setDesk } from './desk.ts';
import { type EffectPaper, effectPaper } from './effect-paper.ts';
import { handleCommand } from './handle-command.ts';
import { importPriceBook } from './import-price-book.ts';
import { checkPepper, importStaff } from './import-staff.ts';
import { type LabelAsked, labelOf, shelfCardOf } from './label-commands.ts';
import { watchNotices } from './notices.ts';
import { offersOf } from './offers.ts';
import { openOffice } from './open-office.ts';
import { openPins } from './pin.ts';
import { beginPractice, fillPractice, type Practice } from './practice.ts';
import { receiptOf, receiptSvg, receiptText } from './receipt.ts';
import { reportPaper, xReport, zReportOf } from './report.ts';
import { takeUpPrices } from './scheduled-price-commands.ts';
import { tick } from './sign-in.ts';
import { beginAsManager } from './start-as-manager.ts';
import { openPeppersOf } from './store-peppers.ts';

export { CannotStart };

export type TillOptions = WorkerFiles & {
  /** The database file; made where there is none. */
  database: string;
  /** Price book files to take in before selling. */
  importFolder?: string;
  /** The demo store, for a database that has no price book yet. */
  demoFolder: string;
  /** The file of the worker that talks to head office; without it the till stands alone. */
  syncWorker?: string | URL;
  /** How the operating system locks the till's key away, where it does. */
  seal?: FindSeal;
  /** Begins on the demo store as its manager with a shift open, so that a script can sell at once. */
  startAs?: 'manager';
  /** Nothing of it is real; the price book is copied from the real till's file. */
  practice?: Practice;
  /** The receipt printer; without one nothing is printed. */
  printer?: { print: Desk['print']; state: Desk['printer']; columns: Desk['columns'] };
  /** The card terminal; without one the cashier says what it answered. */
  terminal?: CardTerminal;
  tillName?: string;
  /** The clock, UTC ISO. */
  now?: () => string;
  newId?: () => string;
};

/** A till that is ready to sell. `handle` answers whatever it is given, and never throws. */
export type Till = {
  handle(command: unknown): TillReply;
  /** The same, where a command may have to ask the network first. */
  ask(command: unknown): Promise<TillReply>;
  receipt(number: number): { text: string; svg: string } | undefined;
  /** A report for a file; a Z report is marked as a copy. */
  report(kind: 'x' | 'z', number?: number): { text: string; svg: string; markup: string } | undefined;
  /** The effect report that was made last, for a file or the printer; undefined where none is done. */
  effect(): EffectPaper | undefined;
  /** Says something in the language of the screen. */
  say(sentence: Sentence): string;
  /** The bundles that everybody gets now. */
  offers(): Offer[];
  /** Every bundle that is sold at some time to somebody. */
  bundles(): { id: string; name: string }[];
  /** A shelf label for a file. */
  label(asked: LabelAsked): { text: string; svg: string } | undefined;
  /** A bundle's shelf card of 148 by 105 mm, for a printer of sheets. */
  shelfCard(id: string): Promise<string | undefined>;
  /**
   * To be called every second: waiting PINs wait less, a till that nobody touches locks itself, and a card payment without
   * an answer is asked for again. Answers whether the screen has to follow.
   */
  tick(): boolean;
  close(): void;
};

/**
 * Opens a till: its database, its price book, and the sale that was on the counter. Throws `CannotStart` in the shop's
 * words for a file that is no till's, a newer version's, in use or not writable, and for a price book with problems.
 */
export async function openTill(options: TillOptions): Promise<Till> {
  const { now = () => new Date().toISOString(), newId = randomUUID, tillName = 'Till 1' } = options;
  const file = openForSelling(options.database);
  try {
    begin(file.db, { type: 'v1.JournalBegun', tillId: newId(), tillName }, now());
    const peppers = openPeppersOf(file.db, options.seal);
    const pins = openPins(file.db.name, peppers);
    const folder = options.importFolder ?? (readPriceBook(file.db) ? undefined : options.demoFolder);
    if (options.practice) fillPractice(file.db, options.practice, pins, now());
    else if (folder !== undefined) {
      // First: a start that is cut short between the two must not leave a till that sells and asks nobody who they are.
      await importStaff(file.db, folder, pins, now());
      await importPriceBook(file.db, folder, now());
    }
    checkPepper(file.db);
    const desk = setDesk(file.db, nameOf(file.db), now, newId);
    desk.roster.pins = pins;
    takeUpWaiting(desk);
    takeUpPrices(desk);
    if (options.printer) {
      desk.print = options.printer.print;
      desk.printer = options.printer.state;
      desk.columns = options.printer.columns;
    }
    const { database, syncWorker: worker, seal } = options;
    const workers = beginWorkers(desk, options, { database, seal, peppers });
    const office = worker === undefined ? null : await openOffice(desk, { worker, peppers, seal });
    if (options.startAs === 'manager') await beginAsManager(desk, options.demoFolder);
    desk.practice = options.practice !== undefined;
    if (options.practice) beginPractice(desk, options.practice);
    const { terminal = byHand } = options;
    desk.terminalAnswers = terminal.answers;
    const cards = openCardDesk(desk, terminal);
    cards.follow();
    const noticesChanged = watchNotices(desk);
    const handle = (command: unknown) => {
      const reply = handleCommand(desk, command);
      cards.follow();
      return reply;
    };
    return {
      handle,
      ask: (command) => answered(desk, () => handle(command)),
      receipt(number) {
        const receipt = receiptOf(file.db, number, printingOf(desk));
        return receipt && { text: receiptText(receipt), svg: receiptSvg(receipt) };
      },
      report(kind, number = 0) {
        const report = kind === 'x' ? xReport(desk) : zReportOf(desk, number, true);
        return report && reportPaper(report);
      },
      effect: () => effectPaper(desk),
      say: (sentence) => say(sentence, desk.language),
      offers: () => offersOf(desk),
      bundles: () => bundleNames(file.db),
      label(asked) {
        const label = labelOf(desk, asked);
        return label && { text: receiptText(label), svg: receiptSvg(label) };
      },
      shelfCard: (id) => shelfCardOf(desk, id),
      tick() {
        const locked = tick(desk);
        cards.follow();
        const news = [cards.news(), takeUpPrices(desk), office?.tick() ?? false, office?.changed() ?? false];
        return locked || [...news, noticesChanged()].includes(true);
      },
      close() {
        cards.stop();
        workers.stop();
        office?.stop();
        file.close();
      },
    };
  } catch (error) {
    file.close();
    throw whyNotStarted(error, options.database);
  }
}

/** Answers a command at once, or when the network has answered it. */
async function answered(desk: Desk, handle: () => TillReply): Promise<TillReply> {
  desk.later = null;
  const reply = handle();
  return desk.later ?? reply;
}

function openForSelling(database: string): ReturnType<typeof openDatabase> {
  try {
    takeUpRestore(database);
    return openDatabase(database);
  } catch (error) {
    throw whyNotStarted(error, database);
  }
}

function whyNotStarted(error: unknown, database: string): unknown {
  const why = whyNotOpened(error, database);
  return why instanceof CannotOpen ? new CannotStart(...why.why) : why;
}

/** A new journal begins by naming its till. One with an unsound end is not written on. */
function begin(db: WritableDb, event: TillEvent, at: string): void {
  const journal = openJournal(db);
  const { seq } = journal.last();
  if (seq === 0) journal.append(at, [event]);
  if (firstUnsoundRow(db, Math.max(1, seq - 100)) !== undefined) {
    throw new CannotStart('journalChanged');
  }
}

function nameOf(db: WritableDb): string {
  const name = readHeadOffice(db)?.tillName;
  if (name) return name;
  const [first] = readJournal(db, 1);
  return (JSON.parse(first?.body ?? '{}') as { tillName?: string }).tillName ?? '';
}
