import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ownCode } from '../../domain/codes/own-code.ts';
import { cable, knife, lamp, launchDayShop, press as pressKeys, sold, standAt, type } from './day.ts';
import type { RunningTill } from './launch.ts';
import { endTill, lineOf, lines, refusal, scan, view } from './steps.ts';

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchDayShop();
});
test.afterAll(() => endTill(till));
test.beforeEach(() => standAt(till, 'cashier'));

const press = (...keys: string[]) => pressKeys(till, ...keys);
const rows = () => till.page.getByTestId('return-row');
const units = (sku: string) =>
  till.page.locator(`[data-testid=return-row][data-sku=${sku}]`).getByTestId('units-back');
const returned = () => till.page.getByTestId('returned');
const due = () => till.page.getByTestId('due');

async function openReceipt(number: number): Promise<void> {
  await press('Control+r');
  await type(till, String(number));
  await press('Enter');
  await expect(rows().first()).toBeVisible();
}

test('one of two comes back for what was paid, by the card that it was paid with', async () => {
  const { page } = till;
  const number = await sold(till, 'card', lamp, cable, cable);
  await openReceipt(number);
  await press('ArrowDown', '+', 'F1');
  await expect(returned()).toContainText('Cable 2 m');
  await expect(due()).toHaveText('8.90');
  await expect(page.locator('.due')).toContainText('To give back');
  await press('F12');
  await expect(page.getByTestId('refund-due')).toHaveText('8.90');
  await expect(page.getByRole('button', { name: 'Cash', exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Voucher', exact: true })).toBeDisabled();
  await expect(page.getByText('Hand 8.90 back on the terminal')).toBeVisible();
  await press('F3');
  await expect(page.getByTestId('card-asked')).toContainText('did 8.90 go back?');
  await press('Enter', 'F12', 'F10', 'F9', 'Escape');
  await press('F2');
  await expect(page.getByTestId('refund-due')).toHaveText('8.90');
  await press('Enter');
  await expect(page.getByTestId('receipt-text')).toContainText(`Returned of receipt ${number}`);
  expect((await view(page)).sale?.tenders).toEqual([{ kind: 'card', amount: -890 }]);
});

test('never more than was bought, also over several visits', async () => {
  const number = await sold(till, 'cash', cable, cable);
  await openReceipt(number);
  await type(till, '9');
  await expect(units('CABLE')).toHaveText('2');
  await press('-', 'F2');
  await press('F12', 'Enter');
  await expect(till.page.getByTestId('receipt-text')).toBeVisible();
  await openReceipt(number);
  await expect(rows()).toContainText('1 of 2 can come back');
  await type(till, '2');
  await press('F2');
  await expect(returned()).toHaveCount(1);
  await openReceipt(number);
  await expect(rows()).toContainText('Came back already');
});

test('the barcode of a receipt opens it from the sale, and the thing itself is scanned off it', async () => {
  const { page } = till;
  const number = await sold(till, 'cash', lamp, cable, cable);
  await scan(till, receiptCode(number));
  await expect(rows()).toHaveCount(2);
  await scan(till, cable);
  await scan(till, cable);
  await expect(units('CABLE')).toHaveText('2');
  await scan(till, cable);
  await expect(refusal(page)).toContainText('All of these are chosen');
  await scan(till, knife);
  await expect(refusal(page)).toContainText('That is not on this receipt');
  await press('F3');
  await expect(due()).toHaveText('17.80');
});

/** As the till prints it below its receipts: by the id that its journal begins with. */
function receiptCode(number: number): string {
  const kept = ['till.db', 'till.db-wal'].map((name) => readKept(join(till.userData, name))).join('');
  const tillId = /"tillId":"([^"]+)"/.exec(kept)?.[1] ?? '';
  const own = tillId.replaceAll('-', '').slice(0, 4).toUpperCase();
  return ownCode({ kind: 'receipt', till: own, number });
}

const readKept = (file: string) => (existsSync(file) ? readFileSync(file, 'latin1') : '');

test('an exchange is one tender of the difference', async () => {
  const { page } = till;
  const number = await sold(till, 'cash', cable);
  await openReceipt(number);
  await press('F3');
  await scan(till, lamp);
  await expect(due()).toHaveText('31.10');
  await press('F12', 'Enter');
  await expect(page.getByTestId('receipt-text')).toBeVisible();
  expect((await view(page)).sale?.tenders).toEqual([{ kind: 'cash', amount: 3110 }]);
});

test('an even exchange needs no tender', async () => {
  const { page } = till;
  const number = await sold(till, 'cash', cable);
  await openReceipt(number);
  await press('F3');
  await scan(till, cable);
  await press('F12', 'Enter');
  await expect(page.getByTestId('receipt-text')).toBeVisible();
});

test('a return is dropped again like a line', async () => {
  const number = await sold(till, 'cash', cable);
  await openReceipt(number);
  await press('F1');
  await expect(returned()).toHaveCount(1);
  await press('ArrowDown', 'Delete');
  await expect(returned()).toHaveCount(0);
});

test('without a receipt it needs an approval, and a scan names the thing', async () => {
  const { page } = till;
  await press('Control+r', 'Control+n');
  await scan(till, cable);
  await expect(units('CABLE')).toHaveText('1');
  await press('F1');
  await expect(page.getByRole('dialog')).toContainText('Approval needed');
  await press('Escape');
  await expect(units('CABLE')).toHaveText('1');
  await press('F1');
  await expect(page.getByRole('dialog')).toContainText('Approval needed');
  await type(till, '3333');
  await press('Enter');
  await expect(returned()).toContainText('no receipt');
  await press('F12', 'Enter');
  await expect(page.getByTestId('receipt-text')).toBeVisible();
});

test('a receipt that this till does not know is refused in words, and the sale goes on', async () => {
  const { page } = till;
  await scan(till, lamp);
  await press('Control+r');
  await type(till, '99999');
  await press('Enter');
  await expect(refusal(page)).toContainText('This till knows no such receipt');
  await press('Escape', 'Escape');
  await expect(lineOf(page, 'LAMP')).toHaveCount(1);
  await scan(till, cable);
  await expect(lines(page)).toHaveCount(2);
});

test('a copy, a gift receipt and an invoice of a receipt that was looked up', async () => {
  const { page } = till;
  const number = await sold(till, 'cash', lamp);
  await openReceipt(number);
  await press('Control+p');
  await expect(page.getByTestId('printed')).toContainText('A copy is printed.');
  await press('Control+g');
  await expect(page.getByTestId('printed')).toContainText('The gift receipt is printed.');
  await press('Control+i');
  await type(till, 'Quay Bikes Ltd');
  await press('Tab');
  await type(till, 'IE 7654321A');
  await press('Enter');
  await expect(page.getByTestId('printed')).toContainText('The invoice is made.');
});

test('the receipt that was just paid is copied by one key, and the paper shows what was printed', async () => {
  const { page } = till;
  await scan(till, lamp);
  await press('F12', 'Enter');
  await expect(page.getByTestId('receipt-text')).toContainText('40.00');
  await press('Control+g');
  await expect(page.getByTestId('receipt-text')).not.toContainText('40.00');
  await press('Control+p');
  await expect(page.getByTestId('receipt-text')).toContainText('C O P Y');
});
