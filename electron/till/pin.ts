import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hashSync, verifySync } from '@node-rs/argon2';
import { CannotStart } from './cannot-start.ts';
import { pepperFile } from './pepper-file.ts';
import type { StorePeppers } from './store-peppers.ts';

/** How PINs are kept and tried. Neither a PIN nor a pepper is ever in the database. */
export type Pins = {
  /** By the pepper of the till's store, and the hash says so; by the till's own where it has none of a store. */
  hash(pin: string): string;
  /** Takes as long for a person that there is not (`undefined`) as for one that there is. */
  matches(hash: string | undefined, pin: string): boolean;
  /** Whether the store's other tills can try it. */
  isShared(hash: string): boolean;
  /** Whether it can be tried here at all: false where its pepper is not there. */
  canTry(hash: string): boolean;
  /** Whether there is a pepper that the tills of the store share. */
  shares(): boolean;
};

type Peppers = Pick<StorePeppers, 'current' | 'find'>;
const noPeppers: Peppers = { current: () => undefined, find: () => undefined };

// The least that OWASP advises of argon2id; more would make a cashier wait.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of no PIN that anybody has; tried in the place of the hash that an unknown person lacks. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$2aP2jP+SoAq9+QrprpTiTQ$lavCU8FksRSj1Es39RMDY1T/adGVjZdHAm9sNKUpSq4';

/**
 * PINs with the pepper of this till, which lies in a file beside its database and is made when it is first needed, and with
 * those of stores.
 */
export function openPins(database: string, peppers: Peppers = noPeppers): Pins {
  let pepper: Buffer | undefined;
  const secret = () => {
    pepper ??= readPepper(pepperFile(database)) ?? makePepper(pepperFile(database));
    return pepper;
  };
  const pepperOf = (name: string | undefined) => (name === undefined ? secret() : peppers.find(name));
  return {
    hash(pin) {
      const name = peppers.current();
      const made = hashSync(pin, { ...cost, secret: pepperOf(name) ?? secret() });
      return name === undefined ? made : `store:${name}:${made}`;
    },
    matches(hash, pin) {
      const { name, made } = partsOf(hash);
      const found = pepperOf(name);
      // Whoever has no PIN yet has an empty hash.
      return verifySync((found && made) || nobodys, pin, { secret: found ?? secret() }) && !!found && !!hash;
    },
    isShared: (hash) =>
      hash !== '' && partsOf(hash).name !== undefined && partsOf(hash).name === peppers.current(),
    canTry: (hash) => hash !== '' && pepperOf(partsOf(hash).name) !== undefined,
    shares: () => peppers.current() !== undefined,
  };
}

/** A hash and the name of the store's pepper that it was made with; without a name it was the till's own. */
function partsOf(hash = ''): { name: string | undefined; made: string } {
  const [, name, made] = /^store:([0-9a-f]+):(.*)$/.exec(hash) ?? [];
  return { name, made: made ?? hash };
}

/** Whether a hash needs the till's own pepper. */
export function isOwnHash(hash: string): boolean {
  return hash !== '' && partsOf(hash).name === undefined;
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
