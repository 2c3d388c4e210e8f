import type { CDPSession, Locator, Page } from '@playwright/test';

/** Presses something on the screen as one kind of hand does. */
export type Hand = (target: Locator) => Promise<void>;

export const mouse: Hand = (target) => target.click();

/** A finger: real touch events through Chromium's own input, as a touch screen sends them. */
export async function finger(page: Page): Promise<Hand> {
  const screen = await page.context().newCDPSession(page);
  return async (target) => {
    await target.click({ trial: true });
    await tap(screen, target);
  };
}

async function tap(screen: CDPSession, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('Nothing to tap on.');
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
