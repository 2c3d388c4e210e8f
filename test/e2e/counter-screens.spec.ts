import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { counterScreens } from './counter-screens.ts';
import { launchDayShop, standAt } from './day.ts';
import type { RunningTill } from './launch.ts';
import { cutTexts, sidewaysScroll, smallTargets } from './layout.ts';
import { endTill } from './steps.ts';

const pictures = resolve(import.meta.dirname, '../../out/pictures');

let till: RunningTill;
test.beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  till = await launchDayShop();
  await till.page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterAll(() => endTill(till));

type Dress = [theme: 'light' | 'dark', type: 'normal' | 'large', width: number, height: number];
const dresses: Dress[] = [
  ['light', 'normal', 1366, 768],
  ['dark', 'normal', 1366, 768],
  ['light', 'large', 1366, 768],
  ['dark', 'normal', 1920, 1080],
];

const dress = (theme: string, type: string) =>
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

for (const language of ['en', 'de'] as const) {
  for (const { name, show } of counterScreens) {
    test(`${name} in ${language}: open to everyone, nothing cut, every target big enough`, async () => {
      const { page } = till;
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.evaluate((chosen) => localStorage.setItem('goeswith.language', chosen), language);
      await standAt(till, 'cashier');
      await show(till);
      for (const [theme, type, width, height] of dresses) {
        await page.setViewportSize({ width, height });
        await dress(theme, type);
        const dressed = `${name}-${language}-${width}-${theme}${type === 'large' ? '-large' : ''}`;
        await page.screenshot({ path: join(pictures, `${dressed}.png`), animations: 'disabled' });
        expect.soft(await sidewaysScroll(page), `${dressed} scrolls sideways`).toEqual([]);
        expect.soft(await cutTexts(page), `${dressed} cuts text`).toEqual([]);
        expect.soft(await smallTargets(page), `${dressed} has small targets`).toEqual([]);
        // Words change neither contrast nor roles with the theme: the second language is looked at in one.
        if (width === 1366 && type === 'normal' && (language === 'en' || theme === 'light'))
          expect.soft(await axe(), `${dressed} shuts someone out`).toEqual([]);
      }
    });
  }
}
