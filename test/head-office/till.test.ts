import { copyFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enrolledTill, officeState, sellOne } from '../builders/enrolled-till.ts';
import { newFolder } from '../builders/folders.ts';
import { type LineTill, lineTill } from '../builders/line-till.ts';
import { newDatabase } from '../builders/till.ts';
import { type SmallOffice, smallOffice } from './small-office.ts';

const env = { NODE_COMPILE_CACHE: newFolder() };
let office: SmallOffice;
const tills: LineTill[] = [];
beforeEach(async () => {
  office = await smallOffice();
  for (const code of ['first', 'second', 'third']) office.addCode(code);
});
afterEach(async () => {
  for (const till of tills.splice(0)) till.process.kill('SIGKILL');
  await office.close();
});

const start = (database: string) => begun(lineTill(['--database', database], env));
const enrol = async (database: string, code: string) =>
  begun(await enrolledTill(database, office.address, code, env));
function begun(till: LineTill): LineTill {
  tills.push(till);
  return till;
}

/** The hashes of a till's journal, in order. */
function chainOf(database: string): unknown[] {
  const db = new Database(database, { readonly: true });
  const chain = db.prepare('SELECT hash FROM journal ORDER BY seq').pluck().all();
  db.close();
  return chain;
}
const heldBy = (tillId: string) => office.tills.get(tillId)?.rows.map(({ hash }) => hash);
const onlyTill = () => [...office.tills.keys()][0] ?? '';

