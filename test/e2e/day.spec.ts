import { expect, test } from '@playwright/test';
import { ownCode } from '../../domain/codes/own-code.ts';
import { type FakePrinter, startFakePrinter } from '../devices/fake-printer.ts';
import { checkReports } from '../oracle/check-day.ts';
import { addUp } from '../oracle/day.ts';
import { launchTill, type RunningTill } from './launch.ts';
import { card, endTill, keyOf, pressMeant, scan, view } from './steps.ts';
import { codes, wholeDayFolder } from './whole-day.ts';
import { handsAt, journalAt, pullThePlug, setPrinter } from './whole-day-hands.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let till: RunningTill;
let printer: FakePrinter;
test.beforeAll(async () => {
  printer = await startFakePrinter();
  till = await launchTill({ args: ['--import', wholeDayFolder()], signIn: false });
  await setPrinter(till, printer.port);
});
test.afterAll(async () => {
  await endTill(till);
  await printer.turnOff();
});

const {
  press,
  type,
  signIn,
  scanEach,
  done,
  payCash,
  payCard,
  cash,
  byCard,
  holdSale,
  last,
  splitThreeWays,
  takeBackOne,
  provesAge,
  countOut,
} = handsAt(() => till);
const paper = () => printer.paper().lines.join('\n');
const { lamp, bulb, cable, knife, flowers, tea, cheese, ham } = codes;
const threeTeas = ownCode({ kind: 'bundle', bundleId: 'three-teas' });

test('a cashier signs in and opens the shift with a counted float', async () => {
  await signIn('1', '1111');
  await till.page.locator('main.gate').waitFor();
  await type('150');
  await press('Enter');
  await till.page.locator('main.sale').waitFor();
  expect((await view(till.page)).staff.signedIn?.id).toBe('cashier');
});

test('the morning: cash, cards and split tenders', async () => {
  await cash(lamp);
  await cash(cable, cable, tea);
  await cash(bulb, tea);
  await scanEach(lamp, bulb);
  await payCash('50');
  await cash(tea, tea, tea);
  for (const basket of [[lamp], [cable, bulb], [tea], [bulb, bulb, bulb]]) await byCard(...basket);
  for (const share of ['5', '7.50']) {
    await scanEach(lamp, cable);
    await splitThreeWays(share);
    await done();
  }
  expect(last()).toBe(11);
});

test('labels of the scales, a set by its label, a price that is typed, an age that is asked', async () => {
  const { page } = till;
  await cash(cheese(195));
  await byCard(ham(1_249), cheese(830));
  await cash(ham(499), tea);
  await scanEach(threeTeas);
  expect((await view(page)).sale?.bundles).toMatchObject([{ bundleId: 'three-teas' }]);
  await payCash();
  await scan(till, flowers);
  await type('6.50');
  await press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await payCash();
  await scan(till, knife);
  await press('F12');
  await provesAge('01012000');
  expect(last()).toBe(17);
});

test('a known customer; what the till advises is taken, and left', async () => {
  const { page } = till;
  await scanEach(codes.card, cable);
  expect((await view(page)).customer?.name).toBe('Harbour Rowing Club');
  await payCard();
  for (const answer of ['Add', 'Not now']) {
    await scan(till, lamp);
    const bulbCard = card(page, 'complement');
    await pressMeant(page, await keyOf(bulbCard, answer));
    // Nothing was said against it.
    if (answer === 'Not now') await pressMeant(page, await keyOf(bulbCard, 'No reason'));
    await expect(bulbCard).toHaveCount(0);
    expect((await view(page)).sale?.lines).toHaveLength(answer === 'Add' ? 2 : 1);
    await payCash();
  }
  expect(last()).toBe(20);
});

test('a discount, a price that a supervisor approves, a line and a sale given up', async () => {
  const { page } = till;
  await scan(till, lamp);
  await press('Control+d');
  await type('10');
  await press('Enter');
  await type('2');
  await page.getByTestId('discount').waitFor();
  await payCash();
  await scan(till, lamp);
  await press('Control+p');
  await type('35');
  await press('Enter');
  await type('1');
  await expect(page.getByRole('dialog')).toContainText('Approval needed');
  await type('3333');
  await press('Enter');
  await expect(page.getByTestId('due')).toHaveText('35.00');
  await payCard();
  await scanEach(cable, tea);
  await press('ArrowDown', 'Delete');
  await expect(page.getByTestId('line')).toHaveCount(1);
  await payCash();
  await scan(till, knife);
  await press('F10');
  await type('2');
  await type('3333');
  await press('Enter');
  await expect(page.getByTestId('line')).toHaveCount(0);
  expect(last()).toBe(23);
});

