import { expect, test } from '@playwright/test';
import { finger } from './hand.ts';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';
import { ask, button, emptyTill, endTill, lines, printer, scan, scanAll, settled, view } from './steps.ts';

const school = "St Brigid's School office";

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill();
});
test.afterAll(() => endTill(till));
test.beforeEach(() => emptyTill(till));

const dialog = () => till.page.getByRole('dialog');
const attached = () => till.page.locator('.customer.known');

async function findByHand(text: string): Promise<void> {
  await till.page.keyboard.press('F8');
  await expect(dialog()).toBeVisible();
  await till.page.keyboard.type(text, { delay: 70 });
}

async function attachSchool(): Promise<void> {
  await findByHand('brigid');
  await expect(dialog().getByRole('option')).toHaveCount(1);
  await till.page.keyboard.press('Enter');
  await expect(attached()).toContainText(school);
}

for (const [by, text] of [
  ['name', 'brigid'],
  ['phone', '910 0101'],
  ['card', '2973000101375'],
] as const) {
  test(`F8 finds a customer by ${by}, and Enter makes them the one who buys`, async () => {
    await findByHand(text);
    await expect(dialog().getByRole('option').first()).toContainText(school);
    await till.page.keyboard.press('Enter');
    await expect(dialog()).toHaveCount(0);
    await expect(attached()).toContainText(school);
    expect((await view(till.page)).customer?.name).toBe(school);
  });
}

test('arrows choose among those found', async () => {
  const { page } = till;
  await findByHand('910');
  await expect(dialog().getByRole('option').nth(1)).toBeVisible();
  const second = await dialog().getByRole('option').nth(1).locator('.found-name').innerText();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(attached()).toContainText(second);
});

test('a name that nobody has is said so, and is there when a new one is written down', async () => {
  const { page } = till;
  await findByHand('Zephyr Sailing');
  await expect(dialog()).toContainText('Nobody is known by “Zephyr Sailing”.');
  await page.keyboard.press('F2');
  await expect(dialog().getByLabel('Name')).toHaveValue('Zephyr Sailing');
  await expect(dialog()).toContainText('erased whenever the customer asks');
  await dialog().getByLabel('Phone').fill('+353 20 910 7777');
  await page.keyboard.press('Enter');
  await expect(attached()).toContainText('Zephyr Sailing');
  expect((await view(page)).customer).toMatchObject({ name: 'Zephyr Sailing', card: '' });
});

test('a loyalty card that is scanned names the customer, with no window at all', async () => {
  await scanAll(till, ['2973000101375']);
  await expect(attached()).toContainText(school);
  await expect(dialog()).toHaveCount(0);
});

test('an item scanned while the window stands open is sold, and puts the window away', async () => {
  const { page } = till;
  await page.keyboard.press('F8');
  await expect(dialog()).toBeVisible();
  await scan(till, printer);
  await expect(lines(page)).toHaveCount(1);
  await expect(dialog()).toHaveCount(0);
});

test('Shift F8 takes the customer off, and the basket stays', async () => {
  const { page } = till;
  await attachSchool();
  await scan(till, printer);
  await page.keyboard.press('Shift+F8');
  await expect(attached()).toHaveCount(0);
  await expect(lines(page)).toHaveCount(1);
});

test('what they bought is shown, and no offers holds from then on', async () => {
  const { page } = till;
  await attachSchool();
  const { customer } = await view(page);
  await page.keyboard.press('F8');
  await expect(dialog().getByRole('list', { name: 'Bought' })).toContainText(
    customer?.bought[0]?.name ?? 'something',
  );
  await dialog().getByRole('checkbox').check();
  await expect.poll(async () => (await view(page)).customer?.noOffers).toBe(true);
  await page.keyboard.press('Escape');
  const { suggestions } = await scan(till, printer);
  expect(suggestions.every(({ kind }) => kind === 'required')).toBe(true);
  await ask(page, { type: 'MarkCustomer', customerId: customer?.id ?? '', noOffers: false });
});

test('all that is kept is shown to be handed over', async () => {
  const { page } = till;
  await attachSchool();
  await page.keyboard.press('F8');
  await button(dialog(), 'Export what is kept').click();
  await expect(page.getByTestId('exported')).toContainText(school);
  await button(dialog(), 'Copy').click();
  await expect(dialog().getByText('Copied.')).toBeVisible();
  const copied = await till.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({ customer: { name: school } });
});

test('a customer is erased only when it is said twice', async () => {
  const { page } = till;
  await findByHand('Sandymount');
  await dialog().getByRole('option').first().click();
  await expect(attached()).toContainText('Sandymount Walkers');
  await page.keyboard.press('F8');
  await button(dialog(), 'Erase…').click();
  await button(dialog(), 'Keep').click();
  await button(dialog(), 'Erase…').click();
  await button(dialog(), 'Erase').click();
  await expect(attached()).toHaveCount(0);
  await settled(page);
  const found = await ask(page, { type: 'FindCustomers', text: 'Sandymount' });
  expect(found).toMatchObject({ ok: true, customers: [] });
});

test('a new customer is written down by finger alone, with a capital letter', async () => {
  const { page } = till;
  const press = await finger(page);
  await press(button(page, 'Customer'));
  await press(button(dialog(), 'New customer'));
  await press(button(dialog(), 'Keyboard on the screen'));
  const keyboard = page.getByRole('group', { name: 'Keyboard on the screen' });
  await press(button(keyboard, 'Capital'));
  await press(button(keyboard, 'Q'));
  for (const letter of 'uay') await press(button(keyboard, letter));
  await press(button(keyboard, 'Enter'));
  await expect(attached()).toContainText('Quay');
});
