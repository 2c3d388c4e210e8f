import type { RunningTill } from './launch.ts';
import { ask, printer, scan, settled } from './steps.ts';

type Screen = { name: string; show(till: RunningTill): Promise<unknown> };

async function typed({ page }: RunningTill, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 70 });
  await page.waitForTimeout(120);
}

async function openDay(till: RunningTill): Promise<void> {
  await till.page.keyboard.press('Control+s');
  await till.page.locator('.day-menu').waitFor();
}

async function lock({ page }: RunningTill): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.locator('main.sign-in').waitFor();
}

/** Sees to it that the manager stands at the till with a shift open and nothing on the counter. */
export async function beginDay({ page }: RunningTill): Promise<void> {
  await page.evaluate(() => window.goeswith?.practise({ on: false }));
  await ask(page, { type: 'SignIn', staffId: 'manager', pin: '4444' });
  await ask(page, { type: 'OpenShift', float: 15_000 });
}

/** The screens of people, shifts, reports and devices, from a till with an empty basket. */
export const dayScreens: Screen[] = [
  {
    name: 'sign-in',
    show: async (till) => {
      await ask(till.page, { type: 'SignOut' });
      await till.page.reload();
      await till.page.locator('main.sign-in').waitFor();
    },
  },
  {
    name: 'locked',
    show: async (till) => {
      await scan(till, printer);
      await lock(till);
      await typed(till, '44');
    },
  },
  {
    name: 'wrong-pin',
    show: async (till) => {
      await lock(till);
      await typed(till, '9999');
      await till.page.keyboard.press('Enter');
      await till.page.locator('#pin-says:not(:empty)').waitFor();
    },
  },
  { name: 'day', show: openDay },
  {
    name: 'cash-in',
    show: async (till) => {
      await openDay(till);
      await typed(till, '1');
      await typed(till, '50');
    },
  },
  {
    name: 'x-report',
    show: async (till) => {
      await openDay(till);
      await typed(till, '5');
      await till.page.getByTestId('report-text').waitFor();
    },
  },
  {
    name: 'count',
    show: async (till) => {
      await openDay(till);
      await typed(till, '6');
      await till.page.locator('.count-grid').waitFor();
      for (const pieces of ['1', '1', '2']) {
        await typed(till, pieces);
        await till.page.keyboard.press('Enter');
      }
    },
  },
  {
    name: 'counted',
    show: async (till) => {
      await openDay(till);
      await typed(till, '6');
      await till.page.locator('.count-grid').waitFor();
      await till.page.keyboard.press('F12');
      await till.page.getByTestId('drawer').waitFor();
    },
  },
  {
    name: 'close-day',
    show: async (till) => {
      await scan(till, printer);
      await ask(till.page, { type: 'HoldSale', name: 'Blue coat' });
      await ask(till.page, { type: 'CloseShift', counts: {} });
      await till.page.reload();
      await till.page.locator('main.gate').waitFor();
      await openDay(till);
      await till.page.locator('.day-menu button').nth(2).click();
    },
  },
  {
    name: 'float',
    show: async (till) => {
      await ask(till.page, { type: 'CloseShift', counts: {} });
      await till.page.reload();
      await till.page.locator('main.gate').waitFor();
      await typed(till, '150');
    },
  },
  {
    name: 'settings-printer',
    show: async ({ page }) => {
      await page.locator('.acts .button').last().click();
      await page.getByRole('dialog').waitFor();
      await page.locator('.settings-tabs button').nth(1).click();
      await page.getByTestId('label').first().waitFor();
    },
  },
  {
    name: 'settings-devices',
    show: async ({ page }) => {
      await page.locator('.acts .button').last().click();
      await page.getByRole('dialog').waitFor();
      await page.locator('.settings-tabs button').nth(2).click();
      await page.locator('.device').first().waitFor();
      for (const box of await page.locator('.device > .choice-option input').all())
        if (!(await box.isChecked())) await box.click();
    },
  },
  {
    name: 'practice',
    show: async (till) => {
      await openDay(till);
      await till.page.locator('.day-practise button').click();
      await till.page.getByTestId('practice').waitFor();
      await scan(till, printer);
      await settled(till.page);
    },
  },
];
