import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainCommand } from '../../contract/till-command.ts';
import { ownCode, tillCode } from '../../domain/codes/own-code.ts';
import { openTill, type Till } from '../../electron/till/open-till.ts';
import type { Database } from '../../head-office/database.ts';
import { migrate } from '../../head-office/migrate.ts';
import { newFolder } from '../builders/folders.ts';
import { officeSide, rowsIn, tillSide } from './both-sides.ts';
import { engines } from './databases.ts';
import { newShop } from './new-shop.ts';
import { type RunningOffice, runOffice } from './running-office.ts';

const syncWorker = new URL('../../electron/workers/sync.ts', import.meta.url);
const backupWorker = new URL('../../electron/workers/backup.ts', import.meta.url);
const open = (database: string) => openTill({ database, demoFolder: '', syncWorker, backupWorker });
const passphrase = 'four words of ours';

async function done(till: Till, command: PlainCommand) {
  const reply = await till.ask(command);
  if (!reply.ok) throw new Error(`${command.type}: ${reply.refusal.message}`);
  return reply;
}

/** Sells one; answers the number of its receipt. */
async function sell(till: Till): Promise<number | undefined> {
  await done(till, { type: 'Scan', code: 'INK' });
  await done(till, { type: 'TakeTender', kind: 'cash', amount: 100_000 });
  return (await done(till, { type: 'CompleteSale' })).view.receipt?.number;
}

const barcodeOf = (file: string, number: number) =>
  ownCode({ kind: 'receipt', till: tillCode(tillSide(file).tillId), number });

async function stands(till: Till, state: string, waiting?: number): Promise<void> {
  const look = async () => {
    const { headOffice } = (await done(till, { type: 'View' })).view;
    return waiting === undefined ? [headOffice.state] : [headOffice.state, headOffice.waiting];
  };
  await expect.poll(look, { timeout: 60_000 }).toEqual(waiting === undefined ? [state] : [state, waiting]);
}

describe('a till of a head office that takes a backup back', () => {
  let database: Database;
  let office: RunningOffice;
  beforeAll(async () => {
    // The real server where there is one.
    const [engine] = engines.filter(({ without }) => without === undefined);
    if (!engine) throw new Error('there is no database');
    database = await engine.open();
    await migrate(database);
    office = await runOffice(database);
  }, 60_000);
  afterAll(async () => {
    await office.close();
    await database.close();
  });

  it('is told what it loses, is fenced by head office, and sells again with a new code', async () => {
    const file = newShop();
    const first = await open(file);
    await done(first, { type: 'Enrol', address: office.address, code: await office.code() });
    for (let sale = 0; sale < 3; sale++) await sell(first);
    const { backup } = await done(first, { type: 'Backup', folder: newFolder(), passphrase });
    const made = backup?.last?.ok ? backup.last.file : '';
    for (let sale = 0; sale < 2; sale++) await sell(first);
    await stands(first, 'connected', 0);
    const told = await done(first, { type: 'RehearseRestore', file: made, passphrase });
    const rows = rowsIn(file);
    expect(told.backup?.rehearsed).toMatchObject({
      ...{ lost: { sales: 2 }, back: { rows: 0 }, numbersAgain: { from: 4, until: 5 } },
      office: { store: 'Corner', ahead: told.backup?.rehearsed?.lost.rows },
    });
    const [kept, lost] = [barcodeOf(file, 3), barcodeOf(file, 4)];
    const { tillName = '' } = told.backup?.rehearsed ?? {};
    const ordered = await done(first, { type: 'Restore', typed: tillName });
    expect(await first.ask({ type: 'Scan', code: 'INK' })).toMatchObject({
      refusal: { code: 'restore-ordered' },
    });
    first.close();
    const was = tillSide(file);

    const again = await open(file);
    await stands(again, 'fenced');
    expect(await again.ask({ type: 'Scan', code: 'INK' })).toMatchObject({ refusal: { code: 'fenced' } });
    expect(existsSync(ordered.backup?.ordered?.old ?? '')).toBe(true);
    expect(rowsIn(ordered.backup?.ordered?.old ?? '')).toBe(rows);
    await done(again, { type: 'Enrol', address: office.address, code: await office.code() });
    const number = await sell(again);
    await stands(again, 'connected', 0);
    const find = (code: string) => again.ask({ type: 'FindReceipt', code });
    expect(await find(kept)).toMatchObject({ ok: true, past: { receiptNumber: 3 } });
    // The number was given twice: this paper is of the sale that is lost here, and nobody is paid for another one.
    expect(await find(lost)).toMatchObject({ ok: false, refusal: { code: 'no-receipt' } });
    expect(await find(barcodeOf(file, 4))).toMatchObject({ ok: true, past: { receiptNumber: 4 } });
    again.close();

    const is = tillSide(file);
    expect(is.tillId).not.toBe(was.tillId);
    const [before, after] = [await officeSide(database, was.tillId), await officeSide(database, is.tillId)];
    // Nothing that was sold is lost there, and each till has its numbers once.
    expect(before.sales).toMatchObject({ count: 5, receipts: 5 });
    expect(after.sales?.count).toBe(after.sales?.receipts);
    expect({ number, sales: after.sales?.count }).toEqual({ number: 4, sales: 1 });
  }, 120_000);
});
