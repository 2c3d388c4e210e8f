import { expect, test } from '@playwright/test';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';
import { dress, lookAt } from './look-at.ts';
import { screens } from './screens.ts';
import { cards, emptyTill, endTill, settled } from './steps.ts';

const small: [width: number, height: number] = [1366, 768];
const large: [width: number, height: number] = [1920, 1080];

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill();
  await till.page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterAll(() => endTill(till));

for (const { name, show } of screens) {
  test(`${name}: open to everyone, nothing cut, every target big enough`, async () => {
    await begin();
    await show(till);
    await lookAt(till.page, name);
  });
}

async function begin(): Promise<void> {
  await dress(till.page, { theme: 'light', type: 'normal', width: small[0], height: small[1] });
  await emptyTill(till);
}

test('three cards fit at 1366 x 768 without scrolling, every button in sight', async () => {
  const { page } = till;
  await begin();
  await screens.find(({ name }) => name === 'three-cards')?.show(till);
  await expect(cards(page)).toHaveCount(3);
  const panel = await page.locator('.panel').evaluate((part) => [part.scrollHeight, part.clientHeight]);
  expect(panel[0]).toBeLessThanOrEqual(panel[1] ?? 0);
  for (const place of [0, 1, 2]) {
    await expect(cards(page).nth(place)).toBeInViewport({ ratio: 1 });
    await expect(cards(page).nth(place).getByRole('button', { name: 'Add', exact: true })).toBeInViewport({
      ratio: 1,
    });
  }
});

/** Pixels that neither an eye nor a finger notices. */
const unnoticed = 4;

for (const size of [small, large]) {
  test(`at ${size[0]} x ${size[1]} a card that opens moves no other`, async () => {
    const { page } = till;
    await begin();
    await page.setViewportSize({ width: size[0], height: size[1] });
    await screens.find(({ name }) => name === 'three-cards')?.show(till);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-testid=card]')].map((card) => card.getBoundingClientRect().top),
      );
    const before = await places();
    for (const key of ['F2', '4', 'Escape', 'Shift+F1', 'Escape', 'Shift+F2', 'Escape', 'F4', '1']) {
      await page.keyboard.press(key);
      await settled(page);
      for (const [place, top] of (await places()).entries()) {
        expect(Math.abs(top - (before[place] ?? 0)), `card ${place + 1} after ${key}`).toBeLessThan(
          unnoticed,
        );
      }
    }
  });
}
