import { expect, type Page, test } from '@playwright/test';
import { launchTill, type RunningTill } from './launch.ts';
import { lookAt } from './look-at.ts';
import { endTill } from './steps.ts';

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill();
});
test.afterAll(() => endTill(till));

/** Goes on by the Tab key until the field or button of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const desk = page.locator('.desk');
  const wanted = desk.getByLabel(name).or(desk.getByRole('button', { name }));
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab');
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`The Tab key never comes to ${name}.`);
}

async function typeInto(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text, { delay: 60 });
}

const wrongIn = (page: Page, label: string) =>
  page.locator('.desk-field', { hasText: label }).locator('.desk-wrong');

test('a manager sets the store by keys alone: refused by field, saved, and taken back', async () => {
  const { page } = till;
  const status = page.locator('.desk-says');
  await page.locator('main.sale').waitFor();
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Alt+9');
  await expect(page.getByLabel('Control share (percent of sales)')).toHaveValue('0.00');
  await typeInto(page, 'Control share (percent of sales)', '12.5');
  await typeInto(page, 'Cards on the panel', '7');
  await expect(wrongIn(page, 'Cards on the panel')).toHaveText(
    'advice, cards should be a whole number from 1 to 3',
  );
  await page.keyboard.press('F12');
  await expect(status).toContainText('advice, cards should be a whole number from 1 to 3');
  await lookAt(page, 'desk-settings');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2');
  await typeInto(page, 'Tax 1: name on the receipt', 'VAT standard');
  await typeInto(page, 'Tax 1: percent', '24');
  await expect(page.locator('.desk-wrong')).toHaveText('taxes: items still have the rate of 23 %');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('23', { delay: 60 });
  await tabTo(page, 'Lines at the head');
  for (const key of ['Control+End', 'Enter']) await page.keyboard.press(key);
  await page.keyboard.type('Closed on Sunday', { delay: 60 });
  await expect(page.locator('.desk-wrong')).toHaveCount(0);
  await page.keyboard.press('F12');
  await expect(status).toContainText('Saved. It holds from the next sale on.');
  const entry = () =>
    page.evaluate(() => window.goeswith?.command({ type: 'ReadEntry', kind: 'store', id: 'store' }));
  const header = ['Computers, printing, phones and office', 'Open Monday to Saturday, 9 to 6'];
  const taxed = (name: string) => [expect.objectContaining({ id: 'standard', name, rate: 2300 })];
  expect(await entry()).toMatchObject({
    entry: {
      body: {
        advice: { controlShare: 1250, cards: 2 },
        receipt: { header: [...header, 'Closed on Sunday'] },
        taxes: expect.arrayContaining(taxed('VAT standard')),
      },
    },
  });
  await tabTo(page, /^Undo the change of/);
  await page.keyboard.press('Enter');
  await expect(status).toContainText('Taken back.');
  await expect(page.getByLabel('Tax 1: name on the receipt')).toHaveValue('VAT 23%');
  expect(await entry()).toMatchObject({
    entry: {
      body: { advice: { controlShare: 0, cards: 3 }, taxes: expect.arrayContaining(taxed('VAT 23%')) },
    },
  });
  await page.getByRole('button', { name: 'Printer, scanner, display' }).click();
  await expect(page.getByRole('group', { name: 'Receipt printer' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Settings of the store' })).toBeVisible();
});
