import { expect, test } from '@playwright/test';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';
import {
  button,
  card,
  emptyTill,
  endTill,
  find,
  keyOf,
  lineOf,
  lines,
  pressMeant,
  printer,
  scan,
  scanAll,
  settled,
  view,
} from './steps.ts';

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill();
});
test.afterAll(() => endTill(till));
test.beforeEach(() => emptyTill(till));

/** Scans the printer and presses a key that long (ms) after its first card has come; answers how long it really was. */
async function pressAfterCard(key: string, wait: number): Promise<number> {
  const pressed = await till.page.evaluateHandle(() => {
    const times = { card: 0, key: 0 };
    const panel = document.querySelector('.panel');
    const seen = () => {
      if (times.card === 0 && panel?.querySelector('[data-testid=card]')) times.card = performance.now();
    };
    if (panel) new MutationObserver(seen).observe(panel, { childList: true, subtree: true });
    // The key itself is kept from the page where it does something; its release is not.
    const released = () => {
      if (times.card > 0 && times.key === 0) times.key = performance.now();
    };
    window.addEventListener('keyup', released, { capture: true });
    return times;
  });
  await scanAll(till, [printer]);
  await card(till.page, 'required').waitFor();
  await till.page.waitForTimeout(wait);
  await till.page.keyboard.press(key);
  await settled(till.page);
  const times = await pressed.jsonValue();
  return times.key - times.card;
}

for (const key of ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'Shift+F1', 'Shift+F2']) {
  test(`${key} does nothing in the first 300 ms of a card`, async () => {
    const { page } = till;
    await expect(async () => {
      await emptyTill(till);
      expect(await pressAfterCard(key, 40), 'the machine must be quick enough to try').toBeLessThan(290);
    }).toPass();
    await expect(lines(page)).toHaveCount(1);
    expect((await view(page)).suggestions.map(({ kind }) => kind)).toContain('required');
    await expect(page.locator('[data-opened]')).toHaveCount(0);
  });
}

test('F1 adds once a card has stood for 300 ms', async () => {
  expect(await pressAfterCard('F1', 320)).toBeGreaterThan(300);
  await expect(lineOf(till.page, 'CAB-USBB-2M')).toHaveCount(1);
});

test('a press of the mouse in the first 300 ms adds nothing either', async () => {
  await till.page.evaluate(() => {
    const panel = document.querySelector('.panel');
    const add = () => panel?.querySelector<HTMLElement>('.card .button.go')?.click();
    if (panel) new MutationObserver(add).observe(panel, { childList: true, subtree: true });
  });
  await scan(till, printer);
  await expect(lines(till.page)).toHaveCount(1);
});

test('a card keeps its place and its key while others come and go', async () => {
  const { page } = till;
  await scan(till, printer);
  const key = await keyOf(card(page, 'bundle'), 'Add');
  await pressMeant(page, 'F1');
  await expect(card(page, 'required')).toHaveCount(0);
  expect(await keyOf(card(page, 'bundle'), 'Add')).toBe(key);
});

// What a scanner may send that would be a key's work if a hand had pressed it.
const bursts: [name: string, code: string][] = [
  ['question marks', '????????'],
  ['slashes', '////1234'],
  ['plus and minus', '++++----'],
  ['a quantity', '123*456*'],
  ['spaces', '        '],
  ['letters that a search would take', 'ink cartridge'],
];

for (const [name, code] of bursts) {
  test(`a burst of ${name} fires no shortcut and types nothing`, async () => {
    const { page } = till;
    await scan(till, printer);
    const before = await view(page);
    await scanAll(till, [code]);
    await expect(page.getByRole('alert')).not.toBeEmpty();
    await nothingOpened();
    expect(await view(page)).toEqual(before);
  });
}

async function nothingOpened(): Promise<void> {
  const { page } = till;
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.locator('main.sale')).toBeVisible();
  await expect(page.getByTestId('quantity-ahead')).toHaveCount(0);
  await expect(find(page)).toHaveValue('');
}

