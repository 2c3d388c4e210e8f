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
  /** The key to enrol a till with by a code. The same code gets the same one, so that a lost answer can be asked for again. */
  forCode(code: string, tillId: string): Buffer;
  /** The own id of the till that was enrolled beside this database; undefined where none was. */
  enrolled(): string | undefined;
  /** Makes the key of the last code the till's own. */
  keep(): void;
};

const kept = z.strictObject({ sealed: z.boolean(), key: z.base64(), code: z.string(), till: z.string() });
type Kept = z.infer<typeof kept>;

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
    forCode(code, till) {
      const digest = createHash('sha256').update(code).digest('hex');
      const known = opened(fresh);
      if (known?.code === digest) return known.key;
      const key = newKey();
      writeKept(fresh, key, { code: digest, till }, findSeal());
      return key;
    },
    enrolled: () => parsed(file)?.till,
    keep() {
      if (existsSync(fresh)) renameSync(fresh, file);
    },
  };
}

function readKept(path: string, findSeal: FindSeal): { key: Buffer; code: string } | undefined {
  const found = parsed(path);
  if (!found) return undefined;
  const bytes = Buffer.from(found.key, 'base64');
  try {
    const key = found.sealed ? findSeal()?.unseal(bytes) : bytes;
    return key && { key, code: found.code };
  } catch {
    // A key that cannot be read is as good as none: what to do is the same.
    return undefined;
  }
}

function parsed(path: string): Kept | undefined {
  try {
    return kept.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function writeKept(
  path: string,
  key: Buffer,
  about: Pick<Kept, 'code' | 'till'>,
  seal: Seal | undefined,
): void {
  const bytes = seal ? seal.seal(key) : key;
  const text = JSON.stringify({ sealed: seal !== undefined, key: bytes.toString('base64'), ...about });
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
