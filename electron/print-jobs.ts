import { z } from 'zod';
import type { Job, JobStore } from './devices/print-job.ts';
import { readJson, writeWhole } from './whole-file.ts';

const job = z.object({
  id: z.int(),
  what: z.string(),
  bytes: z.base64(),
  kick: z.boolean(),
  askedAt: z.string(),
  attempts: z.int(),
  state: z.enum(['waiting', 'printing', 'printed', 'failed']),
  why: z.string().nullable(),
  notices: z.array(z.string()),
  perhapsPrinted: z.int(),
});

/** The printer's queue in a file beside the database, so that it outlives the program. */
export function printJobsIn(file: string): JobStore {
  const jobs = new Map<number, Job>();
  const write = () =>
    writeWhole(file, JSON.stringify([...jobs.values()].map((one) => ({ ...one, bytes: base64(one.bytes) }))));
  return {
    load() {
      const kept = z.array(job).safeParse(readJson(file));
      for (const one of kept.success ? kept.data : [])
        jobs.set(one.id, { ...one, bytes: Buffer.from(one.bytes, 'base64') } as Job);
      return [...jobs.values()];
    },
    save(one) {
      jobs.set(one.id, one);
      write();
    },
    forget(id) {
      jobs.delete(id);
      write();
    },
  };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
