import {
  afterUnknown,
  backoff,
  type Job,
  type JobStore,
  newJob,
  type Order,
  restoredJob,
  wantsDrawer,
} from './print-job.ts';
import type { Kick, PrintResult } from './printer.ts';
import type { Trouble } from './printer-status.ts';

/** What the queue needs of the world. */
export type QueuePorts = {
  store: JobStore;
  /** Prints, and opens the drawer where `opening` is given, which is called just before the pulse leaves. */
  print(bytes: Uint8Array, opening?: Kick['leaving']): Promise<PrintResult>;
  /** Opens the drawer of a printer that is reached but cannot print. */
  openDrawerNow(): Promise<unknown>;
  /** What stands above paper of which there may be one already. */
  duplicateBanner(): Uint8Array;
  /** UTC in milliseconds. */
  now(): number;
  /** Calls back after so many milliseconds unless the returned function is called before. */
  after(ms: number, call: () => void): () => void;
  /** The list has changed. */
  changed(): void;
  /** What hindered the store or a port; the queue goes on without it. */
  report(error: unknown): void;
};

export type PrintQueue = {
  /** Takes a job and returns its number at once; never throws. */
  enqueue(order: Order): number;
  /** Everything that waits, has failed, or was printed lately, in order. */
  list(): Job[];
  /** Prints a finished job again at the end of the queue, marked as a possible duplicate; undefined for others. */
  reprint(id: number): number | undefined;
  /** Takes a job off the list; false for one that is being printed or is not there. */
  drop(id: number): boolean;
  /** Tries again now instead of after the pause. */
  tryNow(): void;
  /** No more attempts; a job that is being printed is left to its end. */
  stop(): void;
};

const printedKept = 20;

/**
 * Prints one job at a time, in order, and never makes anyone wait for it. Paper: at least once; after an attempt whose end
 * is unknown the job is printed again under a banner that says so, and after three it fails and the next gets its turn.
 * Drawer: at most once, and only within half a minute of being asked for; noted in the store before the pulse leaves.
 * While the printer is off or cannot print, jobs wait and are tried again after 1 s to 30 s for as long as it takes.
 */
export function createPrintQueue(ports: QueuePorts): PrintQueue {
  const { store, report } = ports;
  let jobs = guarded(() => store.load(), []).map(restoredJob);
  let nextId = jobs.reduce((most, { id }) => Math.max(most, id), 0) + 1;
  let working = false;
  let stopped = false;
  let inVain = 0;
  let cancelPause = () => {};

  function guarded<Value>(call: () => Value, otherwise: Value): Value {
    try {
      return call();
    } catch (error) {
      report(error);
      return otherwise;
    }
  }

  function keep(job: Job, change: Partial<Job>): void {
    Object.assign(job, change);
    guarded(() => store.save({ ...job }), undefined);
    guarded(ports.changed, undefined);
  }

  function forget(id: number): void {
    jobs = jobs.filter((job) => job.id !== id);
    guarded(() => store.forget(id), undefined);
    guarded(ports.changed, undefined);
  }

  function add(order: Order, perhapsPrinted: number): number {
    const job = newJob(nextId++, order, new Date(ports.now()).toISOString());
    jobs.push(job);
    keep(job, { perhapsPrinted });
    inVain = 0;
    tryNow();
    return job.id;
  }

  async function work(): Promise<void> {
    if (working || stopped) return;
    cancelPause();
    working = true;
    for (let job = nextWaiting(); job && !stopped; job = nextWaiting()) {
      if (await attempt(job)) continue;
      cancelPause = ports.after(backoff(inVain), () => void work());
      break;
    }
    working = false;
  }

  const nextWaiting = () => jobs.find(({ state }) => state === 'waiting');

  /** True where the next job may have its turn. */
  async function attempt(job: Job): Promise<boolean> {
    keep(job, { state: 'printing', attempts: job.attempts + 1 });
    const opening = wantsDrawer(job, ports.now()) ? () => keep(job, { kick: false }) : undefined;
    const { outcome, trouble, notices } = await printing(withBanner(job), opening);
    if (outcome === 'printed') finish(job, { state: 'printed', why: null, notices });
    else if (outcome === 'unknown') keep(job, afterUnknown(job, trouble));
    else await afterNothing(job, trouble);
    inVain = job.state === 'waiting' ? inVain + 1 : 0;
    return job.state !== 'waiting';
  }

  async function printing(bytes: Uint8Array, opening?: Kick['leaving']): Promise<PrintResult> {
    try {
      return await ports.print(bytes, opening);
    } catch (error) {
      report(error);
      return { outcome: 'unknown', trouble: 'error', notices: [] };
    }
  }

  function withBanner({ bytes, perhapsPrinted }: Job): Uint8Array {
    if (perhapsPrinted === 0 || bytes.length === 0) return bytes;
    return Buffer.concat([guarded(ports.duplicateBanner, new Uint8Array()), bytes]);
  }

  function finish(job: Job, change: Partial<Job>): void {
    keep(job, { kick: false, ...change });
    const printed = jobs.filter(({ state }) => state === 'printed');
    for (const { id } of printed.slice(0, -printedKept)) forget(id);
  }

  /** Nothing is on paper. A drawer that waits opens nevertheless where the printer is reached at all, or never. */
  async function afterNothing(job: Job, why: Trouble | null): Promise<void> {
    const reached = why !== 'unreachable' && why !== 'went away';
    const opened = reached && (await openWaitingDrawers());
    for (const alone of jobs.filter(isUnfinishedDrawer))
      finish(alone, { why, state: opened ? 'printed' : 'failed' });
    if (job.bytes.length > 0) keep(job, { why, state: 'waiting' });
  }

  async function openWaitingDrawers(): Promise<boolean> {
    const waiting = jobs.filter((job) => wantsDrawer(job, ports.now()));
    for (const job of waiting) keep(job, { kick: false });
    if (waiting.length > 0) await ports.openDrawerNow().catch(report);
    return waiting.length > 0;
  }

  const isUnfinishedDrawer = ({ bytes, state }: Job) =>
    bytes.length === 0 && (state === 'waiting' || state === 'printing');

  function tryNow(): void {
    void work().catch(report);
  }

  function reprint(id: number): number | undefined {
    const job = jobs.find((one) => one.id === id);
    if (!job || job.bytes.length === 0 || (job.state !== 'printed' && job.state !== 'failed'))
      return undefined;
    if (job.state === 'failed') forget(id);
    return add({ what: job.what, bytes: job.bytes, kick: false }, 1);
  }

  function drop(id: number): boolean {
    const job = jobs.find((one) => one.id === id);
    if (!job || job.state === 'printing') return false;
    forget(id);
    return true;
  }

  function stop(): void {
    stopped = true;
    cancelPause();
  }

  tryNow();
  return {
    enqueue: (order) => add(order, 0),
    list: () => jobs.map((job) => ({ ...job })),
    reprint,
    drop,
    tryNow,
    stop,
  };
}
