import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectA4 } from './big-paper.ts';
import { launchTill, type RunningTill } from './launch.ts';
import { lookAt } from './look-at.ts';
import { manyBaskets, tillWithMonth } from './sold-month.ts';
import { endTill } from './steps.ts';
import { threadsAsTheyAre, threadsThatNeverEnd } from './threads.ts';

let till: RunningTill;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const userData = await tillWithMonth(6);
  manyBaskets(userData, 100_000);
  till = await launchTill({ userData, args: [], signIn: true });
  await till.page.emulateMedia({ reducedMotion: 'reduce' });
  await till.page.locator('.till > main').waitFor();
  await till.page.keyboard.press('Control+e');
});
test.afterAll(() => endTill(till));

test('the day stands on one screen, beside the same weekday', async () => {
  const { page } = till;
  await expect(page.getByRole('heading', { name: /^Today, / })).toBeVisible();
  const tiles = page.getByTestId('today-tiles');
  await expect(tiles).toContainText('usually');
  await expect(page.locator('.chart-area svg').first()).toBeVisible();
  await lookAt(page, 'desk-today');
  await page.getByRole('button', { name: 'As table' }).click();
  await expect(page.locator('.chart-table tbody tr').first()).toBeVisible();
  await page.getByRole('button', { name: 'As table' }).click();
});

test('a report and an analysis that take long are given up at any time, and made anew', async () => {
  const { app, page } = till;
  await page.getByRole('button', { name: /^Effect/ }).click();
  await app.evaluate(threadsThatNeverEnd);
  await page.keyboard.press('F2');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. Nothing was made.')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await app.evaluate(threadsAsTheyAre);
  await page.keyboard.press('F2');
  await expect(page.getByTestId('effect-whole')).toContainText('Counted:');

  await page.getByRole('button', { name: /^Analysis/ }).click();
  await page.getByLabel('Sales of the last').selectOption('all sales');
  await page.getByLabel('In at least … % of the sales').fill('0.01');
  await page.getByLabel('Items in a set').selectOption('up to 5');
  await page.keyboard.press('F2');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. Nothing was kept of it.')).toBeVisible();
  await page.getByLabel('Sales of the last').selectOption('365 days');
  await page.getByLabel('In at least … % of the sales').fill('0.5');
  await page.getByLabel('Items in a set').selectOption('up to 3');
});

test('what suggestions brought, by card, week and person: a fair table, a chart, and files without live formulas', async () => {
  const { page, userData } = till;
  await page.getByRole('button', { name: /^Effect/ }).click();
  await expect(page.getByRole('heading', { name: 'What suggestions brought' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByTestId('effect-whole')).toContainText('Counted:');
  await expect(page.getByTestId('effect-whole')).toContainText(
    'Of Till 1 at Harbour Street Electronics alone.',
  );
  await expect(page.getByRole('columnheader', { name: 'More a sale' })).toBeVisible();
  await page.locator('.row-open').first().click();
  await expect(page.getByText('Why declined')).toBeVisible();
  await lookAt(page, 'desk-effect');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const said = await page.getByText(/^Saved: /).innerText();
  const csv = readFileSync(said.slice('Saved: '.length), 'utf8');
  expect(said).toContain(userData);
  expect(csv.split('\r\n')[0]).toContain('extra margin a sale, at least');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const paper = page.getByText(/^Saved: .*\.pdf$/);
  await expect(paper).toBeVisible();
  expectA4((await paper.innerText()).slice('Saved: '.length), 'desk-effect');
  await page.keyboard.press('Control+p');
  await expect(page.getByText('This computer knows no printer for pages.')).toBeVisible();
  await page.getByRole('button', { name: 'Print on the roll' }).click();
  await expect(page.getByText('No receipt printer is set up.')).toBeVisible();
  await page.getByLabel('Look at it by').selectOption('week');
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: 'Margin net of returns' })).toBeVisible();
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(/^Saved: .*effect-week.*\.pdf$/)).toBeVisible();
  expectA4(
    (await page.getByText(/^Saved: .*\.pdf$/).innerText()).slice('Saved: '.length),
    'desk-effect-week',
  );
  await page.getByLabel('Look at it by').selectOption('cashier');
  await page.keyboard.press('F2');
  await expect(page.getByRole('columnheader', { name: 'Others, same hours' })).toBeVisible();
});

test('what is bought together: sorted by the till, marked where it is no news, and a row becomes a draft', async () => {
  const { page } = till;
  await page.getByRole('button', { name: /^Analysis/ }).click();
  await page.keyboard.press('F2');
  const rows = page.locator('.analysis tbody tr');
  await expect(rows.first()).toBeVisible();
  await expect(page.locator('.analysis-marks li').first()).toBeVisible();
  await page.getByRole('button', { name: 'Times chance' }).click();
  await expect(page.locator('th[aria-sort=descending]')).toContainText('Times chance');
  await lookAt(page, 'desk-analysis');
  const offer = await rows.first().locator('td').first().innerText();
  await rows
    .first()
    .getByRole('button', { name: `Draft a bundle with ${offer}` })
    .click();
  await expect(page.getByLabel('Name, as the receipt says it')).toHaveValue(new RegExp(offer.slice(0, 12)));
  await page.getByRole('button', { name: /^Analysis/ }).click();
  await rows
    .first()
    .getByRole('button', { name: `Draft a rule that offers ${offer}` })
    .click();
  await expect(page.locator('.desk-picked').filter({ hasText: offer })).toBeVisible();
});

test('the three pages in German, as the till left them', async () => {
  const { page } = till;
  await page.evaluate(() => localStorage.setItem('goeswith.language', 'de'));
  await page.reload();
  await page.locator('.till > main').waitFor();
  await page.keyboard.press('Control+e');
  for (const [name, title] of [
    ['Heute', /^Heute, /],
    ['Analyse', 'Was zusammen gekauft wird'],
    ['Wirkung', 'Was Empfehlungen brachten'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.locator('.figures tbody tr, .figures .chart-area svg').first()).toBeVisible();
    await lookAt(page, `desk-${name.toLowerCase()}-de`, true);
  }
});
