import { expect, test } from '@playwright/test';
import type { Hand } from './hand.ts';
import { finger, mouse } from './hand.ts';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';
import {
  button,
  camera,
  card,
  cardStands,
  cards,
  emptyTill,
  endTill,
  keyOf,
  lineOf,
  lines,
  pressMeant,
  printer,
  scan,
  scanAll,
  settled,
  view,
} from './steps.ts';

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill();
});
test.afterAll(() => endTill(till));
test.beforeEach(() => emptyTill(till));

const required = () => card(till.page, 'required');

/** Asks how someone goes without the cable. */
async function askExit(): Promise<void> {
  await scan(till, printer);
  await pressMeant(till.page, 'F2');
  await expect(till.page.getByTestId('exits')).toBeVisible();
}

test('what is required is left by "has one already", in two keys', async () => {
  await askExit();
  await till.page.keyboard.press('1');
  await expect(required()).toHaveCount(0);
  await expect(lines(till.page)).toHaveCount(1);
});

test('"another one fits" shows what else fits, and takes it', async () => {
  const { page } = till;
  await askExit();
  await page.keyboard.press('2');
  await expect(page.getByRole('list', { name: 'Other choices' })).toContainText('3 m');
  await page.keyboard.press('2');
  await expect(lineOf(page, 'CAB-USBB-3M')).toHaveCount(1);
  await expect(required()).toHaveCount(0);
});

test('"not in stock" is an answer as well', async () => {
  await askExit();
  await till.page.keyboard.press('3');
  await expect(required()).toHaveCount(0);
  await expect(lines(till.page)).toHaveCount(1);
});

test('what they say against it still has its answer', async () => {
  await askExit();
  await till.page.keyboard.press('4');
  await expect(required()).toHaveAttribute('data-opened', 'objections');
  await till.page.keyboard.press('2');
  await expect(required().getByTestId('answer')).toBeVisible();
});

const hands: [name: string, hand: () => Promise<Hand>][] = [
  ['mouse', async () => mouse],
  ['finger', () => finger(till.page)],
];

for (const [name, hand] of hands) {
  test(`a question is answered and what is required is left by ${name} alone`, async () => {
    const { page } = till;
    const press = await hand();
    await scan(till, camera);
    await page.waitForTimeout(cardStands);
    await press(button(card(page, 'need'), 'Family and parties'));
    await expect(card(page, 'need')).toHaveCount(0);
    await press(button(required(), 'Has one'));
    await press(button(required(), 'Has one already'));
    await expect(required()).toHaveCount(0);
    await expect(lines(page)).toHaveCount(1);
  });
}

test('a question that is waved off does not come again in the sale', async () => {
  const { page } = till;
  await scan(till, camera);
  await pressMeant(page, await keyOf(card(page, 'need'), 'Not now'));
  await expect(card(page, 'need')).toHaveCount(0);
  await scan(till, camera);
  await settled(page);
  await expect(card(page, 'need')).toHaveCount(0);
});

test('digits typed while a question stands there are still a quantity', async () => {
  const { page } = till;
  await scan(till, camera);
  await page.waitForTimeout(cardStands);
  await page.keyboard.type('2*', { delay: 70 });
  await expect(page.getByTestId('quantity-ahead')).toBeVisible();
  await expect(card(page, 'need')).toBeVisible();
});

/** The camera, for a journey: the better one is offered in its place. */
async function upgrade() {
  const { page } = till;
  await scan(till, camera);
  await page.waitForTimeout(cardStands);
  await button(card(page, 'need'), 'A journey').click();
  await expect(card(page, 'upgrade')).toBeVisible();
  await page.waitForTimeout(cardStands);
  return card(page, 'upgrade');
}

test('a swap is asked first, says the difference, and is done by the second yes', async () => {
  const { page } = till;
  const better = await upgrade();
  const due = Number(await page.getByTestId('due').innerText());
  await page.keyboard.press(await keyOf(better, 'Swap'));
  await expect(better.getByTestId('swap')).toHaveText('Instead of Solvane C10 compact camera: +150.00');
  await expect(lineOf(page, 'CAM-C10')).toHaveCount(1);
  await page.keyboard.press(await keyOf(better, 'Yes, swap'));
  await expect(lineOf(page, 'CAM-C20')).toHaveCount(1);
  await expect(lineOf(page, 'CAM-C10')).toHaveCount(0);
  await expect(page.getByTestId('due')).toHaveText((due + 150).toFixed(2));
});

