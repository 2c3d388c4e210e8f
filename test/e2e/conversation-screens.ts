import type { RunningTill } from './launch.ts';
import { button, camera, card, cardStands, scan, settled } from './steps.ts';

type Screen = { name: string; show(till: RunningTill): Promise<unknown> };

/** A camera without a memory card, for a journey. */
async function camped(till: RunningTill): Promise<void> {
  await scan(till, camera);
  await till.page.waitForTimeout(cardStands);
}

async function forJourney(till: RunningTill): Promise<void> {
  await camped(till);
  await button(card(till.page, 'need'), 'A journey').click();
  await card(till.page, 'upgrade').waitFor();
  await till.page.waitForTimeout(cardStands);
}

async function customer(till: RunningTill, text: string): Promise<void> {
  const { page } = till;
  await page.keyboard.press('F8');
  await page.keyboard.type(text, { delay: 70 });
  await page.getByRole('option').first().waitFor();
}

async function known(till: RunningTill): Promise<void> {
  await customer(till, 'school');
  await till.page.keyboard.press('Enter');
  await till.page.locator('.customer.known').waitFor();
}

async function paid(till: RunningTill): Promise<void> {
  const { page } = till;
  await camped(till);
  await page.keyboard.press('F11');
  await page.locator('main.payment').waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('receipt-text').waitFor();
}

/** Every state of the selling conversation that a cashier can come to, from a till with an empty basket. */
export const conversationScreens: Screen[] = [
  { name: 'need', show: camped },
  {
    name: 'need-by-key',
    show: async (till) => {
      await camped(till);
      await till.page.keyboard.press('F3');
      await card(till.page, 'need').and(till.page.locator('[data-opened=need]')).waitFor();
    },
  },
  {
    name: 'need-heard',
    show: async (till) => {
      await camped(till);
      await till.page.keyboard.press('Shift+F3');
      await card(till.page, 'need').and(till.page.locator('[data-opened=heard]')).waitFor();
    },
  },
  {
    name: 'exits',
    show: async (till) => {
      await camped(till);
      await till.page.keyboard.press('F2');
      await till.page.getByTestId('exits').waitFor();
    },
  },
  { name: 'upgrade', show: forJourney },
  {
    name: 'swap-asked',
    show: async (till) => {
      await forJourney(till);
      const key = await button(card(till.page, 'upgrade'), 'Swap').getAttribute('aria-keyshortcuts');
      await till.page.keyboard.press(key ?? '');
      await till.page.getByTestId('swap').waitFor();
    },
  },
  {
    name: 'why-this',
    show: async (till) => {
      await camped(till);
      await till.page.keyboard.press('Shift+F2');
      await till.page.locator('.because').waitFor();
    },
  },
  {
    name: 'left-unsaid',
    show: async (till) => {
      await forJourney(till);
      await till.page.keyboard.press('Shift+F7');
      await till.page.getByTestId('quiet').waitFor();
    },
  },
  {
    name: 'queue',
    show: async (till) => {
      await camped(till);
      await till.page.keyboard.press('F7');
      await till.page.getByRole('button', { name: 'Queue: only what is needed' }).waitFor();
    },
  },
  { name: 'customer-found', show: (till) => customer(till, 'school') },
  {
    name: 'customer-new',
    show: async ({ page }) => {
      await page.keyboard.press('F8');
      await page.keyboard.press('F2');
      await page.getByRole('textbox', { name: 'Name' }).waitFor();
    },
  },
  {
    name: 'customer-keyboard',
    show: async (till) => {
      await till.page.keyboard.press('F8');
      await button(till.page.getByRole('dialog'), 'Keyboard on the screen').click();
      await till.page.getByRole('group', { name: 'Keyboard on the screen' }).waitFor();
    },
  },
  {
    name: 'customer-new-keyboard',
    show: async (till) => {
      await till.page.keyboard.press('F8');
      await till.page.keyboard.press('F2');
      await button(till.page.getByRole('dialog'), 'Keyboard on the screen').click();
      await till.page.getByRole('group', { name: 'Keyboard on the screen' }).waitFor();
    },
  },
  {
    name: 'customer-known',
    show: async (till) => {
      await known(till);
      await camped(till);
    },
  },
  {
    name: 'customer-shown',
    show: async (till) => {
      await known(till);
      await till.page.keyboard.press('F8');
      await till.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'customer-exported',
    show: async (till) => {
      await known(till);
      await till.page.keyboard.press('F8');
      await button(till.page, 'Export what is kept').click();
      await till.page.getByTestId('exported').waitFor();
    },
  },
  {
    name: 'customer-erase',
    show: async (till) => {
      await known(till);
      await till.page.keyboard.press('F8');
      await button(till.page, 'Erase…').click();
      await till.page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'at-the-total',
    show: async (till) => {
      await camped(till);
      await till.page.keyboard.press('F12');
      await till.page.locator('.total-card').waitFor();
    },
  },
  { name: 'receipt-next-visit', show: paid },
  {
    name: 'advice-given',
    show: async (till) => {
      await paid(till);
      await button(till.page, 'Advice in this sale').click();
      await till.page.getByRole('table').waitFor();
      await settled(till.page);
    },
  },
];
