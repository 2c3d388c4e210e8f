import { expect, test } from '@playwright/test';
import { controlStore } from '../builders/control-store.ts';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';
import {
  button,
  camera,
  card,
  cards,
  endTill,
  keyOf,
  lineOf,
  lines,
  pressMeant,
  scan,
  settled,
  view,
} from './steps.ts';

const memoryCard = '9520100273681';
const cameraCase = '9520100223501';

test.describe('a whole conversation', () => {
  let till: RunningTill;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    till = await launchTill();
    await till.page.locator('main.sale').waitFor();
  });
  test.afterAll(() => endTill(till));

  const shown = async () => (await settled(till.page)).suggestions.map(({ id }) => id);

  test('a camera asks what it is for, after what it cannot work without', async () => {
    const { suggestions } = await scan(till, camera);
    expect(suggestions.slice(0, 2).map(({ kind }) => kind)).toEqual(['required', 'need']);
    const question = card(till.page, 'need');
    await expect(question).toContainText('What do you want pictures of?');
    await expect(button(question, 'A journey')).toBeVisible();
  });

  test('the answer steers: what suits a journey comes, and the question does not come again', async () => {
    const { page } = till;
    const before = await view(page);
    expect([...before.suggestions, ...before.further].map(({ kind }) => kind)).not.toContain('upgrade');
    await pressMeant(page, await keyOf(card(page, 'need'), 'Answer'));
    await page.keyboard.press('2');
    await expect(card(page, 'need')).toHaveCount(0);
    await expect(card(page, 'upgrade')).toContainText('instead of Solvane C10 compact camera');
    expect(await shown()).toContain('rule:steady-on-the-way');
    await till.page.keyboard.press('Shift+F7');
    await expect(page.getByTestId('quiet')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cards(page)).toHaveCount(3);
  });

  test('what is required is added by one key', async () => {
    const { page } = till;
    await pressMeant(page, await keyOf(card(page, 'required'), 'Add'));
    await expect(lineOf(page, 'SDC-64')).toHaveCount(1);
    await expect(card(page, 'required')).toHaveCount(0);
  });

  test('the tripod is declined after an objection and its answer, and not offered again', async () => {
    const { page } = till;
    const tripod = cards(page).filter({ hasText: 'For the journey' });
    await pressMeant(page, await keyOf(tripod, 'Not now'));
    await tripod.getByRole('button', { name: '“I travel light”' }).click();
    await expect(tripod.getByTestId('answer')).toContainText('lean on a wall and use the timer');
    await page.keyboard.press(await keyOf(tripod, 'Still no'));
    await expect(tripod).toHaveCount(0);
    const { suggestions, further } = await settled(page);
    expect([...suggestions, ...further].map(({ id }) => id)).not.toContain('rule:steady-on-the-way');
  });

  test('the set is completed, and saves at once', async () => {
    const { page } = till;
    await expect(card(page, 'bundle')).toContainText('Camera start');
    await pressMeant(page, await keyOf(card(page, 'bundle'), 'Add'));
    await expect(lineOf(page, 'PHT-BAGC')).toHaveCount(1);
    await expect(page.getByTestId('saving')).toContainText('20.00');
    await expect(page.getByTestId('due')).toHaveText('193.80');
  });

  test('nothing is said once money has been taken', async () => {
    const { page } = till;
    await page.keyboard.press('F11');
    await expect(page.locator('#amount')).toBeFocused();
    await page.keyboard.type('50', { delay: 70 });
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('tender')).toHaveCount(1);
    await expect(cards(page)).toHaveCount(0);
    const { suggestions, further } = await view(page);
    expect([...suggestions, ...further]).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('receipt-number')).toHaveText('1');
  });

  test('after payment one thing is said for the next visit, and a manager sees what came of the advice', async () => {
    const { page } = till;
    const { nextVisit } = await view(page);
    await expect(page.getByTestId('next-visit')).toContainText(nextVisit ?? 'a word for the next visit');
    await button(page, 'Advice in this sale').click();
    const table = page.getByRole('table');
    await expect(table.getByRole('row').filter({ hasText: 'Tessel SD card 64 GB' }).first()).toContainText(
      'accepted',
    );
    await expect(table.getByRole('row').filter({ hasText: 'tripod' })).toContainText('declined');
    await page.keyboard.press('Escape');
    await pressMeant(page, 'Enter');
    await expect(page.getByRole('heading', { name: 'Scan the first item' })).toBeVisible();
  });
});

test.describe('the same basket in the control group', () => {
  let till: RunningTill;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    till = await launchTill({ args: ['--import', controlStore()], signIn: true });
    await till.page.locator('main.sale').waitFor();
  });
  test.afterAll(() => endTill(till));

  test('only what is required is said', async () => {
    const { suggestions, further, quiet } = await scan(till, camera);
    expect(suggestions.map(({ kind }) => kind)).toEqual(['required']);
    expect([...further, ...quiet]).toEqual([]);
    await expect(cards(till.page)).toHaveCount(1);
    await expect(card(till.page, 'required')).toContainText('Needed to keep a picture');
    await expect(till.page.getByRole('button', { name: 'left unsaid' })).toHaveCount(0);
  });

  test('then the panel is quiet, and says no more than that', async () => {
    const { page } = till;
    await scan(till, memoryCard);
    await expect(page.locator('.empty-panel')).toHaveText('Nothing more for this basket');
  });

  test('a set that the basket completes is still a price', async () => {
    const { page } = till;
    await scan(till, cameraCase);
    await expect(lines(page)).toHaveCount(3);
    await expect(page.getByTestId('saving')).toContainText('20.00');
    await expect(page.getByTestId('due')).toHaveText('193.80');
    await expect(page.locator('.empty-panel')).toHaveText('Nothing more for this basket');
  });

  test('after the sale a manager reads what was kept back', async () => {
    const { page } = till;
    await page.keyboard.press('F12');
    await expect(cards(page)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('receipt-number')).toHaveText('1');
    await button(page, 'Advice in this sale').click();
    await expect(page.getByRole('dialog')).toContainText('get no optional suggestion');
    await expect(page.getByRole('table')).toContainText('kept back');
  });
});
