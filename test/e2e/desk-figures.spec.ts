import { expect, test } from '@playwright/test';
import { launchTill, type RunningTill } from './launch.ts';
import { lookAt } from './look-at.ts';
import { tillWithMonth } from './sold-month.ts';
import { endTill } from './steps.ts';

let till: RunningTill;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  till = await launchTill({ userData: await tillWithMonth(6), args: [], signIn: true });
  await till.page.emulateMedia({ reducedMotion: 'reduce' });
  await till.page.locator('.till > main').waitFor();
});
test.afterAll(() => endTill(till));

test('the day stands on one screen, beside the same weekday', async () => {
  const { page } = till;
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('heading', { name: /^Today, / })).toBeVisible();
  const tiles = page.getByTestId('today-tiles');
  await expect(tiles).toContainText('usually');
  await expect(page.locator('.chart-area svg').first()).toBeVisible();
  await lookAt(page, 'desk-today');
  await page.getByRole('button', { name: 'As table' }).click();
  await expect(page.locator('.chart-table tbody tr').first()).toBeVisible();
  await lookAt(page, 'desk-today-table', true);
  await page.getByRole('button', { name: 'As table' }).click();
});
