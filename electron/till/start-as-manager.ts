import { openShiftOf } from './business-day.ts';
import type { Desk } from './desk.ts';
import { openShift } from './shift-commands.ts';
import { admit } from './sign-in.ts';

/**
 * Puts the demo store's manager at the till with a shift open, whose PIN everybody knows. Does nothing in any other store:
 * the price book has to be the demo's, word for word.
 */
export async function beginAsManager(desk: Desk, demoFolder: string): Promise<void> {
  const manager = desk.roster.people.find(({ id }) => id === 'manager');
  if (!manager || !(await isDemo(desk, demoFolder))) return;
  admit(desk, manager);
  if (!openShiftOf(desk.day)) openShift(desk, { type: 'OpenShift', float: 0 });
}

async function isDemo({ priceBook }: Desk, demoFolder: string): Promise<boolean> {
  const { readPriceBook } = await import('../import/read-price-book.ts');
  const demo = readPriceBook(demoFolder);
  return demo.ok && demo.hash === priceBook.hash;
}
