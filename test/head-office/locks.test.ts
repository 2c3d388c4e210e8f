import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, openPostgres } from '../../head-office/database.ts';
import { migrate } from '../../head-office/migrate.ts';
import { buildServer } from '../../head-office/server.ts';
import { newPostgresDatabase } from './databases.ts';
import { whyNoPostgres } from './postgres.ts';
import { type RunningOffice, runOffice } from './running-office.ts';
import { chained, enrolSender, headOf, newKeys, send } from './sender.ts';

const without = whyNoPostgres();
const rows = chained(
  Array.from({ length: 40 }, () => ({ type: 'v1.SaleVoided', saleId: 's', reason: null })),
);

describe.skipIf(without)(`pieces that come at once${without ? ` (skipped: ${without})` : ''}`, () => {
  let database: Database;
  let office: RunningOffice;
  beforeAll(async () => {
    database = openPostgres(await newPostgresDatabase());
    await migrate(database);
    office = await runOffice(database);
  }, 60_000);
  afterAll(async () => {
    await office.close();
    await database.close();
  });

  it('wait for those of the same till, and for no other', async () => {
    const [slow, quick] = [await enrolSender(office), await enrolSender(office)];
    let late: Promise<{ status: number }> | undefined;
    await database.transaction(async (query) => {
      await query('SELECT id FROM tills WHERE id = $1 FOR UPDATE', [slow.tillId]);
      late = slow.push(rows);
      expect(await quick.push(rows)).toMatchObject({ status: 200 });
      const held = await database.query('SELECT held_seq FROM tills WHERE id = $1', [slow.tillId]);
      expect(held).toEqual([{ held_seq: 0 }]);
    });
    expect(await late).toMatchObject({ status: 200, body: { held: headOf(rows.at(-1)) } });
  });

  it('are taken once, whichever is first', async () => {
    const till = await enrolSender(office);
    const pieces = [
      rows.slice(0, 10),
      rows.slice(0, 20),
      rows.slice(5, 30),
      rows.slice(0, 10),
      rows.slice(9, 40),
    ];
    await Promise.all([...pieces, ...pieces, ...pieces].map(till.push));
    for (const piece of pieces) await till.push(piece);
    const [row] = await database.query('SELECT count(*) AS count FROM journal WHERE till_id = $1', [
      till.tillId,
    ]);
    expect(row).toEqual({ count: 40 });
    const [day] = await database.query('SELECT totals FROM day_totals WHERE till_id = $1', [till.tillId]);
    expect(day).toMatchObject({ totals: { voidedSales: 40 } });
  });

  it('are put off while there is no database, and cut off without harm', async () => {
    const gone = openPostgres('postgres://goeswith@127.0.0.1:1/none');
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
    const app = await buildServer({ ...office, database: gone });
    const body = { code: 'A', tillId: 'a', row: { seq: 0, hash: '' } };
    const reply = await app.inject({ method: 'POST', url: '/v1/common', payload: body });
    expect([reply.statusCode, reply.json()]).toMatchObject([503, { code: 'busy' }]);
    expect(complaints).toHaveBeenCalledOnce();
    await app.close();
    await gone.close();
    const { port } = new URL(office.address);
    const half =
      'POST /v1/common HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(half, () => socket.destroy()));
    await once(socket, 'close');
    expect(await (await enrolSender(office)).push(rows)).toMatchObject({ status: 200 });
    expect(complaints).toHaveBeenCalledOnce();
    complaints.mockRestore();
  });

  it('let one of two tills in that use a code at once', async () => {
    const code = await office.code();
    const tries = Array.from({ length: 6 }, (_, at) => {
      const enrolment = { code, publicKey: newKeys().publicKey, till: { id: `at-once-${at}`, name: '' } };
      return send(office, '/v1/enrol', Buffer.from(JSON.stringify(enrolment)));
    });
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409]);
  });
});
