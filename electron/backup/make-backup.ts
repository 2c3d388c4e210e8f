import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type CopyFacts, checkCopy } from '../../db/check-copy.ts';
import { latestVersion } from '../../db/migrate.ts';
import { openForReading } from '../../db/mining-rows.ts';
import { peppersForBackup } from '../till/store-peppers.ts';
import { placesOf, removeCopiesOf } from './places.ts';
import { seal, unseal } from './sealed-file.ts';

export type BackupOrder = {
  do: 'backup';
  database: string;
  folder: string;
  passphrase: string;
  till: { id: string; name: string };
  at: string;
  /** What PINs of the store are peppered with; on the disk they may be sealed for this computer alone. */
  storePeppers?: Uint8Array;
};

/** `folder`: it is not there or may not be written; `full`: no room; `unsound`: the copy was not what it should be. */
export type BackupFault = 'folder' | 'full' | 'unsound' | 'fault';

export type BackupMade =
  | { ok: true; file: string; at: string; bytes: number; facts: CopyFacts }
  | { ok: false; why: BackupFault };

/**
 * Copies a till's file as it is at one moment while the till goes on selling, seals the copy into the folder, opens it again from
 * there and looks at it whole. Only then the file gets its name.
 */
export async function makeBackup(order: BackupOrder): Promise<BackupMade> {
  const { database, folder, passphrase, till, at } = order;
  const { copy, check } = placesOf(database);
  const name = nameOf(till.id, at);
  const part = join(folder, `${name}.part`);
  try {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return { ok: false, why: 'folder' };
    removeTorn(folder, till.id);
    await copyDatabase(database, copy);
    const source = checkCopy(copy);
    if (typeof source === 'string') return { ok: false, why: 'unsound' };
    const pepper = peppersForBackup(database, order.storePeppers ?? new Uint8Array());
    const about = {
      schema: latestVersion,
      tillId: till.id,
      tillName: till.name,
      madeAt: at,
      rows: source.rows,
    };
    seal(copy, pepper, part, passphrase, about);
    unseal(part, check, passphrase);
    const facts = checkCopy(check);
    if (typeof facts === 'string' || !isSame(facts, source)) return { ok: false, why: 'unsound' };
    renameSync(part, join(folder, name));
    keepName(folder, join(folder, name));
    return { ok: true, file: join(folder, name), at, bytes: statSync(join(folder, name)).size, facts };
  } catch (error) {
    return { ok: false, why: faultOf(error) };
  } finally {
    for (const file of [copy, check]) removeCopiesOf(file);
    removeQuietly(part);
  }
}

/** In one step, which holds no writer up: a file in WAL mode is read as it was when the reading began. */
async function copyDatabase(database: string, to: string): Promise<void> {
  removeCopiesOf(to);
  writeFileSync(to, '', { mode: 0o600 });
  const db = openForReading(database);
  try {
    await db.backup(to, { progress: () => 0x7fffffff });
  } finally {
    db.close();
  }
}

/** Has the disk take the file's new name too; one that it may not keep is none. */
function keepName(folder: string, file: string): void {
  // There a folder cannot be opened, and the system looks after names by itself.
  if (process.platform === 'win32') return;
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    removeQuietly(file);
    throw error;
  }
}

const nameOf = (tillId: string, at: string) => `${startOf(tillId)}${at.replace(/[-:]|\.\d+/g, '')}.backup`;
const startOf = (tillId: string) => `goeswith-${tillId.replace(/[^A-Za-z0-9]/g, '').slice(0, 8)}-`;

/** What this till's backup left in the folder when it was cut short. */
function removeTorn(folder: string, tillId: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(startOf(tillId)) && name.endsWith('.backup.part'))
      rmSync(join(folder, name), { force: true });
}

function isSame(one: CopyFacts, other: CopyFacts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function faultOf(error: unknown): BackupFault {
  const code = (error as { code?: string }).code ?? '';
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code)) return 'full';
  if (/^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EIO|ENODEV|ENXIO|ESTALE)$/.test(code)) return 'folder';
  console.error('The backup failed.', error);
  return 'fault';
}

/** The stick may be gone. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}
