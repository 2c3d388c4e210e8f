import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TillCommand } from '../../contract/till-command.ts';
import type { TillView } from '../../contract/till-view.ts';
import { launchTill, type RunningTill } from './launch.ts';
import { ask, view } from './steps.ts';

/** Barcodes of the shop below. */
export const lamp = '9520200000019';
export const cable = '9520200000026';
export const knife = '9520200000033';
export const flowers = '9520200000040';

const files = {
  'store.yaml': `name: Corner Shop
address: [1 Quay Street, Galway]
taxNumber: IE 1234567T
currency: EUR
locale: en-IE
taxMode: inclusive
timeZone: Europe/Dublin
taxes: [{ id: standard, name: VAT 23%, percent: 23 }]
receipt: { header: [Welcome], footer: [Thank you] }
restrictions:
  - { id: knives, name: Knives, choose: [{ category: knives }], minAge: 18 }
  - { id: solvent, name: Solvents, choose: [{ category: solvents }], licence: a trade licence }
`,
  'items.csv': `sku,name,category,tags,barcodes,price,cost,tax,kind,stock,benefit,aisle,photo,sold_by
LAMP,Desk lamp,lamps,,${lamp},40.00,20.00,standard,goods,9,Light where you read.,1,,
CABLE,Cable 2 m,cables,,${cable},8.90,2.10,standard,goods,40,Long enough for any desk.,1,,
KNIFE,Paring knife,knives,,${knife},12.00,6.00,standard,goods,12,It stays sharp.,2,,
FLOWERS,Cut flowers,flowers,,${flowers},0.00,0.00,standard,goods,99,They last a week.,2,,amount
`,
  'bundles.yaml': '[]\n',
  'rules.yaml': '[]\n',
  'staff.yaml': `- { id: cashier, name: Cashier, role: cashier, pin: 1111, badge: C1 }
- { id: supervisor, name: Supervisor, role: supervisor, pin: 3333, badge: S1 }
- { id: manager, name: Manager, role: manager, pin: 4444, badge: M1 }
`,
};

const pins = { cashier: '1111', supervisor: '3333', manager: '4444' };
export type Person = keyof typeof pins;

/** A till in a small shop with people, an item without a price, and one that not everybody may buy. */
export function launchDayShop(): Promise<RunningTill> {
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-shop-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return launchTill({ args: ['--import', folder] });
}

/** Does commands that have to succeed, and shows the screen what came of them. */
export async function have({ page }: RunningTill, ...commands: TillCommand[]): Promise<TillView> {
  for (const command of commands) {
    const reply = await ask(page, command);
    if (!reply.ok) throw new Error(`${command.type}: ${reply.refusal.message}`);
  }
  await page.reload();
  await page.locator('.till > main').waitFor();
  return view(page);
}

/** Puts somebody at an empty till with a shift open. */
export async function standAt(till: RunningTill, person: Person): Promise<void> {
  await have(till, { type: 'SignIn', staffId: 'manager', pin: pins.manager });
  const { sale, shift } = await view(till.page);
  if (sale?.card) await have(till, { type: 'AnswerCard', outcome: 'declined' });
  if (!shift) await have(till, { type: 'OpenShift', float: 10_000 });
  if (sale?.state === 'open' || sale?.state === 'paying') await have(till, { type: 'VoidSale' });
  await have(till, { type: 'SignIn', staffId: person, pin: pins[person] });
  const next = till.page.getByRole('button', { name: /^(Next customer|Nächste Kundschaft)/ });
  if (await next.isVisible()) await next.click({ delay: 350 });
  await till.page.locator('main.sale').waitFor();
}

/** Sells by the till itself; answers the receipt's number. */
export async function sold(
  till: RunningTill,
  kind: 'cash' | 'card' | 'voucher',
  ...codes: string[]
): Promise<number> {
  const { totals } = await have(till, ...codes.map((code) => ({ type: 'Scan', code }) as const));
  const done = await have(till, { type: 'TakeTender', kind, amount: totals.toPay }, { type: 'CompleteSale' });
  await till.page.getByRole('button', { name: /^(Next customer|Nächste Kundschaft)/ }).click({ delay: 350 });
  await till.page.locator('main.sale').waitFor();
  return done.receipt?.number ?? 0;
}

/** Presses keys one after another, no faster than a hand: a chord could be a scanner's until then. */
export async function press({ page }: RunningTill, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    if (key.startsWith('Control+')) await page.waitForTimeout(90);
  }
}

/** Types as a hand does, and waits until the last letter has been told from a scan. */
export async function type({ page }: RunningTill, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 70 });
  await page.waitForTimeout(120);
}
