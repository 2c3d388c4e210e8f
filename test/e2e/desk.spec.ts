import { expect, type Page, test } from '@playwright/test';
import { launchTill, type RunningTill } from './launch.ts';
import { dress, lookAt } from './look-at.ts';
import {
  ask,
  card,
  cardStands,
  cards,
  emptyTill,
  endTill,
  keyOf,
  lines,
  printer,
  refusal,
  scan,
  view,
} from './steps.ts';

test.describe.configure({ mode: 'serial' });

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill();
  await till.page.locator('main.sale').waitFor();
  await sell([printer, 'INK-420-BK', 'INK-420-COL']);
  await sell([printer]);
  await emptyTill(till);
  await till.page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterAll(() => endTill(till));

async function sell(codes: string[]): Promise<void> {
  const { page } = till;
  for (const code of codes) await ask(page, { type: 'Scan', code });
  const { totals } = await view(page);
  await ask(page, { type: 'TakeTender', kind: 'card', amount: totals.due });
  expect(await ask(page, { type: 'CompleteSale' })).toMatchObject({ ok: true });
}

/** Goes from field to field by the Tab key until one of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page
    .locator('.desk')
    .getByLabel(name)
    .or(page.locator('.desk').getByRole('button', { name }));
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) > 0 && (await wanted.and(focused).count()) > 0) return;
  }
  throw new Error(`The Tab key never comes to ${name}.`);
}

async function typed(page: Page, field: string | RegExp, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text, { delay: 60 });
}

/** Picks the first that is found. */
async function picked(page: Page, field: string | RegExp, text: string): Promise<void> {
  await typed(page, field, text);
  await page.locator('.desk-found [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
}

const day = 86_400_000;

/** Sets the clock so many milliseconds forward where it runs: `app.evaluate` gives them second, a page first. */
function setForward(given: unknown, ms = given as number): void {
  const Real = Date;
  const later = () => Real.now() + ms;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args) => (args.length === 0 ? new Real(later()) : Reflect.construct(target, args)),
    get: (target, name) => (name === 'now' ? later : Reflect.get(target, name)),
  });
}

const wrong = (page: Page, text: string) => page.locator('.desk-wrong').filter({ hasText: text });
const status = (page: Page) => page.locator('.desk-says');

test('the desk leaves the sale on the counter as it is, and loses no scan', async () => {
  const { page } = till;
  await scan(till, printer);
  const before = (await view(page)).sale;
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('navigation', { name: 'Pages of the desk' })).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page.getByTestId('bundle-row').first()).toContainText('Home print set');
  await scan(till, printer);
  await expect(refusal(page)).toContainText('No field here takes items');
  expect((await view(page)).sale).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(refusal(page)).toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(lines(page)).toHaveCount(1);
  await emptyTill(till);
});

