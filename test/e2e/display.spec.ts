import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { displayChannels } from '../../contract/channel-names.ts';
import { noDevices } from '../../contract/devices.ts';
import type {} from '../../renderer/display/main.tsx';
import { launchTill, type RunningTill } from './launch.ts';
import { ask, endTill, printer, view } from './steps.ts';

test.describe.configure({ mode: 'serial' });

const pictures = resolve(import.meta.dirname, '../../out/pictures');
let till: RunningTill;
let display: Page;

test.beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  till = await launchTill();
  const opened = till.app.waitForEvent('window');
  const reply = await till.page.evaluate(
    (devices) => window.goeswith?.setDevices({ ...devices, display: { on: true, screen: null } }),
    noDevices,
  );
  expect(reply).toMatchObject({ ok: true });
  display = await opened;
  await display.getByTestId('display').waitFor();
});
test.afterAll(() => endTill(till));

async function keepPictures(name: string): Promise<void> {
  for (const [width, height] of [
    [1024, 600],
    [1366, 768],
  ] as const) {
    await display.setViewportSize({ width, height });
    await display.screenshot({ path: join(pictures, `display-${name}-${width}.png`) });
    const wide = await display.evaluate(
      () =>
        [document.documentElement, ...document.querySelectorAll('.display, .display > *')].filter(
          (part) => part.scrollWidth > part.clientWidth + 1,
        ).length,
    );
    expect(wide, `${name} at ${width} is too wide`).toBe(0);
  }
}

test('between two sales it names the store and its offers', async () => {
  await expect(display.getByTestId('display')).toContainText('Harbour Street Electronics');
  await expect(display.getByTestId('display')).toContainText('Offers today');
  await keepPictures('idle');
});

test('it follows the sale: lines, savings, what is owed; nothing that is only advised', async () => {
  const { page } = till;
  const advised = await ask(page, { type: 'Scan', code: printer });
  const says = advised.ok ? advised.view.suggestions.map(({ say }) => say) : [];
  expect(says.length).toBeGreaterThan(0);
  await expect(display.getByTestId('display-due')).toContainText('89.00');
  for (const suggestion of advised.ok ? advised.view.suggestions.filter(({ kind }) => kind !== 'need') : [])
    await ask(page, { type: 'AcceptSuggestion', suggestionId: suggestion.id });
  const { totals, store } = await view(page);
  const due = new Intl.NumberFormat(store.locale, { style: 'currency', currency: store.currency });
  await expect(display.getByTestId('display-due')).toContainText(
    due.format(totals.due / 100).replace(/[^\d.,]/g, ''),
  );
  const text = await display.locator('body').innerText();
  for (const say of says) expect(text).not.toContain(say);
  await keepPictures('sale');
});

test('a customer’s name is not shown', async () => {
  const { page } = till;
  const added = await ask(page, { type: 'AddCustomer', name: 'Zebedee Quillfeather' });
  const id = added.ok ? added.customers?.[0]?.id : undefined;
  if (id) await ask(page, { type: 'AttachCustomer', customerId: id });
  expect(JSON.stringify(await view(page))).toContain('Zebedee');
  expect(await display.locator('body').innerText()).not.toContain('Zebedee');
});

test('a locked till hides the sale from whoever stands there now', async () => {
  await ask(till.page, { type: 'LockTill' });
  await expect(display.getByTestId('display')).toHaveAttribute('data-moment', 'idle');
  await ask(till.page, { type: 'SignIn', staffId: 'manager', pin: '4444' });
  await expect(display.getByTestId('display')).toHaveAttribute('data-moment', 'sale');
});

test('paid, it says thank you and the change', async () => {
  const { page } = till;
  const { totals } = await view(page);
  await ask(page, { type: 'TakeTender', kind: 'cash', amount: totals.dueInCash + 500 });
  await ask(page, { type: 'CompleteSale' });
  await expect(display.getByTestId('display-change')).toContainText('5.00');
  await expect(display.getByTestId('display')).toContainText('Thank you');
  await keepPictures('thanks');
});

test('its page is in a sandbox, has no way to the till, and cannot leave', async () => {
  expect(await display.evaluate(() => 'goeswith' in window)).toBe(false);
  expect(
    await display.evaluate(() => ['require', 'process', 'ipcRenderer'].filter((name) => name in window)),
  ).toEqual([]);
  expect(await display.evaluate(() => Object.keys(window.goeswithDisplay ?? {}))).toEqual(['onView']);
  await display.evaluate(() => {
    location.href = 'https://example.invalid/';
  });
  expect(display.url()).toContain('app://goeswith/display/');
});

test('a window that is not the display gets no view by asking for one', async () => {
  const got = await till.app.evaluate(async ({ app, BrowserWindow }, channel) => {
    const webPreferences = { preload: `${app.getAppPath()}/out/preload/display.cjs`, sandbox: true };
    const stranger = new BrowserWindow({ show: false, webPreferences });
    await stranger.loadURL('app://goeswith/display/index.html');
    await new Promise((done) => setTimeout(done, 300));
    const text = await stranger.webContents.executeJavaScript('document.body.innerText');
    stranger.destroy();
    return { text, channel };
  }, displayChannels.ready);
  expect(got.text.trim()).toBe('');
});

test('it goes when it is switched off, and the till goes on', async () => {
  const closed = display.waitForEvent('close');
  await till.page.evaluate((devices) => window.goeswith?.setDevices(devices), noDevices);
  await closed;
  expect(await ask(till.page, { type: 'Scan', code: printer })).toMatchObject({ ok: true });
});
