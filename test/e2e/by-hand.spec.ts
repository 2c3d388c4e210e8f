import { expect, test } from '@playwright/test';
import type { Hand } from './hand.ts';
import { finger, mouse } from './hand.ts';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';
import { button, card, cardStands, emptyTill, endTill, find, lineOf, lines } from './steps.ts';

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill();
});
test.afterAll(() => endTill(till));

const hands: [name: string, hand: () => Promise<Hand>][] = [
  ['mouse', async () => mouse],
  ['finger', () => finger(till.page)],
];

for (const [name, hand] of hands) {
  test(`a whole sale by ${name} alone, with no key pressed`, async () => {
    await emptyTill(till);
    const press = await hand();
    await till.page.evaluate(() => {
      const failOnKey = () => document.body.setAttribute('data-key-pressed', '');
      window.addEventListener('keydown', failOnKey, { capture: true });
    });
    await findPrinter(press);
    await sellCableAndSet(press);
    await changeQuantities(press);
    await payByCardAndCash(press);
    await nextCustomer(press);
    expect(await till.page.locator('body').getAttribute('data-key-pressed')).toBeNull();
  });
}

/** Finds the printer by part of its name, a wrong letter erased, on the keyboard of the screen. */
async function findPrinter(press: Hand): Promise<void> {
  const { page } = till;
  await press(button(page, 'Keyboard on the screen'));
  const keyboard = page.getByRole('group', { name: 'Keyboard on the screen' });
  for (const letter of 'mx421') await press(button(keyboard, letter));
  await press(button(keyboard, 'Erase'));
  await press(button(keyboard, '0'));
  await expect(find(page)).toHaveValue('mx420');
  await press(button(keyboard, 'Done'));
  await press(page.getByRole('option', { name: 'Canto MX420 inkjet printer' }));
  await expect(lineOf(page, 'PRN-MX420')).toHaveCount(1);
}

/** Another cable than the first one offered; and the set, after an objection. */
async function sellCableAndSet(press: Hand): Promise<void> {
  const { page } = till;
  await page.waitForTimeout(cardStands);
  await press(button(card(page, 'required'), 'Other choices'));
  await press(card(page, 'required').getByRole('button', { name: 'type B, 3 m' }));
  await expect(lineOf(page, 'CAB-USBB-3M')).toHaveCount(1);
  await press(card(page, 'bundle').getByRole('button', { name: 'Not now' }));
  await press(card(page, 'bundle').getByRole('button', { name: '“Too dear”' }));
  await expect(card(page, 'bundle').getByTestId('answer')).toBeVisible();
  await press(button(card(page, 'bundle'), 'Add'));
  await expect(page.getByTestId('saving')).toContainText('12.00');
}

/** Three cables by the keypad, one fewer, gone, and brought back. */
async function changeQuantities(press: Hand): Promise<void> {
  const { page } = till;
  const cable = lineOf(page, 'CAB-USBB-3M');
  const quantity = cable.locator('.line-quantity');
  await press(cable.locator('.line-pick'));
  await press(cable.getByRole('button', { name: 'Quantity 1' }));
  const dialog = page.getByRole('dialog');
  await press(button(dialog, '3'));
  await press(button(dialog, 'Set the quantity'));
  await expect(quantity).toHaveText('3');
  await press(button(cable, 'One fewer'));
  await expect(quantity).toHaveText('2');
  await press(button(cable, 'Remove'));
  await press(button(dialog, 'Customer changed their mind'));
  await expect(cable).toHaveCount(0);
  await press(page.getByRole('button', { name: 'Undo: Remove' }));
  await expect(quantity).toHaveText('2');
}

/** 50.00 by card on the keypad, the rest in cash by a quick amount. */
async function payByCardAndCash(press: Hand): Promise<void> {
  const { page } = till;
  const total = Number(await page.getByTestId('due').innerText());
  await press(button(page.locator('.foot'), 'Card'));
  for (const digit of '50') await press(button(page.locator('.amount-pad'), digit));
  await press(page.getByRole('button', { name: '50.00 approved on the terminal' }));
  await expect(page.getByTestId('due')).toHaveText((total - 50).toFixed(2));
  await press(button(page.locator('.kind-tabs'), 'Cash'));
  const exact = page.getByRole('group', { name: 'Cash handed over' }).getByRole('button').first();
  await expect(exact).toContainText((total - 50).toFixed(2));
  await press(exact);
  await expect(page.getByTestId('change')).toHaveText('0.00');
  await expect(page.getByTestId('receipt-text')).toContainText('Card');
}

async function nextCustomer(press: Hand): Promise<void> {
  const { page } = till;
  await press(button(page, 'Save text'));
  await expect(page.getByText(/^Saved as .*\.txt$/)).toBeVisible();
  await page.waitForTimeout(cardStands);
  await press(button(page, 'Next customer'));
  await expect(page.getByRole('heading', { name: 'Scan the first item' })).toBeVisible();
  await expect(lines(page)).toHaveCount(0);
}
