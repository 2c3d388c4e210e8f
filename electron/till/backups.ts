import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type BackupState, backupState } from '../../contract/backup-view.ts';
import type { BackupMade, BackupOrder } from '../backup/make-backup.ts';
import { placesOf } from '../backup/places.ts';
import type { Rehearsed, RehearseOrder, RehearseReply } from '../backup/rehearse-restore.ts';
import { dropRestore, orderRestore } from '../backup/take-up-restore.ts';
import type { FindSeal } from '../sync/key-file.ts';
import { readJson, writeWhole } from '../whole-file.ts';

/** A till's backups, all in a thread with connections of their own: selling waits for none of it. */
export type Backups = {
  /** Null where this till makes none. */
  state(): BackupState | null;
  /** Why the last of the daily backups was not made; null where it was, or none is wanted. */
  failed(): Extract<NonNullable<BackupState['last']>, { ok: false }>['why'] | null;
  make(folder: string, passphrase: string, daily: boolean | undefined): Promise<BackupMade>;
  endDaily(): void;
  /** To be called when the day is closed. */
  dayClosed(): void;
  rehearse(file: string, passphrase: string): Promise<RehearseReply>;
  /** The backup that was rehearsed last. */
  rehearsed(): Rehearsed | null;
  order(): void;
  dropRestore(): void;
  stop(): void;
};

const none = async () => ({ ok: false, why: 'fault' }) as const;
export const noBackups: Backups = {
  ...{ state: () => null, failed: () => null, make: none, rehearse: none, rehearsed: () => null },
  ...{ endDaily() {}, dayClosed() {}, order() {}, dropRestore() {}, stop() {} },
};

const keptSchema = z.strictObject({
  daily: z.strictObject({ folder: z.string(), sealed: z.string().nullable() }).nullable(),
  last: backupState.shape.last,
});
type Kept = z.infer<typeof keptSchema>;

type Parts = {
  database: string;
  worker: string | URL;
  seal: FindSeal | undefined;
  till: { id: string; name: string };
  now(): string;
  storePeppers(): Uint8Array;
};

/** Opens the backups of a till's file. Where and how the last went is kept in a file beside it, the passphrase only sealed. */
export function openBackups({
  database,
  worker,
  seal: findSeal = () => undefined,
  till,
  now,
  storePeppers,
}: Parts): Backups {
  const file = placesOf(database).settings;
  const read = keptSchema.safeParse(readJson(file));
  let kept: Kept = read.success ? read.data : { daily: null, last: null };
  let busy: Worker | null = null;
  let found: Rehearsed | null = null;
  let old: string | null = null;
  const keep = (some: Partial<Kept>) => {
    kept = { ...kept, ...some };
    try {
      writeWhole(file, JSON.stringify(kept));
    } catch (error) {
      console.error('What became of the backup could not be noted.', error);
    }
  };
  const run = <T>(order: BackupOrder | RehearseOrder, failed: T) =>
    new Promise<T>((resolve) => {
      if (busy) return resolve(failed);
      const own = new Worker(worker, { workerData: order });
      busy = own;
      const end = (reply: T) => {
        if (busy === own) busy = null;
        resolve(reply);
      };
      own.on('message', end);
      own.on('error', (error) => {
        console.error('The backup failed.', error);
        end(failed);
      });
      own.on('exit', () => end(failed));
    });
  const make: Backups['make'] = async (folder, passphrase, daily) => {
    const at = now();
    const secrets = { passphrase, storePeppers: storePeppers() };
    const order: BackupOrder = { do: 'backup', database, folder, ...secrets, till, at };
    const made = await run<BackupMade>(order, { ok: false, why: 'fault' });
    const sealed = findSeal()?.seal(Buffer.from(passphrase)).toString('base64') ?? null;
    keep({
      last: made.ok ? lastOf(made) : { ok: false, at, why: made.why },
      ...(daily === false && { daily: null }),
      ...(daily && made.ok && { daily: { folder, sealed } }),
    });
    return made;
  };
  return {
    state: () => ({
      daily: kept.daily && { folder: kept.daily.folder, asks: kept.daily.sealed === null },
      keeps: findSeal() !== undefined,
      running: busy !== null,
      last: kept.last,
      rehearsed: found && shown(found),
      ordered: old === null ? null : { old },
    }),
    failed: () => (kept.daily && kept.last && !kept.last.ok ? kept.last.why : null),
    make,
    endDaily: () => keep({ daily: null }),
    dayClosed() {
      if (!kept.daily || busy) return;
      const passphrase = unsealed(kept.daily.sealed, findSeal);
      if (passphrase !== null) void make(kept.daily.folder, passphrase, undefined);
      else keep({ last: { ok: false, at: now(), why: 'passphrase' } });
    },
    async rehearse(from, passphrase) {
      found = null;
      const order: RehearseOrder = { do: 'rehearse', database, from, passphrase };
      const reply = await run<RehearseReply>(order, { ok: false, why: 'fault' });
      found = reply.ok ? reply.found : null;
      return reply;
    },
    rehearsed: () => found,
    order() {
      if (found) old = orderRestore(database, now(), found.office !== null);
    },
    dropRestore() {
      dropRestore(database);
      [found, old] = [null, null];
    },
    stop: () => void busy?.terminate(),
  };
}

function lastOf({ at, file, bytes, facts }: Extract<BackupMade, { ok: true }>): Kept['last'] {
  const { rows, sales, tables } = facts;
  return { ok: true, at, file, bytes, rows, sales, tables: Object.keys(tables).length };
}

function shown({ upTo: _, ...rest }: Rehearsed) {
  return rest;
}

function unsealed(sealed: string | null, findSeal: FindSeal): string | null {
  try {
    const bytes = sealed === null ? undefined : findSeal()?.unseal(Buffer.from(sealed, 'base64'));
    return bytes?.toString() ?? null;
  } catch {
    // A keyring that has forgotten it: it is asked for again.
    return null;
  }
}
