import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { launchTill, type RunningTill } from './launch.ts';
import { ask, button, endTill, printer, scan, scanAll, settled, view } from './steps.ts';

test.describe.configure({ mode: 'serial' });

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill({ signIn: false });
});
test.afterAll(() => endTill(till));

/** Types as a hand does, and waits until the last key has been told from a scan. */
async function typed(text: string): Promise<void> {
  await till.page.keyboard.type(text, { delay: 70 });
  await till.page.waitForTimeout(120);
}

async function signIn(place: string, pin: string): Promise<void> {
  await till.page.locator('main.sign-in').waitFor();
  await typed(place);
  await typed(pin);
  await till.page.keyboard.press('Enter');
}

const paper = () => till.page.getByTestId('report-text');

test('a float that is typed opens the shift', async () => {
  await signIn('2', '4444');
  await till.page.locator('main.gate').waitFor();
  await typed('150');
  await till.page.keyboard.press('Enter');
  await till.page.locator('main.sale').waitFor();
});

test('cash goes in by an amount and a reason; one without an amount is asked for it', async () => {
  const { page } = till;
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { name: 'Shift and day' }).waitFor();
  await typed('1');
  await page.keyboard.press('F1');
  await expect(page.getByRole('alert').filter({ hasText: 'Type an amount' })).toBeVisible();
  await typed('50');
  await page.keyboard.press('F1');
  await expect(
    page.getByRole('status').filter({ hasText: '50.00 put into the drawer' }).first(),
  ).toBeVisible();
});

test('a sale in cash goes on from there by a scan', async () => {
  const { page } = till;
  await scanAll(till, [printer]);
  await page.locator('main.sale').waitFor();
  await settled(page);
  await page.keyboard.press('F12');
  await page.locator('main.payment').waitFor();
  await page.keyboard.press('F1');
  await page.getByTestId('receipt-text').waitFor();
  await page.waitForTimeout(350);
  await page.keyboard.press('Enter');
  await page.locator('main.sale').waitFor();
});

test('an X report stands on paper and is saved as PDF and text', async () => {
  const { page } = till;
  await page.keyboard.press('Control+s');
  await typed('5');
  await expect(paper()).toContainText('89.00');
  await button(page, 'Save text').click();
  await page.getByText('Saved as').first().waitFor();
  await button(page, 'Save PDF').click();
  await page
    .getByText(/Saved as .*x-report.*\.pdf/)
    .first()
    .waitFor();
  const [, file = ''] = /Saved as (.*\.pdf)/.exec(await page.locator('.day-says').innerText()) ?? [];
  expect(readFileSync(file, 'latin1').startsWith('%PDF-')).toBe(true);
  await page.keyboard.press('Escape');
});

test('a report that was not shown is not saved', async () => {
  const reply = await till.page.evaluate(() =>
    window.goeswith?.saveReport({ kind: 'z', number: 1, format: 'text' }),
  );
  expect(reply).toMatchObject({ ok: false, code: 'not-shown' });
});

test('the count is blind, by keys alone, and tells the difference only at the end', async () => {
  const { page } = till;
  await typed('6');
  await page.locator('.count-grid').waitFor();
  expect(await page.locator('body').innerText()).not.toContain('289.00');
  const fields = page.locator('.count-grid input');
  await expect(fields.first()).toBeFocused();
  // Notes of 500, 200, 100, 50, 20, 10, 5: 289 should be there, and 285 is counted.
  for (const pieces of ['', '1', '', '1', '1', '1', '1']) {
    if (pieces !== '') await typed(pieces);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByTestId('counted')).toContainText('285.00');
  await page.keyboard.press('F12');
  const drawer = page.getByTestId('drawer');
  await expect(drawer).toContainText('285.00');
  await expect(drawer).toContainText('289.00');
  await expect(page.getByText('4.00 is missing.')).toBeVisible();
});

test('the day closes with a Z report, once, and is shown again as a copy', async () => {
  const { page } = till;
  await page.keyboard.press('F12');
  await page.getByRole('heading', { name: 'Close the day' }).waitFor();
  await page.keyboard.press('F12');
  await expect(paper()).toContainText('89.00');
  await expect(page.getByRole('heading', { name: 'Z report 1' }).first()).toBeVisible();
  await button(page, 'Save PDF').click();
  await page
    .getByText(/Saved as .*z-report-000001\.pdf/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  expect((await view(page)).shift).toBeNull();
  await page.getByRole('button', { name: /Earlier Z reports/ }).click();
  await typed('1');
  await page.keyboard.press('Enter');
  await expect(paper()).toContainText('89.00');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('a report does not stay on the screen for whoever signs in next', async () => {
  const { page } = till;
  await page.keyboard.press('F1');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: /^X report/ }).click();
  await paper().waitFor();
  await page.keyboard.press('Control+l');
  await page.locator('main.sign-in').waitFor();
  await typed('4444');
  await page.keyboard.press('Enter');
  await page.locator('main.sale').waitFor();
  await expect(paper()).toHaveCount(0);
  await ask(page, { type: 'CloseShift', counts: {} });
});

test('a cashier takes cash out with a supervisor’s PIN over it', async () => {
  const { page } = till;
  await page.keyboard.press('Control+l');
  await page.locator('main.sign-in').waitFor();
  await page.keyboard.press('Escape');
  await signIn('1', '1111');
  await page.locator('main.gate').waitFor();
  await page.keyboard.press('F3');
  await page.locator('main.sale').waitFor();
  await page.keyboard.press('Control+s');
  await typed('2');
  await typed('20');
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Supervisor/ })
    .click();
  await till.page.locator('dialog input[data-typing=pin]').fill('3333');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '20.00 taken out' }).first()).toBeVisible();
  expect((await scan(till, printer)).sale?.lines).toHaveLength(1);
});
