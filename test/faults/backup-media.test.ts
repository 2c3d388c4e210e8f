import { spawnSync } from 'node:child_process';
import type * as Crypto from 'node:crypto';
import type * as Fs from 'node:fs';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeBackup } from '../../electron/backup/make-backup.ts';
import { newFolder } from '../builders/folders.ts';
import { item } from '../builders/price-book.ts';
import { type TestTill, till } from '../builders/till.ts';

/** The stick answers so at its n-th use from now on. */
const stick = vi.hoisted(() => ({
  folder: '/nowhere',
  uses: 0,
  failsAt: Number.POSITIVE_INFINITY,
  code: '',
}));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const opened = new Set<number>();
  const use = (on: unknown) => {
    const isStick = typeof on === 'number' ? opened.has(on) : String(on).startsWith(stick.folder);
    if (!isStick || ++stick.uses < stick.failsAt) return;
    throw Object.assign(new Error(`the stick: ${stick.code}`), { code: stick.code });
  };
  const openSync: typeof fs.openSync = (file, ...rest) => {
    use(file);
    const handle = fs.openSync(file, ...rest);
    if (String(file).startsWith(stick.folder)) opened.add(handle);
    return handle;
  };
  const closeSync: typeof fs.closeSync = (handle) => {
    opened.delete(handle);
    fs.closeSync(handle);
  };
  const gated = <A extends unknown[], R>(act: (...args: A) => R) =>
    ((...args: A) => {
      use(args[0]);
      return act(...args);
    }) as never;
  return {
    ...{ ...fs, openSync, closeSync, writeSync: gated(fs.writeSync), readSync: gated(fs.readSync) },
    ...{ fsyncSync: gated(fs.fsyncSync), renameSync: gated(fs.renameSync), statSync: gated(fs.statSync) },
  };
});
// At full cost each guess takes as long as a guess should.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof Crypto>();
  const quick: typeof Crypto.scryptSync = (words, salt, length, cost) =>
    crypto.scryptSync(words, salt, length, { ...cost, N: 1_024 });
  return { ...crypto, scryptSync: quick };
});

const shop = () => till({ items: [item({ sku: 'PEN', price: 500 })] });
const at = '2026-11-22T18:00:00.000Z';
const make = ({ file }: TestTill, folder: string) => {
  const own = { id: 'till-a', name: 'Till 1' };
  return makeBackup({
    do: 'backup',
    database: file,
    folder,
    passphrase: 'four words of ours',
    till: own,
    at,
  });
};
const backups = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.backup'));
const inTheClear = ({ file }: TestTill) =>
  readdirSync(join(file, '..')).filter((name) => /backup-(copy|check)/.test(name));

afterEach(() => Object.assign(stick, { folder: '/nowhere', failsAt: Number.POSITIVE_INFINITY }));

describe('a stick that fails in the middle of a backup', () => {
  it.each([
    ['pulled out', 'EIO', 'folder'],
    ['full', 'ENOSPC', 'full'],
  ])(
    '%s, at whichever of its uses, leaves no file of that name, and the words say why',
    async (_, code, why) => {
      const own = shop();
      const [folder, good] = [newFolder(), newFolder()];
      Object.assign(stick, { folder, uses: 0, failsAt: Number.POSITIVE_INFINITY, code });
      expect(await make(own, folder)).toMatchObject({ ok: true });
      const uses = stick.uses;
      expect(uses).toBeGreaterThan(8);
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      // All but the last: by then the file is whole and has its name.
      for (let use = 1; use < uses; use++) {
        Object.assign(stick, { uses: 0, failsAt: use });
        expect([use, await make(own, folder)]).toEqual([use, { ok: false, why }]);
        expect([use, backups(folder), inTheClear(own)]).toEqual([use, [], []]);
      }
      stick.failsAt = Number.POSITIVE_INFINITY;
      expect(await make(own, good)).toMatchObject({ ok: true });
      own.close();
    },
    60_000,
  );
});

/** A stick of so many kilobytes; undefined where this user may not mount one. */
function mounted(kilobytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-stick-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  return status === 0 ? folder : undefined;
}
const eject = (folder: string) => spawnSync('umount', ['--lazy', folder]);
const trial = mounted(64);
if (trial) eject(trial);

describe.skipIf(!trial)('a real stick (skipped where this user may not mount one)', () => {
  it('that is full, or read-only, or gone says so, has nothing half on it, and takes the next backup', async () => {
    const own = shop();
    const folder = mounted(16_384) ?? '';
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(join(folder, 'photos'), Buffer.alloc(bavail * bsize - 65_536));
    expect(await make(own, folder)).toEqual({ ok: false, why: 'full' });
    expect(readdirSync(folder)).toEqual(['photos']);
    spawnSync('mount', ['-o', 'remount,ro', folder]);
    expect(await make(own, folder)).toEqual({ ok: false, why: 'folder' });
    spawnSync('mount', ['-o', 'remount,rw', folder]);
    rmSync(join(folder, 'photos'));
    expect(await make(own, folder)).toMatchObject({ ok: true });
    expect(backups(folder)).toHaveLength(1);
    eject(folder);
    rmSync(folder, { recursive: true, force: true });
    expect(await make(own, folder)).toEqual({ ok: false, why: 'folder' });
    own.close();
  }, 60_000);
});
