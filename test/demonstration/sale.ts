import type { Locator, Page } from '@playwright/test';

const printer = '9520100042010';

/** A card's keys do nothing until it has stood long enough to be meant. */
const cardStands = 400;

type Demonstration = { page: Page; picture: (name: string) => Promise<void>; tell: (what: string) => void };

/** One sale in the demo store, by keyboard as a cashier makes it; resolves to the receipt's text. */
export async function demonstrationSale({ page, picture, tell }: Demonstration): Promise<string> {
  await page.locator('main.sale').waitFor();
  await picture('empty-till');
  await scan(page, printer);
  await picture('what-goes-with-it');
  tell('Scanned a printer: the till says that the cable is not in the box.');

  const cable = cardOf(page, 'required');
  await pressKeyOf(cable, 'Add');
  await page.getByTestId('line').nth(1).waitFor();
  tell('Added the cable with one key.');

  const bundle = cardOf(page, 'bundle');
  tell(`The customer finds a set too dear. The card answers: ${await answerTo(bundle)}`);
  await picture('the-answer');
  await pressKeyOf(bundle, 'Add');
  const applied = (await page.getByTestId('applied').innerText()).replace('✓ ', '');
  tell(`Taken after all. ${applied}.`);
  await picture('the-bundle-saves');

  await payInCash(page);
  await picture('receipt');
  return page.getByTestId('receipt-text').innerText();
}

async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code, { delay: 4 });
  await page.keyboard.press('Enter');
  await page.getByTestId('line').first().waitFor();
}

const cardOf = (page: Page, kind: string) => page.locator(`[data-testid=card][data-kind=${kind}]`).first();

/** Presses the key that a card shows on one of its buttons. */
async function pressKeyOf(card: Locator, button: string): Promise<void> {
  const key = await card.getByRole('button', { name: button, exact: true }).getAttribute('aria-keyshortcuts');
  if (!key) throw new Error(`The card shows no key for ${button}.`);
  await card.page().waitForTimeout(cardStands);
  await card.page().keyboard.press(key);
}

/** Says the first thing that a customer may object, and resolves to the words that answer it. */
async function answerTo(card: Locator): Promise<string> {
  await pressKeyOf(card, 'Not now');
  await card.page().keyboard.press('1');
  return card.getByTestId('answer').innerText();
}

async function payInCash(page: Page): Promise<void> {
  await page.keyboard.press('F12');
  await page.getByTestId('due').waitFor();
  await page.keyboard.press('F2');
  await page.getByTestId('receipt-text').waitFor();
}
