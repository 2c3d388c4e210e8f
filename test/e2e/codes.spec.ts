import { expect, test } from '@playwright/test';
import { launchDayShop, standAt } from './day.ts';
import type { RunningTill } from './launch.ts';
import { endTill, lineOf, refusal, settled } from './steps.ts';

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchDayShop();
});
test.afterAll(() => endTill(till));
test.beforeEach(() => standAt(till, 'cashier'));

/** Scans as a wedge does: a capital with Shift, a separator as the chord that types it. */
async function scanKeys(code: string): Promise<void> {
  await till.app.evaluate(({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const character of code) {
      const chord = character < ' ';
      const keyCode = chord ? String.fromCharCode(character.charCodeAt(0) | 64) : character;
      const modifiers = [
        ...(chord ? (['control'] as const) : []),
        ...(/[A-Z]/.test(character) ? (['shift'] as const) : []),
      ];
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      if (!chord) contents?.sendInputEvent({ type: 'char', keyCode, modifiers });
      contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
    }
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Enter' });
    contents?.sendInputEvent({ type: 'keyUp', keyCode: 'Enter' });
  }, code);
  await settled(till.page);
}

const gtin = '09520200000026';

test('a data matrix arrives whole, with its separators', async () => {
  await scanKeys(`]d201${gtin}10AB-1\x1d2177\x1d17291231`);
  await expect(lineOf(till.page, 'CABLE')).toContainText('batch AB-1');
  await expect(lineOf(till.page, 'CABLE')).toContainText('serial 77');
  await expect(refusal(till.page)).toBeEmpty();
});

test('a web address with the code of the item in it is that item', async () => {
  await scanKeys(`https://id.example.org/01/${gtin}/10/LOT-7?17=291231`);
  await expect(lineOf(till.page, 'CABLE')).toContainText('batch LOT-7');
});

test('what was to be sold before today is refused in words', async () => {
  await scanKeys(`]d201${gtin}17250101`);
  await expect(refusal(till.page)).toContainText('was to be sold until');
  await expect(lineOf(till.page, 'CABLE')).toHaveCount(0);
});

test('a torn code is refused in words', async () => {
  await scanKeys(`]d201${gtin}1729`);
  await expect(refusal(till.page)).toContainText('Scan again');
  await expect(lineOf(till.page, 'CABLE')).toHaveCount(0);
});

test('a scanner that puts a control character before its codes opens nothing', async () => {
  for (const prefix of ['\x02', '\x08', '\x12']) await scanKeys(`${prefix}9520200000026`);
  await expect(lineOf(till.page, 'CABLE').locator('.line-quantity')).toHaveText('3');
  await expect(till.page.getByRole('dialog')).toHaveCount(0);
});
