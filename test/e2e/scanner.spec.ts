import { expect, test } from '@playwright/test';
import { barcodes } from './barcodes.ts';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';
import {
  ask,
  button,
  card,
  emptyTill,
  endTill,
  find,
  lines,
  pressMeant,
  printer,
  scan,
  scanAll,
  view,
} from './steps.ts';

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill();
});
test.afterAll(() => endTill(till));
test.beforeEach(() => emptyTill(till));

const perSecond = 20;
/** On the other screens even faster than a scanner, so that a scan comes while the one before is still being shown. */
const fasterStill = 30;
const codes = (count: number) =>
  Array.from({ length: count }, (_, place) => barcodes[(place * 11) % 120] ?? printer);

/** Everything that a field of the page takes in from now on, and every refusal that is said. */
function listen() {
  return till.page.evaluateHandle(() => {
    const heard = { typed: [] as string[], refused: 0 };
    const typed = ({ target }: Event) => heard.typed.push((target as HTMLInputElement).value);
    window.addEventListener('input', typed, { capture: true });
    const bar = document.querySelector('[role=alert]');
    const count = (changes: MutationRecord[]) => {
      for (const { addedNodes } of changes) heard.refused += addedNodes.length;
    };
    if (bar) new MutationObserver(count).observe(bar, { childList: true });
    return heard;
  });
}

/** Opens something again whenever it stands closed, so that the scans find it open; answers how often it had to. */
function keepOpen(whenMissing: string, press: string[]) {
  return till.page.evaluateHandle(
    ({ whenMissing, press }) => {
      const kept = { opened: 0 };
      setInterval(() => {
        if (document.querySelector(whenMissing)) return;
        const next = press.map((selector) => document.querySelector<HTMLElement>(selector));
        next.findLast((element) => element !== null)?.click();
        kept.opened += 1;
      }, 15);
      return kept;
    },
    { whenMissing, press },
  );
}

/** The pieces in the basket; the till still shows a sale that is over, but its pieces are no longer in it. */
const pieces = async () => {
  const { sale, totals } = await view(till.page);
  return sale?.state === 'open' || sale?.state === 'paying' ? totals.pieces : 0;
};

/** The pieces of the basket once all scans have arrived; fails where fewer come. `longest`: as `scanAll` answers it. */
async function expectPieces(wanted: number, longest: number): Promise<void> {
  const paused = `with a pause of ${longest.toFixed(0)} ms that this machine made within a code`;
  await expect.poll(pieces, paused).toBe(wanted);
  await till.page.waitForTimeout(200);
  expect(await pieces(), paused).toBe(wanted);
}

test('1,000 scans at 20 a second: none is lost, and none lands in a field', async () => {
  test.setTimeout(120_000);
  const heard = await listen();
  const longest = await scanAll(till, codes(1_000), { perSecond });
  await expectPieces(1_000, longest);
  const shown = await lines(till.page).locator('.line-quantity').allInnerTexts();
  expect(shown.reduce((sum, quantity) => sum + Number(quantity), 0)).toBe(1_000);
  expect(await heard.jsonValue()).toEqual({ typed: [], refused: 0 });
  await expect(find(till.page)).toHaveValue('');
});

test('a slow scanner, with 12 ms between its keys, is heard as well', async () => {
  await expect(async () => {
    await emptyTill(till);
    const heard = await listen();
    const longest = await scanAll(till, codes(20), { gap: 12 });
    expect(longest, 'the machine must not be slower than the slowest scanner').toBeLessThan(40);
    await expectPieces(20, longest);
    expect(await heard.jsonValue()).toEqual({ typed: [], refused: 0 });
  }).toPass();
});

test('100 scans while a search stands open, its text untouched', async () => {
  const { page } = till;
  await page.keyboard.type('ink', { delay: 80 });
  await expect(find(page)).toHaveValue('ink');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectAllTaken();
  await expect(find(page)).toHaveValue('ink');
});

test('100 scans while the keyboard of the screen stands open, what was tapped untouched', async () => {
  const { page } = till;
  await button(page, 'Keyboard on the screen').click();
  const keyboard = page.getByRole('group', { name: 'Keyboard on the screen' });
  for (const letter of 'usb') await button(keyboard, letter).click();
  await expectAllTaken();
  await expect(keyboard).toBeVisible();
  await expect(find(page)).toHaveValue('usb');
});

test('100 scans while a card asks how someone goes without it', async () => {
  const { page } = till;
  await scan(till, printer);
  await pressMeant(page, 'F2');
  await expect(card(page, 'required')).toHaveAttribute('data-opened', 'exits');
  await expectAllTaken();
  await expect(page.getByTestId('answer')).toHaveCount(0);
});

/** States that a scan closes, for the next item is in hand already; opened again for every scan. */
const closing: [name: string, open: string, press: string[]][] = [
  ['the quantity of a line is asked', 'dialog', ['.line-pick', '.line-actions button:nth-child(2)']],
  ['the sale is about to be voided', '[role=alertdialog]', ['[aria-keyshortcuts=F10]']],
  ['cash is about to be taken', 'main.payment', ['[aria-keyshortcuts=F12]']],
  ['a card is about to be taken', 'main.payment', ['[aria-keyshortcuts=F11]']],
  ['the key map stands open', 'dialog', ['[aria-keyshortcuts="?"]']],
  ['the screen’s settings stand open', 'dialog', ['.acts button:last-child']],
  ['a customer is looked for', 'dialog', ['.customer']],
];

for (const [name, open, press] of closing) {
  test(`100 scans while ${name}`, async () => {
    await scan(till, printer);
    const kept = await keepOpen(open, press);
    await expect(till.page.locator(open)).toBeVisible();
    await expectAllTaken();
    expect((await kept.jsonValue()).opened).toBeGreaterThan(50);
  });
}

async function expectAllTaken(): Promise<void> {
  const before = await pieces();
  const heard = await listen();
  const longest = await scanAll(till, codes(100), { perSecond: fasterStill });
  await expectPieces(before + 100, longest);
  expect(await heard.jsonValue()).toEqual({ typed: [], refused: 0 });
}

test('100 scans on the receipt: the first begins the next sale, and the others are in it', async () => {
  const { page } = till;
  await scan(till, printer);
  await page.keyboard.press('F11');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('receipt-text')).toBeVisible();
  const heard = await listen();
  const longest = await scanAll(till, codes(100), { perSecond: fasterStill });
  await expectPieces(100, longest);
  expect(await heard.jsonValue()).toEqual({ typed: [], refused: 0 });
});

test('100 scans after the first money: each is refused aloud, none lands in the amount', async () => {
  const { page } = till;
  await scan(till, printer);
  await page.keyboard.press('F11');
  await page.keyboard.type('12', { delay: 80 });
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('due')).toHaveText('77.00');
  await page.keyboard.type('5.5', { delay: 80 });
  await expect(page.locator('#amount')).toHaveValue('5.5');
  const before = await view(page);
  const heard = await listen();
  await scanAll(till, codes(100), { perSecond: fasterStill });
  await expect.poll(async () => (await heard.jsonValue()).refused).toBe(100);
  expect((await heard.jsonValue()).typed).toEqual([]);
  await expect(page.getByRole('alert')).toContainText('Payment has begun');
  await expect(page.locator('#amount')).toHaveValue('5.5');
  expect(await view(page)).toEqual(before);
  await ask(page, { type: 'VoidSale' });
});
