import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Head } from '../../../db/head-office.ts';
import { openJournal } from '../../../db/journal.ts';
import { openDatabase } from '../../../db/open.ts';
import { type Outbox, openOutbox, outboxOf } from '../../../db/outbox.ts';
import { readAddress } from '../../../electron/sync/address.ts';
import { backoffMs, longestAway } from '../../../electron/sync/backoff.ts';
import { enrol } from '../../../electron/sync/enrol.ts';
import { greet, type Link, push } from '../../../electron/sync/exchange.ts';
import { newKey, openKey, publicKeyOf } from '../../../electron/sync/till-keys.ts';
import { newDatabase } from '../../builders/till.ts';
import { type SmallOffice, smallOffice } from '../../head-office/small-office.ts';

const at = '2026-11-22T10:00:00.000Z';
let office: SmallOffice;
beforeEach(async () => {
  office = await smallOffice();
});
afterEach(() => office.close());

/** So many rows for a journal. */
function customers(rows: number, name: string) {
  return Array.from(
    { length: rows },
    (_, row) => ({ type: 'v1.CustomerAdded', customerId: `${row} ${name}` }) as const,
  );
}

/** A journal of so many rows, each of about so many bytes. */
function journalOf(rows: number, bytes = 20, file = newDatabase()) {
  const open = openDatabase(file);
  const journal = openJournal(open.db);
  journal.append(at, customers(rows, 'ä'.repeat(bytes / 2)));
  return { ...open, file, journal };
}

/** An enrolled till. */
async function linked(rows: number, bytes?: number) {
  const till = journalOf(rows, bytes);
  const key = openKey(newKey());
  office.addCode('c');
  const applicant = { address: office.address, code: 'c', publicKey: publicKeyOf(key) };
  const admitted = await enrol(
    { ...applicant, till: { id: 't1', name: 'Till 1' }, before: null },
    outboxOf(till.db),
  );
  expect(admitted).toMatchObject({ ok: true, enrolled: { tillId: 't1' } });
  const link: Link = { address: office.address, asker: { tillId: 't1', key } };
  return { ...till, link, outbox: openOutbox(till.file) };
}

const start = { seq: 0, hash: '' };

async function pushAll(link: Link, outbox: Outbox): Promise<Head> {
  let held: Head = start;
  for (let piece = await push(link, outbox, held); piece; piece = await push(link, outbox, held)) {
    if (!piece.ok) throw new Error(piece.why);
    held = piece.held;
  }
  return held;
}

describe('the outbox', () => {
  it('cuts what waits by rows and by bytes, in order, and lets a row that is too long go alone', () => {
    const { db, journal } = journalOf(10, 100);
    const outbox = outboxOf(db);
    expect(outbox.after(3, 4, 1_000_000).map(({ seq }) => seq)).toEqual([4, 5, 6, 7]);
    const cut = outbox.after(0, 500, 1_000);
    expect(cut.length).toBeGreaterThan(1);
    expect(Buffer.byteLength(JSON.stringify(cut))).toBeLessThanOrEqual(1_000);
    expect(Buffer.byteLength(JSON.stringify(outbox.after(0, cut.length + 1, 10_000)))).toBeGreaterThan(1_000);
    journal.append(at, [{ type: 'v1.CustomerAdded', customerId: 'x'.repeat(5_000) }]);
    expect(outbox.after(10, 500, 1_000).map(({ seq }) => seq)).toEqual([11]);
    expect(outbox.after(11, 500, 1_000)).toEqual([]);
  });

  it('is read by a connection that cannot write', () => {
    const { file } = journalOf(1);
    const outbox = openOutbox(file);
    expect(outbox.last()).toMatchObject({ seq: 1 });
    expect([outbox.hashOf(0), outbox.hashOf(1), outbox.hashOf(2)]).toEqual([
      '',
      outbox.last().hash,
      undefined,
    ]);
    outbox.close();
  });
});

