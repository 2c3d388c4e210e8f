import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { lockForWriting } from '../../db/writer-lock.ts';
import { pepperFile } from '../till/pepper-file.ts';
import { writeWhole } from '../whole-file.ts';
import { placesOf, removeLeftovers } from './places.ts';

const orderSchema = z.strictObject({ old: z.string(), keyAside: z.boolean() });

/**
 * Has the next start put the rehearsed backup in the place of the till's file, which is kept beside it under the name that
 * this answers. `keyAside`: the till's key goes with the old file, so that a restored till knows at once that it is one.
 */
export function orderRestore(database: string, at: string, keyAside: boolean): string {
  const old = `${database}.replaced-${at.replace(/[-:]|\.\d+/g, '')}`;
  writeWhole(placesOf(database).order, JSON.stringify({ old, keyAside }));
  return old;
}

/** Takes an order back; the till's file stays. */
export function dropRestore(database: string): void {
  rmSync(placesOf(database).order, { force: true });
  removeLeftovers(database);
}

/**
 * Does what the last run ordered, before the database is opened. Each step is taken once, however often a start is cut short:
 * the order is there until the last of them. Throws where another till uses the file.
 */
export function takeUpRestore(database: string): void {
  const { order, restore, restorePepper } = placesOf(database);
  if (!existsSync(order)) {
    removeLeftovers(database);
    return;
  }
  const unlock = lockForWriting(database);
  try {
    const { old, keyAside } = orderSchema.parse(JSON.parse(readFileSync(order, 'utf8')));
    if (existsSync(restore) && !existsSync(old)) {
      // The log first: the file without it would be an older one.
      move(`${database}-wal`, `${old}-wal`);
      rmSync(`${database}-shm`, { force: true });
      if (existsSync(restorePepper)) move(pepperFile(database), pepperFile(old));
      if (keyAside) move(`${database}.till-key`, `${old}.till-key`);
      move(database, old);
    }
    move(restorePepper, pepperFile(database));
    move(restore, database);
    rmSync(order, { force: true });
  } finally {
    unlock();
  }
}

function move(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}
