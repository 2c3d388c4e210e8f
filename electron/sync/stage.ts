import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the bytes of one version gather until they are whole, across restarts. */
export type Stage = {
  file: string;
  size(): number;
  add(bytes: Uint8Array): void;
  /** SHA-256 in hex of all that is there. */
  sha256(): string;
  drop(): void;
};

/** The stage of the version with this hash, beside the database; what is left of any other version goes. */
export function openStage(database: string, sha256: string): Stage {
  const start = `${basename(database)}.price-book-`;
  const folder = dirname(database);
  const file = join(folder, `${start}${sha256}`);
  for (const name of readdirSync(folder))
    if (name.startsWith(start) && name !== basename(file)) rmSync(join(folder, name), { force: true });
  return {
    file,
    size: () => (existsSync(file) ? statSync(file).size : 0),
    add: (bytes) => appendFileSync(file, bytes, { mode: 0o600 }),
    sha256: () => hashOf(file),
    drop: () => rmSync(file, { force: true }),
  };
}

function hashOf(file: string): string {
  const hash = createHash('sha256');
  if (!existsSync(file)) return hash.digest('hex');
  const opened = openSync(file, 'r');
  const piece = Buffer.alloc(1_000_000);
  try {
    for (let read = -1; read !== 0; ) {
      read = readSync(opened, piece);
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(opened);
  }
  return hash.digest('hex');
}
