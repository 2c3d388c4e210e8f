import { expect, test } from '@playwright/test';
import { cable, lamp, launchDayShop, press as pressKeys, standAt, type } from './day.ts';
import { launchTill, type RunningTill } from './launch.ts';
import { endTill, lines, refusal, scan, view } from './steps.ts';

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchDayShop();
});
test.afterAll(() => endTill(till));
test.beforeEach(() => standAt(till, 'cashier'));

const press = (...keys: string[]) => pressKeys(till, ...keys);
const asked = () => till.page.getByTestId('card-asked');
const paper = () => till.page.getByTestId('receipt-text');
const tenders = async () => (await view(till.page)).sale?.tenders;

test('F11 and Enter take a card that the terminal approved', async () => {
  await scan(till, lamp);
  await press('F11');
  await expect(till.page.getByText('Key 40.00 into the terminal')).toBeVisible();
  await press('Enter');
  await expect(paper()).toBeVisible();
  expect(await tenders()).toEqual([{ kind: 'card', amount: 4000 }]);
});

test('declined takes nothing, and the sale can be paid another way', async () => {
  await scan(till, lamp);
  await press('F11', 'F2');
  await expect(till.page.getByTestId('due')).toHaveText('40.00');
  await expect(asked()).toHaveCount(0);
  expect(await tenders()).toEqual([]);
  await press('F12', 'Enter');
  await expect(paper()).toBeVisible();
  expect(await tenders()).toEqual([{ kind: 'cash', amount: 4000 }]);
});

test('no answer stops everything until the terminal has been looked at', async () => {
  const { page } = till;
  await scan(till, lamp);
  await press('F11', 'F3');
  await expect(asked()).toContainText('Look at the terminal');
  const before = await view(page);
  await press('Enter', 'Escape', 'F12', 'F10', 'F9', 'F4', 'F7');
  await expect(asked()).toBeVisible();
  await scan(till, cable);
  await expect(refusal(page)).not.toBeEmpty();
  expect(await view(page)).toEqual(before);
  await press('F1');
  await expect(paper()).toBeVisible();
  expect(await tenders()).toEqual([{ kind: 'card', amount: 4000 }]);
});

test('a lost answer is still asked for when the till starts again', async () => {
  await scan(till, lamp);
  await press('F11', 'F3');
  await expect(asked()).toBeVisible();
  await till.app.close();
  till = await launchTill({ userData: till.userData, args: [] });
  await standAtAgain();
  await expect(asked()).toContainText('was 40.00 taken?');
  await press('F2');
  await expect(till.page.getByTestId('due')).toHaveText('40.00');
});

/** A till asks at every start who stands there; what is on the counter stays. */
async function standAtAgain(): Promise<void> {
  const { page } = till;
  await page.evaluate(() => window.goeswith?.command({ type: 'SignIn', staffId: 'cashier', pin: '1111' }));
  await page.reload();
}

test('voucher, card and cash split one sale', async () => {
  const { page } = till;
  await scan(till, lamp);
  await scan(till, cable);
  await press('F12', 'F10');
  await type(till, '10');
  await press('Enter');
  await expect(page.getByTestId('due')).toHaveText('38.90');
  await press('F11');
  await type(till, '8.90');
  await press('Enter');
  await expect(page.getByTestId('due')).toHaveText('30.00');
  await press('F12');
  await type(till, '50');
  await expect(page.getByText('Change 20.00')).toBeVisible();
  await press('Enter');
  await expect(page.getByTestId('change')).toHaveText('20.00');
  expect(await tenders()).toEqual([
    { kind: 'voucher', amount: 1000 },
    { kind: 'card', amount: 890 },
    { kind: 'cash', amount: 5000 },
  ]);
});

test('a voucher pays no more than is due', async () => {
  const { page } = till;
  await scan(till, cable);
  await press('F12', 'F10');
  await type(till, '10');
  await expect(page.getByText('A voucher pays no more than 8.90')).toBeVisible();
  await press('Enter');
  await expect(refusal(page)).toContainText('Only cash gives change');
  await expect(lines(page)).toHaveCount(0);
});
