import { expect, test } from '@playwright/test';
import { ownCode } from '../../domain/codes/own-code.ts';
import { launchTill, type RunningTill } from './launch.ts';
import { ask, endTill, lines, printer, refusal, scan, scanAll, settled, view } from './steps.ts';

test.describe.configure({ mode: 'serial' });

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill({ signIn: false });
});
test.afterAll(() => endTill(till));

const hand = { delay: 70 };
const says = () => till.page.getByTestId('pin-says');
const pin = () => till.page.locator('input[data-typing=pin]');

test('a practised hand signs in in under two seconds: a digit, a PIN, Enter', async () => {
  const { page } = till;
  await page.locator('main.sign-in').waitFor();
  expect((await view(page)).staff.signedIn).toBeNull();
  const begun = performance.now();
  await page.keyboard.type('1', hand);
  await page.waitForTimeout(120);
  await page.keyboard.type('1111', hand);
  await page.keyboard.press('Enter');
  await page.locator('main.gate').waitFor();
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect((await view(page)).staff.signedIn).toMatchObject({ id: 'cashier', role: 'cashier' });
  await expect(page.locator('.who')).toContainText('Cashier');
});

test('a scan before the shift is open is refused in words', async () => {
  await scanAll(till, [printer]);
  await expect(refusal(till.page).first()).toContainText('No shift is open');
  await till.page.keyboard.press('Escape');
});

test('the float opens the shift by one key, and selling begins', async () => {
  await till.page.keyboard.press('F2');
  await till.page.locator('main.sale').waitFor();
  expect((await view(till.page)).shift).toMatchObject({ number: 1 });
  expect((await scan(till, printer)).sale?.lines).toHaveLength(1);
});

test('a locked till shows nothing of its sale but that there is one', async () => {
  const { page } = till;
  await page.keyboard.press('Control+l');
  await page.locator('main.sign-in').waitFor();
  await expect(page.getByTestId('counter')).toContainText('A sale is open: 1 piece.');
  await expect(lines(page)).toHaveCount(0);
  expect(await page.locator('body').innerText()).not.toContain('Canto');
});

test('a scan while locked is refused in words and changes nothing', async () => {
  const shown = await scan(till, printer);
  expect(shown.sale?.lines).toMatchObject([{ quantity: 1 }]);
  await expect(till.page.locator('.refusal')).toContainText('The till is locked');
  await till.page.keyboard.press('Escape');
});

test('a wrong PIN is said in its place, and typing goes on', async () => {
  const { page } = till;
  if (!(await pin().count())) await page.keyboard.type('1', hand);
  await page.waitForTimeout(120);
  await page.keyboard.type('9999', hand);
  await page.keyboard.press('Enter');
  await expect(says()).toContainText('That PIN is not right');
  await expect(pin()).toHaveValue('');
});

test('somebody else signs in by badge and PIN, and the sale is still there', async () => {
  const { page } = till;
  await scanAll(till, [ownCode({ kind: 'staff', badge: 'S1' })]);
  await page.getByText('PIN of Supervisor').waitFor();
  await page.waitForTimeout(120);
  await page.keyboard.type('3333', hand);
  await page.keyboard.press('Enter');
  await page.locator('main.sale').waitFor();
  await expect(lines(page)).toHaveCount(1);
  expect((await view(page)).staff.signedIn).toMatchObject({ role: 'supervisor' });
});

test('a badge that is scanned in front of an open till lets its person take over', async () => {
  const { page } = till;
  await scanAll(till, [ownCode({ kind: 'staff', badge: 'M1' })]);
  await page.getByText('PIN of Manager').waitFor();
  expect((await view(page)).staff.locked).toBe(true);
  await page.waitForTimeout(120);
  await page.keyboard.type('4444', hand);
  await page.keyboard.press('Enter');
  await page.locator('main.sale').waitFor();
  await expect(lines(page)).toHaveCount(1);
});

test('five wrong PINs make the next one wait, and the time counts down in sight', async () => {
  const { page } = till;
  await page.keyboard.press('Control+l');
  await page.locator('main.sign-in').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Second cashier/ }).click();
  for (let tries = 0; tries < 5; tries++) {
    await page.keyboard.type('9999', hand);
    await page.keyboard.press('Enter');
    await settled(page);
  }
  await expect(says()).toContainText(/Wait 0:[0-3]\d/);
  const first = await says().innerText();
  await expect(says()).not.toHaveText(first, { timeout: 4_000 });
  const reply = await ask(page, { type: 'SignIn', staffId: 'second-cashier', pin: '2222' });
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'wait' } });
});

test('whoever waits does not keep others from the till', async () => {
  const { page } = till;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Manager/ }).click();
  for (const digit of '4444')
    await page.locator('.pin-pad').getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('main.sale').waitFor();
});