test('a manager makes a bundle with a choice by keys alone, sees the replay, schedules it; the panel offers it on its day, and the report shows it', async () => {
  test.setTimeout(180_000);
  const { page } = till;
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('F2');
  await page.keyboard.type('Print and go', { delay: 60 });
  await typed(page, 'Owner', 'printing');
  await tabTo(page, /^Slot 1: any/);
  await scan(till, printer);
  await expect(page.locator('.desk-picked').first()).toContainText('Canto MX420');
  await typed(page, 'Pieces', '2');
  await picked(page, /^Slot 2: any/, 'ink-420');
  await typed(page, 'Percent off all of it', '30');
  await expect(page.getByTestId('worth')).toContainText('Dearest choice');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('replayed')).toContainText('It would have applied to 1 of 2 sales.');
  await expect(page.getByTestId('conflicts')).toContainText('This one wins over Home print set');
  const dublin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Dublin' });
  const tomorrow = dublin.format(Date.now() + day);
  await pickedTomorrow(page);
  await expect(page.getByLabel('First day', { exact: true })).toHaveValue(
    tomorrow.split('-').reverse().join('/'),
  );
  await typed(page, 'Say-line', 'With two inks it is {saving} less.');
  await typed(page, 'Benefit for the customer', 'Hurry, only today.');
  await expect(wrong(page, 'the till itself shows what is left')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('You print for a year.', { delay: 60 });
  await tabTo(page, 'Add an objection');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Too dear', { delay: 60 });
  await typed(page, 'Honest answer', 'One ink will do for a page a week.');
  await expect(page.getByTestId('card')).toContainText('it is');
  await lookAt(page, 'desk-bundle-en');
  await page.keyboard.press('F12');
  await expect(status(page)).toContainText('Saved.');
  await expect(page.getByRole('img', { name: 'The shelf label of Print and go' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('bundle-row').filter({ hasText: 'Print and go' })).toContainText('Scheduled');
  await lookAt(page, 'desk-bundles-en');
  await page.keyboard.press('Escape');
  await offeredOnItsDayAlone();
  await page.keyboard.press(await keyOf(offer(page), 'Add'));
  await expect(page.getByTestId('applied')).toContainText('38.40 saved');
  await sell([]);
  await emptyTill(till);
  await reported();
});

const offer = (page: Page) => cards(page).filter({ hasText: 'Completes Print and go' });

/** Opens the calendar of the first day, and picks the day after the one it opens on: today. */
async function pickedTomorrow(page: Page): Promise<void> {
  await tabTo(page, 'Calendar: First day');
  await page.keyboard.press('Space');
  await expect(page.locator('.month-day[aria-current=date]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.month-day[tabindex="0"]')).not.toHaveAttribute('aria-current', 'date');
  await page.keyboard.press('Enter');
}

async function offeredOnItsDayAlone(): Promise<void> {
  const { page } = till;
  await emptyTill(till);
  await scan(till, printer);
  await expect(card(page, 'required')).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
  await emptyTill(till);
  await till.app.evaluate(setForward, day);
  await scan(till, printer);
  await expect(offer(page)).toContainText('With two inks it is 38.40 less.');
  await page.waitForTimeout(cardStands);
}

/** In the list of bundles, and in the report of what suggestions brought. */
async function reported(): Promise<void> {
  const { page } = till;
  await page.evaluate(setForward, day);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Alt+2');
  const row = page.getByTestId('bundle-row').filter({ hasText: 'Print and go' });
  await expect(row).toContainText('1 sold, 1 of ');
  await expect(row).toContainText('Saved 38.40, earned −7.93.');
  await page.keyboard.press('Alt+5');
  await page.getByLabel('Look at it by').selectOption('bundle');
  await page.keyboard.press('F2');
  await expect(page.getByRole('row', { name: /Print and go/ })).toContainText('38.40');
  await page.keyboard.press('Escape');
}

test('an edit is taken back by its history, and a bundle ends tonight', async () => {
  const { page } = till;
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Alt+2');
  await page.keyboard.type('Print and go', { delay: 60 });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await typed(page, 'Owner', ' and office');
  await page.keyboard.press('F12');
  await expect(status(page)).toContainText('Saved.');
  await tabTo(page, /^Undo the change/);
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Taken back.');
  await expect(page.getByLabel('Owner')).toHaveValue('printing');
  await page.keyboard.press('F4');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F4');
  await expect(page.getByRole('button', { name: 'End tonight' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Last day' })).toHaveValue(/^\d\d\/\d\d\/\d{4}$/);
  await expect(page.getByText('Changed: last day')).toBeVisible();
  await page.keyboard.press('F4');
  await tabTo(page, 'Take it out');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Print and go is taken out.');
  await expect(page.getByTestId('bundle-row')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('bundle-row')).toContainText('Print and go');
});

test('a rule is written with the very card beside it; urgency by hand is refused', async () => {
  const { page } = till;
  await page.keyboard.press('Alt+3');
  await page.keyboard.type('MX420', { delay: 60 });
  await expect(page.getByTestId('advice-row').first()).toContainText('Needed to print');
  await lookAt(page, 'desk-advice-en');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('card')).toContainText('comes without its USB cable');
  await lookAt(page, 'desk-rule-en');
  await tabTo(page, 'Say-line');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Last chance for a cable.', { delay: 60 });
  await expect(wrong(page, 'says "Last chance"')).toBeVisible();
  await expect(page.getByTestId('card')).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Shall I add the {item}?', { delay: 60 });
  await expect(page.getByTestId('card')).toContainText('Shall I add the Ferrule USB cable');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('advice-row').first()).toContainText('Not saved');
  await page.keyboard.press('Escape');
  await dress(page, { theme: 'light', type: 'normal', width: 1366, height: 768 });
});

test('the desk is German where the screen is', async () => {
  const { page } = till;
  await page.evaluate(() => localStorage.setItem('goeswith.language', 'de'));
  await page.reload();
  await page.locator('.till > main').waitFor();
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Alt+2');
  await page.getByTestId('bundle-row').first().waitFor();
  await page.getByRole('button', { name: 'Print and go' }).click();
  await page.getByTestId('worth').waitFor();
  await lookAt(page, 'desk-bundle-de', true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+3');
  await page.getByTestId('advice-row').first().waitFor();
  await lookAt(page, 'desk-advice-de', true);
});
