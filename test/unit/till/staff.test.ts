import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ownCode } from '../../../domain/codes/own-code.ts';
import { openTill } from '../../../electron/till/open-till.ts';
import { openPins } from '../../../electron/till/pin.ts';
import { tick } from '../../../electron/till/sign-in.ts';
import { newFolder } from '../../builders/folders.ts';
import { item, store } from '../../builders/price-book.ts';
import { priceBookFolder } from '../../builders/price-book-folder.ts';
import { pinOf, quickPins, staffedTill } from '../../builders/staff.ts';
import { newDatabase, till } from '../../builders/till.ts';

const shop = { items: [item({ sku: 'PEN', price: 500 })] };
const scan = { type: 'Scan', code: 'PEN' };
const signIn = (staffId: string, pin = pinOf[staffId]) => ({ type: 'SignIn', staffId, pin });

function typesOf(desk: {
  desk: { db: { prepare(sql: string): { pluck(): { all(): unknown[] } } } };
}): unknown[] {
  return desk.desk.db.prepare('SELECT type FROM journal ORDER BY seq').pluck().all();
}

describe('signing in', () => {
  it('opens the till to whoever knows the PIN, and to nobody else', () => {
    const desk = staffedTill({ ...shop, as: null });
    expect(desk.refused(scan)).toBe('sign-in');
    expect(desk.refused(signIn('cashier', '0000'))).toBe('wrong-pin');
    expect(desk.refused(signIn('no-such-person', pinOf.cashier))).toBe('wrong-pin');
    expect(desk.refused({ type: 'Search', text: 'PEN' })).toBe('sign-in');
    const view = desk.do(signIn('cashier'));
    expect(view.staff.signedIn).toEqual({ id: 'cashier', name: 'Cashier', role: 'cashier' });
    expect(view.may).toMatchObject({ sell: 'yes', 'void-sale': 'approval', settings: 'no' });
  });

  it('answers a wrong person and a wrong PIN in the same words', () => {
    const desk = staffedTill({ ...shop, as: null });
    const [person, pin] = [signIn('nobody', '1234'), signIn('cashier', '1234')].map((one) => desk.ask(one));
    expect(person).toEqual(pin);
  });

  it('switches without losing the sale, and says who came and who went', () => {
    const desk = staffedTill({ ...shop, as: 'cashier' });
    desk.do(scan);
    const view = desk.do(signIn('second-cashier'));
    expect(view.sale?.lines).toMatchObject([{ sku: 'PEN', quantity: 1 }]);
    expect(typesOf(desk).slice(-2)).toEqual(['v1.SignedOut', 'v1.SignedIn']);
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 500 });
    desk.do({ type: 'CompleteSale' });
    const completed = desk.desk.db
      .prepare("SELECT json_extract(body, '$.cashier') FROM journal WHERE type = 'v1.SaleCompleted'")
      .pluck()
      .get();
    expect(completed).toBe('second-cashier');
  });

  it('is asked for again after locking and after signing out; the sale stays', () => {
    const desk = staffedTill({ ...shop, as: 'cashier' });
    desk.do(scan);
    expect(desk.do({ type: 'LockTill' }).staff).toMatchObject({ locked: true, signedIn: { id: 'cashier' } });
    expect(desk.refused(scan)).toBe('sign-in');
    expect(desk.do({ type: 'View' }).sale?.lines).toHaveLength(1);
    desk.do(signIn('cashier'));
    expect(desk.do({ type: 'SignOut' }).staff.signedIn).toBeNull();
    expect(desk.refused({ type: 'VoidSale' })).toBe('sign-in');
    expect(desk.do(signIn('manager')).sale?.lines).toHaveLength(1);
  });

  it('by a badge asks for the PIN of whose badge it is', () => {
    const desk = staffedTill({ ...shop, as: null });
    const scanned = desk.ask({ type: 'Scan', code: ownCode({ kind: 'staff', badge: 'S1' }) });
    expect(scanned).toMatchObject({
      ok: false,
      refusal: { code: 'badge', approval: { action: 'sign-in', people: [{ id: 'supervisor' }] } },
    });
    expect(desk.refused({ type: 'Scan', code: ownCode({ kind: 'staff', badge: 'X9' }) })).toBe(
      'unknown-badge',
    );
  });

  it('is nothing that a store without staff knows: all is allowed to whoever stands there', () => {
    const desk = till(shop);
    const view = desk.do(scan);
    expect(view.staff).toEqual({ signedIn: null, locked: false, people: [] });
    expect(new Set(Object.values(view.may))).toEqual(new Set(['yes']));
    expect(desk.refused(signIn('manager'))).toBe('no-staff');
    expect(desk.refused({ type: 'LockTill' })).toBe('no-staff');
    desk.do({ type: 'VoidSale' });
  });
});

