import { rmSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { TillCommand } from '../../contract/till-command.ts';
import type { TillReply } from '../../contract/till-reply.ts';
import type { TillView } from '../../contract/till-view.ts';
import type {} from '../../renderer/till-client.ts';
import type { RunningTill } from './launch.ts';

/** Barcodes of the demo store. */
export const printer = '9520100042010';
export const printerName = 'Canto MX420 inkjet printer';
/** Asks what it is for, does not work without a memory card, and has a set, a better one and a tripod. */
export const camera = '9520100290534';

/** A card's keys do nothing until it has stood for 300 ms; a little more makes sure. */
export const cardStands = 350;

type Pace = {
  /** Scans a second; 0 sends one after another without a pause. */
  perSecond?: number;
  /** Milliseconds between two keys of a scan; 0 sends them in one go, so that a busy machine cannot tear a code on its way in. */
  gap?: number;
};

/**
 * Scans as a wedge scanner does: keys through the whole of Chromium's input, far faster than a hand, each code ended by
 * Enter. Resolves to the longest pause (ms) that this machine made between two keys of a code.
 */
export function scanAll(
  { app }: Pick<RunningTill, 'app'>,
  codes: readonly string[],
  { perSecond = 0, gap = 0 }: Pace = {},
) {
  return app.evaluate(
    async ({ BrowserWindow }, { codes, perSecond, gap }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const until = (time: number) =>
        new Promise((due) => setTimeout(due, Math.max(0, time - performance.now())));
      const press = (keyCode: string, char: string) => {
        // A capital letter comes with its Shift, as a scanner sends it.
        const modifiers: 'shift'[] = /^[A-Z]$/.test(keyCode) ? ['shift'] : [];
        contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
        contents?.sendInputEvent({ type: 'char', keyCode: char, modifiers });
        contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
      };
      let longest = 0;
      const begin = performance.now();
      for (const [number, code] of codes.entries()) {
        if (perSecond > 0) await until(begin + (number * 1_000) / perSecond);
        let last = performance.now();
        for (const character of [...code, 'Enter']) {
          if (gap > 0) await until(last + gap);
          press(character, character === 'Enter' ? '\r' : character);
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
        }
      }
      return longest;
    },
    { codes, perSecond, gap },
  );
}

/** One scan, and what the till shows once it has taken or refused it. */
export async function scan(till: RunningTill, code: string): Promise<TillView> {
  await scanAll(till, [code]);
  return settled(till.page);
}

/** Asks the till itself, in turn with what the screen has sent; so the answer is what the screen shows or is about to. */
export function ask(page: Page, command: TillCommand): Promise<TillReply> {
  return page.evaluate(async (asked) => {
    const bridge = window.goeswith;
    if (!bridge) throw new Error('The page has no bridge to the till.');
    return bridge.command(asked);
  }, command);
}

export async function view(page: Page): Promise<TillView> {
  const reply = await ask(page, { type: 'View' });
  if (!reply.ok) throw new Error(reply.refusal.message);
  return reply.view;
}

/** The till's view once it no longer changes: keys, their commands and the answers have all arrived. */
export async function settled(page: Page): Promise<TillView> {
  let before = '';
  for (;;) {
    await page.waitForTimeout(80);
    const now = await view(page);
    const shown = JSON.stringify(now) + (await page.locator('.till').innerText());
    if (shown === before) return now;
    before = shown;
  }
}

/** Throws away the sale at hand and starts the page anew: a till with an empty basket. */
export async function emptyTill({ page }: Pick<RunningTill, 'page'>): Promise<void> {
  await ask(page, { type: 'VoidSale' });
  await ask(page, { type: 'SetQueue', mode: 'auto' });
  await page.reload();
  await page.locator('.till > main').waitFor();
  const next = page.getByRole('button', { name: /^(Next customer|Nächste Kundschaft)/ });
  if (await next.isVisible()) await next.click({ delay: cardStands });
  await page.locator('main.sale').waitFor();
}

/** Ends the till and throws away what it kept. */
export async function endTill({ app, userData }: RunningTill): Promise<void> {
  await app.close();
  rmSync(userData, { recursive: true, force: true });
}

export const lines = (page: Page) => page.getByTestId('line');
export const lineOf = (page: Page, sku: string) => page.locator(`[data-testid=line][data-sku="${sku}"]`);
export const find = (page: Page) => page.getByTestId('find');
export const refusal = (page: Page) => page.getByRole('alert');
export const cards = (page: Page) => page.getByTestId('card');
export const card = (page: Page, kind: string) =>
  page.locator(`[data-testid=card][data-kind=${kind}]`).first();
export const button = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true });

/** The key that a card shows on one of its buttons. */
export async function keyOf(within: Locator, name: string): Promise<string> {
  const key = await button(within, name).getAttribute('aria-keyshortcuts');
  if (!key) throw new Error(`${name} shows no key.`);
  return key;
}

/** A key after the cards have stood long enough to be meant. */
export async function pressMeant(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(cardStands);
  await page.keyboard.press(key);
}
