import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { practiceFile, practicePin } from '../../../electron/till/practice.ts';
import { openTills, type Tills, viewOf } from '../../../electron/tills.ts';
import { newDatabase } from '../../builders/till.ts';

const demoFolder = resolve(import.meta.dirname, '../../../store/demo');
const printer = '9520100042010';
let tills: Tills | undefined;
afterEach(() => tills?.close());

type Printed = { what: string; markup: string; kick: boolean };

async function open(printed: Printed[] = []): Promise<{ database: string; open: Tills }> {
  const database = newDatabase();
  const state = () => ({ state: 'ready' as const, why: '', jobs: [] });
  tills = await openTills({
    ...{ database, demoFolder, startAs: 'manager' as const },
    printer: { print: (job) => printed.push(job), state, columns: () => 42 },
  });
  return { database, open: tills };
}

function sell({ now }: Tills): void {
  now().handle({ type: 'Scan', code: printer });
  const amount = viewOf(now()).totals.dueInCash;
  now().handle({ type: 'TakeTender', kind: 'cash', amount });
  expect(now().handle({ type: 'CompleteSale' })).toMatchObject({ ok: true });
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('practice', () => {
  it('leaves the real file byte for byte as it was, whatever is sold in it', async () => {
    const { database, open: both } = await open();
    sell(both);
    const real = both.now();
    const before = { view: viewOf(real), db: hashOf(database), log: hashOf(`${database}-wal`) };
    await both.practise(true);
    for (let sales = 0; sales < 5; sales++) sell(both);
    both.now().handle({ type: 'MoveCash', kind: 'drop', amount: 100, reason: 'safe' });
    expect(viewOf(both.now()).receipt?.number).toBe(5);
    await both.practise(false);
    expect(both.now()).toBe(real);
    expect(viewOf(real)).toEqual(before.view);
    expect([hashOf(database), hashOf(`${database}-wal`)]).toEqual([before.db, before.log]);
    expect(existsSync(practiceFile(database))).toBe(false);
  });

  it('begins with the same goods, people and nothing sold, and is marked', async () => {
    const { open: both } = await open();
    sell(both);
    await both.practise(true);
    const view = viewOf(both.now());
    expect(view.practice).toBe(true);
    expect(view.sale).toBeNull();
    expect(view.staff.people.map(({ id }) => id)).toEqual([
      'cashier',
      'manager',
      'second-cashier',
      'supervisor',
    ]);
    expect(view.staff.signedIn).toMatchObject({ id: 'manager' });
    expect(view.shift).not.toBeNull();
    const found = both.now().handle({ type: 'Search', text: 'canto mx420' });
    expect(found.ok && found.items?.length).toBeGreaterThan(0);
  });

  it('opens no drawer, and its paper says that it is practice', async () => {
    const printed: Printed[] = [];
    const { open: both } = await open(printed);
    sell(both);
    expect(printed.at(-1)).toMatchObject({ what: 'receipt 1', kick: true });
    await both.practise(true);
    sell(both);
    expect(printed.at(-1)).toMatchObject({ what: 'receipt 1', kick: false });
    expect(printed.at(-1)?.markup).toContain('PRACTICE');
  });

  it('holds no real PIN and no customer', async () => {
    const { database, open: both } = await open();
    both.now().handle({ type: 'AddCustomer', name: 'Zebedee Quillfeather' });
    await both.practise(true);
    const signIn = (pin: string) => both.now().handle({ type: 'SignIn', staffId: 'supervisor', pin });
    expect(signIn('3333')).toMatchObject({ ok: false, refusal: { code: 'wrong-pin' } });
    expect(signIn(practicePin)).toMatchObject({ ok: true });
    const kept = [practiceFile(database), `${practiceFile(database)}-wal`].map((file) =>
      readFileSync(file, 'latin1'),
    );
    expect(kept.join('')).not.toContain('Quillfeather');
  });

  it('is entered by nobody in particular where nobody is signed in', async () => {
    const { open: both } = await open();
    both.now().handle({ type: 'LockTill' });
    await both.practise(true);
    expect(viewOf(both.now()).staff.signedIn).toBeNull();
    await both.practise(false);
    expect(viewOf(both.now()).staff.locked).toBe(true);
  });
});
