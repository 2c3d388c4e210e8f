import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, expect, type Locator, type Page, test } from '@playwright/test';
import { shutsOut } from '../e2e/axe.ts';
import { cutTexts, sidewaysScroll, smallTargets } from '../e2e/layout.ts';
import type { RunningOffice } from '../head-office/running-office.ts';
import { password, shopChain } from './shop-chain.ts';

const executablePath = '/usr/bin/chromium';
const without = existsSync(executablePath) ? '' : ' (skipped: there is no /usr/bin/chromium)';
const pictures = resolve(import.meta.dirname, '../../out/pictures');
const errors: string[] = [];

let office: RunningOffice;
let browser: Browser;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.describe(`head office's page in a browser, by keyboard${without}`, () => {
  test.skip(without !== '');
  test.beforeAll(async () => {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    [office, browser] = await Promise.all([shopChain(), chromium.launch({ executablePath, args: sandbox })]);
    page = await browser.newPage({
      ...{ locale: 'en-IE', timezoneId: 'Europe/Dublin', viewport: { width: 1366, height: 768 } },
    });
    await page.clock.setFixedTime(new Date(office.clock.now));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(office.address);
  });
  test.afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  test('signs in, and says what to do about a wrong password', async () => {
    await expect(page.getByLabel('Name')).toBeFocused();
    await page.keyboard.type('boss');
    await page.keyboard.press('Tab');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('five wrong tries');
    await lookAt('sign-in');
    await expect(page.getByLabel('Password')).toBeFocused();
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Stores' })).toBeVisible();
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  test('shows a healthy, a differing and a fenced till', async () => {
    const standing = (till: string) => page.getByRole('row', { name: till }).locator('.standing');
    await expect(standing('Front till')).toHaveText('Healthy');
    await expect(standing('Back till')).toHaveText('Differing');
    await expect(standing('Kiosk')).toHaveText('Fenced');
    await expect(page.getByText('No till here yet.')).toBeVisible();
    await lookAt('stores');
    await tabTo(page.getByRole('searchbox'));
    await page.keyboard.type('kiosk');
    await expect(page.getByRole('row', { name: 'Front till' })).toHaveCount(0);
  });

  test('shows a day by store and by the hour, and the day before without sales', async () => {
    await go('Day');
    await expect(page.getByText('Saturday 21 November 2026')).toBeVisible();
    await expect(page.locator('.recharts-bar-rectangle')).toHaveCount(2);
    const taken = await page.locator('.figures .taken dd').textContent();
    await lookAt('day');
    await tabTo(page.locator('.recharts-surface'));
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.recharts-tooltip-wrapper')).toContainText('Taken');
    await tabTo(page.getByRole('combobox', { name: 'Store', exact: true }));
    await page.keyboard.type('Har');
    await expect(page.getByRole('row', { name: /^9:00/ })).toBeVisible();
    expect(await page.locator('.figures .taken dd').textContent()).not.toBe(taken);
    await lookAt('day-store');
    await tabTo(page.getByRole('button', { name: 'Day before' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Nothing was sold on this day')).toBeVisible();
  });

  test('shows what bundles did', async () => {
    await go('Bundles');
    const rows = page.getByRole('row', { name: 'Harbour Street' });
    await expect(rows).toHaveCount(2);
    await expect(page.getByRole('row', { name: 'All stores' }).first()).toContainText('EUR');
    await lookAt('bundles');
  });

  test('settles an alarm whose two sides it shows', async () => {
    await go('Alarms');
    const differs = page.getByRole('article', { name: 'A Z report is not what its sales make' });
    const sides = differs.getByRole('row', { name: 'Sold' }).getByRole('cell');
    const [claimed = '', computed = ''] = await sides.allTextContents();
    expect(Number.parseFloat(computed.replace(',', '')) - Number.parseFloat(claimed.replace(',', ''))).toBe(
      1,
    );
    await lookAt('alarms');
    await tabTo(differs.getByRole('button', { name: 'Settle' }));
    await page.keyboard.press('Enter');
    await expect(differs).toHaveCount(0);
    await expect(page.getByRole('status')).toContainText('Settled. 1 alarm waits.');
    await expect(page.getByRole('button', { name: 'Settle' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Nothing waits for you')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Alarms' })).toBeFocused();
  });

  test('makes a code and revokes a till', async () => {
    await go('Tills');
    await tabTo(page.getByRole('combobox', { name: 'Store', exact: true }));
    await page.keyboard.type('Sta');
    await tabTo(page.getByLabel('Name of the till'));
    await page.keyboard.type('Till 3');
    await tabTo(page.getByRole('button', { name: 'Make a code' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Code for one till of Station Road')).toBeVisible();
    const code = await page.getByTestId('code').textContent();
    expect(code).toMatch(/^(\w{4}-){2}\w{4}$/);
    await lookAt('tills');
    await tabTo(page.getByRole('button', { name: 'Revoke Front till of Harbour Street' }));
    await page.keyboard.press('Enter');
    await lookAt('revoke');
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Revoke Front till of Harbour Street' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Front till is revoked.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Tills', exact: true })).toBeFocused();
    await expect(page.getByRole('row', { name: 'Front till' })).toContainText('Revoked');
    await tabTo(page.getByText('Who did what lately'));
    await page.keyboard.press('Enter');
    const deeds = page.locator('.deeds').getByRole('listitem');
    await expect(deeds.filter({ hasText: 'boss revoked Harbour Street, Front till' })).toHaveCount(1);
    await expect(
      deeds.filter({ hasText: 'boss made a code for Station Road, for a till called Till 3' }),
    ).toHaveCount(1);
  });

  test('speaks German, signs out, and lets a viewer look only', async () => {
    await tabTo(page.getByLabel('Language'));
    await page.keyboard.type('Deu');
    await expect(page.getByRole('heading', { name: 'Kassen', exact: true })).toBeVisible();
    await lookAt('tills-german');
    await tabTo(page.getByRole('button', { name: 'Abmelden' }));
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Name')).toBeFocused();
    await page.keyboard.type('viewer');
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Codes erstellt der Betrieb oder die Verwaltung.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'entziehen' })).toHaveCount(0);
  });

  // A wrong password is answered with 401, which the browser notes by itself.
  test('broke no rule of its security policy and threw nothing', () => {
    expect(errors.filter((text) => !text.includes('401'))).toEqual([]);
  });
});

/** Presses Tab until the keyboard stands there. */
async function tabTo(target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never comes to ${target}.`);
}

async function go(place: string): Promise<void> {
  await tabTo(page.getByRole('link', { name: place, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: place, exact: true })).toBeFocused();
}

/** Pictures the place in light and dark: open to everyone, nothing cut, every target big enough. */
async function lookAt(name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(pictures, `office-${name}-1366-${colorScheme}.png`) });
    expect.soft(await shutsOut(page), `${name} in ${colorScheme} shuts someone out`).toEqual([]);
  }
  expect.soft(await sidewaysScroll(page), `${name} scrolls sideways`).toEqual([]);
  expect.soft(await cutTexts(page), `${name} cuts text`).toEqual([]);
  expect.soft(await smallTargets(page), `${name} has small targets`).toEqual([]);
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(pictures, `office-${name}-1920-${colorScheme}.png`) });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}