describe('a till with a head office', () => {
  it('stands alone until it is enrolled, then sends all that it has and all that it sells, and is silent after it', async () => {
    const database = newDatabase();
    const till = start(database);
    const alone = await till.view({ type: 'View' });
    expect(alone.headOffice).toMatchObject({ state: 'none', waiting: 0, why: '' });
    expect(await sellOne(till)).toBe(1);
    const wrong = await till.ask({ type: 'Enrol', address: office.address, code: 'nonsense' });
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'code-unknown' } });
    const enrol = { type: 'Enrol', address: office.address, code: 'first', name: 'Till 3' };
    const { headOffice, store } = await till.view(enrol);
    expect(store.till).toBe('Till 3');
    expect(headOffice).toMatchObject({ address: office.address, store: 'Quay Street', parked: 0 });
    const all = await officeState(till, ({ state, waiting }) => state === 'connected' && waiting === 0);
    expect(Date.parse(all.lastReceivedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(await sellOne(till)).toBe(2);
    await officeState(till, ({ waiting }) => waiting === 0);
    expect(heldBy(onlyTill())).toEqual(chainOf(database));
    const asked = { ...office.asked };
    await wait(1_500);
    expect(office.asked).toEqual(asked);
    expect(statSync(`${database}.till-key`).mode & 0o777).toBe(0o600);
    await till.end();
    expect(
      readFileSync(database).includes(JSON.parse(readFileSync(`${database}.till-key`, 'utf8')).key),
    ).toBe(false);
  });

  it('sells on while it is away, names in the Z report what has not arrived, and catches up', async () => {
    const database = newDatabase();
    const till = await enrol(database, 'first');
    await officeState(till, ({ waiting }) => waiting === 0);
    const port = Number(new URL(office.address).port);
    const { tills: kept } = office;
    await office.close();
    await sellOne(till);
    const offline = await officeState(till, ({ state }) => state === 'offline');
    expect(offline).toMatchObject({ why: 'unreachable' });
    expect(offline.waiting).toBeGreaterThan(3);
    await till.view({ type: 'CloseShift', counts: {} });
    const before = chainOf(database).length;
    const reply = await till.ask({ type: 'CloseDay' });
    const held = kept.get([...kept.keys()][0] ?? '')?.rows.length ?? 0;
    expect(reply).toMatchObject({ ok: true, report: { number: 1 } });
    expect(reply.ok && reply.report?.text).toMatch(new RegExp(`Not yet at head office +${before - held}\\b`));
    office = await smallOffice(port);
    for (const [id, one] of kept) office.tills.set(id, one);
    await till.view({ type: 'TryHeadOffice' });
    await officeState(till, ({ waiting }) => waiting === 0);
    expect(heldBy(onlyTill())).toEqual(chainOf(database));
  });

  it('is no copy: a database without its key begins no sale, without a network too, and goes on after a new code', async () => {
    const database = newDatabase();
    const honest = await enrol(database, 'first');
    await sellOne(honest);
    await officeState(honest, ({ waiting }) => waiting === 0);
    const copied = newDatabase();
    const db = new Database(database, { readonly: true });
    await db.backup(copied);
    copyFileSync(`${database}.pepper`, `${copied}.pepper`);
    db.close();
    const copy = start(copied);
    const refused = await copy.ask({ type: 'Scan', code: '9520100042010' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'fenced' } });
    expect(refused.ok || refused.refusal.message).toMatch(/key.*missing.*new code|key.*missing.*anew/);
    const { headOffice } = await copy.view({ type: 'View' });
    expect(headOffice).toMatchObject({ state: 'fenced', why: 'no-key' });
    expect(await sellOne(honest)).toBe(2);
    await officeState(honest, ({ waiting }) => waiting === 0);

    office.names.set('second', 'Till 9');
    const named = await copy.view({ type: 'Enrol', address: office.address, code: 'second', name: 'Mine' });
    expect(named.store.till).toBe('Till 9');
    await sellOne(copy);
    await officeState(copy, ({ state, waiting }) => state === 'connected' && waiting === 0);
    const [first = '', second = ''] = [...office.tills.keys()];
    expect([heldBy(first), heldBy(second)]).toEqual([chainOf(database), chainOf(copied)]);
    expect(office.tills.get(second)?.base.seq).toBeGreaterThan(5);
  });

  it('is the till of now: a restored one is fenced before it sells, holds or voids what is open, and finds its way back', async () => {
    const database = newDatabase();
    const first = await enrol(database, 'first');
    await first.view({ type: 'Scan', code: '9520100042010' });
    await first.view({ type: 'TryHeadOffice' });
    await officeState(first, ({ waiting }) => waiting === 0);
    await first.end();
    copyFileSync(database, `${database}.kept`);
    const later = start(database);
    await later.view({ type: 'VoidSale' });
    expect(await sellOne(later)).toBe(1);
    await officeState(later, ({ waiting }) => waiting === 0);
    await later.end();

    for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
    renameSync(`${database}.kept`, database);
    const restored = start(database);
    const { headOffice, sale } = await restored.view({ type: 'View' });
    expect(headOffice).toMatchObject({ state: 'fenced', why: 'its journal is older than what is here' });
    expect(sale?.state).toBe('open');
    for (const command of [
      { type: 'Scan', code: '9520100042010' },
      { type: 'TakeTender', kind: 'cash', amount: 100_000 },
      { type: 'AddCustomer', name: 'Ada' },
    ])
      expect(await restored.ask(command)).toMatchObject({ ok: false, refusal: { code: 'fenced' } });
    await restored.view({ type: 'HoldSale' });
    await restored.end();
    await office.close();

    const still = start(database);
    expect((await still.view({ type: 'View' })).headOffice).toMatchObject({ state: 'fenced' });
    const kept = office.tills;
    office = await smallOffice();
    for (const [id, one] of kept) office.tills.set(id, one);
    office.addCode('back');
    await still.view({ type: 'Enrol', address: office.address, code: 'back' });
    expect(await sellOne(still)).toBe(1);
    await officeState(still, ({ state, waiting }) => state === 'connected' && waiting === 0);
    const [, second = ''] = [...office.tills.keys()];
    expect(heldBy(second)).toEqual(chainOf(database));
  });

  it('knows that it was put back to before its enrolment, and goes on after a new code', async () => {
    const database = newDatabase();
    const alone = start(database);
    expect(await sellOne(alone)).toBe(1);
    await alone.end();
    copyFileSync(database, `${database}.kept`);
    const enrolled = await enrol(database, 'first');
    expect(await sellOne(enrolled)).toBe(2);
    await officeState(enrolled, ({ waiting }) => waiting === 0);
    await enrolled.end();
    for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
    renameSync(`${database}.kept`, database);
    const back = start(database);
    expect((await back.view({ type: 'View' })).headOffice).toMatchObject({
      state: 'fenced',
      why: 'put-back',
    });
    expect(await back.ask({ type: 'Scan', code: '9520100042010' })).toMatchObject({
      refusal: { code: 'fenced' },
    });
    await back.view({ type: 'Enrol', address: office.address, code: 'second' });
    expect(await sellOne(back)).toBe(2);
    await officeState(back, ({ state, waiting }) => state === 'connected' && waiting === 0);
    const [, second = ''] = [...office.tills.keys()];
    expect(heldBy(second)).toEqual(chainOf(database));
    await back.end();
    // Another till in the same place has nothing to do with it.
    for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
    expect(await sellOne(start(database))).toBe(1);
  });

  it('enrols with the key that it asked with before, where the answer was lost', async () => {
    const database = newDatabase();
    const till = start(database);
    office.lie = (request, response) => request.url === '/v1/enrol' && answerLost(response);
    const lost = await till.ask({ type: 'Enrol', address: office.address, code: 'first' });
    expect(lost).toMatchObject({ ok: false, refusal: { code: 'office-unreachable' } });
    await till.end();
    const key = readFileSync(`${database}.till-key.new`, 'utf8');
    office.lie = undefined;
    const again = await enrol(database, 'first');
    expect(readFileSync(`${database}.till-key`, 'utf8')).toBe(key);
    await officeState(again, ({ state, waiting }) => state === 'connected' && waiting === 0);
    await again.end();
    // As if it had been killed between the journal and the key.
    renameSync(`${database}.till-key`, `${database}.till-key.new`);
    const killed = start(database);
    await officeState(killed, ({ state }) => state === 'connected');
    await killed.end();
    writeFileSync(`${database}.till-key.new`, 'torn');
    const torn = start(database);
    await officeState(torn, ({ state, why }) => state === 'fenced' && why === 'no-key');
  });
});

function answerLost(response: { destroy(): unknown }): boolean {
  response.destroy();
  return true;
}
