import type { Devices } from '../contract/devices.ts';
import type { TillView } from '../contract/till-view.ts';
import { usualColumns } from '../domain/receipt/rows.ts';
import { paperBytes } from './devices/escpos.ts';
import { createPrintQueue } from './devices/print-queue.ts';
import { type PrinterSettings, receiptPrinter } from './devices/receipt-printer.ts';
import { testPage } from './devices/test-page.ts';
import { printJobsIn } from './print-jobs.ts';

type PrinterView = TillView['printer'];
type ToPrint = { what: string; markup: string; kick: boolean };

/** The receipt printer as the till and its settings see it. None of it waits, none of it throws. */
export type Printing = {
  print(job: ToPrint): void;
  state(): PrinterView;
  /** Characters in a line of the printer's paper; of the usual paper where there is no printer. */
  columns(): number;
  /** A page that shows whether the printer is set up well, or a drawer that opens. False where there is none. */
  test(what: 'printer' | 'drawer', title: string): boolean;
  /** False for a job that is not there or is being printed. */
  act(id: number, act: 'reprint' | 'drop' | 'try'): boolean;
  stop(): void;
};

/** What stands above paper of which there may be one already. */
const banner = (locale: string) =>
  locale.startsWith('de')
    ? '^^"MÖGLICHES DOPPEL\nGing schon einmal zum Drucker\n-'
    : '^^"POSSIBLE DUPLICATE\nSent to the printer once before\n-';

type Ports = {
  settings(): Devices['printer'];
  /** Where the queue is kept. */
  file: string;
  locale(): string;
  /** The queue looks different now. */
  changed(): void;
};

/** Prints by the settings of the moment. */
export function openPrinting({ settings, file, locale, changed }: Ports): Printing {
  const known = (): PrinterSettings => {
    const printer = settings();
    if (!printer) throw new Error('no printer is set up');
    const { host, port, columns, encoding, pulse } = printer;
    const paper = { dialect: 'escpos', columns, encoding, cut: true } as const;
    return { address: { host, port }, paper, drawer: printer.drawer ? pulse : null };
  };
  const ports = receiptPrinter(known, () => banner(locale()));
  const queue = createPrintQueue({
    ...ports,
    print: async (bytes, opening) =>
      settings() ? ports.print(bytes, opening) : { outcome: 'nothing', trouble: 'unreachable', notices: [] },
    store: printJobsIn(file),
    now: Date.now,
    after(ms, call) {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    changed,
    report: (error) => console.error('The receipt printer:', error),
  });

  function print({ what, markup, kick }: ToPrint): void {
    if (!settings()) return;
    try {
      const bytes = markup === '' ? new Uint8Array() : paperBytes(markup, known().paper);
      const opens = kick && known().drawer !== null;
      if (bytes.length > 0 || opens) queue.enqueue({ what, bytes, kick: opens });
    } catch (error) {
      console.error(`${what} could not be printed.`, error);
    }
  }

  return {
    print,
    state: () => stateOf(queue.list(), settings() !== null),
    columns: () => settings()?.columns ?? usualColumns,
    test(what, title) {
      const printer = settings();
      if (!printer || (what === 'drawer' && !printer.drawer)) return false;
      if (what === 'printer') print({ what: 'test', markup: testPage(title, printer.columns), kick: false });
      else print({ what: 'drawer', markup: '', kick: true });
      return true;
    },
    act(id, act) {
      if (act === 'try') queue.tryNow();
      return act === 'try' || (act === 'drop' ? queue.drop(id) : queue.reprint(id) !== undefined);
    },
    stop: () => queue.stop(),
  };
}

type Listed = ReturnType<ReturnType<typeof createPrintQueue>['list']>;

function stateOf(jobs: Listed, there: boolean): PrinterView {
  const shown = jobs.map(({ id, what, state, why }) => ({ id: String(id), what, state, why: why ?? '' }));
  const stuck = jobs.find(({ state, why }) => state !== 'printed' && why !== null);
  const busy = jobs.some(({ state }) => state === 'waiting' || state === 'printing');
  const state = !there ? 'none' : stuck ? 'failing' : busy ? 'busy' : 'ready';
  return { state, why: there ? (stuck?.why ?? '') : '', jobs: shown };
}
