import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { firstUnsoundRow } from '../../db/read-journal.ts';
import { CannotStart, openTill } from '../../electron/till/open-till.ts';
import { smallShop } from '../builders/small-shop.ts';
import { newDatabase, type TestTill, till } from '../builders/till.ts';

/** Sells until the till says that the disk is full; answers the last view before it and the refusal's words. */
function sellUntilFull(desk: TestTill) {
  let view = desk.do({ type: 'View' });
  for (let count = 0; count < 20_000; count++) {
    const reply = desk.ask(nextCommand(view.sale?.state, count));
    if (!reply.ok) return { view, refusal: reply.refusal };
    view = reply.view;
  }
  throw new Error('the disk never filled');
}

function nextCommand(state: string | undefined, count: number): unknown {
  if (state === 'paying') return { type: 'CompleteSale' };
  if (state === 'open' && count % 7 === 0) return { type: 'TakeTender', kind: 'cash', amount: 10_000_000 };
  return { type: 'Scan', code: 'PAPER' };
}

function expectSafe(desk: TestTill, full: ReturnType<typeof sellUntilFull>): void {
  expect(full.refusal.code).toBe('disk');
  expect(full.refusal.message).toContain('The disk is full: this step was not kept.');
  expect(desk.do({ type: 'View' })).toEqual(full.view);
  expect(firstUnsoundRow(desk.desk.db)).toBeUndefined();
}

function expectToGoOn(desk: TestTill, full: ReturnType<typeof sellUntilFull>): void {
  const receipts = desk.desk.db.prepare('SELECT max(receipt_number) FROM sales').pluck().get() as number;
  if (full.view.sale?.state === 'open' || full.view.sale?.state === 'paying') desk.do({ type: 'VoidSale' });
  desk.do({ type: 'Scan', code: 'PAPER' });
  desk.do({ type: 'TakeTender', kind: 'card', amount: 605 });
  expect(desk.do({ type: 'CompleteSale' }).receipt?.number).toBe(receipts + 1);
  expect(firstUnsoundRow(desk.desk.db)).toBeUndefined();
  expect(desk.desk.db.pragma('integrity_check', { simple: true })).toBe('ok');
}

describe('a database that may grow no more', () => {
  it('refuses what it cannot keep, loses nothing, and goes on as soon as there is room', () => {
    const file = newDatabase();
    const desk = till({ ...smallShop, file });
    desk.desk.db.pragma(
      `max_page_count = ${Number(desk.desk.db.pragma('page_count', { simple: true })) + 12}`,
    );
    const full = sellUntilFull(desk);
    expectSafe(desk, full);
    desk.desk.db.pragma('max_page_count = 1000000');
    expectToGoOn(desk, full);
    desk.close();
  });

  it('keeps the same sale for the till that is started after it', () => {
    const desk = till(smallShop);
    desk.desk.db.pragma(
      `max_page_count = ${Number(desk.desk.db.pragma('page_count', { simple: true })) + 12}`,
    );
    const full = sellUntilFull(desk);
    desk.close();
    const next = till({ file: desk.file });
    expect(next.do({ type: 'View' })).toEqual(full.view);
    next.close();
  });
});

const disks: string[] = [];

/** A disk of its own of that many kilobytes, or undefined where this user may not mount one. */
function smallDisk(kilobytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  if (mounted.status !== 0) return undefined;
  disks.push(folder);
  return folder;
}

function eject(): void {
  for (const folder of disks.splice(0)) {
    spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes what is left of a disk; answers how to give it back. */
function fill(disk: string): () => void {
  const filler = join(disk, 'filler');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize));
  return () => rmSync(filler);
}

const mountable = smallDisk(64) !== undefined;
eject();

describe.skipIf(!mountable)('a disk that is full (skipped where this user may not mount a small one)', () => {
  afterEach(eject);

  it('refuses what it cannot keep, loses nothing, and goes on as soon as there is room', () => {
    const disk = smallDisk(4096) ?? '';
    const desk = till({ ...smallShop, file: join(disk, 'till.db') });
    desk.do({ type: 'Scan', code: 'PRINTER' });
    const makeRoom = fill(disk);
    const full = sellUntilFull(desk);
    expectSafe(desk, full);
    makeRoom();
    expectToGoOn(desk, full);
    desk.close();
  });

  it('is named by the till that cannot start on it, and the sale is there once there is room', async () => {
    const disk = smallDisk(4096) ?? '';
    const file = join(disk, 'till.db');
    const desk = till({ ...smallShop, file });
    const view = desk.do({ type: 'Scan', code: 'PRINTER' });
    desk.close();
    const makeRoom = fill(disk);
    const start = openTill({ database: file, demoFolder: disk });
    await expect(start).rejects.toThrow(CannotStart);
    await expect(start).rejects.toThrow(/disk is full/);
    makeRoom();
    const next = till({ file });
    expect(next.do({ type: 'View' })).toEqual(view);
    next.close();
  });

  it('with no room for a new till says so, and leaves nothing that is in the way later', async () => {
    const disk = smallDisk(2048) ?? '';
    const file = join(disk, 'till.db');
    const makeRoom = fill(disk);
    await expect(openTill({ database: file, demoFolder: disk })).rejects.toThrow(/disk is full/);
    makeRoom();
    expect(till({ items: smallShop.items, file }).do({ type: 'View' }).sale).toBeNull();
  });
});
