import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Enrolled, Head } from '../../contract/sync-protocol.ts';
import { enrol as enrolTill } from '../../electron/sync/enrol.ts';
import { openAlarms } from '../../head-office/alarms.ts';
import { newCode } from '../../head-office/codes.ts';
import { storable } from '../../head-office/json.ts';
import { readParkedAgain } from '../../head-office/read-parked-again.ts';
import { newTill } from '../../head-office/till-state.ts';
import { onBothDatabases } from './databases.ts';
import { type RunningOffice, runOffice, store } from './running-office.ts';
import { chained, enrolSender, headOf, newKeys, type Row, type Sender, send, senderOf } from './sender.ts';
import { shopJournal } from './shop-journal.ts';

const { rows } = shopJournal(7, 200);
const bodies = rows.map(({ body }) => JSON.parse(body) as { type: string });

onBothDatabases('enrolment', (database) => {
  let office: RunningOffice;
  beforeAll(async () => {
    office = await runOffice(database());
  });
  afterAll(() => office.close());

  const post = (path: string, body: unknown) => send(office, path, Buffer.from(JSON.stringify(body)));
  const alarmsOf = async (tillId: string) =>
    (await openAlarms(database().query, store.id))
      .filter((alarm) => alarm.tillId === tillId)
      .map(({ kind }) => kind)
      .sort();
  const soldIn = async (...tills: Sender[]) => {
    const days = await database().query<{ totals: { sold: { count: number; amount: number } } }>(
      'SELECT totals FROM day_totals WHERE till_id = ANY ($1)',
      [tills.map(({ tillId }) => tillId)],
    );
    return days.reduce((sum, { totals }) => sum + totals.sold.amount, 0);
  };
  const soldBy = (all: readonly Row[]) =>
    all
      .filter(({ type }) => type === 'v1.SaleCompleted')
      .map(({ body }) => (JSON.parse(body) as { priced: { toPay: number; refund: number } }).priced)
      .reduce((sum, { toPay, refund }) => sum + toPay + refund, 0);

  it('takes a code once, within a day, and answers a lost reply again', async () => {
    const typed = (await office.code()).toLowerCase().replaceAll('-', ' ');
    const [keys, others] = [newKeys(), newKeys()];
    const first = { code: typed, publicKey: keys.publicKey, till: { id: 'first', name: 'Till 1' } };
    const reply = await post('/v1/enrol', first);
    expect(reply).toEqual({
      status: 200,
      body: {
        tillId: 'first',
        store: { id: store.id, name: store.name },
        headOfficeKey: office.key.publicKey,
        storePepper: office.key.pepperOf(store.id),
        base: { seq: 0, hash: '' },
      },
    });
    office.clock.now = '2026-11-24T10:00:00.000Z';
    expect(await post('/v1/enrol', first)).toEqual(reply);
    const second = { ...first, publicKey: others.publicKey };
    expect(await post('/v1/enrol', second)).toMatchObject({ status: 409, body: { code: 'code-used' } });
    office.clock.now = '2026-11-22T10:00:00.000Z';
    const late = { ...second, code: await office.code() };
    office.clock.now = '2026-11-23T10:00:00.001Z';
    expect(await post('/v1/enrol', late)).toMatchObject({ status: 409, body: { code: 'code-used' } });
    office.clock.now = '2026-11-22T10:00:00.000Z';
    expect(await post('/v1/enrol', { ...late, code: 'AAAA' })).toMatchObject({
      body: { code: 'code-unknown' },
    });
    const [kept] = await database().query('SELECT hash FROM enrolment_codes');
    expect(JSON.stringify(kept)).not.toContain(typed.toUpperCase().replaceAll(' ', ''));
  });

  it('is what a till is called by, where a name goes with the code', async () => {
    const code = await newCode(office, store.id, null, { name: 'Till 3' });
    const enrolment = { code, publicKey: newKeys().publicKey, till: { id: 'named', name: 'Till 1' } };
    expect(await post('/v1/enrol', enrolment)).toMatchObject({ status: 200, body: { tillName: 'Till 3' } });
    const names = await database().query("SELECT name FROM tills WHERE id = 'named'");
    expect(names).toEqual([{ name: 'Till 3' }]);
    await expect(newCode(office, store.id, null, { name: ' ' })).rejects.toThrow('1 to 40');
  });

  it('gives nobody the id or the journal of a till that is there', async () => {
    const there = await enrolSender(office);
    const again = await enrolSender(office, { id: there.tillId });
    expect(again.tillId).not.toBe(there.tillId);
    await there.push(rows.slice(0, 10));
    const attempt = {
      code: await office.code(),
      publicKey: newKeys().publicKey,
      till: { id: there.tillId, name: '' },
    };
    expect(await post('/v1/enrol', attempt)).toMatchObject({ status: 409, body: { code: 'fork' } });
    const invented = { tillId: there.tillId, head: { seq: 5, hash: 'b'.repeat(64) } };
    expect(await post('/v1/enrol', { ...attempt, continues: invented })).toMatchObject({
      body: { code: 'fork' },
    });
    const known = { ...attempt, code: await office.code(there.tillId) };
    expect(await post('/v1/enrol', { ...known, till: { id: 'new', name: '' } })).toMatchObject({
      body: { code: 'fork' },
    });
    const others = { tillId: again.tillId, head: headOf(undefined) };
    expect(await post('/v1/enrol', { ...known, continues: others })).toMatchObject({
      body: { code: 'forbidden' },
    });
    const question = { code: 'AAAA', tillId: there.tillId, row: headOf(rows[0]) };
    expect(await post('/v1/common', question)).toMatchObject({ status: 404, body: { code: 'code-unknown' } });
  });

  it('tells a copied or restored till from the one whose journal it holds', async () => {
    const till = await enrolSender(office);
    const [early, middle, late] = [headOf(rows[9]), headOf(rows[19]), headOf(rows[29])];
    expect(await till.hello(early)).toMatchObject({ body: { standing: 'whole', held: { seq: 0 } } });
    await till.push(rows.slice(0, 30));
    expect(await till.hello(late)).toMatchObject({
      body: { standing: 'whole', why: '', held: late, parked: 0 },
    });
    expect(await till.hello(middle)).toMatchObject({ body: { standing: 'fenced', held: late } });
    expect(await alarmsOf(till.tillId)).toEqual([]);
    expect(await till.hello(middle, late)).toMatchObject({ body: { standing: 'fenced', held: late } });
    expect(await alarmsOf(till.tillId)).toEqual(['rolled-back']);
    const forked = chained([{ type: 'v1.TotalAsked', saleId: 's' }], middle);
    expect(await till.hello(headOf(forked[0]))).toMatchObject({ body: { standing: 'fenced' } });
    expect(await alarmsOf(till.tillId)).toEqual(['fork', 'rolled-back']);
    expect(await till.hello(headOf(rows[35]))).toMatchObject({ body: { standing: 'whole' } });
  });

  // The restored till sells what the other one sold, in rows of its own.
  it('lets a restored till go on from the last common row: nothing is lost, nothing counts twice', async () => {
    const before = await enrolSender(office);
    await before.push(rows.slice(0, 60));
    const restored = [...rows.slice(0, 40), ...chained(bodies.slice(40), headOf(rows[39]))];
    expect(await before.push(restored.slice(40))).toMatchObject({ body: { code: 'fork' } });
    const after = await comeBack(office, before, restored);
    expect(after.base).toEqual(headOf(rows[39]));
    expect(after.tillId).not.toBe(before.tillId);
    expect(await alarmsOf(before.tillId)).toEqual([]);
    expect(await after.push(restored.slice(40))).toMatchObject({ status: 200 });
    expect(await after.hello(headOf(restored.at(-1)))).toMatchObject({ body: { standing: 'whole' } });
    expect(await before.push(rows.slice(60))).toMatchObject({ status: 200 });
    expect(await soldIn(before, after)).toBe(soldBy(rows) + soldBy(restored.slice(40)));
    const zs = await database().query('SELECT agrees FROM z_reports WHERE till_id = $1', [after.tillId]);
    expect(zs.length).toBeGreaterThan(0);
    expect(zs.every(({ agrees }) => agrees)).toBe(true);
    expect(await alarmsOf(after.tillId)).toEqual([]);
    await database().query("INSERT INTO parked (till_id, seq, why) VALUES ($1, 30, 'not yet')", [
      before.tillId,
    ]);
    await database().query('UPDATE tills SET state = $1', [storable(newTill)]);
    expect(await readParkedAgain(office)).toBe(1);
    expect(await soldIn(before, after)).toBe(soldBy(rows) + soldBy(restored.slice(40)));
    expect(await alarmsOf(after.tillId)).toEqual([]);
    const twice = await comeBack(office, after, restored.slice(0, 50));
    expect(twice.base).toEqual(headOf(restored[49]));
    const third = await comeBack(office, after, restored.slice(0, 30));
    expect(third.base).toEqual(headOf(restored[29]));
  });
});

/** The way back of a fenced till, by the till's own hands. */
async function comeBack(office: RunningOffice, before: Sender, journal: readonly Row[]): Promise<Sender> {
  const { privateKey, publicKey } = newKeys();
  const { tillId, base } = before;
  const applicant = {
    ...{ address: office.address, code: await office.code(tillId), publicKey },
    ...{ till: { id: tillId, name: 'Till' }, before: { tillId, base } },
  };
  const last: Head = headOf(journal.at(-1));
  const hashOf = (seq: number) => (seq === 0 ? '' : journal[seq - 1]?.hash);
  const admitted = await enrolTill(applicant, { hashOf, last: () => last });
  if (!admitted.ok) throw new Error(`${admitted.code} ${admitted.message}`);
  return senderOf(office, admitted.enrolled as Enrolled, privateKey);
}
