import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hashSync, verifySync } from '@node-rs/argon2';
import { CannotStart } from './cannot-start.ts';
import { pepperFile } from './pepper-file.ts';

/** How PINs are kept and tried. Neither a PIN nor the pepper is ever in the database. */
export type Pins = {
  hash(pin: string): string;
  /** Takes as long for a person that there is not (`undefined`) as for one that there is. */
  matches(hash: string | undefined, pin: string): boolean;
};

// The least that OWASP advises of argon2id; more would make a cashier wait.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of no PIN that anybody has; tried in the place of the hash that an unknown person lacks. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$2aP2jP+SoAq9+QrprpTiTQ$lavCU8FksRSj1Es39RMDY1T/adGVjZdHAm9sNKUpSq4';

/** PINs with the pepper of this till, which lies in a file beside its database and is made when it is first needed. */
export function openPins(database: string): Pins {
  let pepper: Buffer | undefined;
  const secret = () => {
    pepper ??= readPepper(pepperFile(database)) ?? makePepper(pepperFile(database));
    return pepper;
  };
  return {
    hash: (pin) => hashSync(pin, { ...cost, secret: secret() }),
    // Whoever has no PIN yet has an empty hash.
    matches: (hash, pin) => verifySync(hash || nobodys, pin, { secret: secret() }) && !!hash,
  };
}

/** Whether the till has its pepper; without it no PIN that it keeps can be tried. */
export function hasPepper(database: string): boolean {
  return existsSync(pepperFile(database));
}

/** What to do about a pepper that is gone. */
export function missingPepper(database: string): CannotStart {
  return new CannotStart('noPepper', pepperFile(database));
}

function readPepper(file: string): Buffer | undefined {
  if (!existsSync(file)) return undefined;
  const pepper = readFileSync(file);
  if (pepper.length !== 32) throw new CannotStart('damagedPepper', file);
  return pepper;
}

function makePepper(file: string): Buffer {
  const pepper = randomBytes(32);
  // Whole or not at all: hashes that were made with half a pepper would be lost.
  writeFileSync(`${file}.new`, pepper, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return pepper;
}
