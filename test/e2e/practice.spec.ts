import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchTill, type RunningTill } from './launch.ts';
import { ask, endTill, lines, printer, scan, settled, view } from './steps.ts';

test.describe.configure({ mode: 'serial' });

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill();
});
test.afterAll(() => endTill(till));

const banner = () => till.page.getByTestId('practice');
const stockOf = async (sku: string) => {
  const reply = await ask(till.page, { type: 'Search', text: sku });
  return reply.ok ? reply.items?.find((item) => item.sku === sku)?.stock : undefined;
};

let sku = '';
let stock: number | null | undefined;

test('practice begins from the day’s screen with nothing on the counter, and says so everywhere', async () => {
  const { page } = till;
  sku = (await scan(till, printer)).sale?.lines[0]?.sku ?? '';
  stock = await stockOf(sku);
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Practise' }).click();
  await expect(banner()).toContainText('Practice: nothing here is real');
  await page.locator('main.sale').waitFor();
  await expect(lines(page)).toHaveCount(0);
  expect((await view(page)).practice).toBe(true);
});

test('what is sold in practice is marked, and takes no number, no stock and no total of the till', async () => {
  const { page, userData } = till;
  for (let sales = 0; sales < 2; sales++) {
    const { totals } = await scan(till, printer);
    await ask(page, { type: 'TakeTender', kind: 'card', amount: totals.due });
    const reply = await ask(page, { type: 'CompleteSale' });
    expect(reply.ok && reply.view.receipt?.text).toMatch(/P R A C T I C E/);
  }
  expect(await stockOf(sku)).toBe((stock ?? 0) - 2);
  await page.reload();
  await settled(page);
  await banner().getByRole('button', { name: 'Leave practice' }).click();
  await expect(banner()).toHaveCount(0);
  const shown = await view(page);
  expect(shown.practice).toBe(false);
  expect(shown.sale?.lines).toMatchObject([{ sku, quantity: 1 }]);
  expect(shown.receipt).toBeUndefined();
  expect(await stockOf(sku)).toBe(stock);
  expect(existsSync(join(userData, 'till.db.practice'))).toBe(false);
});

test('the till’s next receipt is number one, and its report knows of one sale', async () => {
  const { page } = till;
  const { totals } = await view(page);
  await ask(page, { type: 'TakeTender', kind: 'card', amount: totals.due });
  const reply = await ask(page, { type: 'CompleteSale' });
  expect(reply).toMatchObject({ ok: true, view: { receipt: { number: 1 } } });
  expect(reply.ok && reply.view.receipt?.text).not.toMatch(/P R A C T I C E/);
  const x = await ask(page, { type: 'XReport' });
  expect(x.ok && x.report?.text).toContain('89.00');
  expect(x.ok && x.report?.text).not.toContain('178.00');
});

test('no real PIN is in practice: it cannot be guessed there', async () => {
  const { page } = till;
  await page.reload();
  await settled(page);
  await page.evaluate(() => window.goeswith?.practise({ on: true }));
  expect(await ask(page, { type: 'SignIn', staffId: 'supervisor', pin: '3333' })).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-pin' },
  });
  expect(await ask(page, { type: 'SignIn', staffId: 'supervisor', pin: '0000' })).toMatchObject({ ok: true });
  await page.evaluate(() => window.goeswith?.practise({ on: false }));
  expect((await view(page)).staff.signedIn).toMatchObject({ id: 'manager' });
});
