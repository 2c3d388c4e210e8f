import type * as Crypto from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { NotOpened, seal, unseal } from '../../../electron/backup/sealed-file.ts';
import { newFolder } from '../../builders/folders.ts';

// At full cost each guess takes as long as a guess should.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof Crypto>();
  const quick: typeof Crypto.scryptSync = (words, salt, length, cost) =>
    crypto.scryptSync(words, salt, length, { ...cost, N: 1_024 });
  return { ...crypto, scryptSync: quick };
});

const passphrase = 'four words of ours';
const about = { schema: 1, tillId: 't', tillName: 'Till 1', madeAt: '2026-11-22T10:00:00.000Z', rows: 7 };
const folder = newFolder();
const [plain, sealed, out] = ['plain', 'sealed', 'out'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const secret = Buffer.from('pepper');

const why = (bytes: Buffer, words = passphrase) => {
  const file = join(folder, 'tried');
  writeFileSync(file, bytes);
  try {
    unseal(file, out, words);
    return 'opened';
  } catch (error) {
    if (error instanceof NotOpened) return error.why;
    throw error;
  }
};

describe('a sealed file', () => {
  // More than two chunks, so that there is a first, a middle and a last one.
  const content = Buffer.alloc(2_500_000, 'goods and money ');
  beforeAll(() => {
    writeFileSync(plain, content);
    seal(plain, secret, sealed, passphrase, about);
  });

  it('opens to what was in it, and shows nothing of it before', () => {
    expect(unseal(sealed, out, passphrase)).toEqual({ about, secret });
    expect(readFileSync(out).equals(content)).toBe(true);
    expect(readFileSync(sealed).includes('goods and money')).toBe(false);
    expect(readFileSync(sealed).includes('pepper')).toBe(false);
  });

  it.each([0, 1, (1 << 20) - 10, 1 << 20, (1 << 21) - 10])('of %i bytes opens too', (length) => {
    writeFileSync(plain, Buffer.alloc(length, 'x'));
    const file = join(folder, 'other');
    seal(plain, secret, file, passphrase, about);
    unseal(file, out, passphrase);
    expect(readFileSync(out).length).toBe(length);
  });

  it('refuses another passphrase, and takes the same one from another keyboard', () => {
    expect(why(readFileSync(sealed), 'four words of others')).toBe('passphrase');
    writeFileSync(plain, 'x');
    const file = join(folder, 'keys');
    seal(plain, secret, file, 'Ölkännchen im Büro'.normalize('NFD'), about);
    expect(why(readFileSync(file), 'Ölkännchen im Büro'.normalize('NFC'))).toBe('opened');
  });

  it('refuses what was cut short, turned or changed anywhere, and what is something else', () => {
    const whole = readFileSync(sealed);
    const header = 12 + whole.readUInt32BE(8);
    const chunk = (1 << 20) + 16;
    for (const length of [
      13,
      header - 1,
      header,
      header + 5,
      header + chunk,
      header + 2 * chunk,
      whole.length - 1,
    ])
      expect([length, why(whole.subarray(0, length))]).toEqual([length, 'torn']);
    for (const at of [header + 3, header + chunk + 3, whole.length - 1]) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect([at, why(bent)]).toEqual([at, 'torn']);
    }
    const [start, first, second, last] = [
      whole.subarray(0, header),
      whole.subarray(header, header + chunk),
      whole.subarray(header + chunk, header + 2 * chunk),
      whole.subarray(header + 2 * chunk),
    ] as [Buffer, Buffer, Buffer, Buffer];
    expect(why(Buffer.concat([start, second, first, last]))).toBe('torn');
    expect(why(Buffer.concat([start, first, last]))).toBe('torn');
    expect(why(Buffer.concat([whole, Buffer.from('more')]))).toBe('torn');
    expect(why(Buffer.from('SQLite format 3 and more'))).toBe('foreign');
    expect(why(Buffer.alloc(0))).toBe('foreign');
  });

  it('refuses a changed header, a newer format and one that asks for all memory', () => {
    const whole = readFileSync(sealed);
    const end = 12 + whole.readUInt32BE(8);
    const withHeader = (
      change: (header: { version: number; about: { rows: number }; kdf: { n: number } }) => void,
    ) => {
      const header = JSON.parse(whole.toString('utf8', 12, end));
      change(header);
      const body = Buffer.from(JSON.stringify(header));
      const start = Buffer.from(whole.subarray(0, 12));
      start.writeUInt32BE(body.length, 8);
      return Buffer.concat([start, body, whole.subarray(end)]);
    };
    expect(why(withHeader(() => {}))).toBe('opened');
    expect(why(withHeader((header) => (header.about.rows = 8)))).toBe('torn');
    expect(why(withHeader((header) => (header.version = 2)))).toBe('newer');
    expect(why(withHeader((header) => (header.kdf.n = 1 << 30)))).toBe('torn');
  });
});
