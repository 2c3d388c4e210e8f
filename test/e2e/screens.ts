import { conversationScreens } from './conversation-screens.ts';
import type { RunningTill } from './launch.ts';
import {
  button,
  card,
  cardStands,
  find,
  lineOf,
  lines,
  pressMeant,
  printer,
  refusal,
  scan,
  scanAll,
  settled,
} from './steps.ts';

type Screen = { name: string; show(till: RunningTill): Promise<unknown> };

/** Types as a hand does, and waits until the last letter has been told from a scan. */
async function typed({ page }: RunningTill, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 70 });
  await page.waitForTimeout(70);
}

/** A basket as a customer has it: a printer, a scanner, ink, and a name that is long. */
const basket = ['9520100042010', '9520100042027', '9520100042041'];

async function sell(till: RunningTill): Promise<void> {
  await scan(till, printer);
  await till.page.waitForTimeout(cardStands);
}

async function withSet(till: RunningTill): Promise<void> {
  await sell(till);
  await till.page.keyboard.press('F1');
  await lines(till.page).nth(1).waitFor();
  await till.page.keyboard.press('F3');
  await till.page.getByTestId('saving').waitFor();
}

async function pay(till: RunningTill, key: 'F11' | 'F12'): Promise<void> {
  await withSet(till);
  await till.page.keyboard.press(key);
  await till.page.locator('main.payment').waitFor();
}

async function completed(till: RunningTill): Promise<void> {
  await pay(till, 'F12');
  await till.page.keyboard.press('F3');
  await till.page.getByTestId('receipt-text').waitFor();
}

/** Every screen and every state of one that a cashier can come to, from a till with an empty basket. */
export const screens: Screen[] = [
  { name: 'empty', show: ({ page }) => find(page).waitFor() },
  { name: 'three-cards', show: sell },
  {
    name: 'objections',
    show: async (till) => {
      await sell(till);
      await till.page.keyboard.press('F4');
      await card(till.page, 'bundle').and(till.page.locator('[data-opened=objections]')).waitFor();
    },
  },
  ...conversationScreens,
  {
    name: 'answer',
    show: async (till) => {
      await sell(till);
      await till.page.keyboard.press('F4');
      await till.page.keyboard.press('1');
      await till.page.getByTestId('answer').waitFor();
    },
  },
  {
    name: 'choices',
    show: async (till) => {
      await sell(till);
      await till.page.keyboard.press('Shift+F1');
      await till.page.getByRole('list', { name: 'Other choices' }).waitFor();
    },
  },
  {
    name: 'third-card-open',
    show: async (till) => {
      await sell(till);
      await till.page.keyboard.press('F6');
    },
  },
  {
    name: 'more-cards',
    show: async (till) => {
      await scanAll(till, basket);
      await settled(till.page);
      await till.page.getByRole('button', { name: /^\d+ more$/ }).click();
      await till.page.getByRole('button', { name: 'Back' }).waitFor();
    },
  },
  { name: 'set-saves', show: withSet },
  {
    name: 'nothing-goes-with-it',
    show: async (till) => {
      await scan(till, '9520100110368');
      await till.page.getByText('Nothing more for this basket').waitFor();
    },
  },
  {
    name: 'full-basket',
    show: async (till) => {
      await scanAll(till, [...basket, ...basket.slice(1)]);
      await settled(till.page);
      await typed(till, 'cable');
      await till.page.getByRole('option').nth(3).click();
      await lines(till.page).nth(3).waitFor();
      await till.page.waitForTimeout(cardStands);
      for (const key of ['F3', 'F5', 'F1']) await pressMeant(till.page, key);
      await settled(till.page);
    },
  },
  {
    name: 'line-selected',
    show: async (till) => {
      await withSet(till);
      await lineOf(till.page, 'CAB-USBB-2M').locator('.line-pick').click();
      await till.page.locator('.line-actions').waitFor();
    },
  },
  {
    name: 'quantity',
    show: async (till) => {
      await withSet(till);
      await till.page.keyboard.press('ArrowDown');
      await till.page.keyboard.press('Enter');
      await till.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'found',
    show: async (till) => {
      await sell(till);
      await typed(till, 'cable');
      await till.page.getByRole('option').nth(3).waitFor();
    },
  },
  {
    name: 'nothing-found',
    show: async (till) => {
      await typed(till, 'zeppelin');
      await till.page.getByText('Nothing is called').waitFor();
    },
  },
  {
    name: 'quantity-ahead',
    show: async (till) => {
      await typed(till, '3*');
      await till.page.getByTestId('quantity-ahead').waitFor();
    },
  },
  {
    name: 'keyboard',
    show: async (till) => {
      await sell(till);
      await button(till.page, 'Keyboard on the screen').click();
      await typed(till, 'ink');
      await till.page.getByRole('option').nth(1).waitFor();
    },
  },
  {
    name: 'refused',
    show: async (till) => {
      await withSet(till);
      await scanAll(till, ['9520199999998']);
      await refusal(till.page).locator('strong').waitFor();
    },
  },
  {
    name: 'void',
    show: async (till) => {
      await withSet(till);
      await till.page.keyboard.press('F10');
      await till.page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'keys',
    show: async ({ page }) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'settings',
    show: async ({ page }) => {
      await button(page, 'More').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'cash', show: (till) => pay(till, 'F12') },
  {
    name: 'card',
    show: async (till) => {
      await pay(till, 'F11');
      await typed(till, '50');
    },
  },
  {
    name: 'part-paid',
    show: async (till) => {
      await pay(till, 'F11');
      await typed(till, '50');
      await till.page.keyboard.press('Enter');
      await till.page.getByTestId('tender').waitFor();
      await till.page.keyboard.press('F12');
      await typed(till, '100');
      await till.page.getByText('Change').first().waitFor();
    },
  },
  { name: 'receipt', show: completed },
  {
    name: 'receipt-saved',
    show: async (till) => {
      await completed(till);
      await button(till.page, 'Save PDF').click();
      await till.page.getByText('Saved as').waitFor();
    },
  },
];
