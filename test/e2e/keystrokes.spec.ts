import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { cable, knife, lamp, launchDayShop, press, sold, standAt, type } from './day.ts';
import type { RunningTill } from './launch.ts';
import { endTill, lines, scan } from './steps.ts';

const root = resolve(import.meta.dirname, '../..');

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchDayShop();
});
test.afterAll(() => endTill(till));

/** A hand and a scanner that count what they do. */
const did = { keys: 0, scans: 0 };

async function keys(...pressed: string[]): Promise<void> {
  did.keys += pressed.length;
  await press(till, ...pressed);
}

async function text(typed: string): Promise<void> {
  did.keys += typed.length;
  await type(till, typed);
}

async function scans(...codes: string[]): Promise<void> {
  did.scans += codes.length;
  for (const code of codes) await scan(till, code);
}

const paid = () => till.page.getByTestId('receipt-text').waitFor();
const returned = () => till.page.getByTestId('returned').waitFor();

async function lookUp(number: number): Promise<void> {
  await keys('Control+r');
  await text(String(number));
  await keys('Enter');
  await till.page.getByTestId('return-row').first().waitFor();
}

type Task = {
  name: string;
  before?: () => Promise<number>;
  play: (receipt: number) => Promise<unknown>;
  after?: () => Promise<unknown>;
};

const tasks: Task[] = [
  {
    name: 'Sale of three items, exact cash',
    play: () => scans(lamp, cable, cable).then(() => keys('F12', 'Enter').then(paid)),
  },
  { name: 'Sale of one item by card', play: () => scans(lamp).then(() => keys('F11', 'Enter').then(paid)) },
  {
    name: 'Three of the same item at once',
    play: async () => {
      await text('3*');
      await scans(cable);
      await expect(lines(till.page).locator('.line-quantity')).toHaveText('3');
    },
  },
  {
    name: 'Split tender: 10.00 by card, the rest in cash',
    play: async () => {
      await scans(lamp);
      await keys('F11');
      await text('10');
      await keys('Enter');
      await till.page.getByTestId('tender').waitFor();
      await keys('F12', 'Enter');
      await paid();
    },
  },
  {
    name: 'Hold a sale and recall it',
    play: async () => {
      await scans(lamp);
      await keys('Control+h', 'Enter');
      await till.page.getByTestId('held-count').waitFor();
      await keys('Control+h');
      await text('1');
      await lines(till.page).waitFor();
    },
  },
  {
    name: 'Something scanned by mistake, taken out at once',
    play: async () => {
      await scans(lamp);
      await keys('-');
      await expect(lines(till.page)).toHaveCount(0);
    },
  },
  {
    name: 'An earlier line taken out, with the reason',
    play: async () => {
      await scans(lamp, cable);
      await keys('ArrowUp', 'ArrowUp', 'Delete');
      await text('1');
      await expect(lines(till.page)).toHaveCount(1);
    },
  },
  {
    name: 'Return of one unit, the receipt typed',
    before: () => sold(till, 'cash', cable, cable),
    play: async (receipt) => {
      await lookUp(receipt);
      await keys('+', 'F1');
      await returned();
      await keys('F12', 'Enter');
      await paid();
    },
  },
  {
    name: 'Exchange for a dearer item, the difference in cash',
    before: () => sold(till, 'cash', cable),
    play: async (receipt) => {
      await lookUp(receipt);
      await keys('F1');
      await returned();
      await scans(lamp);
      await keys('F12', 'Enter');
      await paid();
    },
  },
  {
    name: '10 % off the whole sale',
    play: async () => {
      await scans(lamp);
      await keys('Control+d');
      await text('10');
      await keys('Enter');
      await text('2');
      await till.page.getByTestId('discount').waitFor();
    },
  },
  {
    name: 'Another price for a line, approved with a PIN',
    play: async () => {
      await scans(lamp);
      await keys('Control+p');
      await text('35');
      await keys('Enter');
      await text('1');
      await till.page.locator('input[type=password]').waitFor();
      await text('3333');
      await keys('Enter');
      await expect(till.page.getByTestId('due')).toHaveText('35.00');
    },
  },
  {
    name: 'Age checked by date of birth, exact cash',
    play: async () => {
      await scans(knife);
      await keys('F12');
      await text('01012000');
      await keys('Enter');
      await till.page.locator('main.payment').waitFor();
      await keys('Enter');
      await paid();
    },
  },
  {
    name: 'X report, approved with a PIN',
    play: async () => {
      await keys('Control+s');
      await till.page.getByRole('heading', { name: 'Shift and day' }).waitFor();
      await text('5');
      await till.page.locator('input[type=password]').waitFor();
      await text('3333');
      await keys('Enter');
      await till.page.getByTestId('report-text').waitFor();
    },
    after: () => press(till, 'Escape', 'Escape'),
  },
  {
    name: 'Somebody else signs in, and the sale stays',
    before: async () => {
      await scan(till, lamp);
      return 0;
    },
    play: async () => {
      await keys('Control+l');
      await till.page.locator('main.sign-in').waitFor();
      await keys('Escape');
      await text('3');
      await text('3333');
      await keys('Enter');
      await lines(till.page).waitFor();
    },
  },
  {
    name: 'Copy of the receipt just paid',
    before: async () => {
      await scan(till, lamp);
      await press(till, 'F12', 'Enter');
      await paid();
      return 0;
    },
    play: async () => {
      await keys('Control+p');
      await till.page.getByText('C O P Y').first().waitFor();
    },
  },
];

const rows: string[] = [];

for (const { name, before, play, after } of tasks) {
  test(`${name}: as many keys as the table says`, async () => {
    await standAt(till, 'cashier');
    const receipt = (await before?.()) ?? 0;
    Object.assign(did, { keys: 0, scans: 0 });
    const start = performance.now();
    await play(receipt);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    await after?.();
    rows.push(`| ${name} | ${did.scans} | ${did.keys} | ${seconds} |`);
    const table = readFileSync(join(root, 'docs/keystrokes.md'), 'utf8');
    const said = table.split('\n').find((row) => row.startsWith(`| ${name} |`));
    expect(said?.split('|').slice(2, 4).map(Number)).toEqual([did.scans, did.keys]);
  });
}

test.afterAll(() => {
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out/keystrokes.md'), `${rows.join('\n')}\n`);
  console.log(rows.join('\n'));
});