describe('a till that nobody touches', () => {
  it('locks itself after the set time, keeps the sale, and is not locked sooner', () => {
    const ran = { ms: 0 };
    const desk = staffedTill({
      ...shop,
      as: 'cashier',
      ran,
      store: store({ security: { lockAfterSeconds: 60 } }),
    });
    ran.ms = 30_000;
    desk.do(scan);
    ran.ms = 89_999;
    // Looking is not touching.
    desk.do({ type: 'View' });
    expect(tick(desk.desk)).toBe(false);
    ran.ms = 90_000;
    expect(tick(desk.desk)).toBe(true);
    expect(tick(desk.desk)).toBe(false);
    expect(desk.refused(scan)).toBe('sign-in');
    expect(desk.do(signIn('cashier')).sale?.lines).toHaveLength(1);
    const why = desk.desk.db
      .prepare("SELECT json_extract(body, '$.why') FROM journal WHERE type = 'v1.SignedOut'")
      .pluck()
      .all();
    expect(why).toEqual(['idle']);
  });

  it('never locks itself where the store says 0', () => {
    const ran = { ms: 0 };
    const desk = staffedTill({ ...shop, ran, store: store({ security: { lockAfterSeconds: 0 } }) });
    ran.ms = 1e9;
    expect(tick(desk.desk)).toBe(false);
    desk.do(scan);
  });
});

describe('guessing PINs', () => {
  it('a hundred thousand times tries fewer than six, and locks out', () => {
    const pins = quickPins();
    const desk = staffedTill({ ...shop, as: null, pins });
    const rows = desk.desk.journal.last().seq;
    const answers = new Set<string>();
    for (let guess = 0; guess < 100_000; guess++)
      answers.add(desk.refused(signIn('manager', String(guess).padStart(5, '0'))));
    expect(pins.tried).toBe(5);
    expect(desk.desk.journal.last().seq - rows).toBe(5);
    expect([...answers].sort()).toEqual(['wait', 'wrong-pin']);
    expect(desk.refused(signIn('manager'))).toBe('wait');
    // Others are not locked out by it.
    desk.do(signIn('cashier'));
  });

  it('for approvals counts as well', () => {
    const pins = quickPins();
    const desk = staffedTill({ ...shop, as: 'cashier', pins });
    desk.do(scan);
    const tried = pins.tried;
    const approve = { type: 'WithApproval', staffId: 'manager', pin: '0000', command: { type: 'VoidSale' } };
    for (let guess = 0; guess < 50; guess++) desk.refused(approve);
    expect(pins.tried - tried).toBe(5);
    expect(desk.refused({ ...approve, pin: pinOf.manager })).toBe('wait');
    expect(desk.do({ type: 'View' }).sale?.state).toBe('open');
  });

  it('waits for time that the till has run, twice as long each time, whatever the clock says', () => {
    const ran = { ms: 0 };
    let clock = Date.parse('2026-11-22T10:00:00.000Z');
    const now = () => new Date(clock).toISOString();
    const file = newDatabase();
    const desk = staffedTill({ ...shop, file, as: null, ran, now });
    const wrong = () => desk.refused(signIn('cashier', '0000'));
    const seen = [wrong(), wrong(), wrong(), wrong(), wrong()];
    expect(seen).toEqual([...Array(4).fill('wrong-pin'), 'wait']);
    expect(desk.do({ type: 'View' }).staff.people[0]).toMatchObject({ id: 'cashier', waitSeconds: 30 });
    clock += 365 * 86_400_000;
    expect(desk.refused(signIn('cashier'))).toBe('wait');
    clock -= 2 * 365 * 86_400_000;
    expect(desk.refused(signIn('cashier'))).toBe('wait');
    ran.ms = 29_999;
    tick(desk.desk);
    expect(desk.refused(signIn('cashier'))).toBe('wait');
    ran.ms = 30_000;
    expect(wrong()).toBe('wait');
    expect(desk.do({ type: 'View' }).staff.people[0]?.waitSeconds).toBe(60);
    ran.ms = 90_000;
    desk.do(signIn('cashier'));
    expect(wrong()).toBe('wrong-pin');
    desk.close();
  });

  it('is no quicker by starting the till again', () => {
    const file = newDatabase();
    const ran = { ms: 0 };
    const first = staffedTill({ ...shop, file, as: null, ran });
    for (let guess = 0; guess < 5; guess++) first.refused(signIn('cashier', '0000'));
    ran.ms = 10_000;
    tick(first.desk);
    first.close();
    const later = { ms: 5 };
    const second = staffedTill({ file, as: null, ran: later });
    expect(second.do({ type: 'View' }).staff.people[0]?.waitSeconds).toBe(20);
    expect(second.refused(signIn('cashier'))).toBe('wait');
    later.ms += 20_000;
    second.do(signIn('cashier'));
    second.close();
  });
});

