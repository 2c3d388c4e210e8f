import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchTill, type RunningTill } from './launch.ts';
import { lookAt } from './look-at.ts';
import { ask, endTill, scan, view } from './steps.ts';

test.describe.configure({ mode: 'serial' });

let till: RunningTill;
const folder = mkdtempSync(join(tmpdir(), 'goeswith-items-'));
test.beforeAll(async () => {
  till = await launchTill();
  await till.page.locator('main.sale').waitFor();
  await till.page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterAll(() => endTill(till));

/** The operating system's own dialog cannot be driven: it answers with this file from now on. */
async function willChoose(name: string, content: string | Buffer): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, content);
  await till.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
}

/** Goes from field to field by the Tab key until one of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const desk = page.locator('.desk');
  const wanted = desk.getByLabel(name).or(desk.getByRole('button', { name }));
  for (let steps = 0; steps < 150; steps++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) > 0 && (await wanted.and(focused).count()) > 0) return;
  }
  throw new Error(`The Tab key never comes to ${name}.`);
}

const itemOf = async (code: string) => {
  const reply = (await ask(till.page, { type: 'FindItem', code })) as unknown as {
    found?: { item: { price: number; stock: number; sku: string; name: string } };
  };
  return reply.found?.item;
};

test('a clumsy file is refused by row, and a good one imported and undone, by the keyboard alone', async () => {
  const { page } = till;
  const before = await itemOf('INK-420-BK');
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: /^Catalogue/ }).waitFor();
  const place = await page.locator('.desk-tab').allInnerTexts();
  await page.keyboard.press(`Alt+${place.findIndex((text) => text.startsWith('Catalogue')) + 1}`);
  await expect(page.getByRole('heading', { name: 'Catalogue' })).toBeVisible();
  await tabTo(page, 'Import and export');
  await page.keyboard.press('Enter');

  const clumsy =
    'sku;Bezeichnung;VK;EK;MwSt;Kategorie\nINK-420-BK;;abc;1,00;standard;ink\nNEW-9;=1+1;9,99;;nothing;Ink & Paper\n';
  await willChoose('clumsy.csv', Buffer.from(clumsy, 'latin1'));
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: 'clumsy.csv: 2 rows' })).toBeVisible();
  await lookAt(page, 'desk-catalogue-mapping');
  await page.keyboard.press('F2');
  await expect(page.getByText('Nothing can be imported until the file is right.')).toBeVisible();
  await expect(page.locator('.catalogue-plan tbody tr').first()).toContainText('2');
  await expect(page.locator('.catalogue-plan')).toContainText('price "abc" is no amount');
  await expect(page.locator('.catalogue-plan')).toContainText('cost is missing');
  await lookAt(page, 'desk-catalogue-refused');
  await tabTo(page, 'Leave it');
  await page.keyboard.press('Enter');
  expect(await itemOf('INK-420-BK')).toEqual(before);

  await willChoose('good.csv', 'sku,price\nINK-420-BK,21.50\nINK-420-COL,24.00\n');
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: 'good.csv: 2 rows' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByText('0 new, 2 changed, 0 the same, 0 taken out')).toBeVisible();
  await lookAt(page, 'desk-catalogue-plan');
  await page.keyboard.press('F4');
  await expect(page.locator('.desk-says')).toHaveText('2 items imported.');
  expect(await itemOf('INK-420-BK')).toMatchObject({ price: 2150 });
  await lookAt(page, 'desk-catalogue-imported', true);
  await tabTo(page, 'Undo this import');
  await page.keyboard.press('Enter');
  await expect(page.locator('.desk-says')).toHaveText('The import is undone.');
  expect(await itemOf('INK-420-BK')).toEqual(before);
});

test('the export lies beside the receipts and imports back without a change', async () => {
  const { page } = till;
  await tabTo(page, 'Save all items as a file');
  await page.keyboard.press('Enter');
  await expect(page.locator('.desk-says')).toHaveText(/^Saved: .*items-.*\.csv$/);
  const file = (await page.locator('.desk-says').innerText()).trim().slice('Saved: '.length);
  await willChoose('again.csv', readFileSync(file));
  await page.keyboard.press('F2');
  await page.getByRole('heading', { name: /^again\.csv/ }).waitFor();
  await page.keyboard.press('F2');
  await expect(page.getByText('Everything in the file is so already.')).toBeVisible();
  await tabTo(page, 'Leave it');
  await page.keyboard.press('Enter');
});

test('an item is scanned, mended field by field, printed, taken out and brought back', async () => {
  const { page } = till;
  await tabTo(page, /^Items$/);
  await page.keyboard.press('Enter');
  await page.getByLabel('Name, number or scan').fill('ink');
  await expect(page.locator('.row-open').first()).toBeVisible();
  await lookAt(page, 'desk-catalogue-found');
  await page.getByLabel('Name, number or scan').fill('');
  await scan(till, 'INK-420-BK');
  const price = page.getByLabel('Price', { exact: true });
  await expect(price).toBeVisible();
  await page.getByLabel('Category').fill('Ink & Paper');
  await expect(page.getByText(/category "Ink & Paper" should be/)).toBeVisible();
  await lookAt(page, 'desk-catalogue-item');
  await page.getByLabel('Category').fill('ink');
  await price.fill('');
  await expect(page.getByText(/^price is missing/)).toBeVisible();
  await price.fill('22.00');
  await page.keyboard.press('F2');
  await expect(page.locator('.desk-says')).toHaveText('Saved. It holds from the next sale on.');
  expect(await itemOf('INK-420-BK')).toMatchObject({ price: 2200 });
  await page.getByRole('button', { name: 'Print label' }).click();
  await expect(page.locator('.desk-says')).toContainText('label');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Name, number or scan')).toBeVisible();

  await page.keyboard.press('F2');
  await page.getByLabel('Number (sku)').fill('NEW-1');
  await page.getByLabel('Name', { exact: true }).fill('Quill');
  await page.getByLabel('Category').fill('quills');
  await scan(till, '9520100099992');
  await expect(page.getByLabel('Barcodes')).toHaveValue('9520100099992');
  await page.keyboard.press('F2');
  await expect(page.locator('.desk-says')).toContainText('should end in the check digit');
  await page.getByLabel('Barcodes').fill('QUILL-1');
  await page.getByRole('button', { name: 'Add a pack' }).click();
  await page.getByLabel('Pack 1: barcode').focus();
  await scan(till, '9520100099984');
  await expect(page.getByLabel('Pack 1: barcode')).toHaveValue('9520100099984');
  await page.getByLabel('Pack 1: pieces').fill('1');
  await expect(page.getByText(/^pack .* two pieces or more/)).toBeVisible();
  await page.getByLabel('Pack 1: pieces').fill('6');
  await page.getByRole('radio', { name: 'Weight' }).check();
  await page.getByLabel('Price for a kilogram').fill('3.20');
  await page.getByLabel('Lasts for days').fill('30');
  await page.getByLabel('Picture').fill('quill.jpg');
  await lookAt(page, 'desk-catalogue-new-item', true);
  await page.keyboard.press('F2');
  await expect(page.locator('.desk-says')).toHaveText('Saved. It holds from the next sale on.');
  expect(await itemOf('QUILL-1')).toMatchObject({ sku: 'NEW-1', name: 'Quill' });
  expect((await ask(page, { type: 'ReadEntry', kind: 'item', id: 'NEW-1' })) as unknown).toMatchObject({
    entry: {
      body: {
        ...{ packs: [{ code: '9520100099984', pieces: 6 }], byWeight: true, openPrice: false },
        ...{ price: 320, lastsDays: 30, photo: 'quill.jpg' },
      },
    },
  });
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(page.locator('.desk-says')).toContainText('Quill is taken out.');
  expect(await itemOf('QUILL-1')).toBeUndefined();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.desk-says')).toHaveText('Taken back.');
  expect(await itemOf('QUILL-1')).toMatchObject({ sku: 'NEW-1' });
});

test('stock is counted with a scanner and saved in one go', async () => {
  const { page } = till;
  await tabTo(page, 'Count stock');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Scan, or type a number')).toBeFocused();
  await scan(till, 'INK-420-BK');
  await scan(till, 'INK-420-BK');
  await page.keyboard.type('INK-420-COL');
  await page.keyboard.press('Enter');
  const counted = page.getByLabel(/^Counted: /).first();
  await counted.fill('7');
  await expect(page.locator('.desk-table tbody tr')).toHaveCount(2);
  await lookAt(page, 'desk-catalogue-count');
  await page.keyboard.press('F2');
  await expect(page.locator('.desk-says')).toHaveText('The counts of 2 items are saved.');
  expect([(await itemOf('INK-420-BK'))?.stock, (await itemOf('INK-420-COL'))?.stock]).toEqual([2, 7]);
  expect((await view(page)).sale).toBeNull();
});

test('a price is scheduled and withdrawn', async () => {
  const { page } = till;
  await tabTo(page, 'Prices ahead');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No price is scheduled.')).toBeVisible();
  await scan(till, 'INK-420-COL');
  await page.getByLabel('New price').fill('19.00');
  await page.getByLabel('From this day on', { exact: true }).fill('24/12/2030');
  await page.keyboard.press('F2');
  await expect(page.locator('.desk-says')).toHaveText(/^Scheduled/);
  await expect(page.locator('.desk-table tbody tr')).toContainText('24 Dec 2030');
  await lookAt(page, 'desk-catalogue-prices');
  await page.getByRole('button', { name: /^Withdraw the price of/ }).click();
  await expect(page.locator('.desk-says')).toHaveText('Withdrawn.');
});
