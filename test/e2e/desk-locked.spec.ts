import { expect, test } from '@playwright/test';
import { readPriceBook } from '../../electron/import/read-price-book.ts';
import { openEmbedded } from '../../head-office/database.ts';
import { migrate } from '../../head-office/migrate.ts';
import { setLocks } from '../../head-office/price-book/locks.ts';
import { steadyDemoStore } from '../builders/demo-store.ts';
import { publishTo } from '../head-office/book-world.ts';
import { runOffice } from '../head-office/running-office.ts';
import { launchTill } from './launch.ts';
import { lookAt } from './look-at.ts';
import { ask, endTill, scan, view } from './steps.ts';

test('what a real head office has locked is shown as locked, and no command changes it', async () => {
  test.setTimeout(120_000);
  const database = await openEmbedded();
  await migrate(database);
  const office = await runOffice(database);
  const folder = steadyDemoStore();
  const read = readPriceBook(folder);
  if (!read.ok) throw new Error('the demo store is unsound');
  await publishTo(office, read.contents);
  const scope = 'store:corner';
  await setLocks(office, { scope, kind: 'item', fields: ['price', 'kind', 'packs'], locked: true });
  await setLocks(office, { scope, kind: 'store', fields: ['taxes', 'cashRounding'], locked: true });
  const till = await launchTill({ args: ['--import', folder], signIn: true });
  const { page } = till;
  await page.locator('main.sale').waitFor();
  expect(
    await ask(page, { type: 'Enrol', address: office.address, code: await office.code() }),
  ).toMatchObject({ ok: true });
  await expect.poll(async () => (await view(page)).headOffice.state).toBe('connected');
  const entry = () => ask(page, { type: 'ReadEntry', kind: 'item', id: 'INK-420-BK' });
  await expect
    .poll(async () => JSON.stringify(await entry()), { timeout: 60_000 })
    .toContain('"locked":["kind","packs","price"]');

  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: /^Catalogue/ }).click();
  await page.getByLabel('Name, number or scan').waitFor();
  await scan(till, 'INK-420-BK');
  const price = page.getByLabel(/^Price \(locked by head office\)/);
  await expect(price).toBeDisabled();
  await expect(page.getByRole('radio', { name: 'Service' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Add a pack' })).toBeDisabled();
  await expect(page.getByLabel('Name', { exact: true })).toBeEnabled();
  await lookAt(page, 'desk-catalogue-locked', true);
  const shown = (await entry()) as unknown as { entry: { body: Record<string, unknown> } };
  const body = { ...shown.entry.body, price: 1 };
  expect(await ask(page, { type: 'EditPriceBook', kind: 'item', id: 'INK-420-BK', body })).toMatchObject({
    ok: false,
    refusal: { code: 'locked', problems: [{ field: 'price' }] },
  });
  await page.getByLabel('Aisle').fill('9');
  await page.keyboard.press('F2');
  await expect(page.locator('.desk-says')).toHaveText('Saved. It holds from the next sale on.');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Settings/ }).click();
  await expect(page.getByLabel(/^Tax 1: percent/)).toBeDisabled();
  await expect(page.getByText('(locked by head office)').first()).toBeVisible();
  await expect(page.getByLabel('Cards on the panel')).toBeEnabled();
  await lookAt(page, 'desk-settings-locked', true);
  await endTill(till);
  await office.close();
  await database.close();
});
