import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { shutsOut } from './axe.ts';
import { cutTexts, sidewaysScroll, smallTargets } from './layout.ts';

const pictures = resolve(import.meta.dirname, '../../out/pictures');

/** How a screen is looked at: its colours, its type, and the size of the window. */
type Dress = { theme: 'light' | 'dark'; type: 'normal' | 'large'; width: number; height: number };

const usual = { width: 1366, height: 768 };
const wide = { width: 1920, height: 1080 };

const rest: readonly Dress[] = [
  { theme: 'dark', type: 'normal', ...wide },
  { theme: 'dark', type: 'large', ...usual },
  { theme: 'light', type: 'large', ...wide },
];

/** Room is scarcest in large type; a wide window has the colours of the usual one. `PICTURES=all` takes the rest too. */
const dresses: readonly Dress[] = [
  { theme: 'light', type: 'normal', ...usual },
  { theme: 'dark', type: 'normal', ...usual },
  { theme: 'light', type: 'large', ...usual },
  { theme: 'light', type: 'normal', ...wide },
  ...(process.env.PICTURES === 'all' ? rest : []),
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

async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

/**
 * Pictures a screen in every dress: nothing is cut, every target big enough, and axe finds nothing. A screen that has been
 * looked at in another language is looked at in light only: words change neither contrast nor roles with the theme.
 */
export async function lookAt(page: Page, name: string, seenBefore = false): Promise<void> {
  for (const one of dresses.filter(({ theme }) => theme === 'light' || !seenBefore)) {
    await dress(page, one);
    const dressed = `${name}-${one.width}-${one.theme}${one.type === 'large' ? '-large' : ''}`;
    await keepPicture(page, dressed);
    if (one.theme === 'light') await isWhole(page, dressed);
    if (one.width === usual.width)
      expect.soft(await shutsOut(page), `${dressed} shuts someone out`).toEqual([]);
  }
}

/** The theme moves nothing, so one is enough. */
async function isWhole(page: Page, dressed: string): Promise<void> {
  expect.soft(await sidewaysScroll(page), `${dressed} scrolls sideways`).toEqual([]);
  expect.soft(await cutTexts(page), `${dressed} cuts text`).toEqual([]);
  expect.soft(await smallTargets(page), `${dressed} has small targets`).toEqual([]);
}
