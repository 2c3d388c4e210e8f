import type { Job, JobStore } from '../../electron/devices/print-job.ts';
import { createPrintQueue, type PrintQueue, type QueuePorts } from '../../electron/devices/print-queue.ts';
import type { PrintResult } from '../../electron/devices/printer.ts';

export const printed: PrintResult = { outcome: 'printed', trouble: null, notices: [] };
export const off: PrintResult = { outcome: 'nothing', trouble: 'unreachable', notices: [] };
export const noPaper: PrintResult = { outcome: 'nothing', trouble: 'out of paper', notices: [] };
export const torn: PrintResult = { outcome: 'unknown', trouble: 'went away', notices: [] };

/** Keeps rows as a table would: copies go in and out. */
export function tableStore(rows = new Map<number, Job>()): JobStore & { rows: Map<number, Job> } {
  return {
    rows,
    load: () => [...rows.values()].map((row) => structuredClone(row)),
    save: (job) => void rows.set(job.id, structuredClone(job)),
    forget: (id) => void rows.delete(id),
  };
}

/** A queue on a clock and a printer that the test moves; `sent` is what reached the printer, `drawer` how it opened. */
export function setUp({ store = tableStore(), start = 0, ports = {} as Partial<QueuePorts> } = {}) {
  const world = {
    now: start,
    timers: [] as { at: number; call: () => void }[],
    next: printed as PrintResult | ((bytes: string) => PrintResult | Promise<PrintResult>),
    sent: [] as string[],
    drawer: [] as string[],
    pauses: [] as number[],
    reported: [] as unknown[],
  };
  const queue = createPrintQueue({
    store,
    async print(bytes, opening) {
      const text = Buffer.from(bytes).toString();
      const result = typeof world.next === 'function' ? await world.next(text) : world.next;
      if (result.outcome !== 'nothing') {
        if (text) world.sent.push(text);
        opening?.();
        if (opening) world.drawer.push('in turn');
      }
      return result;
    },
    openDrawerNow: async () => void world.drawer.push('at once'),
    duplicateBanner: () => Buffer.from('AGAIN '),
    now: () => world.now,
    after(ms, call) {
      const timer = { at: world.now + ms, call };
      world.pauses.push(ms);
      world.timers.push(timer);
      return () => {
        world.timers = world.timers.filter((one) => one !== timer);
      };
    },
    changed() {},
    report: (error) => void world.reported.push(error),
    ...ports,
  });
  /** Lets time pass, timer by timer. */
  async function pass(ms: number): Promise<void> {
    const end = world.now + ms;
    await settle();
    for (let due = nextDue(end); due; due = nextDue(end)) {
      world.timers = world.timers.filter((one) => one !== due);
      world.now = due.at;
      due.call();
      await settle();
    }
    world.now = end;
  }
  const nextDue = (end: number) => world.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  return { queue, world, pass, store };
}

export const settle = () => new Promise((done) => setImmediate(done));
export const receipt = (number: number, kick = false) => ({
  what: `receipt ${number}`,
  bytes: Buffer.from(`r${number}`),
  kick,
});
export const states = (queue: PrintQueue) => queue.list().map(({ what, state, why }) => [what, state, why]);
