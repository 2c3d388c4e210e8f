import type { TillReply } from '../contract/till-reply.ts';
import { openTill, type Till, type TillOptions } from './till/open-till.ts';
import { clearPractice, practiceFile } from './till/practice.ts';

/** The till, and its practice while somebody practises. */
export type Tills = {
  /** Whichever is on the screen. */
  now(): Till;
  practising(): boolean;
  /** Changes between the two; the real one stays as it is meanwhile. */
  practise(on: boolean): Promise<TillReply>;
  /** To be called every second. Answers whether the view of the till on the screen has changed by itself. */
  tick(): boolean;
  close(): void;
};

/** Opens the real till. Throws what `openTill` throws. */
export async function openTills(options: TillOptions): Promise<Tills> {
  const { database, printer, now, demoFolder } = options;
  const real = await openTill(options);
  let practice: Till | null = null;

  async function begin(): Promise<void> {
    const shown = viewOf(real);
    clearPractice(database);
    practice = await openTill({
      ...{ database: practiceFile(database), demoFolder, tillName: shown.store.till },
      ...(now && { now }),
      // Paper may show what it would look like, marked; the drawer holds real money.
      ...(printer && { printer: { ...printer, print: (job) => printer.print({ ...job, kick: false }) } }),
      practice: { of: database, staffId: shown.staff.locked ? null : (shown.staff.signedIn?.id ?? null) },
    });
  }

  function end(): void {
    practice?.close();
    practice = null;
    clearPractice(database);
  }

  return {
    now: () => practice ?? real,
    practising: () => practice !== null,
    async practise(on) {
      if (on && !practice) await begin();
      if (!on) end();
      return (practice ?? real).handle({ type: 'View' });
    },
    tick() {
      const changed = real.tick();
      return practice ? practice.tick() : changed;
    },
    close() {
      end();
      real.close();
    },
  };
}

/** What a till shows now. */
export function viewOf(till: Till) {
  const reply = till.handle({ type: 'View' });
  if (!reply.ok) throw new Error(reply.refusal.message);
  return reply.view;
}
