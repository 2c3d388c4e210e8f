import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignedStaffList, StaffList } from '../../contract/sync-staff.ts';
import { openAlarms } from '../../head-office/alarms.ts';
import { newCode } from '../../head-office/codes.ts';
import { runCommand } from '../../head-office/commands.ts';
import { listStaff, publishStaff, readStaffFolder } from '../../head-office/staff/publish-staff.ts';
import type { Published } from '../../head-office/staff/store-staff.ts';
import { putStore } from '../../head-office/stores.ts';
import { newFolder } from '../builders/folders.ts';
import { onBothDatabases } from './databases.ts';
import { type RunningOffice, runOffice, store } from './running-office.ts';
import { enrolSender, headersFor, type Sender, send } from './sender.ts';

const hash = (of: string) =>
  `store:0123456789abcdef:$argon2id$v=19$m=19456,t=2,p=1$saltsalt$${of.padEnd(20, 'x')}`;
const person = (name: string, role = 'cashier', more: object = {}) => ({
  ...{ name, role, badge: '', pinHash: '', active: true },
  ...more,
});

onBothDatabases('who works in a store', (database) => {
  let office: RunningOffice;
  beforeAll(async () => {
    office = await runOffice(database());
  });
  afterAll(() => office.close());

  /** A store of its own for a test, and a till of it. */
  async function shop(region = 'north') {
    const id = `shop-${randomUUID().slice(0, 8)}`;
    await putStore(database().query, { ...store, id, name: id, region });
    return { id, region, till: await tillOf(id) };
  }
  async function tillOf(storeId: string): Promise<Sender> {
    return enrolSender({ ...office, code: () => newCode(office, storeId, null) });
  }
  async function get<T>({ tillId, privateKey }: Sender, what: string): Promise<T> {
    const path = `/v1/tills/${tillId}/${what}`;
    const headers = headersFor('GET', path, tillId, new Uint8Array(), privateKey);
    const reply = await fetch(`${office.address}${path}`, { headers });
    expect(reply.status).toBe(200);
    return (await reply.json()) as T;
  }
  async function listOf(till: Sender, since = 0): Promise<StaffList | null> {
    const { list } = await get<SignedStaffList>(till, `staff?since=${since}`);
    return list === null ? null : JSON.parse(list);
  }
  const names = async (till: Sender) => (await listOf(till))?.people.map(({ name }) => name) ?? [];
  const tell = (till: Sender, changes: object[]) => till.post(`/v1/tills/${till.tillId}/staff`, { changes });
  const change = (number: number, id: string, before: object | null, after: object, first = false) => ({
    ...{ number, id, first, before, after },
  });

  it('has a pepper that each of its tills gets, at enrolment and later, and that no database holds', async () => {
    const [one, other] = [await shop(), await shop()];
    expect(one.till.storePepper).toMatch(/^[\w-]{43}$/);
    expect(await get(one.till, 'store-pepper')).toEqual({ storePepper: one.till.storePepper });
    expect((await tillOf(one.id)).storePepper).toBe(one.till.storePepper);
    expect(other.till.storePepper).not.toBe(one.till.storePepper);
    const codes = await database().query('SELECT * FROM enrolment_codes');
    expect(JSON.stringify(codes)).not.toContain(one.till.storePepper);
  });

  it('hears of whoever is entered at a till, once, and in its own tills alone', async () => {
    const { id, till } = await shop();
    const other = await tillOf(id);
    expect(await listOf(other)).toBeNull();
    const boss = person('Boss', 'manager', { pinHash: hash('boss') });
    const news = [
      change(1, 'boss', null, boss),
      change(2, 'ada', null, person('Ada', 'cashier', { badge: 'A1' })),
    ];
    for (const _ of [1, 2]) expect(await tell(till, news)).toMatchObject({ status: 200, body: { taken: 2 } });
    const list = await listOf(other);
    expect(list).toMatchObject({ storeId: id, tillId: other.tillId, version: 1, includesThrough: 0 });
    expect(list?.people).toEqual([
      { id: 'ada', ...person('Ada', 'cashier', { badge: 'A1' }) },
      { id: 'boss', ...boss },
    ]);
    expect((await listOf(till))?.includesThrough).toBe(2);
    expect(await listOf(other, 1)).toBeNull();
    expect(await names((await shop()).till)).toEqual([]);
  });

  it('merges by field, the later standing; whoever left has neither PIN nor badge, whatever comes', async () => {
    const { id, till } = await shop();
    const other = await tillOf(id);
    const [old, boss] = [person('Ada', 'cashier', { badge: 'A1' }), person('Boss', 'manager')];
    await tell(till, [change(1, 'ada', null, old), change(2, 'boss', null, boss)]);
    await tell(till, [change(3, 'ada', old, { ...old, name: 'Ada Quay' })]);
    await tell(other, [change(1, 'ada', old, { ...old, role: 'supervisor', pinHash: hash('ada') })]);
    const ada = async () => (await listOf(till))?.people.find((one) => one.id === 'ada');
    expect(await ada()).toEqual({
      ...{ id: 'ada', ...old },
      ...{ name: 'Ada Quay', role: 'supervisor', pinHash: hash('ada') },
    });
    await tell(till, [change(4, 'ada', old, { ...old, active: false, badge: '' })]);
    await tell(other, [change(2, 'ada', old, { ...old, pinHash: hash('new') })]);
    expect(await ada()).toMatchObject({ active: false, pinHash: '', badge: '' });
  });

  it('takes what a till has had for long only where it lacks it, and gives a badge to one', async () => {
    const { id, till } = await shop();
    const other = await tillOf(id);
    const ada = person('Ada', 'manager', { badge: 'A1' });
    await tell(till, [change(1, 'ada', null, ada)]);
    const stale = { ...ada, name: 'Old name', pinHash: hash('first') };
    await tell(other, [change(1, 'ada', null, stale, true)]);
    await tell(till, [change(2, 'ada', null, { ...ada, pinHash: hash('second') }, true)]);
    await tell(other, [change(2, 'bea', null, person('Bea', 'cashier', { badge: 'A1' }))]);
    expect((await listOf(till))?.people).toEqual([
      { id: 'ada', ...ada, pinHash: hash('first') },
      { id: 'bea', ...person('Bea') },
    ]);
  });

  it('is published by chain, region and store, the narrower first; who was entered at a till stays', async () => {
    const [here, there] = [await shop('east'), await shop('west')];
    const boss: Published = { id: 'boss', name: 'Boss', role: 'manager', badge: 'B1' };
    await tell(here.till, [change(1, 'own', null, person('Entered here'))]);
    const publishTo = (scope: string, people: Published[]) => publishStaff(office, { scope, people });
    await publishTo('region:east', [boss, { id: 'eve', name: 'Eve', role: 'cashier', badge: '' }]);
    await publishTo(`store:${here.id}`, [{ ...boss, name: 'Boss here' }]);
    expect(await names(here.till)).toEqual(['Boss here', 'Eve', 'Entered here']);
    expect(await names(there.till)).toEqual([]);
    await publishTo('region:east', [boss]);
    expect(await listStaff(office, here.id)).toMatchObject([
      { name: 'Boss here', active: true, hasPin: false },
      { name: 'Eve', active: false },
      { name: 'Entered here', active: true },
    ]);
    // The narrower scope names her still.
    expect(await publishTo('region:east', [])).toEqual({ people: 0, stores: 0 });
    await publishTo(`store:${here.id}`, [{ ...boss, name: 'Boss here', role: 'supervisor' }]);
    expect((await listOf(here.till))?.people[0]).toMatchObject({
      id: 'boss',
      role: 'supervisor',
      active: true,
    });
    const late = await shop('east');
    expect(await names(late.till)).toEqual([]);
  });

  it('reads a folder without PINs, and refuses one with them by its line and without saying them', async () => {
    const folder = newFolder();
    const write = (text: string) => writeFileSync(join(folder, 'staff.yaml'), text);
    write('- { id: eve, name: Eve, role: cashier, badge: e7 }\n');
    expect(readStaffFolder(folder)).toEqual([{ id: 'eve', name: 'Eve', role: 'cashier', badge: 'E7' }]);
    const { id, till } = await shop();
    const ran = await runCommand(office, 'publish-staff', { from: folder, scope: `store:${id}` });
    expect(ran).toEqual({ ok: true, text: '{"people":1,"stores":1}' });
    const listed = await runCommand(office, 'staff', { store: id });
    expect(listed.text).toBe('{"id":"eve","name":"Eve","role":"cashier","active":true,"hasPin":false}');
    expect(await names(till)).toEqual(['Eve']);
    write('- { id: eve, name: Eve, role: cashier, pin: 73519 }\n');
    const refused = await runCommand(office, 'publish-staff', { from: folder });
    expect(refused.text).toMatch(/staff\.yaml.*1.*PINs are set at the tills/s);
    expect(refused.text).not.toContain('73519');
  });

  it('keeps no hash that is none, and tells of a till that did not take its list', async () => {
    const { id, till } = await shop();
    for (const pinHash of ['1234', hash('x').replace('m=19456', 'm=19456000'), '$argon2id$v=19'])
      expect(await tell(till, [change(1, 'a', null, person('A', 'cashier', { pinHash }))])).toMatchObject({
        status: 422,
      });
    const other = (await shop()).till;
    const lied = await send(office, `/v1/tills/${till.tillId}/staff`, Buffer.from('{}'), {
      ...headersFor(
        'POST',
        `/v1/tills/${till.tillId}/staff`,
        till.tillId,
        Buffer.from('{}'),
        other.privateKey,
      ),
    });
    expect(lied.status).toBe(401);
    await till.post(`/v1/tills/${till.tillId}/staff/refused`, { version: 3, why: 'no manager' });
    expect(await openAlarms(database().query, id)).toMatchObject([{ kind: 'staff-refused' }]);
  });
});
