import { expect, test } from '@playwright/test';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';
import {
  button,
  card,
  emptyTill,
  endTill,
  find,
  lineOf,
  lines,
  pressMeant,
  printer,
  refusal,
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

const typeByHand = (text: string) => till.page.keyboard.type(text, { delay: 70 });

const bad: [name: string, code: string, words: string][] = [
  ['a barcode that no item has', '9520199999998', 'No item has the code 9520199999998'],
  ['a barcode with a digit misread', '9520100042011', 'The barcode 9520100042011 was misread'],
  ['half a barcode', '95201000', 'The barcode 95201000 was misread'],
  ['4 KB of digits', '7'.repeat(4_096), 'too long'],
  ['4 KB of anything', '{x} Ω'.repeat(820), 'was misread'],
  ['words', '<img src=x onerror=alert(1)>', 'misread'],
];

for (const [name, code, words] of bad) {
  test(`${name} is refused in words, and the next scan works`, async () => {
    const { page } = till;
    await scan(till, printer);
    const before = await view(page);
    await scanAll(till, [code]);
    await expect(refusal(page)).toContainText(words);
    await expect(refusal(page).locator('strong')).toBeInViewport({ ratio: 1 });
    expect((await refusal(page).innerText()).length).toBeLessThan(220);
    expect(await view(page)).toEqual(before);
    await expect(find(page)).toHaveValue('');
    await scan(till, printer);
    await expect(refusal(page)).toBeEmpty();
    await expect(lineOf(page, 'PRN-MX420').locator('.line-quantity')).toHaveText('2');
  });
}

test('control characters from a scanner are refused, not obeyed', async () => {
  const { page } = till;
  await till.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const keyCode of ['9', '5', '2', '0', '1']) {
      contents?.sendInputEvent({ type: 'keyDown', keyCode });
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'h', modifiers: ['control'] });
    }
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Enter' });
  });
  await expect(refusal(page)).toContainText('misread');
  expect([...(await refusal(page).innerText())].filter((sign) => sign < ' ' && sign !== '\n')).toEqual([]);
  await scan(till, printer);
  await expect(lines(page)).toHaveCount(1);
});

test('a refusal offers the search, and Escape dismisses it', async () => {
  const { page } = till;
  await scanAll(till, ['9520199999998']);
  await button(page, 'Find it by name').click();
  await expect(refusal(page)).toBeEmpty();
  await expect(find(page)).toBeFocused();
  await scanAll(till, ['9520199999998']);
  await expect(refusal(page)).toContainText('No item has the code');
  await page.keyboard.press('Escape');
  await expect(refusal(page)).toBeEmpty();
});

test('a search finds by part of a word, by several and by number, as it is typed', async () => {
  const { page } = till;
  const found = page.getByRole('option');
  await typeByHand('mx4');
  await expect(found.first()).toContainText('MX420');
  await page.keyboard.press('Escape');
  await expect(found).toHaveCount(0);
  await typeByHand('type b 3');
  await expect(found.first()).toContainText('USB cable type B, 3 m');
  await page.keyboard.press('Escape');
  await typeByHand('952010004201');
  await expect(found.first()).toContainText(printer);
  await expect(found.first()).toContainText('in stock');
  await page.keyboard.press('Enter');
  await expect(lineOf(page, 'PRN-MX420')).toHaveCount(1);
  await expect(find(page)).toHaveValue('');
  await expect(card(page, 'required')).toBeVisible();
});

test('arrows choose among what was found, and Enter takes the lit one', async () => {
  const { page } = till;
  await typeByHand('usb cable');
  await expect(page.getByRole('option').nth(2)).toBeVisible();
  const second = await page.getByRole('option').nth(1).locator('.found-code').innerText();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(lines(page)).toContainText(second);
});

