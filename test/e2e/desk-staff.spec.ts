import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchTill, type RunningTill } from './launch.ts';
import { lookAt } from './look-at.ts';
import { ask, endTill, printer, scan, settled, view } from './steps.ts';

test.describe.configure({ mode: 'serial' });

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill();
});
test.afterAll(() => endTill(till));

const type = (page: Page, text: string) => page.keyboard.type(text, { delay: 60 });
const said = (page: Page) => page.locator('.desk-page .desk-says');

test('a manager enters somebody by keys alone, and a weak PIN is refused in its place', async () => {
  const { page } = till;
  await page.keyboard.press('Control+e');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Staff/ })
    .click();
  await expect(page.getByRole('row', { name: /^Second cashier/ })).toBeVisible();
  await page.keyboard.press('F2');
  await type(page, 'Ada Quay');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await type(page, 'q7');
  for (const pin of ['1234', '1234']) {
    await page.keyboard.press('Tab');
    await type(page, pin);
  }
  await page.keyboard.press('F12');
  await expect(page.locator('.staff-form .desk-wrong')).toContainText('digits stand in a row');
  await lookAt(page, 'desk-staff');
  for (const label of ['PIN', 'PIN again']) await page.getByLabel(label, { exact: true }).fill('258013');
  await page.keyboard.press('F12');
  await expect(said(page)).toContainText('Ada Quay is saved.');
  const row = page.getByRole('row', { name: /^Ada Quay/ });
  await expect(row).toContainText('Supervisor');
  await expect(row).toContainText('Q7');
  expect((await view(page)).staff.people.map(({ name }) => name)).toContain('Ada Quay');
});

test('whoever is taken off comes back by one key, and the last manager stays', async () => {
  const { page } = till;
  await page.getByRole('button', { name: 'Ada Quay' }).click();
  await page.getByRole('button', { name: 'Take off the staff' }).click();
  await expect(said(page)).toContainText('Ada Quay can no longer sign in.');
  await page.keyboard.press('F8');
  await expect(said(page)).toContainText('with the same PIN');
  await page.locator('.row-open', { hasText: /^Manager$/ }).click();
  await page.getByLabel('Cashier', { exact: true }).check();
  await page.keyboard.press('F12');
  await expect(page.locator('.staff-form .desk-wrong')).toContainText('There has to be a manager');
  await page.keyboard.press('Escape');
  await expect(page.locator('.staff-form')).toHaveCount(0);
});

test('a PIN that waits is let go', async () => {
  const { page } = till;
  for (let tries = 0; tries < 5; tries++)
    await ask(page, { type: 'SignIn', staffId: 'supervisor', pin: '9999' });
  await page.keyboard.press('Alt+1');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Staff/ })
    .click();
  const row = page.getByRole('row', { name: /^Supervisor/ });
  await expect(row).toContainText('PIN waits');
  await row.getByRole('button').click();
  await page.keyboard.press('F9');
  await expect(row).toContainText('Active');
  await page.keyboard.press('Escape');
});

test('everybody changes their own PIN in the settings', async () => {
  const { page } = till;
  await page.keyboard.press('Escape');
  await page.locator('main.sale').waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByText('Change my PIN').click();
  await page.getByLabel('PIN until now').fill('4444');
  await page.getByLabel('New PIN').fill('936015');
  await page.getByLabel('PIN again').fill('936015');
  await lookAt(page, 'own-pin');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('own-pin-says')).toContainText('Your PIN is changed.');
  await page.keyboard.press('Escape');
  expect(await ask(page, { type: 'SignIn', staffId: 'manager', pin: '936015' })).toMatchObject({ ok: true });
});

test('a backup is made into a chosen folder, looked at, and taken back by typing', async () => {
  const { app, page } = till;
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-stick-'));
  const choosing = (path: string) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);
  await choosing(folder);
  await page.keyboard.press('Control+e');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Backup/ })
    .click();
  await page.keyboard.press('F2');
  await expect(page.getByTestId('backup-place').first()).toHaveText(folder);
  await page.getByLabel('Passphrase', { exact: true }).first().fill('four words of ours');
  await page.getByLabel('Passphrase again').fill('four words of ours');
  await page.keyboard.press('F12');
  await expect(page.getByTestId('backup-last')).toContainText('unbroken chain', { timeout: 20_000 });
  const [file = ''] = readdirSync(folder);
  expect(file).toMatch(/^goeswith-.*\.backup$/);
  await page.keyboard.press('Escape');
  await scan(till, printer);
  const due = (await view(page)).totals.due;
  for (const command of [
    { type: 'TakeTender', kind: 'cash', amount: due } as const,
    { type: 'CompleteSale' } as const,
  ])
    expect(await ask(page, command)).toMatchObject({ ok: true });
  await choosing(join(folder, file));
  await page.keyboard.press('Control+e');
  await page.locator('.backup-page').waitFor();
  await page.keyboard.press('F4');
  await expect(page.getByTestId('backup-place').last()).toContainText(file);
  await page.getByLabel('Passphrase', { exact: true }).last().fill('four words of others');
  await page.keyboard.press('F9');
  await expect(page.getByTestId('restore-says')).toContainText('not the passphrase', { timeout: 20_000 });
  await page.getByLabel('Passphrase', { exact: true }).last().fill('four words of ours');
  await page.keyboard.press('F9');
  await expect(page.getByTestId('rehearsed')).toContainText('Lost would be 1 sale', { timeout: 20_000 });
  await lookAt(page, 'desk-backup');
  await page.getByLabel('Type Till 1 to confirm').fill('Till 1');
  await page.getByRole('button', { name: 'Take it at the next start' }).click();
  await expect(page.getByTestId('restore-ordered')).toContainText('nothing is sold');
  expect(await ask(page, { type: 'Scan', code: printer })).toMatchObject({
    refusal: { code: 'restore-ordered' },
  });
  await settled(page);
  const { userData } = till;
  await app.close();
  till = await launchTill({ userData, args: [], signIn: false });
  await till.page.locator('main.sign-in').waitFor();
  expect(readdirSync(userData).some((name) => name.startsWith('till.db.replaced-'))).toBe(true);
  expect(await ask(till.page, { type: 'SignIn', staffId: 'manager', pin: '936015' })).toMatchObject({
    ok: true,
  });
  expect((await ask(till.page, { type: 'FindReceipt', code: '1' })).ok).toBe(false);
});