describe('the way to head office', () => {
  it('waits twice as long after each failure, from one second to half a minute, and never at once', () => {
    const wait = (failures: number, chance: number) => backoffMs(failures, longestAway, () => chance);
    expect([1, 2, 3, 9, 50].map((failures) => wait(failures, 1))).toEqual([
      2_000, 4_000, 8_000, 30_000, 30_000,
    ]);
    expect([1, 2, 50].map((failures) => wait(failures, 0))).toEqual([1_000, 2_000, 15_000]);
  });

  it('is https, or leads to this very computer', () => {
    expect(readAddress(' office.example.com ')).toBe('https://office.example.com');
    expect(readAddress('https://office.example.com:8443/')).toBe('https://office.example.com:8443');
    expect(readAddress('http://127.0.0.1:4070')).toBe('http://127.0.0.1:4070');
    expect(readAddress('http://localhost:4070')).toBe('http://localhost:4070');
    const strange = [
      'http://office.example.com',
      'http://127.0.0.1.example.com',
      'ftp://a',
      'file:///etc',
      '',
    ];
    const more = [
      'https://a:b@c.example',
      'https://a.example/path',
      'https://a.example?x',
      'http://10.0.0.1',
    ];
    for (const text of [...strange, ...more]) expect(readAddress(text)).toBeUndefined();
  });
});

describe('a till and an honest head office', () => {
  it('send the journal piece by piece, compressed and signed, until both have the same chain', async () => {
    const { link, outbox } = await linked(1_234);
    const hello = await greet(link, outbox);
    expect(hello).toMatchObject({ ok: true, held: start });
    const held = await pushAll(link, outbox);
    expect(held).toEqual(outbox.last());
    expect(office.asked).toMatchObject({ journal: 3 });
    const again = await push(link, outbox, start);
    expect(again).toMatchObject({ ok: true, held });
    expect(office.tills.get('t1')?.rows).toHaveLength(1_234);
  });

  it.each([
    ...[
      [700, 20, 9],
      [3, 900, 900],
      [700, 0, 5],
      [700, 5, 0],
      [0, 3, 3],
    ],
  ])(
    'find the last row that they share: %i of both, %i of this one, %i of that',
    async (both, mine, theirs) => {
      const till = await linked(0);
      till.journal.append(at, customers(both, 'both'));
      const { seq, hash } = till.journal.last();
      till.journal.append(at, customers(theirs, 'theirs'));
      await pushAll(till.link, till.outbox);
      const copy = journalOf(0);
      copy.journal.append(at, [...customers(both, 'both'), ...customers(mine, 'mine')]);
      office.addCode('again');
      const applicant = { address: office.address, code: 'again', publicKey: publicKeyOf(openKey(newKey())) };
      const before = { tillId: 't1', base: start };
      const admitted = await enrol({ ...applicant, till: { id: 't1', name: '' }, before }, outboxOf(copy.db));
      expect(admitted).toMatchObject({ ok: true, enrolled: { base: { seq, hash } } });
    },
  );

  it('part where a copy with the same key has gone on by itself: the first to send stays, the other is told', async () => {
    const till = await linked(5);
    await pushAll(till.link, till.outbox);
    const copy = journalOf(0);
    for (const { body } of till.outbox.after(0, 10, 1_000_000)) copy.journal.append(at, [JSON.parse(body)]);
    till.journal.append(at, customers(2, 'here'));
    copy.journal.append(at, customers(3, 'there'));
    const held = await pushAll(till.link, till.outbox);
    const other = openOutbox(copy.file);
    expect(await push(till.link, other, copy.journal.last())).toBeUndefined();
    const base = { seq: 5, hash: other.hashOf(5) ?? '' };
    expect(await push(till.link, other, base)).toMatchObject({ ok: false, why: 'fork' });
    expect(held).toEqual(till.outbox.last());
  });

  it('answer a lost enrolment the same way again, and no other till by that code', async () => {
    const { db } = await linked(1);
    office.addCode('d');
    const key = publicKeyOf(openKey(newKey()));
    const ask = (publicKey: string) =>
      enrol(
        {
          ...{ address: office.address, code: 'd', publicKey },
          ...{ till: { id: 't2', name: '' }, before: null },
        },
        outboxOf(db),
      );
    const first = await ask(key);
    expect(first).toMatchObject({ ok: true });
    expect(await ask('y'.repeat(43))).toMatchObject({ ok: false, code: 'code-used' });
    expect(await ask(key)).toEqual(first);
  });
});

