import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { TillCommand } from '../../contract/till-command.ts';
import type {} from '../../renderer/till-client.ts';
import { chooseElectron } from '../../scripts/electron/choose.mjs';
import type { RunningTill } from './launch.ts';
import { launchTill, newUserData, ownScreen } from './launch.ts';

const printer = '9520100042010';

const command = ({ page }: RunningTill, sent: TillCommand) =>
  page.evaluate((command) => window.goeswith?.command(command), sent);

/** Starts the till with no one driving it; says what it wrote, and ends it. */
function startAlone(userData: string, options: string[] = []) {
  const electron = chooseElectron();
  if (!electron) throw new Error('Electron is not set up yet: npm run setup');
  const args = [
    ...electron.args,
    `--user-data-dir=${userData}`,
    resolve(import.meta.dirname, '../..'),
    ...options,
  ];
  const env = { ...process.env, ...ownScreen() };
  const till = spawn(electron.executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  till.stderr.on('data', (text) => {
    said += text;
  });
  const ended = new Promise<number | null>((done) => till.on('exit', done));
  return { said: () => said, ended, end: () => till.kill('SIGTERM') };
}

test('a second till on the same profile is refused in words, and the first lives on', async () => {
  const first = await launchTill();
  const second = startAlone(first.userData);
  expect(await second.ended).toBe(1);
  await expect.poll(second.said).toContain('Goeswith is already running on this computer.');
  expect(await command(first, { type: 'View' })).toMatchObject({ ok: true });
  await first.app.close();
});

test('a second till on the same database is refused in words, whatever its profile', async () => {
  const first = await launchTill();
  const database = join(first.userData, 'till.db');
  const second = startAlone(newUserData(), ['--database', database]);
  await expect.poll(second.said).toContain('Goeswith cannot start.');
  expect(second.said()).not.toContain('SQLITE');
  second.end();
  expect(await second.ended).toBe(1);
  expect(await command(first, { type: 'View' })).toMatchObject({ ok: true });
  await first.app.close();
});

test('a till that cannot start says why, and ends with exit code 1', async () => {
  const userData = newUserData();
  writeFileSync(join(userData, 'till.db'), 'This is a shopping list and no database. '.repeat(200));
  const till = startAlone(userData);
  await expect.poll(till.said).toContain('Goeswith cannot start.');
  expect(till.said()).not.toContain('at openTill');
  till.end();
  expect(await till.ended).toBe(1);
});

test('a database and a price book can be named on the command line', async () => {
  const elsewhere = join(newUserData(), 'branch.db');
  const till = await launchTill({ args: ['--database', elsewhere, '--import', 'store/demo'], signIn: true });
  expect(await command(till, { type: 'Scan', code: printer })).toMatchObject({ ok: true });
  expect(existsSync(elsewhere)).toBe(true);
  expect(existsSync(join(till.userData, 'till.db'))).toBe(false);
  await till.app.close();
});

test('a page that crashes comes back with its sale', async () => {
  const till = await launchTill();
  await command(till, { type: 'Scan', code: printer });
  const lines = await till.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((done) => contents?.once('did-finish-load', () => done()));
    contents?.forcefullyCrashRenderer();
    await loaded;
    return contents?.executeJavaScript(
      "window.goeswith.command({ type: 'View' }).then((reply) => reply.view.sale.lines.length)",
    );
  });
  expect(lines).toBe(1);
  await till.app.close();
});

test('closing the till closes its database, and the sale is there on the next day', async () => {
  const first = await launchTill();
  await command(first, { type: 'Scan', code: printer });
  const closed = first.app.waitForEvent('close');
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;
  expect(existsSync(join(first.userData, 'till.db-wal'))).toBe(false);
  const next = await launchTill({ userData: first.userData });
  expect(await command(next, { type: 'View' })).toMatchObject({
    ok: true,
    view: { sale: { lines: [{ quantity: 1 }] } },
  });
  await next.app.close();
});

test('a receipt is saved as text and as a PDF on one page of a paper roll', async () => {
  const till = await launchTill();
  await command(till, { type: 'Scan', code: printer });
  const due = await till.page.evaluate(async () => {
    const reply = await window.goeswith?.command({ type: 'View' });
    return reply?.ok ? reply.view.totals.due : 0;
  });
  await command(till, { type: 'TakeTender', kind: 'card', amount: due });
  expect(await command(till, { type: 'CompleteSale' })).toMatchObject({ view: { receipt: { number: 1 } } });

  const [text, pdf, missing] = await till.page.evaluate(async () => [
    await window.goeswith?.saveReceipt({ number: 1, format: 'text' }),
    await window.goeswith?.saveReceipt({ number: 1, format: 'pdf' }),
    await window.goeswith?.saveReceipt({ number: 2, format: 'pdf' }),
  ]);
  const receipts = join(till.userData, 'receipts');
  expect(text).toEqual({ ok: true, file: join(receipts, 'receipt-000001.txt') });
  expect(pdf).toEqual({ ok: true, file: join(receipts, 'receipt-000001.pdf') });
  expect(missing).toEqual({ ok: false, message: 'There is no receipt number 2.' });

  expect(readFileSync(join(receipts, 'receipt-000001.txt'), 'utf8')).toContain('Canto MX420');
  const printed = readFileSync(join(receipts, 'receipt-000001.pdf'), 'latin1');
  expect(printed.startsWith('%PDF-')).toBe(true);
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(printed) ?? [];
  expect(Number(width)).toBeCloseTo((80 / 25.4) * 72, 0);
  expect(Number(height)).toBeGreaterThan(Number(width));
  await till.app.close();
});
