import { expect, test } from '@playwright/test';
import { cable, have, lamp, launchDayShop, press, standAt, type } from './day.ts';
import type { RunningTill } from './launch.ts';
import { button, endTill, lines, scan, settled, view } from './steps.ts';

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchDayShop();
});
test.afterAll(() => endTill(till));
test.beforeEach(async () => {
  await standAt(till, 'cashier');
  const { held } = await view(till.page);
  for (const { saleId } of held) {
    await have(till, { type: 'SignIn', staffId: 'manager', pin: '4444' }, { type: 'RecallSale', saleId });
    await have(till, { type: 'VoidSale' });
  }
  await standAt(till, 'cashier');
});

test('Ctrl+H and Enter hold a sale, Ctrl+H and its number bring it back', async () => {
  const { page } = till;
  await scan(till, lamp);
  await scan(till, cable);
  await press(till, 'Control+h');
  await page.keyboard.press('Enter');
  await expect(lines(page)).toHaveCount(0);
  await expect(page.getByTestId('held-count')).toHaveText('1 held');
  await press(till, 'Control+h');
  await expect(page.getByTestId('held')).toContainText('Desk lamp');
  await expect(page.getByTestId('held')).toContainText('2 pieces');
  await type(till, '1');
  await expect(lines(page)).toHaveCount(2);
  await expect(page.getByTestId('due')).toHaveText('48.90');
  await expect(page.getByTestId('held-count')).toHaveCount(0);
});

test('a name may be given, and several sales wait under their numbers', async () => {
  const { page } = till;
  for (const [code, name] of [
    [lamp, 'Blue coat'],
    [cable, ''],
  ] as const) {
    await scan(till, code);
    await press(till, 'Control+h');
    if (name !== '') await type(till, name);
    await page.keyboard.press('Enter');
    await expect(lines(page)).toHaveCount(0);
  }
  await press(till, 'Control+h');
  await expect(page.getByTestId('held')).toHaveText([/Blue coat/, /Cable 2 m/]);
  await type(till, '2');
  await expect(lines(page)).toHaveText([/Cable 2 m/]);
});

test('recalling with a sale on the counter holds that one in its place', async () => {
  const { page } = till;
  await scan(till, lamp);
  await press(till, 'Control+h');
  await page.keyboard.press('Enter');
  await scan(till, cable);
  await page.getByTestId('held-count').click();
  await page.getByTestId('held').click();
  await expect(lines(page)).toHaveText([/Desk lamp/]);
  expect((await view(page)).held.map(({ name }) => name)).toEqual(['Cable 2 m']);
});

test('a scan while the name is asked goes into the sale, and nothing lands in the field', async () => {
  const { page } = till;
  await scan(till, lamp);
  await press(till, 'Control+h');
  await expect(page.getByRole('dialog')).toBeVisible();
  await scan(till, cable);
  await expect(lines(page)).toHaveCount(2);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await view(page)).held).toEqual([]);
});

test('with nothing on hold the list says so', async () => {
  const { page } = till;
  await button(page, 'Hold').click();
  await expect(page.getByRole('dialog')).toContainText('No sale is on hold.');
  await settled(page);
});
