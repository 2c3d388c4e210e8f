import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';
import {
  card,
  endTill,
  find,
  keyOf,
  lineOf,
  lines,
  pressMeant,
  printer,
  printerName,
  scan,
} from './steps.ts';

let till: RunningTill;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  till = await launchTill();
});
test.afterAll(() => endTill(till));

test('an empty till says how to begin', async () => {
  await expect(till.page.getByRole('heading', { name: 'Scan the first item' })).toBeVisible();
  await expect(find(till.page)).toBeFocused();
  await expect(till.page.getByTestId('due')).toHaveText('0.00');
});

test('a scanned printer brings the card that says the cable is not in the box', async () => {
  const { page } = till;
  await scan(till, printer);
  await expect(lines(page)).toHaveCount(1);
  await expect(lines(page)).toContainText(printerName);
  const cable = card(page, 'required');
  await expect(cable).toContainText('Needed to print');
  await expect(cable).toContainText('comes without its USB cable');
  await expect(page.locator('[data-testid=card]').first()).toHaveAttribute('data-kind', 'required');
});

test('F1 adds the cable', async () => {
  const { page } = till;
  expect(await keyOf(card(page, 'required'), 'Add')).toBe('F1');
  await pressMeant(page, 'F1');
  await expect(lineOf(page, 'CAB-USBB-2M')).toHaveCount(1);
  await expect(card(page, 'required')).toHaveCount(0);
  await expect(page.getByTestId('due')).toHaveText('97.90');
});

test('"Not now" asks what the customer says, and "Too dear" opens the words of the card', async () => {
  const { page } = till;
  const set = card(page, 'bundle');
  await expect(set).toContainText('Home print set');
  await pressMeant(page, await keyOf(set, 'Not now'));
  await expect(set).toHaveAttribute('data-opened', 'objections');
  await expect(set.getByRole('button', { name: '“Too dear”' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(set.getByTestId('answer')).toContainText('Ink is the dear part of printing, that');
  await expect(set).toContainText('Customer: “Too dear”');
});

test('taken after all, the set saves 12.00 at once', async () => {
  const { page } = till;
  await pressMeant(page, await keyOf(card(page, 'bundle'), 'Add'));
  await expect(page.getByTestId('saving')).toHaveText('Home print set−12.00');
  await expect(page.getByTestId('applied')).toContainText('12.00 saved');
  await expect(page.getByTestId('due')).toHaveText('124.90');
});

test('a quick cash amount pays; the receipt has number 1, the change and the saving', async () => {
  const { page } = till;
  await page.keyboard.press('F12');
  await expect(page.getByTestId('due')).toHaveText('124.90');
  await expect(page.getByRole('button', { name: '130.00' })).toHaveAttribute('aria-keyshortcuts', 'F3');
  await page.keyboard.press('F3');
  await expect(page.getByTestId('receipt-number')).toHaveText('1');
  await expect(page.getByTestId('change')).toHaveText('5.10');
  const paper = page.getByTestId('receipt-text');
  for (const words of ['Home print set', '-12.00', 'Total EUR', '124.90', 'Change', '5.10', 'Receipt 1']) {
    await expect(paper).toContainText(words);
  }
});

test('the receipt is saved as a PDF and as the text on the screen, by keys', async () => {
  const { page } = till;
  const shown = await page.getByTestId('receipt-text').innerText();
  await page.getByRole('button', { name: 'Save PDF' }).focus();
  await page.keyboard.press('Enter');
  const pdf = readFileSync(await savedFile('pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.subarray(-7).toString()).toContain('%%EOF');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const text = readFileSync(await savedFile('txt'), 'utf8');
  expect(text.trimEnd().split('\n')).toEqual(shown.trimEnd().split('\n'));
});

async function savedFile(ending: string): Promise<string> {
  const said = till.page.locator('.save-receipt [role=status]');
  await expect(said).toContainText(`receipt-000001.${ending}`);
  return (await said.innerText()).replace('Saved as ', '');
}

test('a scan starts the next sale, whose receipt has the next number', async () => {
  const { page } = till;
  const { sale } = await scan(till, printer);
  expect(sale).toMatchObject({ state: 'open', lines: [{ sku: 'PRN-MX420', quantity: 1 }] });
  await expect(lines(page)).toHaveCount(1);
  await page.keyboard.press('F11');
  await expect(page.getByText(/^Key .+ into the terminal$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('receipt-number')).toHaveText('2');
  await expect(page.getByText('Paid, no change to give')).toBeVisible();
  await pressMeant(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Scan the first item' })).toBeVisible();
});
