import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openBackups } from '../../electron/till/backups.ts';
import { newFolder } from '../builders/folders.ts';
import { lineTill } from '../builders/line-till.ts';
import { item } from '../builders/price-book.ts';
import { newDatabase, till } from '../builders/till.ts';

const passphrase = 'four words of ours';
const inTheClear = (file: string) =>
  readdirSync(dirname(file)).filter((name) => /backup-(copy|check)|\.restore/.test(name));

describe('a till that is killed while it makes a backup', () => {
  it('has nothing of it in the clear after the next start, and the next backup is whole', async () => {
    const [file, folder] = [newDatabase(), newFolder()];
    for (const ms of [60, 500]) {
      const own = lineTill(['--database', file]);
      await own.view({ type: 'View' });
      own.send(`${JSON.stringify({ type: 'Backup', folder, passphrase })}\n`);
      await wait(ms);
      own.process.kill('SIGKILL');
      await own.ended;
    }
    const own = lineTill(['--database', file]);
    await own.view({ type: 'View' });
    expect(inTheClear(file)).toEqual([]);
    const reply = await own.ask({ type: 'Backup', folder, passphrase });
    expect(reply).toMatchObject({ ok: true, backup: { last: { ok: true } } });
    expect(readdirSync(folder).every((name) => name.endsWith('.backup'))).toBe(true);
    expect(await own.end()).toMatchObject({ code: 0, error: '' });
  }, 60_000);
});

describe('the daily backup', () => {
  it('is made after the day with the passphrase that a keyring kept, and asks where there is none', async () => {
    const own = till({ items: [item({ sku: 'PEN', price: 500 })] });
    const folder = newFolder();
    const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x55));
    let keyring = true;
    let day = 1;
    const backups = openBackups({
      ...{ database: own.file, worker: new URL('../../electron/workers/backup.ts', import.meta.url) },
      ...{
        seal: () => (keyring ? { seal: turned, unseal: turned } : undefined),
        till: { id: 'a', name: 'T' },
      },
      storePeppers: () => new Uint8Array(),
      now: () => `2026-11-0${day++}T18:00:00.000Z`,
    });
    expect(await backups.make(folder, passphrase, true)).toMatchObject({ ok: true });
    backups.dayClosed();
    await expect.poll(() => backups.state()?.running).toBe(false);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(existsSync(`${own.file}.backups.json`)).toBe(true);
    keyring = false;
    backups.dayClosed();
    expect(backups.state()?.last).toMatchObject({ ok: false, why: 'passphrase' });
    expect(readdirSync(folder)).toHaveLength(2);
    own.close();
  }, 60_000);
});