test('a search that finds nothing says so, and offers a way on', async () => {
  const { page } = till;
  await typeByHand('zeppelin');
  await expect(page.getByText('Nothing is called “zeppelin”.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(find(page)).toHaveValue('zeppelin');
  await expect(lines(page)).toHaveCount(0);
  await scan(till, printer);
  await expect(lines(page)).toHaveCount(1);
});

test('a number typed whole by hand is taken like a scan', async () => {
  await typeByHand(printer);
  await till.page.keyboard.press('Enter');
  await expect(lineOf(till.page, 'PRN-MX420')).toHaveCount(1);
});

test('3 * and a scan put three into the basket, and only three', async () => {
  const { page } = till;
  await typeByHand('3*');
  await expect(page.getByTestId('quantity-ahead')).toContainText('3 ×');
  await scan(till, printer);
  const quantity = lineOf(page, 'PRN-MX420').locator('.line-quantity');
  await expect(quantity).toHaveText('3');
  await expect(page.getByTestId('quantity-ahead')).toHaveCount(0);
  await scan(till, printer);
  await expect(quantity).toHaveText('4');
});

test('3 * is kept through a refused scan, and Escape forgets it', async () => {
  const { page } = till;
  await typeByHand('3 *');
  await expect(page.getByTestId('quantity-ahead')).toBeVisible();
  await scanAll(till, ['9520199999998']);
  await expect(refusal(page)).toContainText('No item');
  await expect(page.getByTestId('quantity-ahead')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('quantity-ahead')).toHaveCount(0);
});

test('every step can be taken back, in turn, to the empty basket', async () => {
  const { page } = till;
  const states: unknown[] = [];
  const step = async (work: () => Promise<unknown>) => {
    states.push(await state());
    await work();
    await settled(page);
    expect(await state()).not.toEqual(states.at(-1));
  };
  await scan(till, printer);
  await step(() => scan(till, '9520100042027'));
  await step(() => pressMeant(page, 'F1'));
  await step(() => page.keyboard.press('+'));
  await step(async () => {
    await page.keyboard.press('Delete');
    await expect(page.getByRole('dialog')).toContainText('Take out');
    await page.keyboard.press('Enter');
  });
  await step(async () => {
    await pressMeant(page, 'F4');
    await pressMeant(page, 'F4');
  });
  for (const before of states.reverse()) {
    await page.keyboard.press('F9');
    await settled(page);
    expect(await state()).toEqual(before);
  }
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Scan the first item' })).toBeVisible();
});

/** What a customer would see of the basket and the cashier of the cards. */
async function state() {
  const { sale, totals, suggestions } = await view(till.page);
  return { lines: sale?.lines, totals, cards: suggestions.map(({ id }) => id).sort() };
}

test('a tender is taken back before the sale is complete, and the basket opens again', async () => {
  const { page } = till;
  await scan(till, printer);
  await page.keyboard.press('F12');
  await typeByHand('20');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('tender')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(refusal(page)).toContainText('Money has been taken');
  await page.keyboard.press('F9');
  await expect(page.getByTestId('tender')).toHaveCount(0);
  await scan(till, printer);
  await expect(lineOf(page, 'PRN-MX420').locator('.line-quantity')).toHaveText('2');
});

test('a card pays no more than is due, and an amount that is none is not taken', async () => {
  const { page } = till;
  await scan(till, printer);
  await page.keyboard.press('F11');
  await typeByHand('90');
  await expect(page.getByText('A card pays no more than 89.00')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(refusal(page)).not.toBeEmpty();
  await page.locator('#amount').fill('1.2.3');
  await page.keyboard.press('Enter');
  await expect(refusal(page)).toContainText('Type an amount');
  expect((await view(page)).sale).toMatchObject({ state: 'open', tenders: [] });
});

test('a voided sale asks first, says that it is void, and a scan begins another', async () => {
  const { page } = till;
  await scan(till, printer);
  await page.keyboard.press('F10');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lines(page)).toHaveCount(1);
  await page.keyboard.press('F10');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The sale is voided. Nothing was sold.')).toBeVisible();
  await scan(till, printer);
  await expect(lines(page)).toHaveCount(1);
});

test('dark colours and large type are chosen once and stay', async () => {
  const { page } = till;
  const root = page.locator('html');
  await button(page, 'More').click();
  await page.getByLabel('Dark').click();
  await page.getByLabel('Large').click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-type', 'large');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(20, 23, 27)');
  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  const { userData } = till;
  await till.app.close();
  till = await launchTill({ userData });
  await expect(till.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(till.page.locator('html')).toHaveAttribute('data-type', 'large');
});
