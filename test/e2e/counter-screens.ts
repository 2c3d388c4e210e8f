import { cable, flowers, knife, lamp, press, sold, type } from './day.ts';
import type { RunningTill } from './launch.ts';
import { lines, scan } from './steps.ts';

type Screen = { name: string; show(till: RunningTill): Promise<unknown> };

const dialog = ({ page }: RunningTill) => page.getByRole('dialog').waitFor();

async function sell(till: RunningTill, ...codes: string[]): Promise<void> {
  for (const code of codes) await scan(till, code);
}

async function withReason(till: RunningTill, chord: string, amount: string): Promise<void> {
  await sell(till, lamp, cable);
  await press(till, 'ArrowDown', chord);
  await type(till, amount);
  await press(till, 'Enter');
  await till.page.getByRole('button', { name: 'Damaged' }).waitFor();
}

async function lookUp(till: RunningTill, number: number): Promise<void> {
  await press(till, 'Control+r');
  await type(till, String(number));
  await press(till, 'Enter');
  await till.page.getByTestId('return-row').first().waitFor();
}

async function comesBack(till: RunningTill): Promise<void> {
  await lookUp(till, await sold(till, 'card', lamp, cable, cable));
  await press(till, 'ArrowDown', '+', 'F1');
  await till.page.getByTestId('returned').waitFor();
}

/** What a cashier meets beside selling, each from a till with an empty basket. */
export const counterScreens: Screen[] = [
  {
    name: 'hold',
    show: async (till) => {
      await sell(till, lamp);
      await press(till, 'Control+h');
      await dialog(till);
    },
  },
  {
    name: 'held',
    show: async (till) => {
      for (const name of ['Blue coat, comes back after lunch', '']) {
        await sell(till, lamp, cable);
        await press(till, 'Control+h');
        if (name !== '') await type(till, name);
        await press(till, 'Enter');
        await lines(till.page).first().waitFor({ state: 'detached' });
      }
      await press(till, 'Control+h');
      await dialog(till);
    },
  },
  {
    name: 'line-choices',
    show: async (till) => {
      await sell(till, lamp);
      await press(till, 'ArrowDown');
      await till.page.locator('.line-actions button').last().click();
      await dialog(till);
    },
  },
  { name: 'price-reason', show: (till) => withReason(till, 'Control+p', '7.50') },
  {
    name: 'discount',
    show: async (till) => {
      await sell(till, lamp);
      await press(till, 'ArrowDown', 'Control+d');
      await type(till, '12,5');
    },
  },
  {
    name: 'approval',
    show: async (till) => {
      await withReason(till, 'Control+p', '7.50');
      await type(till, '1');
      await till.page.locator('input[type=password]').waitFor();
      await type(till, '12');
    },
  },
  {
    name: 'note-and-discount',
    show: async (till) => {
      await withReason(till, 'Control+d', '5');
      await type(till, '1');
      await till.page.getByTestId('discount').waitFor();
      await press(till, 'Control+n');
      await type(till, 'For Ann');
      await press(till, 'Enter');
      await till.page.getByText('For Ann').waitFor();
    },
  },
  {
    name: 'open-price',
    show: async (till) => {
      await sell(till, flowers);
      await dialog(till);
    },
  },
  {
    name: 'take-out-reasons',
    show: async (till) => {
      await sell(till, lamp, cable);
      await press(till, 'ArrowUp', 'ArrowUp', 'Delete');
      await dialog(till);
    },
  },
  {
    name: 'check-bar',
    show: async (till) => {
      await sell(till, lamp, knife);
      await till.page.getByTestId('check').waitFor();
    },
  },
  {
    name: 'check-birth-date',
    show: async (till) => {
      await sell(till, knife);
      await press(till, 'F12');
      await dialog(till);
      await type(till, '01012012');
    },
  },
  {
    name: 'return-find',
    show: async (till) => {
      await press(till, 'Control+r');
      await till.page.locator('main.returns').waitFor();
    },
  },
  {
    name: 'return-units',
    show: async (till) => {
      await lookUp(till, await sold(till, 'card', lamp, cable, cable));
      await press(till, 'ArrowDown', '+');
    },
  },
  {
    name: 'return-without-receipt',
    show: async (till) => {
      await press(till, 'Control+r', 'Control+n');
      await scan(till, cable);
      await till.page.getByTestId('return-row').waitFor();
    },
  },
  {
    name: 'return-in-basket',
    show: async (till) => {
      await comesBack(till);
      await press(till, 'ArrowDown');
    },
  },
  {
    name: 'exchange',
    show: async (till) => {
      await comesBack(till);
      await sell(till, lamp);
    },
  },
  {
    name: 'refund',
    show: async (till) => {
      await comesBack(till);
      await press(till, 'F12');
      await till.page.getByTestId('refund-due').waitFor();
    },
  },
  {
    name: 'card-terminal',
    show: async (till) => {
      await sell(till, lamp);
      await press(till, 'F11');
      await till.page.locator('.card-answers').waitFor();
    },
  },
  {
    name: 'card-unknown',
    show: async (till) => {
      await sell(till, lamp);
      await press(till, 'F11', 'F3');
      await till.page.getByTestId('card-asked').waitFor();
    },
  },
  {
    name: 'voucher',
    show: async (till) => {
      await sell(till, lamp);
      await press(till, 'F12', 'F10');
      await type(till, '15');
    },
  },
  {
    name: 'invoice',
    show: async (till) => {
      await sell(till, lamp);
      await press(till, 'F12', 'Enter');
      await till.page.getByTestId('receipt-text').waitFor();
      await press(till, 'Control+p');
      await till.page.getByText('C O P Y').waitFor();
      await press(till, 'Control+i');
      await dialog(till);
    },
  },
];
