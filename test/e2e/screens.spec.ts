import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';
import { cutTexts, sidewaysScroll, smallTargets } from './layout.ts';
import { screens } from './screens.ts';
import { cards, emptyTill, endTill, settled } from './steps.ts';

const pictures = resolve(import.meta.dirname, '../../out/pictures');
const small: [width: number, height: number] = [1366, 768];
const large: [width: number, height: number] = [1920, 1080];

let till: RunningTill;
test.beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  till = await launchTill();
  await till.page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterAll(() => endTill(till));

/** As the settings do it, but without leaving the screen at hand for their dialog. */
const dress = (theme: 'light' | 'dark', type: 'normal' | 'large') =>
  till.page.evaluate(
    ([theme, type]) => {
      document.documentElement.dataset.theme = theme;
      document.documentElement.dataset.type = type;
    },
    [theme, type] as const,
  );

async function axe(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: till.page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

async function keepPicture(name: string): Promise<void> {
  await till.page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

type Dress = [theme: 'light' | 'dark', type: 'normal' | 'large', size: [width: number, height: number]];

/** Light and dark on a till's usual screen and on a large one; large type where room is scarce. */
const dresses: Dress[] = [
  ['light', 'normal', small],
  ['dark', 'normal', small],
  ['light', 'large', small],
  ['light', 'normal', large],
  ['dark', 'normal', large],
];

for (const { name, show } of screens) {
  test(`${name}: open to everyone, nothing cut, every target big enough`, async () => {
    await begin();
    await show(till);
    for (const [theme, type, [width, height]] of dresses) {
      await till.page.setViewportSize({ width, height });
      await dress(theme, type);
      const dressed = `${name}-${width}-${theme}${type === 'large' ? '-large' : ''}`;
      await keepPicture(dressed);
      expect.soft(await sidewaysScroll(till.page), `${dressed} scrolls sideways`).toEqual([]);
      expect.soft(await cutTexts(till.page), `${dressed} cuts text`).toEqual([]);
      expect.soft(await smallTargets(till.page), `${dressed} has small targets`).toEqual([]);
      if (width === small[0]) expect.soft(await axe(), `${dressed} shuts someone out`).toEqual([]);
    }
  });
}

async function begin(): Promise<void> {
  await till.page.setViewportSize({ width: small[0], height: small[1] });
  await dress('light', 'normal');
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