describe('PINs', () => {
  it('are hashed slowly with a pepper that only the till’s user may read', () => {
    const database = join(newFolder(), 'till.db');
    const pins = openPins(database);
    const hash = pins.hash('4071');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(statSync(`${database}.pepper`).mode & 0o777).toBe(0o600);
    expect(openPins(database).matches(hash, '4071')).toBe(true);
    expect(pins.matches(hash, '4072')).toBe(false);
    expect(pins.matches(undefined, '4071')).toBe(false);
    rmSync(`${database}.pepper`);
    expect(openPins(database).matches(hash, '4071')).toBe(false);
  });

  it('take as long for nobody as for somebody', () => {
    const pins = openPins(join(newFolder(), 'till.db'));
    const hash = pins.hash('4071');
    // The processor's time, in turn, and the least of each: what else the machine does then tells nothing.
    const took = (of: string | undefined) => {
      const began = process.cpuUsage();
      pins.matches(of, '0000');
      const { user, system } = process.cpuUsage(began);
      return user + system;
    };
    const pairs = Array.from({ length: 9 }, () => [took(hash), took(undefined)] as const);
    const known = Math.min(...pairs.map(([time]) => time));
    const unknown = Math.min(...pairs.map(([, time]) => time));
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
  });
});

const staffFile = (pin: string) => `- { id: boss, name: The boss, role: manager, pin: ${pin} }
- { id: till, name: At the till, role: cashier, pin: 90871, badge: t7 }
`;

function folderWith(staff: string | null): string {
  const folder = priceBookFolder();
  if (staff !== null) writeFileSync(join(folder, 'staff.yaml'), staff);
  return folder;
}

describe('a folder with a staff.yaml', () => {
  const open = (database: string, importFolder?: string) =>
    openTill({ database, demoFolder: '/no/demo', ...(importFolder && { importFolder }) });

  it('brings its people, with no PIN in any file of the till or in what it prints', async () => {
    const said: string[] = [];
    const log = vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words.join(' ')));
    const database = newDatabase();
    const own = await open(database, folderWith(staffFile('8830461')));
    expect(own.handle({ type: 'SignIn', staffId: 'boss', pin: '8830462' })).toMatchObject({ ok: false });
    expect(own.handle({ type: 'SignIn', staffId: 'boss', pin: '8830461', more: '8830461' })).toMatchObject({
      ok: false,
    });
    const reply = own.handle({ type: 'SignIn', staffId: 'boss', pin: '8830461' });
    expect(reply).toMatchObject({ ok: true, view: { staff: { signedIn: { id: 'boss' } } } });
    own.handle({ type: 'OpenShift', float: 0 });
    own.close();
    log.mockRestore();
    const files = readdirSync(dirname(database)).map((name) => join(dirname(database), name));
    expect(files.length).toBeGreaterThan(1);
    const bytes = [...files.map((file) => readFileSync(file).toString('latin1')), ...said];
    for (const text of bytes) expect(text.includes('8830461') || text.includes('90871')).toBe(false);
  });

  it('changes nothing the second time; whoever is left out may no longer sign in', async () => {
    const database = newDatabase();
    const count = async (folder: string) => {
      const own = await open(database, folder);
      const view = own.handle({ type: 'View' });
      own.close();
      return view.ok ? view.view.staff.people.map(({ id }) => id) : [];
    };
    const folder = folderWith(staffFile('8830461'));
    expect(await count(folder)).toEqual(['boss', 'till']);
    const before = till({ file: database });
    const { seq } = before.desk.journal.last();
    before.close();
    await count(folder);
    const same = till({ file: database });
    expect(same.desk.journal.last().seq).toBe(seq);
    same.close();
    expect(await count(folderWith(staffFile('8830461').split('\n')[0] ?? ''))).toEqual(['boss']);
    expect(await count(folderWith(null))).toEqual(['boss']);
  });

  it('without the pepper cannot start, until it is restored or new PINs are set', async () => {
    const database = newDatabase();
    const folder = folderWith(staffFile('8830461'));
    (await open(database, folder)).close();
    rmSync(`${database}.pepper`);
    await expect(open(database)).rejects.toThrow(/pepper is missing.*staff\.yaml/);
    expect(existsSync(`${database}.pepper`)).toBe(false);
    const own = await open(database, folder);
    expect(own.handle({ type: 'SignIn', staffId: 'till', pin: '90871' })).toMatchObject({ ok: true });
    own.close();
  });

  it.each([
    ['- { id: a, name: A, role: manager, pin: 123 }', 'staff.yaml line 1: pin should be 4 to 8 digits'],
    ['- { id: a, name: A, role: king, pin: 1234 }', 'role should be cashier or supervisor or manager'],
    ['- { id: a, name: A, role: cashier, pin: 1234 }', 'staff.yaml: names no manager'],
    ['', 'staff.yaml: names no manager'],
    ['- { id: a, name: A, role: manager }', 'pin is missing'],
    [
      '- { id: a, name: A, role: manager, pin: 1234, badge: "x y" }',
      'badge should be 1 to 20 letters and digits',
    ],
    [
      '- { id: a, name: A, role: manager, pin: 1234, badge: x }\n- { id: b, name: B, role: cashier, pin: 1234, badge: X }',
      'line 2: badge X is already on line 1',
    ],
  ])('refuses %j', async (staff, words) => {
    await expect(open(newDatabase(), folderWith(staff))).rejects.toThrow(words);
  });
});
