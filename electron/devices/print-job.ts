import type { Notice } from './printer.ts';
import type { Trouble } from './printer-status.ts';

export type JobState = 'waiting' | 'printing' | 'printed' | 'failed';

/** Something to print, and what has become of it. Plain data: a row of a table. */
export type Job = {
  id: number;
  /** What a person calls it: "receipt 12", "Z 3", "test". */
  what: string;
  /** Empty where only the drawer is to open. */
  bytes: Uint8Array;
  /** The drawer still has to open for this job. Becomes false just before the pulse leaves, for good. */
  kick: boolean;
  /** When it was asked for, UTC. */
  askedAt: string;
  attempts: number;
  state: JobState;
  /** Why it waits or has failed. */
  why: Trouble | null;
  notices: Notice[];
  /** How many attempts may have left some or all of it on paper. From the first on, the next says so above. */
  perhapsPrinted: number;
};

/** What is asked of the queue. */
export type Order = { what: string; bytes: Uint8Array; kick: boolean };

/** Where jobs outlive the program. Calls are short and do not wait for anything but the disk. */
export type JobStore = { load(): Job[]; save(job: Job): void; forget(id: number): void };

export function newJob(id: number, { what, bytes, kick }: Order, askedAt: string): Job {
  const progress = { attempts: 0, state: 'waiting', why: null, notices: [], perhapsPrinted: 0 } as const;
  return { id, what, bytes, kick, askedAt, ...progress, notices: [] };
}

/**
 * A job as it is after a restart. One that was being printed may be on paper, and waits to be printed again. No drawer
 * opens for it any more: whoever stood at the till has gone.
 */
export function restoredJob(job: Job): Job {
  if (job.state !== 'printing') return { ...job, kick: false };
  return { ...job, kick: false, state: 'waiting', perhapsPrinted: job.perhapsPrinted + 1 };
}

/** Milliseconds until the next attempt after so many in vain: 1 s, doubled each time, at most 30 s. */
export function backoff(inVain: number): number {
  return Math.min(30_000, 1000 * 2 ** Math.max(0, inVain - 1));
}

/** A drawer that opens later than this finds nobody in front of it. */
const drawerWithinMs = 30_000;

/** Whether its drawer may still open at `now`, UTC in milliseconds. */
export function wantsDrawer({ kick, askedAt }: Job, now: number): boolean {
  const age = now - Date.parse(askedAt);
  return kick && age >= 0 && age <= drawerWithinMs;
}

/** So many attempts may have reached the paper before a person has to look. */
const mostUnknown = 3;

/** What becomes of a job after an attempt that may have reached the paper. A drawer alone is not tried twice. */
export function afterUnknown(job: Job, why: Trouble | null): Partial<Job> {
  const perhapsPrinted = job.perhapsPrinted + 1;
  const enough = perhapsPrinted >= mostUnknown || job.bytes.length === 0;
  return { why, perhapsPrinted, state: enough ? 'failed' : 'waiting' };
}
