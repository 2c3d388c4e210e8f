import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type SmallOffice, smallOffice } from '../head-office/small-office.ts';
import { launchTill, type RunningTill } from './launch.ts';
import { lookAt } from './look-at.ts';
import { ask, button, endTill, printer, view } from './steps.ts';

test.describe.configure({ mode: 'serial' });

let till: RunningTill;
let office: SmallOffice;
test.beforeAll(async () => {
  office = await smallOffice();
  for (const code of ['QUAY-4711', 'QUAY-4712']) office.addCode(code);
  till = await launchTill();
});
test.afterAll(async () => {
  await endTill(till);
  await office.close();
});

const state = async () => (await view(till.page)).headOffice;
const sign = (page: Page) => page.getByTestId('office-sign');
const held = () => [...office.tills.values()].at(-1)?.rows.length ?? 0;

async function openTab(page: Page): Promise<void> {
  await page.locator('main.sale').waitFor();
  await button(page, 'More').click();
  await page.keyboard.press('F4');
  await page.getByTestId('office-state').waitFor();
}

test('a manager enrols the till by hand, and its journal goes to head office by itself', async () => {
  const { page } = till;
  await openTab(page);
  await expect(page.getByTestId('office-state')).toHaveText('This till belongs to no head office');
  await expect(sign(page)).toHaveCount(0);
  await page.getByLabel('Address of head office').fill(office.address);
  await page.getByLabel('One-time code').fill('WRONG');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('office-say')).toContainText('does not know that code');
  await page.getByLabel('One-time code').fill('QUAY-4711');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('office-say')).toHaveText('The till belongs to Quay Street now.');
  await expect(page.getByTestId('office-state')).toHaveText('Connected');
  await expect.poll(async () => (await state()).waiting).toBe(0);
  await lookAt(page, 'head-office', true);
  await page.keyboard.press('Escape');
  await expect(sign(page)).toHaveText('Head office');
  const before = held();
  await ask(page, { type: 'Scan', code: printer });
  await ask(page, { type: 'VoidSale' });
  await expect.poll(held).toBeGreaterThan(before);
});

test('a manager hears which edit did not stand, and puts it back by one tap', async () => {
  const { page } = till;
  office.notices.push({
    ...{ id: 'n-1', kind: 'edit-replaced', editId: 'e-1', by: 'm' },
    ...{ entryKind: 'bundle', entryId: 'home-print', field: 'name' },
    ...{ stands: 'Home print set', kept: 'Our print set' },
  });
  await ask(page, { type: 'TryHeadOffice' });
  await expect(page.getByTestId('edit-notices')).toHaveText('1 edit did not stand');
  await sign(page).click();
  await expect(page.getByText('“Our print set”')).toBeVisible();
  await lookAt(page, 'head-office-notice', true);
  await button(page, 'Put mine back').click();
  await expect(page.getByTestId('edit-notices')).toHaveCount(0);
  const reply = await ask(page, { type: 'ReadEntry', kind: 'bundle', id: 'home-print' });
  expect(reply).toMatchObject({ ok: true, entry: { body: { name: 'Our print set' } } });
  await page.keyboard.press('Escape');
});

test('while head office is away the till sells on, says so in the header, and names at the close what waits', async () => {
  const { page } = till;
  const port = Number(new URL(office.address).port);
  const { tills } = office;
  await office.close();
  await ask(page, { type: 'Scan', code: printer });
  await ask(page, { type: 'TakeTender', kind: 'cash', amount: 100_000 });
  expect(await ask(page, { type: 'CompleteSale' })).toMatchObject({ ok: true });
  await expect(sign(page)).toContainText('Not connected,');
  await page.reload();
  await page.keyboard.press('Control+s');
  await page.locator('.day-menu').waitFor();
  await page.getByText('Close the day').click();
  await expect(page.getByTestId('unsent')).toContainText('are not at head office yet');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await sign(page).click();
  await expect(page.getByTestId('office-state')).toContainText('It does not answer. Is there a network?');
  await lookAt(page, 'head-office-away', true);
  office = await smallOffice(port);
  for (const [id, one] of tills) office.tills.set(id, one);
  office.addCode('QUAY-4712');
  await button(page, 'Try now').click();
  await expect(page.getByTestId('office-state')).toHaveText('Connected');
  await expect.poll(async () => (await state()).waiting).toBe(0);
  await page.keyboard.press('Escape');
});

test('a till whose key is gone begins no sale, says why, and sells again after a new code', async () => {
  const key = join(till.userData, 'till.db.till-key');
  expect(JSON.parse(readFileSync(key, 'utf8'))).toMatchObject({ key: expect.any(String) });
  await till.app.close();
  renameSync(key, `${key}.elsewhere`);
  till = await launchTill({ userData: till.userData });
  const { page } = till;
  await expect(sign(page)).toHaveText('Fenced: must not sell');
  expect(await ask(page, { type: 'Scan', code: printer })).toMatchObject({ refusal: { code: 'fenced' } });
  await sign(page).click();
  await expect(page.getByTestId('office-state')).toContainText('The key beside the database is missing');
  await lookAt(page, 'head-office-fenced', true);
  await page.getByLabel('One-time code').fill('QUAY-4712');
  await button(page, 'Enrol').click();
  await expect(page.getByTestId('office-state')).toHaveText('Connected');
  expect(existsSync(key)).toBe(true);
  expect(await ask(page, { type: 'Scan', code: printer })).toMatchObject({ ok: true });
  await ask(page, { type: 'VoidSale' });
  await expect.poll(async () => (await state()).waiting).toBe(0);
  expect(office.tills.size).toBe(2);
});
