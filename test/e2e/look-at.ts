import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { cutTexts, sidewaysScroll, smallTargets } from './layout.ts';

const pictures = resolve(import.meta.dirname, '../../out/pictures');

/** How a screen is looked at: its colours, its type, and the size of the window. */
type Dress = { theme: 'light' | 'dark'; type: 'normal' | 'large'; width: number; height: number };

const usual = { width: 1366, height: 768 };
const wide = { width: 1920, height: 1080 };

/** Light and dark on a till's usual screen and on a large one; large type where room is scarce. */
const dresses: readonly Dress[] = [
  { theme: 'light', type: 'normal', ...usual },
  { theme: 'dark', type: 'normal', ...usual },
  { theme: 'light', type: 'large', ...usual },
  { theme: 'light', type: 'normal', ...wide },
  { theme: 'dark', type: 'normal', ...wide },
];

/** As the settings do it, but without leaving the screen at hand for their dialog. */
export async function dress(page: Page, { theme, type, width, height }: Dress): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    ([theme, type]) => {
      document.documentElement.dataset.theme = theme;
      document.documentElement.dataset.type = type;
    },
    [theme, type] as const,
  );
}

/** What axe finds on the page as it stands, in one line each. */
async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

/** Pictures a screen in every dress: nothing is cut, every target big enough, and where axe is asked it finds nothing. */
export async function lookAt(page: Page, name: string, asksAxe: (dress: Dress) => boolean): Promise<void> {
  for (const one of dresses) {
    await dress(page, one);
    const dressed = `${name}-${one.width}-${one.theme}${one.type === 'large' ? '-large' : ''}`;
    await keepPicture(page, dressed);
    expect.soft(await sidewaysScroll(page), `${dressed} scrolls sideways`).toEqual([]);
    expect.soft(await cutTexts(page), `${dressed} cuts text`).toEqual([]);
    expect.soft(await smallTargets(page), `${dressed} has small targets`).toEqual([]);
    if (asksAxe(one)) expect.soft(await axe(page), `${dressed} shuts someone out`).toEqual([]);
  }
}
