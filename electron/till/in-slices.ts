import { open } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { somethingUnderway } from '../../db/give-way.ts';
import type { WritableDb } from '../../db/handles.ts';
import { beginLong } from '../../db/second-writer.ts';

/** So long (ms) a slice lasts: whatever else wants the thread waits for no more. */
const slice = 6;

/**
 * Writes something long in one transaction, in slices of this thread between which the till sells. True once all of it is
 * durable; false where it gave way to what the till wrote itself or was stopped, and then nothing of it has happened.
 */
export async function writeInSlices(
  till: WritableDb,
  steps: (db: WritableDb) => Generator<unknown>,
  stopped: () => boolean,
): Promise<boolean> {
  // One long change at a time: another one's transaction has the file's lock.
  if (somethingUnderway(till)) return false;
  const long = beginLong(till);
  const goesOn = () => long.isOpen() && !stopped();
  try {
    if (!(await inSlices(steps(long.db), goesOn))) return false;
    await flush(`${till.name}-wal`);
    if (!goesOn()) return false;
    long.commit();
    return true;
  } finally {
    long.close();
  }
}

/** Answers whether it came to the end. */
async function inSlices(steps: Generator<unknown>, goesOn: () => boolean): Promise<boolean> {
  let until = performance.now() + slice;
  while (!steps.next().done) {
    if (performance.now() < until) continue;
    await turn();
    if (!goesOn()) return false;
    until = performance.now() + slice;
  }
  return goesOn();
}

/** Has the disk take what was written so far, in a thread of its own: the end has less to wait for. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
