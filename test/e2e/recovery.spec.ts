import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { barcodes } from './barcodes.ts';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';
import { ask, lineOf, lines, printer, scan, scanAll, view } from './steps.ts';

let till: RunningTill;
test.beforeEach(async () => {
  till = await launchTill();
  await till.page.locator('main.sale').waitFor();
});
test.afterEach(() => till.app.close());

/** As if the plug were pulled: every process of the till ends at once, with no word of warning. */
async function pullThePlug(): Promise<void> {
  const main = till.app.process();
  const ended = once(main, 'exit');
  // Electron is started as the leader of its own group, and its helpers are in it.
  process.kill(-(main.pid ?? Number.NaN), 'SIGKILL');
  await ended;
}

async function startAgain(): Promise<void> {
  till = await launchTill({ userData: till.userData });
  await till.page.locator('.till > main').waitFor();
}

test('killed while scans pour in, it comes back with every acknowledged scan and not one half', async () => {
  const codes = Array.from({ length: 400 }, (_, place) => barcodes[(place * 7) % 60] ?? printer);
  for (const least of [3, 40]) {
    scanAll(till, codes, { perSecond: 40 }).catch(() => undefined);
    let acknowledged = 0;
    while (acknowledged < least) acknowledged = (await view(till.page)).totals.pieces;
    await pullThePlug();
    await startAgain();
    const { sale, totals } = await view(till.page);
    expect(totals.pieces).toBeGreaterThanOrEqual(acknowledged);
    expect(totals.pieces).toBeLessThan(codes.length);
    await expect(lines(till.page)).toHaveCount(sale?.lines.length ?? 0);
    expect(quantities(sale?.lines)).toEqual(await scannedAnew(codes.slice(0, totals.pieces)));
  }
});

type Counted = { sku: string; quantity: number }[] | undefined;
const quantities = (of: Counted) => of?.map(({ sku, quantity }) => [sku, quantity]);

/** What a till shows that has been given just these scans: the one at hand, with its sale thrown away. */
async function scannedAnew(codes: string[]) {
  await ask(till.page, { type: 'VoidSale' });
  for (const code of codes) await ask(till.page, { type: 'Scan', code });
  const { sale } = await view(till.page);
  await ask(till.page, { type: 'VoidSale' });
  await till.page.reload();
  await till.page.locator('main.sale').waitFor();
  return quantities(sale?.lines);
}

test('killed while paying, it comes back in payment with what was taken', async () => {
  const { page } = till;
  await scan(till, printer);
  await page.keyboard.press('F11');
  await page.keyboard.type('30', { delay: 80 });
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('due')).toHaveText('59.00');
  const before = await view(page);
  await pullThePlug();
  await startAgain();
  expect(await view(till.page)).toEqual(before);
  await expect(till.page.getByTestId('tender')).toHaveText('Card−30.00');
  await expect(till.page.getByTestId('due')).toHaveText('59.00');
  await till.page.keyboard.press('F12');
  await till.page.keyboard.press('F1');
  await expect(till.page.getByTestId('receipt-number')).toHaveText('1');
});

test('killed between the last money and the receipt, it offers to complete the sale, and does so once', async () => {
  await scan(till, printer);
  await ask(till.page, { type: 'TakeTender', kind: 'cash', amount: 10_000 });
  await pullThePlug();
  await startAgain();
  await expect(till.page.getByText('Paid in full.')).toBeVisible();
  await till.page.keyboard.press('Enter');
  await expect(till.page.getByTestId('receipt-number')).toHaveText('1');
  await expect(till.page.getByTestId('change')).toHaveText('11.00');
});

test('killed the moment a sale is complete, it stays complete, with its number given once', async () => {
  await scan(till, printer);
  await ask(till.page, { type: 'TakeTender', kind: 'card', amount: 8_900 });
  const completed = await ask(till.page, { type: 'CompleteSale' });
  await pullThePlug();
  await startAgain();
  expect(completed).toMatchObject({ ok: true, view: { receipt: { number: 1 } } });
  const after = await view(till.page);
  expect({ ok: true, view: after }).toEqual(completed);
  await expect(till.page.getByTestId('receipt-number')).toHaveText('1');
  await expect(till.page.getByTestId('receipt-text')).toContainText('Total EUR');

  await scan(till, printer);
  await expect(lineOf(till.page, 'PRN-MX420')).toHaveCount(1);
  await till.page.keyboard.press('F11');
  await till.page.keyboard.press('Enter');
  await expect(till.page.getByTestId('receipt-number')).toHaveText('2');
});
