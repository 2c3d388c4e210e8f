import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isListed, staffChangesAfter } from '../../db/shared-staff.ts';
import { publishStaff } from '../../head-office/staff/publish-staff.ts';
import { putStore } from '../../head-office/stores.ts';
import { pinOf } from '../builders/staff.ts';
import { onBothDatabases } from './databases.ts';
import { type RunningOffice, runOffice, store } from './running-office.ts';
import { type StaffTill, staffTill } from './staff-world.ts';

const signIn = (staffId: string, pin: string) => ({ type: 'SignIn', staffId, pin });
const put = (id: string, name: string, role: string, active = true) => ({
  ...{ type: 'PutStaff', id, name, role, active },
});

onBothDatabases('people across the tills of a store', (database) => {
  let office: RunningOffice;
  beforeAll(async () => {
    office = await runOffice(database());
  });
  afterAll(() => office.close());

  async function newStore(): Promise<string> {
    const id = `shop-${randomUUID().slice(0, 8)}`;
    await putStore(database().query, { ...store, id, name: id, region: id });
    return id;
  }
  async function twoTills(): Promise<[StaffTill, StaffTill, string]> {
    const id = await newStore();
    return [await staffTill(office, id), await staffTill(office, id), id];
  }
  async function across(from: StaffTill, to: StaffTill): Promise<void> {
    await from.tell();
    expect(await to.hear()).toEqual({ took: 'all' });
  }

  it('who is entered at one till signs in at the others; a new PIN works there, who left is refused there', async () => {
    const [one, two] = await twoTills();
    const ada = one.enter('Ada', 'supervisor', '258013');
    await across(one, two);
    expect(two.do(signIn(ada, '258013')).staff.signedIn).toEqual({
      id: ada,
      name: 'Ada',
      role: 'supervisor',
    });
    two.do({ type: 'ChangePin', old: '258013', pin: '936015' });
    await across(two, one);
    expect(one.refused(signIn(ada, '258013'))).toBe('wrong-pin');
    one.do(signIn(ada, '936015'));
    one.do(signIn('manager', pinOf.manager ?? ''));
    one.do(put(ada, 'Ada', 'supervisor', false));
    await across(one, two);
    expect(two.refused(signIn(ada, '936015'))).toBe('wrong-pin');
    // Those of a file that nobody changed are each till's own.
    for (const till of [one, two]) expect(till.active()).not.toContain('Ada');
    expect(isListed(two.desk.db, 'cashier')).toBe(false);
  });

  it('no journal, and nothing of head office’s but its list, has a name, a badge or a hash', async () => {
    const [one, two] = await twoTills();
    one.do({ ...put('cashier', 'Wanda Quillfeather', 'cashier'), badge: 'QUILL77' });
    one.do({ type: 'SetPin', staffId: 'cashier', pin: '258013' });
    await across(one, two);
    expect(two.desk.roster.table.all()[0]).toMatchObject({ name: 'Wanda Quillfeather', badge: 'QUILL77' });
    for (const { desk } of [one, two]) {
      const rows = JSON.stringify(desk.db.prepare('SELECT * FROM journal').all());
      expect(rows).toContain('v1.StaffChanged');
      for (const secret of ['Quillfeather', 'QUILL77', 'argon2']) expect(rows).not.toContain(secret);
    }
    const file = `${one.file}.store-pepper`;
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ sealed: false });
  });

  it('who was changed at both has both changes, at both; what is not told yet stays over what is heard', async () => {
    const [one, two] = await twoTills();
    const ada = one.enter('Ada', 'cashier', '258013');
    await across(one, two);
    one.do(put(ada, 'Ada Quay', 'cashier'));
    two.do(put(ada, 'Ada', 'supervisor'));
    await across(one, two);
    const of = ({ desk }: StaffTill) => desk.roster.table.all().find(({ id }) => id === ada);
    expect(of(two)).toMatchObject({ name: 'Ada Quay', role: 'supervisor' });
    await across(two, one);
    expect(of(one)).toMatchObject({ name: 'Ada Quay', role: 'supervisor' });
    expect([await one.hear(), staffChangesAfter(two.desk.db, 0, 9)]).toEqual(['newest', []]);
  });

  it('a PIN of before is shared once it is typed; who is published comes without one, and a manager sets the first', async () => {
    const [one, two, id] = await twoTills();
    const boss = { id: 'manager', name: 'The Boss', role: 'manager', badge: 'BOSS' } as const;
    const eve = { id: 'eve', name: 'Eve', role: 'cashier', badge: 'E1' } as const;
    await publishStaff(office, { scope: `store:${id}`, people: [boss, eve] });
    for (const till of [one, two]) expect(await till.hear()).toEqual({ took: 'all' });
    expect(two.active()).toEqual(expect.arrayContaining(['The Boss', 'Eve', 'Cashier']));
    expect(two.refused(signIn('eve', ''))).toBe('wrong-pin');
    // The builder's PIN, which only its own till can try.
    one.do(signIn('manager', pinOf.manager ?? ''));
    one.do({ type: 'SetPin', staffId: 'eve', pin: '258013' });
    await across(one, two);
    two.do(signIn('eve', '258013'));
    const hash = ({ desk }: StaffTill) =>
      desk.roster.table.all().find((one) => one.id === 'manager')?.pinHash;
    expect(hash(one)).toMatch(/^store:/);
    expect(hash(two)).toBe(hash(one));
    await publishStaff(office, { scope: `store:${id}`, people: [boss] });
    expect(await two.hear()).toEqual({ took: 'all' });
    expect(two.active()).not.toContain('Eve');
  });

  it('a list that would shut everybody out is refused whole, and taken once it has a manager again', async () => {
    const [one, two] = await twoTills();
    const bea = one.enter('Bea', 'manager', '258013');
    const cleo = one.enter('Cleo', 'manager', '936015');
    one.do(signIn(bea, '258013'));
    one.do(put('manager', 'Manager', 'manager', false));
    await across(one, two);
    two.do(signIn(cleo, '936015'));
    // Each takes the other off before either hears of it.
    one.do(put(cleo, 'Cleo', 'manager', false));
    two.do(put(bea, 'Bea', 'manager', false));
    for (const till of [one, two]) await till.tell();
    for (const [till, manager] of [
      [one, 'Bea'],
      [two, 'Cleo'],
    ] as const) {
      expect(await till.hear()).toMatchObject({ took: 'none', why: expect.stringContaining('manager') });
      expect(till.active()).toContain(manager);
    }
    one.do(put(cleo, 'Cleo', 'manager'));
    await across(one, two);
    expect(await one.hear()).toEqual({ took: 'all' });
    for (const till of [one, two]) expect(till.active()).toEqual(expect.not.arrayContaining(['Bea']));
    one.do(signIn(cleo, '936015'));
  });

  it('a till where nobody signs in is not shut by people whom nobody there can run', async () => {
    const id = await newStore();
    const one = await staffTill(office, id);
    const two = await staffTill(office, id, { as: null });
    for (const person of two.desk.roster.table.all())
      two.desk.roster.table.put({ ...person, pinHash: '', active: false });
    two.desk.roster.people = [];
    const ada = one.enter('Ada', 'cashier', '258013');
    await one.tell();
    expect(await two.hear()).toMatchObject({ took: 'none' });
    expect(two.do({ type: 'View' }).staff.people).toEqual([]);
    one.enter('Bea', 'manager', '936015');
    await across(one, two);
    expect(two.do({ type: 'View' }).staff.people).toHaveLength(2);
    expect(two.refused({ type: 'Scan', code: 'PEN' })).toBe('sign-in');
    two.do(signIn(ada, '258013'));
  });

  it('who stands at a till stays: whoever left finishes the sale, does no more than a cashier, and begins no other', async () => {
    const [one, two] = await twoTills();
    const ada = one.enter('Ada', 'manager', '258013');
    await across(one, two);
    two.do(signIn(ada, '258013'));
    two.do({ type: 'Scan', code: 'PEN' });
    one.do(put(ada, 'Ada', 'manager', false));
    await across(one, two);
    expect(two.do({ type: 'View' }).staff.signedIn).toEqual({ id: ada, name: 'Ada', role: 'cashier' });
    expect(two.refused({ type: 'ListStaff' })).toBe('not-allowed');
    two.do({ type: 'Scan', code: 'PEN' });
    two.do({ type: 'TakeTender', kind: 'cash', amount: 1_000 });
    two.do({ type: 'CompleteSale' });
    expect(two.do({ type: 'View' }).staff.signedIn?.id).toBe(ada);
    expect(two.refused({ type: 'Scan', code: 'PEN' })).toBe('sign-in');
    expect(two.do({ type: 'View' }).staff.signedIn).toBeNull();
    const last = two.desk.db.prepare('SELECT type FROM journal ORDER BY seq DESC LIMIT 1').pluck().get();
    expect(last).toBe('v1.SignedOut');
    two.do(signIn('cashier', pinOf.cashier ?? ''));
    two.do({ type: 'Scan', code: 'PEN' });
  });

  it('who gets another role has it at once, and wrong PINs wait where they were typed', async () => {
    const [one, two] = await twoTills();
    const ada = one.enter('Ada', 'manager', '258013');
    await across(one, two);
    two.do(signIn(ada, '258013'));
    for (let guess = 0; guess < 5; guess++) one.refused(signIn(ada, '000000'));
    one.do(put(ada, 'Ada', 'cashier'));
    await across(one, two);
    expect(two.do({ type: 'View' }).staff.signedIn?.role).toBe('cashier');
    expect(one.refused(signIn(ada, '258013'))).toBe('wait');
    expect(two.do({ type: 'View' }).staff.people.find((person) => person.id === ada)?.waitSeconds).toBe(0);
    two.do(signIn(ada, '258013'));
  });

  it('a till without the store’s pepper says so of a shared PIN, counts no failure, and sets PINs of its own', async () => {
    const id = await newStore();
    const [one, two] = [await staffTill(office, id), await staffTill(office, id, { pepper: false })];
    const ada = one.enter('Ada', 'cashier', '258013');
    await across(one, two);
    expect(two.refused(signIn(ada, '258013'))).toBe('no-pepper');
    const own = two.enter('Bea', 'cashier', '936015');
    two.do(signIn(own, '936015'));
    two.do(signIn('manager', pinOf.manager ?? ''));
    await two.tell();
    await one.hear();
    expect(one.active()).toContain('Bea');
    expect(one.refused(signIn(own, '936015'))).toBe('wrong-pin');
    const key = { headOfficeKey: office.key.publicKey, storeId: id };
    two.peppers.keep(key, office.key.pepperOf(id));
    two.do(signIn(ada, '258013'));
    two.do(signIn(own, '936015'));
    await across(two, one);
    one.do(signIn(own, '936015'));
  });
});
