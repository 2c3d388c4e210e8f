import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchTill, type RunningTill } from './launch.ts';
import { cutTexts, sidewaysScroll, smallTargets } from './layout.ts';
import { button, emptyTill, endTill, printer, refusal, scan, scanAll, settled } from './steps.ts';

test.describe.configure({ mode: 'serial' });

const pictures = resolve(import.meta.dirname, '../../out/pictures');
let till: RunningTill;
test.beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  till = await launchTill();
  await till.page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterAll(() => endTill(till));

/** Keeps the screen's picture in usual and in large type; no word may be cut, however long it is. */
async function look(name: string): Promise<void> {
  const { page } = till;
  for (const type of ['normal', 'large'] as const) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.evaluate((chosen) => {
      document.documentElement.dataset.type = chosen;
    }, type);
    await page.screenshot({ path: join(pictures, `german-${name}-${type}.png`), animations: 'disabled' });
    expect.soft(await sidewaysScroll(page), `${name} in ${type} type scrolls sideways`).toEqual([]);
    expect.soft(await cutTexts(page), `${name} in ${type} type cuts text`).toEqual([]);
    expect.soft(await smallTargets(page), `${name} in ${type} type has small targets`).toEqual([]);
  }
}

test('the settings change the language at once, and the page says which it speaks', async () => {
  const { page } = till;
  await page.locator('main.sale').waitFor();
  await button(page, 'More').click();
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  await look('settings');
  await page.keyboard.press('Escape');
  await look('empty');
});

test('a sale in German, from the first scan to the change', async () => {
  const { page } = till;
  await emptyTill(till);
  await scan(till, printer);
  await expect(page.getByRole('button', { name: /^Storno/ })).toBeVisible();
  await page.waitForTimeout(350);
  await page.keyboard.press('F1');
  await settled(page);
  await look('sale');
  await expect(page.getByRole('button', { name: /^Zurücknehmen: .*hinzufügen$/ })).toBeVisible();
  await page.keyboard.press('Shift+F4');
  await expect(page.locator('.because')).toHaveText(/Nötig|zuletzt|noch keine Erfahrung|spart/);
  await look('why-this');
  await page.keyboard.press('Shift+F4');
  await page.keyboard.press('Shift+F7');
  await expect(page.getByTestId('quiet')).toBeVisible();
  expect(await page.getByTestId('quiet').locator('h3').allInnerTexts()).not.toContainEqual(
    expect.stringMatching(/\b(the|is|of|customer|said|already)\b/i),
  );
  await look('left-unsaid');
  await page.keyboard.press('Shift+F7');
  await page.keyboard.press('F12');
  await page.locator('main.payment').waitFor();
  await expect(page.getByText('Bar erhalten').first()).toBeVisible();
  await look('payment');
  await page.keyboard.type('200', { delay: 70 });
  await page.waitForTimeout(120);
  await page.keyboard.press('Enter');
  await page.getByTestId('receipt-text').waitFor();
  await expect(page.locator('.big-label')).toHaveText('Rückgeld');
  await look('receipt');
});

test('what the till refuses is said in German', async () => {
  const { page } = till;
  await page.waitForTimeout(350);
  await page.keyboard.press('Enter');
  await scanAll(till, ['9520199999998']);
  await expect(refusal(page).locator('strong').first()).toContainText('Kein Artikel hat diesen Code');
  await look('refused');
  await page.keyboard.press('Escape');
});

test('keys, customers and returns are in German, with nothing left in English', async () => {
  const { page } = till;
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Letzten Schritt zurücknehmen');
  expect(await page.getByRole('dialog').innerText()).not.toMatch(/\b(the|and|with)\b/i);
  await look('keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog')).toContainText('Wer kauft?');
  await look('customer');
  await page.keyboard.press('Escape');
});

test('every language says everything: no text of a component is outside of the words', async () => {
  const { page } = till;
  await page.keyboard.press('Control+s');
  const text = await page.locator('.till').innerText();
  expect(text).not.toMatch(/\b(the|shift|cash|report|drawer|back|close)\b/i);
  await page.keyboard.press('Escape');
});