test('the digits of a scan pick nothing in a card that lists digits', async () => {
  const { page } = till;
  await scan(till, printer);
  await pressMeant(page, 'F2');
  await expect(card(page, 'required')).toHaveAttribute('data-opened', 'exits');
  await scan(till, printer);
  await expect(lineOf(page, 'PRN-MX420').locator('.line-quantity')).toHaveText('2');
  await expect(card(page, 'required')).toHaveAttribute('data-opened', 'exits');
  await expect(page.getByTestId('answer')).toHaveCount(0);
});

/** Keys with a modifier or without a character, straight into Chromium's input, one right after another. */
const pressAtOnce = (keys: { keyCode: string; control?: boolean }[]) =>
  till.app.evaluate(({ BrowserWindow }, keys) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const { keyCode, control } of keys) {
      const modifiers: 'control'[] = control ? ['control'] : [];
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      if (!control && keyCode.length === 1) contents?.sendInputEvent({ type: 'char', keyCode });
      contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
    }
  }, keys);

const keysOf = (text: string) => [...text].map((keyCode) => ({ keyCode }));

test('function keys and control characters within a scan do nothing but spoil that scan', async () => {
  const { page } = till;
  await scan(till, printer);
  await page.waitForTimeout(400);
  const before = await view(page);
  for (const strange of [
    { keyCode: 'F1' },
    { keyCode: 'F9' },
    { keyCode: 'F12' },
    { keyCode: 'z', control: true },
    { keyCode: ']', control: true },
    { keyCode: 'j', control: true },
  ]) {
    await pressAtOnce([...keysOf('95201000'), strange, ...keysOf('99999'), { keyCode: 'Enter' }]);
    await settled(page);
    await nothingOpened();
    expect(await view(page), JSON.stringify(strange)).toEqual(before);
  }
});

test('a scan ended by Tab, or by Enter and a line feed, counts once', async () => {
  const { page } = till;
  await pressAtOnce([...keysOf(printer), { keyCode: 'Tab' }]);
  await expect(lineOf(page, 'PRN-MX420').locator('.line-quantity')).toHaveText('1');
  await pressAtOnce([...keysOf(printer), { keyCode: 'Enter' }, { keyCode: 'j', control: true }]);
  await expect(lineOf(page, 'PRN-MX420').locator('.line-quantity')).toHaveText('2');
  await settled(page);
  await nothingOpened();
});

test('the key map opens and closes on ?, and names what the keys do', async () => {
  const { page } = till;
  await page.keyboard.press('?');
  const map = page.getByRole('dialog', { name: 'Keys' });
  await expect(map).toContainText('Undo the last step');
  await page.keyboard.press('?');
  await expect(map).toHaveCount(0);
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  await expect(map).toHaveCount(0);
});

test('Tab and Enter alone are enough for a whole sale, with the focus always in sight', async () => {
  const { page } = till;
  await page.keyboard.type('mx420', { delay: 80 });
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(lines(page)).toHaveCount(1);
  await tabTo('Add');
  await page.waitForTimeout(350);
  await page.keyboard.press('Enter');
  await expect(lines(page)).toHaveCount(2);
  await tabTo('Cash');
  await page.keyboard.press('Enter');
  await expect(page.locator('#amount')).toBeFocused();
  await tabTo('Take 97.90');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('receipt-number')).toBeVisible();
  await expect(button(page, 'Next customer')).toBeFocused();
  await pressMeant(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Scan the first item' })).toBeVisible();
});

/** Tabs to the button that begins with these words; fails where the focus cannot be seen on the way. */
async function tabTo(words: string): Promise<void> {
  const { page } = till;
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      const ring = (of: Element | null | undefined, part?: string) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(of ?? document.body, part);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      // Around itself, around the whole row that it stands for, or around the box that it fills.
      const ringed = ring(element) || ring(element, '::after') || ring(element?.parentElement);
      const place = element?.getBoundingClientRect();
      const inSight = place && place.top >= 0 && place.bottom <= innerHeight && place.width > 0;
      return { words: element?.textContent?.trim() ?? '', tag: element?.tagName, ringed, inSight };
    });
    if (focus.tag === 'BODY') continue;
    expect(focus, 'the focus must be in sight').toMatchObject({ ringed: true, inSight: true });
    if (focus.words.startsWith(words)) return;
  }
  throw new Error(`Tab never came to ${words}.`);
}
