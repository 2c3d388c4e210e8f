import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { newKey, openKey, publicKeyOf } from './till-keys.ts';

/** How the operating system locks a secret away, where it does. */
export type Seal = { seal(secret: Buffer): Buffer; unseal(sealed: Buffer): Buffer };
/** The seal of this computer, asked for only when a key is read or made: a keyring may take its time. */
export type FindSeal = () => Seal | undefined;

/** The till's private key, which lies in a file beside the database and never in it: whoever copies the one lacks the other. */
export type KeyFile = {
  /** The key whose public half this is; undefined where no file beside the database holds it or it cannot be read. */
  read(publicKey: string): Buffer | undefined;
  /** The key to enrol with by a code. The same code gets the same one, so that a lost answer can be asked for again. */
  forCode(code: string): Buffer;
  /** Makes the key of the last code the till's own. */
  keep(): void;
};

const kept = z.strictObject({ sealed: z.boolean(), key: z.base64(), code: z.string() });

/** The key file of a database. Without a seal the file's own mode is all that guards it. */
export function openKeyFile(database: string, findSeal: FindSeal = () => undefined): KeyFile {
  const file = `${database}.till-key`;
  const fresh = `${file}.new`;
  const opened = (path: string) => readKept(path, findSeal);
  return {
    read(publicKey) {
      const found = [file, fresh].map(opened).find((one) => one && publicOf(one.key) === publicKey);
      return found?.key;
    },
    forCode(code) {
      const digest = createHash('sha256').update(code).digest('hex');
      const known = opened(fresh);
      if (known?.code === digest) return known.key;
      const key = newKey();
      writeKept(fresh, key, digest, findSeal());
      return key;
    },
    keep() {
      if (existsSync(fresh)) renameSync(fresh, file);
    },
  };
}

function readKept(path: string, findSeal: FindSeal): { key: Buffer; code: string } | undefined {
  try {
    const { sealed, key, code } = kept.parse(JSON.parse(readFileSync(path, 'utf8')));
    const bytes = Buffer.from(key, 'base64');
    const opened = sealed ? findSeal()?.unseal(bytes) : bytes;
    return opened && { key: opened, code };
  } catch {
    // A key that cannot be read is as good as none: what to do is the same.
    return undefined;
  }
}

function writeKept(path: string, key: Buffer, code: string, seal: Seal | undefined): void {
  const bytes = seal ? seal.seal(key) : key;
  const text = JSON.stringify({ sealed: seal !== undefined, key: bytes.toString('base64'), code });
  writeFileSync(`${path}-part`, text, { mode: 0o600, flush: true });
  renameSync(`${path}-part`, path);
}

function publicOf(key: Buffer): string | undefined {
  try {
    return publicKeyOf(openKey(key));
  } catch {
    return undefined;
  }
}
