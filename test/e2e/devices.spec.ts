import { expect, test } from '@playwright/test';
import { type Devices, noDevices } from '../../contract/devices.ts';
import { type FakePrinter, startFakePrinter } from '../devices/fake-printer.ts';
import { launchTill, type RunningTill } from './launch.ts';
import { ask, button, endTill, printer, view } from './steps.ts';

test.describe.configure({ mode: 'serial' });

let till: RunningTill;
let paper: FakePrinter;
test.beforeAll(async () => {
  paper = await startFakePrinter();
  till = await launchTill();
});
test.afterAll(async () => {
  await endTill(till);
  await paper.turnOff();
});

const printed = () => paper.paper().lines.join('\n');
const state = async () => (await view(till.page)).printer;

async function sell(kind: 'cash' | 'card'): Promise<void> {
  const { page } = till;
  await ask(page, { type: 'Scan', code: printer });
  const { totals } = await view(page);
  const amount = kind === 'cash' ? totals.dueInCash : totals.due;
  await ask(page, { type: 'TakeTender', kind, amount });
  expect(await ask(page, { type: 'CompleteSale' })).toMatchObject({ ok: true });
}

test('a manager sets the printer by hand, and a test page comes out', async () => {
  const { page } = till;
  await page.locator('main.sale').waitFor();
  await button(page, 'More').click();
  await page.keyboard.press('F3');
  await page.locator('.device').first().locator('input[type=checkbox]').first().click();
  await page.getByLabel('Address').fill('127.0.0.1');
  await page.getByLabel('Port').fill(String(paper.port));
  await button(page, 'Print a test').click();
  await expect.poll(printed).toContain('Harbour Street Electronics');
  await expect(page.getByTestId('printer-state')).toContainText('Ready');
  await button(page, 'Open the drawer').click();
  await expect.poll(() => paper.kicks()).toBe(1);
  await page.keyboard.press('Escape');
});

test('each receipt is printed when its sale is done; cash opens the drawer, a card does not', async () => {
  await sell('card');
  await expect.poll(printed).toContain('Receipt 1');
  expect(paper.kicks()).toBe(1);
  await sell('cash');
  await expect.poll(printed).toContain('Receipt 2');
  await expect.poll(() => paper.kicks()).toBe(2);
});

test('a printer without paper keeps nobody waiting, is named, and prints when it has paper again', async () => {
  const { page } = till;
  paper.behaviour.paper = 'out';
  const begun = performance.now();
  await sell('card');
  expect(performance.now() - begun).toBeLessThan(2_000);
  await expect.poll(async () => (await state()).state).toBe('failing');
  await page.reload();
  const notice = page.getByRole('button', { name: 'Does not print' });
  await notice.click();
  await expect(page.getByTestId('printer-state')).toContainText('The paper is out.');
  await expect(page.getByTestId('print-job').first()).toContainText('Receipt 3');
  paper.behaviour.paper = 'enough';
  paper.mend();
  await button(page, 'Try now').click();
  await expect.poll(printed).toContain('Receipt 3');
  await expect(page.getByTestId('printer-state')).toContainText('Ready');
});

test('what was printed is printed again from the queue, or taken off it', async () => {
  const { page } = till;
  const before = paper.paper().lines.length;
  await page.getByTestId('print-job').first().getByRole('button', { name: 'Print again' }).click();
  await expect.poll(() => paper.paper().lines.length).toBeGreaterThan(before);
  const jobs = await page.getByTestId('print-job').count();
  await page.getByTestId('print-job').last().getByRole('button', { name: 'Take off' }).click();
  await expect(page.getByTestId('print-job')).toHaveCount(jobs - 1);
  await page.keyboard.press('Escape');
});

test('what waits for the printer outlives the till, and so do its settings', async () => {
  await paper.turnOff();
  await sell('card');
  await expect.poll(async () => (await state()).state).toBe('failing');
  await till.app.close();
  await paper.turnOn();
  till = await launchTill({ userData: till.userData });
  await expect.poll(printed).toContain('Receipt 4');
});

test('nobody but a manager sets a device, also past the screen', async () => {
  const { page } = till;
  await ask(page, { type: 'SignIn', staffId: 'cashier', pin: '1111' });
  const reply = await page.evaluate((devices) => window.goeswith?.setDevices(devices), noDevices);
  expect(reply).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await page.evaluate(() => window.goeswith?.getDevices({}))).toMatchObject({ ok: false });
  expect(await page.evaluate(() => window.goeswith?.testDevice({ device: 'drawer' }))).toMatchObject({
    ok: false,
  });
  await ask(page, { type: 'SignIn', staffId: 'manager', pin: '4444' });
  const strange = { ...noDevices, scanner: { path: '/etc/passwd', baud: 9600 } } as Devices;
  expect(await page.evaluate((devices) => window.goeswith?.setDevices(devices), strange)).toMatchObject({
    ok: false,
    code: 'not-a-command',
  });
});
