import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../db/open.ts';
import { weaknessOf } from '../../../domain/staff/pin.ts';
import { importStaff } from '../../../electron/till/import-staff.ts';
import { openPins } from '../../../electron/till/pin.ts';
import { newFolder } from '../../builders/folders.ts';
import { item } from '../../builders/price-book.ts';
import { pinOf, quickPins, staffedTill } from '../../builders/staff.ts';
import { type TestTill, till } from '../../builders/till.ts';

const shop = { items: [item({ sku: 'PEN', price: 500 })] };
const signIn = (staffId: string, pin = pinOf[staffId]) => ({ type: 'SignIn', staffId, pin });
const put = (id: string, role: string, active = true) => ({
  type: 'PutStaff',
  id,
  name: 'New name',
  role,
  active,
});

function enter(own: TestTill, name: string, role: string, pin?: string): string {
  const reply = own.ask({ type: 'PutStaff', name, role, active: true });
  if (!reply.ok || !reply.personId) throw new Error('nobody was entered');
  if (pin !== undefined) own.do({ type: 'SetPin', staffId: reply.personId, pin });
  return reply.personId;
}

const journal = ({ desk }: TestTill) =>
  desk.db.prepare('SELECT type, body FROM journal ORDER BY seq').all() as { type: string; body: string }[];

describe('who works here', () => {
  it('is entered by a manager, and signs in once there is a PIN', () => {
    const own = staffedTill(shop);
    const id = enter(own, 'Ada Quay', 'supervisor');
    expect(own.do({ type: 'View' }).staff.people.map((one) => one.id)).not.toContain(id);
    expect(own.refused(signIn(id, ''))).toBe('wrong-pin');
    own.do({ type: 'SetPin', staffId: id, pin: '258013' });
    expect(own.do(signIn(id, '258013')).staff.signedIn).toEqual({ id, name: 'Ada Quay', role: 'supervisor' });
    const told = journal(own).filter(({ type }) => type === 'v1.StaffChanged');
    expect(told).toHaveLength(2);
    expect(journal(own).some(({ body }) => body.includes('Quay') || body.includes('258013'))).toBe(false);
  });

  it.each(['cashier', 'supervisor'])('is not changed by a %s', (role) => {
    const own = staffedTill({ ...shop, as: role });
    for (const command of [put('cashier', 'manager'), { type: 'SetPin', staffId: 'manager', pin: '258013' }])
      expect(own.refused(command)).toBe(role === 'cashier' ? 'not-allowed' : 'needs-approval');
    expect(own.do(signIn('manager')).staff.signedIn?.role).toBe('manager');
  });

  it('keeps a manager, whatever is asked', () => {
    const own = staffedTill(shop);
    const asked = [put('manager', 'cashier'), put('manager', 'manager', false)];
    for (const command of asked) expect(own.refused(command)).toBe('last-manager');
    // One without a PIN is no help.
    enter(own, 'Bea', 'manager');
    expect(own.refused(asked[0])).toBe('last-manager');
    enter(own, 'Cleo', 'manager', '258013');
    expect(own.do(put('manager', 'cashier')).staff.signedIn).toBeNull();
  });

  it('loses the session with the role, and with it the rights', () => {
    const own = staffedTill(shop);
    enter(own, 'Ada', 'manager', '258013');
    const view = own.do(put('manager', 'cashier'));
    expect(view.staff.signedIn).toBeNull();
    expect(journal(own).at(-1)?.type).toBe('v1.SignedOut');
    expect(own.refused({ type: 'ListStaff' })).toBe('sign-in');
    expect(own.do(signIn('manager')).may.staff).toBe('no');
  });

  it('is taken off and, at once, put back with PIN and badge', () => {
    const own = staffedTill(shop);
    own.do(put('supervisor', 'supervisor', false));
    const hashes = () =>
      own.desk.db.prepare('SELECT pin_hash FROM staff WHERE id = ?').pluck().get('supervisor');
    expect(hashes()).toBe('');
    expect(own.refused(signIn('supervisor'))).toBe('wrong-pin');
    own.do(put('supervisor', 'supervisor'));
    own.do(signIn('supervisor'));
  });

  it('has badges that differ', () => {
    const own = staffedTill(shop);
    expect(own.refused({ ...put('cashier', 'cashier'), badge: 'm1' })).toBe('badge-taken');
  });

  it('in a store without any begins with a manager', () => {
    const own = till(shop);
    own.desk.roster.pins = quickPins();
    const cashier = enter(own, 'Ada', 'cashier');
    expect(own.refused({ type: 'SetPin', staffId: cashier, pin: '258013' })).toBe('last-manager');
    const boss = enter(own, 'Bea', 'manager');
    expect(own.do({ type: 'SetPin', staffId: boss, pin: '936015' }).staff.signedIn).toBeNull();
    expect(own.refused({ type: 'ListStaff' })).toBe('sign-in');
    own.do(signIn(boss, '936015'));
    own.do({ type: 'SetPin', staffId: cashier, pin: '258013' });
  });
});

