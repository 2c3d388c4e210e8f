import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packing as ownPacking } from '../../domain/sync/dictionary.ts';
import { revokeTill } from '../../head-office/revoke.ts';
import { buildServer } from '../../head-office/server.ts';
import { onBothDatabases } from './databases.ts';
import { type RunningOffice, runOffice } from './running-office.ts';
import { chained, enrolSender, headersFor, headOf, newKeys, pieceOf, send, senderOf } from './sender.ts';

const rows = chained([{ type: 'v1.JournalBegun', tillId: 't', tillName: 'Till' }]);

onBothDatabases('what a till may ask', (database) => {
  let office: RunningOffice;
  beforeAll(async () => {
    office = await runOffice(database());
  });
  afterAll(() => office.close());

  const rowsOf = (tillId: string) => database().query('SELECT seq FROM journal WHERE till_id = $1', [tillId]);

  it('must be signed with its own key, over this very body and path', async () => {
    const till = await enrolSender(office);
    const path = `/v1/tills/${till.tillId}/journal`;
    const body = Buffer.from(JSON.stringify(pieceOf(rows)));
    const unsigned = { status: 401, body: { code: 'unsigned' } };
    expect(await send(office, path, body)).toMatchObject(unsigned);
    const strange = senderOf(office, till, newKeys().privateKey);
    expect(await strange.push(rows)).toMatchObject(unsigned);
    expect(await senderOf(office, { ...till, tillId: 'nobody' }, till.privateKey).push(rows)).toMatchObject(
      unsigned,
    );
    const elsewhere = headersFor('POST', `${path}?x=1`, till.tillId, body, till.privateKey);
    expect(await send(office, path, body, elsewhere)).toMatchObject(unsigned);
    const other = headersFor('POST', path, till.tillId, Buffer.from('{}'), till.privateKey);
    expect(await send(office, path, body, other)).toMatchObject(unsigned);
    expect(await rowsOf(till.tillId)).toEqual([]);
  });

  it('is about itself alone', async () => {
    const [own, other] = [await enrolSender(office), await enrolSender(office)];
    for (const what of ['journal', 'hello']) {
      const body = what === 'journal' ? pieceOf(rows) : { head: headOf(undefined) };
      const reply = await own.post(`/v1/tills/${other.tillId}/${what}`, body);
      expect(reply).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
    expect(await rowsOf(other.tillId)).toEqual([]);
  });

  it('is refused once it is revoked, with what it sent kept', async () => {
    const till = await enrolSender(office);
    expect(await till.push(rows)).toMatchObject({ status: 200 });
    expect(await revokeTill(office, till.tillId, 'boss')).toBe(true);
    expect(await revokeTill(office, till.tillId, 'boss')).toBe(false);
    const revoked = { status: 403, body: { code: 'revoked' } };
    expect(await till.push(rows)).toMatchObject(revoked);
    expect(await till.hello(headOf(rows[0]))).toMatchObject(revoked);
    expect(await rowsOf(till.tillId)).toHaveLength(1);
  });

  it('is refused where it is too big, packed or not', async () => {
    const till = await enrolSender(office);
    const path = `/v1/tills/${till.tillId}/journal`;
    const tooBig = { status: 413, body: { code: 'too-big' } };
    const bomb = Buffer.alloc(100_000_000, ' ');
    for (const packing of ['gzip', ownPacking] as const)
      expect(await till.post(path, bomb, { packing })).toMatchObject(tooBig);
    const plain = await till.post(path, Buffer.alloc(1_000_001, ' '), { packing: null });
    expect(plain).toMatchObject(tooBig);
    await expectCutOff(till.post(path, bomb, { packing: null }));
  });

  it('is refused where it is not what the protocol says', async () => {
    const till = await enrolSender(office);
    const path = `/v1/tills/${till.tillId}/journal`;
    const post = async (body: unknown, sent = {}) => (await till.post(path, body, sent)).status;
    expect(await post(Buffer.from('not JSON'))).toBe(400);
    expect(
      await post(Buffer.from('not gzip'), { packing: null, headers: { 'content-encoding': 'gzip' } }),
    ).toBe(400);
    for (const packing of ['br', 'goeswith-0', 'toString'])
      expect(await post({}, { headers: { 'content-encoding': packing } })).toBe(415);
    // Packed by other words than those that the name stands for.
    const other = deflateSync('{}', { dictionary: Buffer.from('other words') });
    expect(await post(other, { packing: null, headers: { 'content-encoding': ownPacking } })).toBe(400);
    expect(await post({}, { headers: { 'content-type': 'text/plain' } })).toBe(415);
    expect(await post({ ...pieceOf(rows), version: 2 })).toBe(422);
    expect(await post({ ...pieceOf(rows), rows: [] })).toBe(422);
    const [row] = pieceOf(rows).rows;
    expect(await post({ previous: '', rows: [{ ...row, priority: 'high' }] })).toBe(422);
    expect(await post({ previous: '', rows: [{ ...row, type: 'a\0b' }] })).toBe(422);
    expect(await post({ previous: '', rows: [{ ...row, body: '\ud800' }] })).toBe(422);
    expect(await post({ previous: '', rows: [{ ...row, seq: 2 ** 60 }] })).toBe(422);
    expect(await till.post(`/v1/tills/${till.tillId}/teapot`, {})).toMatchObject({ status: 404 });
    const crooked = await send(office, '/v1/tills/%zz/hello', Buffer.from('{}'));
    expect(crooked).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    expect(await rowsOf(till.tillId)).toEqual([]);
  });

  it('is written down, every route with what it takes and answers', async () => {
    const reply = await fetch(`${office.address}/openapi.json`);
    const { paths } = (await reply.json()) as {
      paths: Record<string, Record<string, { responses: object }>>;
    };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/v1/enrol', '/v1/common', '/v1/tills/{id}/hello', '/v1/tills/{id}/journal']),
    );
    const app = await buildServer(office);
    const built = app.printRoutes({ commonPrefix: false, includeHooks: false });
    await app.close();
    const methods = [...built.matchAll(/\(([A-Z, ]+)\)/g)].flatMap(([, some = '']) => some.split(', '));
    // What answers GET answers HEAD by itself, and GET is of the page and of the description too.
    for (const method of ['POST', 'DELETE', 'PUT', 'PATCH'])
      expect(
        Object.values(paths).filter((one) => method.toLowerCase() in one),
        method,
      ).toHaveLength(methods.filter((one) => one === method).length);
    const gets = Object.values(paths).filter((one) => 'get' in one).length;
    const pages = ['/', '*', 'openapi.json'].length;
    expect(methods.filter((one) => one === 'GET').length - gets).toBeLessThanOrEqual(pages);
    const { responses } = paths['/v1/tills/{id}/journal']?.post ?? { responses: {} };
    for (const status of [200, 400, 401, 403, 409, 413, 415, 422, 503])
      expect(responses).toHaveProperty(`${status}`);
  });
});

/** A body that is far beyond the limit is either answered at once, or the connection is cut while it is still sent. */
async function expectCutOff(reply: Promise<{ status: number }>): Promise<void> {
  const status = await reply.then((answer) => answer.status).catch(() => 413);
  expect(status).toBe(413);
}
