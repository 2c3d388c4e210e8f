import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { z } from 'zod';

/*
 * A sealed file: the eight characters GOESBAK1, the length of the header (4 bytes, big end first), the header (JSON), and then
 * chunks, each encrypted by AES-256-GCM with its tag behind it. A chunk's nonce is the header's seven bytes, the chunk's
 * number and whether it is the last, so that none can be left out, moved or cut off; the header is authenticated with each.
 * The key and the check of the passphrase come from it by scrypt.
 */
const magic = 'GOESBAK1';
const chunkBytes = 1 << 20;
const tagBytes = 16;
const mostHeader = 65_536;
/** What OWASP advises of scrypt: 128 MiB and some tenths of a second for each guess. */
const cost = { n: 131_072, r: 8, p: 1 } as const;

/** What a file says of itself to whoever has no passphrase. */
export type SealedAbout = { schema: number; tillId: string; tillName: string; madeAt: string; rows: number };

const headerSchema = z.object({
  version: z.int(),
  about: z.object({
    schema: z.int(),
    tillId: z.string(),
    tillName: z.string(),
    madeAt: z.string(),
    rows: z.int(),
  }),
  // Bounded: a file from elsewhere must not take all memory.
  kdf: z.object({
    n: z.literal([16_384, 32_768, 65_536, cost.n, 262_144]),
    r: z.literal(8),
    p: z.literal(1),
    salt: z.string(),
  }),
  nonce: z.string(),
  check: z.string(),
});

/** `foreign`: no backup of Goeswith's; `newer`: of a newer one; `torn`: cut short or changed. */
export type SealedFault = 'foreign' | 'newer' | 'passphrase' | 'torn';

/** Why a sealed file was not opened. */
export class NotOpened extends Error {
  readonly why: SealedFault;
  constructor(why: SealedFault) {
    super(`the file was not opened: ${why}`);
    this.why = why;
  }
}

/** Seals a short secret and a file into another file, which is on the disk when this returns. */
export function seal(from: string, secret: Buffer, to: string, passphrase: string, about: SealedAbout): void {
  const salt = randomBytes(16);
  const nonce = randomBytes(7);
  const { key, check } = keysOf(passphrase, salt, cost.n);
  const kdf = { ...cost, salt: salt.toString('base64') };
  const header = Buffer.from(
    JSON.stringify({
      version: 1,
      about,
      kdf,
      nonce: nonce.toString('base64'),
      check: check.toString('base64'),
    }),
  );
  const start = Buffer.concat([Buffer.from(magic), lengthOf(header), header]);
  const aad = createHash('sha256').update(start).digest();
  const [source, target] = [openSync(from, 'r'), openSync(to, 'w', 0o600)];
  try {
    writeAll(target, start);
    let rest = Buffer.concat([lengthOf(secret), secret]);
    for (let number = 0, last = false; !last; number++) {
      const read = readUpTo(source, chunkBytes - rest.length);
      last = read.length < chunkBytes - rest.length;
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(nonce, number, last)).setAAD(aad);
      const sealed = [cipher.update(rest), cipher.update(read), cipher.final(), cipher.getAuthTag()];
      writeAll(target, Buffer.concat(sealed));
      rest = Buffer.alloc(0);
    }
    fsyncSync(target);
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

/** Opens a sealed file into another one; answers the secret. Throws `NotOpened`; what is written then is no use to anybody. */
export function unseal(from: string, to: string, passphrase: string): { about: SealedAbout; secret: Buffer } {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'w', 0o600)];
  try {
    const { header, aad } = readHeader(source);
    const { key, check } = keysOf(passphrase, Buffer.from(header.kdf.salt, 'base64'), header.kdf.n);
    const kept = Buffer.from(header.check, 'base64');
    if (kept.length !== check.length || !timingSafeEqual(kept, check)) throw new NotOpened('passphrase');
    const nonce = Buffer.from(header.nonce, 'base64');
    let secret: Buffer = Buffer.alloc(0);
    let ahead = readUpTo(source, chunkBytes + tagBytes);
    for (let number = 0, last = false; !last; number++) {
      const sealed = ahead;
      ahead = readUpTo(source, chunkBytes + tagBytes);
      last = ahead.length === 0;
      const plain = opened(sealed, key, nonceOf(nonce, number, last), aad);
      if (number > 0) writeAll(target, plain);
      else {
        secret = plain.subarray(4, 4 + plain.readUInt32BE(0));
        writeAll(target, plain.subarray(4 + secret.length));
      }
    }
    fsyncSync(target);
    return { about: header.about, secret };
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

function readHeader(source: number) {
  const start = readUpTo(source, 12);
  if (start.length < 12 || start.toString('latin1', 0, 8) !== magic) throw new NotOpened('foreign');
  const length = start.readUInt32BE(8);
  const body = readUpTo(source, Math.min(length, mostHeader));
  if (body.length < length) throw new NotOpened('torn');
  let json: unknown;
  try {
    json = JSON.parse(body.toString('utf8'));
  } catch {
    throw new NotOpened('torn');
  }
  if (z.object({ version: z.int().min(2) }).safeParse(json).success) throw new NotOpened('newer');
  const header = headerSchema.safeParse(json);
  if (!header.success) throw new NotOpened('torn');
  return { header: header.data, aad: createHash('sha256').update(start).update(body).digest() };
}

function opened(sealed: Buffer, key: Buffer, nonce: Buffer, aad: Buffer): Buffer {
  try {
    const end = sealed.length - tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
    decipher.setAAD(aad).setAuthTag(sealed.subarray(end));
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
  } catch {
    throw new NotOpened('torn');
  }
}

/** The same words typed on another keyboard are the same passphrase. */
function keysOf(passphrase: string, salt: Buffer, n: number): { key: Buffer; check: Buffer } {
  const words = Buffer.from(passphrase.normalize('NFKC'));
  const bytes = scryptSync(words, salt, 48, { N: n, r: cost.r, p: cost.p, maxmem: 512 * 1024 * 1024 });
  return { key: bytes.subarray(0, 32), check: bytes.subarray(32) };
}

function nonceOf(prefix: Buffer, number: number, last: boolean): Buffer {
  const rest = Buffer.alloc(5);
  rest.writeUInt32BE(number);
  rest.writeUInt8(Number(last), 4);
  return Buffer.concat([prefix, rest]);
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return length;
}

/** Less only at the end of the file. */
function readUpTo(file: number, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  let read = 0;
  for (let got = -1; read < most && got !== 0; read += got)
    got = readSync(file, bytes, read, most - read, null);
  return bytes.subarray(0, read);
}

function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
