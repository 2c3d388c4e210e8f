import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import type { TillView } from '../../contract/till-view.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { denominationsOf } from '../../domain/reports/denominations.ts';
import { type JournalRow, journalOf } from '../oracle/day.ts';
import { press as pressKeys, type as typeText } from './day.ts';
import type { RunningTill } from './launch.ts';
import { ask, cardStands, scan, view } from './steps.ts';

/** What a cashier's hands do all day at a till that may be another one after a power cut. Each sale has the next receipt. */
export function handsAt(till: () => RunningTill) {
  let receipts = 0;
  const press = (...keys: string[]) => pressKeys(till(), ...keys);
  const type = (text: string) => typeText(till(), text);
  /** The number of the last receipt. */
  const last = () => receipts;

  async function signIn(place: string, pin: string): Promise<void> {
    await till().page.locator('main.sign-in').waitFor();
    await type(place);
    await type(pin);
    await press('Enter');
  }

  async function scanEach(...all: string[]): Promise<TillView> {
    for (const code of all) await scan(till(), code);
    return view(till().page);
  }

  /** The receipt stands in front; one key later the next customer may come. */
  async function done(): Promise<number> {
    const { page } = till();
    await page.getByTestId('receipt-text').waitFor();
    const { receipt } = await view(page);
    receipts += 1;
    expect(receipt?.number).toBe(receipts);
    await page.waitForTimeout(cardStands);
    await press('Enter');
    await page.locator('main.sale').waitFor();
    return receipts;
  }

  async function payCash(given?: string): Promise<number> {
    await press('F12');
    await till().page.locator('main.payment').waitFor();
    if (given !== undefined) await type(given);
    await press('Enter');
    return done();
  }

  async function payCard(): Promise<number> {
    await press('F11');
    await till().page.locator('main.payment').waitFor();
    await press('Enter');
    return done();
  }

  async function cash(...all: string[]): Promise<number> {
    await scanEach(...all);
    return payCash();
  }

  async function byCard(...all: string[]): Promise<number> {
    await scanEach(...all);
    return payCard();
  }

  async function holdSale(): Promise<void> {
    await press('Control+h', 'Enter');
    await expect(till().page.getByTestId('line')).toHaveCount(0);
  }

  /** A voucher and 10.00 by card; the rest in cash. */
  async function splitThreeWays(voucher: string): Promise<void> {
    await press('F12', 'F10');
    await type(voucher);
    await press('Enter');
    await till().page.getByTestId('tender').first().waitFor();
    await press('F11');
    await type('10');
    await press('Enter');
    await expect(till().page.getByTestId('tender')).toHaveCount(2);
    await press('F12', 'Enter');
  }

  /** One unit of the first line of a receipt, by its number. */
  async function takeBackOne(receipt: number): Promise<void> {
    const { page } = till();
    await press('Control+r');
    await type(String(receipt));
    await press('Enter');
    await page.getByTestId('return-row').first().waitFor();
    await press('+', 'F1');
    await page.getByTestId('returned').waitFor();
  }

  /** A customer says when they were born, and pays in cash. */
  async function provesAge(day: string): Promise<void> {
    await type(day);
    await press('Enter');
    await till().page.locator('main.payment').waitFor();
    await press('Enter');
    await done();
  }

  /** Types the pieces of each kind of money that make an amount, the largest first. */
  async function countOut(amount: number): Promise<void> {
    let left = amount;
    for (const value of denominationsOf('EUR')) {
      const pieces = Math.floor(left / value);
      left -= pieces * value;
      if (pieces > 0) await type(String(pieces));
      await press('Enter');
    }
  }

  return {
    press,
    type,
    last,
    signIn,
    scanEach,
    done,
    payCash,
    payCard,
    cash,
    byCard,
    holdSale,
    splitThreeWays,
    takeBackOne,
    provesAge,
    countOut,
  };
}

/** As a manager would have done it in the settings when the till was put up. */
export async function setPrinter({ page }: RunningTill, port: number): Promise<void> {
  await page.waitForFunction(() => window.goeswith !== undefined);
  await ask(page, { type: 'SignIn', staffId: 'manager', pin: '4444' });
  const reply = await page.evaluate(
    (port) =>
      window.goeswith?.setDevices({
        printer: {
          host: '127.0.0.1',
          port,
          columns: 48,
          encoding: 'multilingual',
          drawer: true,
          pulse: { pin: 2, onMs: 120, offMs: 500 },
        },
        scanner: null,
        display: { on: false, screen: null },
      }),
    port,
  );
  expect(reply).toMatchObject({ ok: true });
  await ask(page, { type: 'SignOut' });
  await page.reload();
}

/** As if the plug were pulled: every process of the till ends at once. */
export async function pullThePlug({ app }: RunningTill): Promise<void> {
  const main = app.process();
  const ended = once(main, 'exit');
  // Electron is started as the leader of its own group, and its helpers are in it.
  process.kill(-(main.pid ?? Number.NaN), 'SIGKILL');
  await ended;
}

/** What the till has written down so far. */
export function journalAt({ userData }: RunningTill): JournalRow[] {
  const db = new Database(join(userData, 'till.db'), { readonly: true });
  const rows = journalOf(db as unknown as ReadableDb);
  db.close();
  return rows;
}