test('a terminal that declines, and one whose answer is lost', async () => {
  const { page } = till;
  await scan(till, cable);
  await press('F11');
  await page.locator('main.payment').waitFor();
  await press('F2');
  await expect(page.getByTestId('card-asked')).toHaveCount(0);
  await press('F12', 'Enter');
  await done();
  await scan(till, bulb);
  await press('F11');
  await page.locator('main.payment').waitFor();
  await press('F3');
  await expect(page.getByTestId('card-asked')).toContainText('Look at the terminal');
  await press('F1');
  await done();
});

test('two sales wait on hold while a third is sold', async () => {
  const { page } = till;
  await scan(till, lamp);
  await holdSale();
  await scanEach(tea, tea);
  await holdSale();
  await cash(cable);
  for (const left of [1, 0]) {
    await press('Control+h');
    await type('1');
    await expect(page.getByTestId('line')).toHaveCount(1);
    expect((await view(page)).held).toHaveLength(left);
    await payCash();
  }
  expect(last()).toBe(28);
});

test('a printer without paper stops nobody; with paper again it prints what waited', async () => {
  await expect.poll(paper).toContain(`Receipt ${last()}`);
  printer.behaviour.paper = 'out';
  await cash(tea);
  await cash(bulb);
  await expect.poll(async () => (await view(till.page)).printer.state).toBe('failing');
  expect(paper()).not.toContain(`Receipt ${last()}`);
  printer.mend();
  await expect.poll(paper, { timeout: 60_000 }).toContain(`Receipt ${last()}`);
  for (let number = 1; number <= last(); number++)
    expect(paper()).toMatch(new RegExp(`Receipt ${number}\\b`));
  expect(last()).toBe(30);
});

test('one unit comes back, and another is exchanged for something dearer', async () => {
  const { page } = till;
  const bought = await byCard(cable, cable, cable);
  await takeBackOne(bought);
  await press('F12', 'Enter');
  await done();
  await takeBackOne(bought);
  await scan(till, lamp);
  await expect(page.getByTestId('due')).toHaveText('31.10');
  await payCash();
});

test('a power cut in mid-sale loses nothing', async () => {
  await scanEach(lamp, tea);
  const before = (await view(till.page)).sale;
  await pullThePlug(till);
  till = await launchTill({ userData: till.userData, args: [], signIn: false });
  await signIn('1', '1111');
  await till.page.locator('main.sale').waitFor();
  expect((await view(till.page)).sale).toEqual(before);
  await payCash();
});

test('the drawer is counted blind, and what was counted is what should be there', async () => {
  const { page } = till;
  await press('Control+s');
  await page.getByRole('heading', { name: 'Shift and day' }).waitFor();
  await type('6');
  await page.locator('.count-grid').waitFor();
  const expected = addUp(journalAt(till)).drawer;
  await countOut(expected);
  await press('F12');
  const drawer = page.getByTestId('drawer');
  await drawer.waitFor();
  const closed = journalAt(till).at(-1)?.event;
  expect(closed).toMatchObject({ type: 'v1.ShiftClosed', total: expected, expected });
});

test('the Z report equals an addition of the journal by other hands, to the penny', async () => {
  const { page } = till;
  await press('F12');
  await page.getByRole('heading', { name: 'Close the day' }).waitFor();
  await press('F12');
  await expect(page.getByRole('dialog')).toContainText('Approval needed');
  await type('3333');
  await press('Enter');
  const report = page.getByTestId('report-text');
  await expect(report).toContainText('Z report 1');
  const rows = journalAt(till);
  checkReports(rows);
  const z = rows.flatMap(({ event }) => (event.type === 'v1.DayClosed' ? [event.z] : []));
  expect(z).toHaveLength(1);
  const added = addUp(rows);
  expect(added).toMatchObject({ sales: last(), held: 2, overrides: 1, discounts: 1, voidedSales: 1 });
  expect(added.approvals).toBeGreaterThanOrEqual(3);
  expect(z[0]).toMatchObject({ fromSeq: 1, grandTotal: added.took });
  const written = (amount: number) => (amount / 100).toLocaleString('en-IE', { minimumFractionDigits: 2 });
  const shown = (await report.innerText()).replace(/\s+/g, ' ');
  for (const amount of [added.gross, added.tenders.kept.cash, added.tenders.kept.card, added.drawer])
    expect(shown).toContain(written(amount));
  await expect.poll(paper, { timeout: 30_000 }).toContain('Z report 1');
});
