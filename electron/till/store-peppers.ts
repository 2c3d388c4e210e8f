import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { storePepper } from '../../contract/sync-staff.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { readHeadOffice } from '../../db/head-office.ts';
import type { FindSeal } from '../sync/key-file.ts';
import { readJson, writeWhole } from '../whole-file.ts';
import { pepperFile } from './pepper-file.ts';

/** Whose a pepper is: a store by its id at one head office, by its key. */
export type PepperOwner = { headOfficeKey: string; storeId: string };

/** What the PINs of stores are peppered with, each by a name that hashes carry. The last one kept is the till's own store's. */
export type StorePeppers = {
  current(): string | undefined;
  find(name: string): Buffer | undefined;
  has(owner: PepperOwner): boolean;
  /** Keeps a pepper, 32 bytes in base64url, as the till's own store's. */
  keep(owner: PepperOwner, pepper: string): void;
  /** Makes the pepper of the till's store its own again; nothing where it has none. */
  belongTo(owner: PepperOwner | undefined): void;
  /** All of them, for a sealed backup; empty where there are none. */
  export(): Buffer;
};

const entry = z.strictObject({ headOfficeKey: z.string(), storeId: z.string(), pepper: storePepper });
const entries = z.array(entry);
type Entry = z.infer<typeof entry>;
const kept = z.strictObject({ sealed: z.boolean(), peppers: z.base64() });

export const storePepperFile = (database: string) => `${database}.store-pepper`;

/** The peppers in a file beside a database, sealed as the till's key is. They are read when one is first needed. */
export function openStorePeppers(database: string, findSeal: FindSeal = () => undefined): StorePeppers {
  const file = storePepperFile(database);
  let known: Entry[] | undefined;
  let own: PepperOwner | undefined;
  const all = () => {
    known ??= readPeppers(file, findSeal);
    return known;
  };
  const ownEntry = () => {
    const { headOfficeKey, storeId } = own ?? {};
    return all().find((one) => one.headOfficeKey === headOfficeKey && one.storeId === storeId);
  };
  return {
    current: () => own && nameOf(ownEntry()),
    find(name) {
      const found = all().find((one) => nameOf(one) === name);
      return found && Buffer.from(found.pepper, 'base64url');
    },
    has: (owner) => all().some((one) => isOf(one, owner)),
    keep(owner, pepper) {
      const { headOfficeKey, storeId } = owner;
      const next = [...all().filter((one) => !isOf(one, owner)), { headOfficeKey, storeId, pepper }];
      writePeppers(file, next, findSeal);
      known = next;
      own = owner;
    },
    belongTo(owner) {
      own = owner;
    },
    export: () => (all().length > 0 ? Buffer.from(JSON.stringify(all())) : Buffer.alloc(0)),
  };
}

/** The same of a till's file, with what a restored backup brought of them, and with the till's own store. */
export function openPeppersOf(db: ReadableDb, seal: FindSeal | undefined): StorePeppers {
  takeUpPeppers(db.name, seal);
  const peppers = openStorePeppers(db.name, seal);
  peppers.belongTo(readHeadOffice(db));
  return peppers;
}

/** What a backup holds of peppers: the till's own, and behind it those of stores, which cannot be unsealed on another computer. */
export function peppersForBackup(database: string, ofStores: Uint8Array): Buffer {
  const file = pepperFile(database);
  const own = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (ofStores.length === 0) return own;
  return Buffer.concat([own.length > 0 ? own : randomBytes(pepperBytes), ofStores]);
}

/** After a restore: puts what the backup had of stores' peppers where they belong; those that are there already stay. */
export function takeUpPeppers(database: string, findSeal: FindSeal = () => undefined): void {
  const file = pepperFile(database);
  if (!existsSync(file) || statSync(file).size <= pepperBytes) return;
  const restored = readFileSync(file);
  const news = readEntries(restored.subarray(pepperBytes));
  const before = readPeppers(storePepperFile(database), findSeal);
  const fresh = news.filter((one) => !before.some((other) => isOf(other, one)));
  if (fresh.length > 0) writePeppers(storePepperFile(database), [...before, ...fresh], findSeal);
  writeFileSync(`${file}.new`, restored.subarray(0, pepperBytes), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

const pepperBytes = 32;

const isOf = (one: PepperOwner, { headOfficeKey, storeId }: PepperOwner) =>
  one.headOfficeKey === headOfficeKey && one.storeId === storeId;

/** Says which pepper it is, and nothing of it. */
function nameOf(one: Entry | undefined): string | undefined {
  return one && createHash('sha256').update(`goeswith pepper ${one.pepper}`).digest('hex').slice(0, 16);
}

/** Those that cannot be read are as good as none: head office sends its own again. */
function readPeppers(file: string, findSeal: FindSeal): Entry[] {
  const read = kept.safeParse(readJson(file));
  if (!read.success) return [];
  const bytes = Buffer.from(read.data.peppers, 'base64');
  try {
    return readEntries(read.data.sealed ? findSeal()?.unseal(bytes) : bytes);
  } catch {
    return [];
  }
}

function readEntries(text: Uint8Array | undefined): Entry[] {
  try {
    return entries.parse(JSON.parse(Buffer.from(text ?? []).toString('utf8')));
  } catch {
    return [];
  }
}

function writePeppers(file: string, all: readonly Entry[], findSeal: FindSeal): void {
  const seal = findSeal();
  const text = Buffer.from(JSON.stringify(all));
  const bytes = seal ? seal.seal(text) : text;
  writeWhole(file, JSON.stringify({ sealed: seal !== undefined, peppers: bytes.toString('base64') }));
}
