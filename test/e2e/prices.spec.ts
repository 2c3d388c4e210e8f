import { expect, test } from '@playwright/test';
import { cable, flowers, knife, lamp, launchDayShop, press, standAt, type } from './day.ts';
import type { RunningTill } from './launch.ts';
import { endTill, lineOf, lines, refusal, scan, scanAll, settled, view } from './steps.ts';

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchDayShop();
});
test.afterAll(() => endTill(till));
test.beforeEach(() => standAt(till, 'cashier'));

const dialog = () => till.page.getByRole('dialog');
const enter = () => till.page.keyboard.press('Enter');
const due = () => till.page.getByTestId('due');

async function askAnotherPrice(price: string): Promise<void> {
  await scan(till, lamp);
  await press(till, 'Control+p');
  await type(till, price);
  await enter();
  await type(till, '1');
  await expect(dialog()).toContainText('Approval needed');
}

test('another price goes through once with a PIN over it', async () => {
  await askAnotherPrice('35');
  await type(till, '3333');
  await enter();
  await expect(due()).toHaveText('35.00');
  await expect(dialog()).toHaveCount(0);
});

test('F2 picks the second who may approve', async () => {
  const { page } = till;
  await askAnotherPrice('35');
  await page.keyboard.press('F2');
  await expect(page.getByLabel('PIN of Manager')).toBeFocused();
  await type(till, '4444');
  await enter();
  await expect(due()).toHaveText('35.00');
});

test('a wrong PIN is said in place; Escape gives up and comes back to what was typed', async () => {
  const { page } = till;
  await askAnotherPrice('35');
  await type(till, '1234');
  await enter();
  await expect(dialog()).toContainText('That PIN is not right.');
  await expect(page.getByLabel('PIN of Supervisor')).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(dialog()).toContainText('Another price for Desk lamp');
  await expect(dialog()).toContainText('35.00');
  await expect(refusal(page)).toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(due()).toHaveText('40.00');
});

test('a scan while a PIN is typed is not lost, and nothing of it lands in the PIN', async () => {
  const { page } = till;
  await askAnotherPrice('35');
  await type(till, '33');
  await scanAll(till, [cable]);
  await expect(lines(page)).toHaveCount(2);
  await expect(page.getByLabel('PIN of Supervisor')).toHaveValue('33');
  await type(till, '33');
  await enter();
  await expect(lineOf(page, 'LAMP').locator('.money')).toHaveText('35.00');
});

test('the PIN is never written where it can be read', async () => {
  await askAnotherPrice('35');
  await type(till, '3333');
  await expect(till.page.getByLabel('PIN of Supervisor')).toHaveAttribute('type', 'password');
  expect(await till.page.locator('body').innerText()).not.toContain('3333');
});

test('a small discount needs nobody, a large one an approval', async () => {
  const { page } = till;
  await scan(till, lamp);
  await scan(till, cable);
  await page.keyboard.press('ArrowDown');
  await press(till, 'Control+d');
  await type(till, '10');
  await enter();
  await type(till, '2');
  await expect(page.getByTestId('discount')).toHaveText(/Goodwill.*−0\.89/);
  await press(till, 'Control+d');
  await page.keyboard.press('F2');
  await page.keyboard.press('F4');
  await type(till, '20');
  await enter();
  await type(till, '1');
  await expect(dialog()).toContainText('Approval needed');
  // So much is beyond a supervisor as well.
  await expect(page.getByLabel('Who approves?').getByRole('button')).toHaveText([/Manager/]);
  await type(till, '4444');
  await enter();
  await expect(due()).toHaveText('28.01');
});

test('a note stands beside its line', async () => {
  const { page } = till;
  await scan(till, lamp);
  await press(till, 'Control+n');
  await type(till, 'For Ann');
  await enter();
  await expect(lineOf(page, 'LAMP')).toContainText('For Ann');
});

test('an item without a price asks for it; two of them wait for each other', async () => {
  const { page } = till;
  await scanAll(till, [flowers, flowers, lamp]);
  await expect(dialog()).toContainText('1 more of these wait.');
  await expect(lineOf(page, 'LAMP')).toHaveCount(1);
  await type(till, '6.50');
  await enter();
  await expect(dialog()).toContainText('What does it cost?');
  await expect(dialog()).not.toContainText('more of these wait');
  await type(till, '7');
  await enter();
  await expect(dialog()).toHaveCount(0);
  await expect(due()).toHaveText('53.50');
});

test('the reason voids the sale, with an approval for a cashier', async () => {
  const { page } = till;
  await scan(till, lamp);
  await page.keyboard.press('F10');
  await expect(page.getByRole('alertdialog')).toContainText('Scanned by mistake');
  await type(till, '2');
  await type(till, '3333');
  await enter();
  await expect(page.getByText('Nothing was sold')).toBeVisible();
});

test.describe('what the law asks', () => {
  test('is asked before payment and once only; a date of birth that is old enough passes', async () => {
    const { page } = till;
    await scan(till, knife);
    const born = new Date();
    born.setUTCFullYear(born.getUTCFullYear() - 18);
    await expect(page.getByTestId('check')).toContainText(`born on or before`);
    await page.keyboard.press('F12');
    await expect(dialog()).toContainText('Knives');
    await type(till, '01012000');
    await expect(page.getByTestId('judged')).toContainText('Old enough');
    await enter();
    await expect(page.locator('main.payment')).toBeVisible();
    await page.keyboard.press('Escape');
    await scan(till, knife);
    await expect(page.getByTestId('check')).toHaveCount(0);
  });

  test('too young is refused, and the goods leave the basket', async () => {
    const { page } = till;
    await scan(till, lamp);
    await scan(till, knife);
    await press(till, 'Control+b');
    await type(till, `0101${new Date().getUTCFullYear() - 10}`);
    await expect(page.getByTestId('judged')).toContainText('Not old enough');
    await enter();
    await expect(lineOf(page, 'KNIFE')).toHaveCount(0);
    await expect(lineOf(page, 'LAMP')).toHaveCount(1);
    await expect(dialog()).toHaveCount(0);
    await settled(page);
  });

  test('a look at the paper passes as well, without a date', async () => {
    const { page } = till;
    await scan(till, knife);
    await page.keyboard.press('F11');
    await page.keyboard.press('F1');
    await expect(page.locator('main.payment')).toBeVisible();
    expect((await view(page)).sale?.checks).toEqual([]);
  });
});