test('a swap that is not wanted leaves the basket as it is', async () => {
  const { page } = till;
  const better = await upgrade();
  await page.keyboard.press(await keyOf(better, 'Swap'));
  await page.keyboard.press(await keyOf(better, 'No, keep it'));
  await expect(better).toHaveCount(0);
  await expect(lineOf(page, 'CAM-C10')).toHaveCount(1);
});

test('an answer offers something else, and one key adds it', async () => {
  const { page } = till;
  await scan(till, camera);
  const { suggestions, further } = await view(page);
  const partner = [...suggestions, ...further].find(({ kind }) => kind === 'partner');
  expect(partner?.objections.find(({ instead }) => instead)?.instead?.sku).toBe('PHO-A6-50');
  await page.waitForTimeout(cardStands);
  if (further.includes(partner as never)) await page.getByRole('button', { name: /^\d+ more$/ }).click();
  const offered = card(page, 'partner');
  await expect(offered).toContainText('by Liberties Photo Lab');
  await page.waitForTimeout(cardStands);
  await button(offered, 'Not now').click();
  await offered.getByRole('button', { name: '“I print at home”' }).click();
  await expect(offered.locator('.instead')).toContainText('Add Papelle photo paper');
  await page.keyboard.press('1');
  await expect(lineOf(page, 'PHO-A6-50')).toHaveCount(1);
});

test('F7 leaves only what is needed, says so, and brings the rest back', async () => {
  const { page } = till;
  await scan(till, camera);
  await page.keyboard.press('F7');
  await expect(button(page, 'Queue: only what is needed')).toHaveAttribute('aria-pressed', 'true');
  await expect(cards(page)).toHaveCount(1);
  await expect(required()).toBeVisible();
  await page.keyboard.press('F7');
  await expect(button(page, 'Queue')).toHaveAttribute('aria-pressed', 'false');
  await expect(card(page, 'need')).toBeVisible();
});

test('the settings say when others wait', async () => {
  const { page } = till;
  await button(page, 'More').click();
  await page.getByRole('radio', { name: 'On', exact: true }).check();
  await expect(button(page, 'Queue: only what is needed')).toBeAttached();
  expect((await view(page)).queue.mode).toBe('on');
});

test('what is left unsaid is there for whoever asks, and a scan puts it away', async () => {
  const { page } = till;
  const { quiet } = await scan(till, printer);
  await page.keyboard.press('Shift+F7');
  const unsaid = page.getByTestId('quiet');
  for (const { why, name } of quiet) {
    await expect(unsaid).toContainText(why);
    await expect(unsaid).toContainText(name);
  }
  await scan(till, printer);
  await expect(unsaid).toHaveCount(0);
});

test('every card says in one line why it stands there', async () => {
  const { page } = till;
  const { suggestions } = await scan(till, printer);
  await pressMeant(page, 'Shift+F4');
  await expect(cards(page).nth(1).locator('.because')).toHaveText(suggestions[1]?.because ?? '');
  await page.keyboard.press('Shift+F4');
  await expect(page.locator('.because')).toHaveCount(0);
});

test('at the total one card stands beside the amount, and paying takes no key more for it', async () => {
  const { page } = till;
  await scan(till, printer);
  await page.keyboard.press('F11');
  await expect(page.locator('.total-card')).toContainText('Needed to print');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('receipt-number')).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
});

test('F7 adds what stands at the total, and the quick amounts keep their keys', async () => {
  const { page } = till;
  await scan(till, printer);
  await page.keyboard.press('F12');
  await expect(page.locator('.total-card')).toBeVisible();
  await pressMeant(page, 'F7');
  await expect(page.getByTestId('due')).toHaveText('97.90');
  await pressMeant(page, 'F8');
  await page.keyboard.press('F1');
  await expect(page.getByTestId('change')).toHaveText('0.00');
});

const ink = '9520100042270';

test('a voucher that a receipt promised is scanned in the next sale, and stands below the lines', async () => {
  const { page } = till;
  await scan(till, ink);
  await page.keyboard.press('F11');
  await page.keyboard.press('Enter');
  const words = await page.getByTestId('next-visit').innerText();
  const code = /V\d{7}/.exec(words)?.[0] ?? 'no voucher';
  await scan(till, ink);
  await scanAll(till, [code]);
  await expect(page.getByTestId('discount')).toContainText('−2.00');
  await scanAll(till, [code]);
  await expect(page.getByRole('alert')).toContainText('It counts once.');
});

test('what is out of stock says where one is, on the card and at the exit', async () => {
  const { page } = till;
  await page.keyboard.type('active stylus', { delay: 70 });
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(required()).toContainText('Elsewhere: Warehouse, 2 days.');
  await pressMeant(page, 'F2');
  await expect(required().getByRole('button', { name: 'Not in stock' })).toContainText('Warehouse, 2 days');
});
