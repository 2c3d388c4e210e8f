import { expect, type Page, test } from '@playwright/test';
import { launchTill, type RunningTill } from './launch.ts';
import { lookAt } from './look-at.ts';
import { ask, endTill, view } from './steps.ts';

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
  await page.getByRole('button', { name: 'Settings' }).click();
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