describe('a till and a head office that lies', () => {
  const html = '<!doctype html><title>Sign in to the network</title>';
  const hash = 'f'.repeat(64);
  const welcomed = { standing: 'whole', why: '', parked: 0, priceBookVersion: 0, notices: [] };
  const json =
    (status: number, body: unknown) =>
    (_: unknown, response: Parameters<NonNullable<SmallOffice['lie']>>[1]) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return true;
    };

  const lies: [what: string, lie: NonNullable<SmallOffice['lie']>, why: string][] = [
    ['a page in the place of JSON', (_, response) => !!response.writeHead(200).end(html), 'not-head-office'],
    ['JSON of another kind', json(200, { hello: 'world' }), 'not-head-office'],
    ['a refusal of another kind', json(404, { error: 'Not Found' }), 'not-head-office'],
    ['a fault', (_, response) => !!response.writeHead(502).end('Bad Gateway'), 'fault'],
    [
      'a way elsewhere',
      (_, response) => !!response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
      'redirected',
    ],
    ['an empty answer', (_, response) => !!response.writeHead(200).end(), 'not-head-office'],
    ['a broken connection', (_, response) => !!response.destroy(), 'unreachable'],
    ['no such till', json(401, { code: 'unsigned', message: 'who?' }), 'unsigned'],
    ['a till that was taken out', json(403, { code: 'revoked', message: 'gone' }), 'revoked'],
    ['a row that the till never wrote', json(200, { ...welcomed, held: { seq: 1, hash } }), 'unknown-row'],
    [
      'a row that the till has not come to',
      json(200, { ...welcomed, held: { seq: 99, hash } }),
      'unknown-row',
    ],
  ];

  it.each(lies)('takes %s for what it is', async (_, lie, why) => {
    const { link, outbox } = await linked(3);
    office.lie = lie;
    expect(await greet(link, outbox)).toMatchObject({ ok: false, why });
    if (why !== 'unknown-row') expect(await push(link, outbox, start)).toMatchObject({ ok: false, why });
    office.lie = undefined;
    expect(await push(link, outbox, start)).toMatchObject({ ok: true, held: outbox.last() });
  });

  it('takes no answer for a receipt that holds less than what was sent, or another row', async () => {
    const { link, outbox } = await linked(3);
    office.lie = json(200, { held: { seq: 2, hash: outbox.hashOf(2) }, parked: 0 });
    expect(await push(link, outbox, start)).toMatchObject({ ok: false, why: 'forgotten' });
    office.lie = json(200, { held: { seq: 3, hash }, parked: 0 });
    expect(await push(link, outbox, start)).toMatchObject({ ok: false, why: 'unknown-row' });
  });

  it.each(['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
    'takes a certificate with %s for a reason to look, and a dead line for one to wait',
    async (code) => {
      const { link, outbox } = await linked(1);
      const fetch = vi.spyOn(globalThis, 'fetch');
      fetch.mockRejectedValueOnce(new TypeError('fetch failed', { cause: { code } }));
      expect(await greet(link, outbox)).toMatchObject({ ok: false, why: 'untrusted' });
      fetch.mockRejectedValueOnce(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }));
      expect(await greet(link, outbox)).toMatchObject({ ok: false, why: 'unreachable' });
      fetch.mockRestore();
    },
  );

  it('does not read a body without end', async () => {
    const { link, outbox } = await linked(1);
    let sent = 0;
    office.lie = (_, response) => {
      response.writeHead(200);
      const more = () => {
        sent += 65_536;
        if (!response.destroyed && sent < 50_000_000) response.write(Buffer.alloc(65_536, ' '), more);
      };
      more();
      return true;
    };
    expect(await greet(link, outbox)).toMatchObject({ ok: false, why: 'not-head-office' });
    expect(sent).toBeLessThan(20_000_000);
  });
});