describe('a PIN', () => {
  it.each(['1111', '00000000', '1234', '8901', '987654', '1212', '123123', '25802580'])(
    '%s is weak',
    (pin) => {
      expect(weaknessOf(pin)).not.toBeNull();
      expect(staffedTill(shop).refused({ type: 'SetPin', staffId: 'cashier', pin })).toBe('weak-pin');
    },
  );

  it.each(['2580', '1357', '11112', '71330', '20114'])('%s is not', (pin) => {
    expect(weaknessOf(pin)).toBeNull();
  });

  it('is changed by its owner with the old one, which is tried as at a sign-in', () => {
    const own = staffedTill({ ...shop, as: 'cashier' });
    const change = (old: string | undefined, pin: string) => ({ type: 'ChangePin', old, pin });
    expect(own.refused(change('0000', '258013'))).toBe('wrong-pin');
    expect(own.refused(change(pinOf.cashier, '4444'))).toBe('weak-pin');
    expect(own.refused(change(pinOf.cashier, pinOf.cashier ?? ''))).toBe('weak-pin');
    expect(own.do(change(pinOf.cashier, '258013')).staff.signedIn?.id).toBe('cashier');
    expect(own.refused(signIn('cashier'))).toBe('wrong-pin');
    own.do(signIn('cashier', '258013'));
    for (let tries = 0; tries < 5; tries++) own.refused(change('0000', '936015'));
    expect(own.refused(change('258013', '936015'))).toBe('wait');
  });

  it('that waits is let go by a manager, or by a new one', () => {
    const own = staffedTill(shop);
    const fail = () => {
      for (let tries = 0; tries < 5; tries++) own.refused(signIn('cashier', '0000'));
    };
    fail();
    expect(own.refused(signIn('cashier'))).toBe('wait');
    own.do({ type: 'UnlockPin', staffId: 'cashier' });
    fail();
    own.do({ type: 'SetPin', staffId: 'cashier', pin: '258013' });
    own.do(signIn('cashier', '258013'));
  });
});

describe('a staff.yaml beside people who were entered at the till', () => {
  const entry = (id: string, role: string, pin: string) => ({ id, name: id, role, pin });
  const first = [entry('boss', 'manager', '7133'), entry('help', 'cashier', '7144')];

  async function take(file: string, staff: unknown): Promise<void> {
    const folder = newFolder();
    writeFileSync(join(folder, 'staff.json'), JSON.stringify(staff));
    const open = openDatabase(file);
    await importStaff(open.db, folder, openPins(file), '2026-11-22T09:00:00.000Z');
    open.close();
  }

  it('changes nobody while it says the same, and says all it names once it says something else', async () => {
    const { file } = closed(till(shop));
    await take(file, first);
    const own = till({ file });
    own.do(signIn('boss', '7133'));
    const here = enter(own, 'Ada', 'cashier', '258013');
    own.do({ type: 'SetPin', staffId: 'help', pin: '936015' });
    closed(own);
    await take(file, first);
    const same = till({ file });
    same.do(signIn('help', '936015'));
    closed(same);
    await take(file, [entry('boss', 'manager', '7199')]);
    const last = till({ file });
    last.do(signIn('boss', '7199'));
    const active = last.desk.roster.table.all().map((one) => [one.id, one.active]);
    expect(Object.fromEntries(active)).toEqual({ boss: true, help: false, [here]: true });
  });
});

function closed(own: TestTill): TestTill {
  own.close();
  return own;
}
