import fc from 'fast-check';
import { expect } from 'vitest';
import { newCode } from '../../head-office/codes.ts';
import type { Database } from '../../head-office/database.ts';
import { newReadToken, revokeReadToken } from '../../head-office/nightly/read-tokens.ts';
import { buildServer } from '../../head-office/server.ts';
import { putStore } from '../../head-office/stores.ts';
import { smallShop } from '../builders/small-shop.ts';
import { asDescribed } from './as-described.ts';
import { publishTo } from './book-world.ts';
import { asSent, type Generated, generatedRequests, type OpenApi, type Peer } from './generated-requests.ts';
import { type RunningOffice, runOffice, store } from './running-office.ts';
import { chained, enrolSender, headOf, newKeys, type Row, send, senderOf } from './sender.ts';
import { shopJournal } from './shop-journal.ts';

/** What nobody from another store may ever read. */
const secret = 'SECRET OF THE QUAY';

export type Tally = {
  requests: number;
  byStatus: Record<number, number>;
  /** How many were answered by 200, by route. */
  answered: Record<string, number>;
  rows: number;
  routes: string[];
};

/**
 * Sends so many generated requests to head office, in this process: as a till of one store, with codes of that store, with
 * and without read tokens. None may end in a fault, be answered otherwise than the description says, or read or
 * change anything of another store.
 */
export async function noRequestFells(database: Database, times: number, seed: number): Promise<Tally> {
  const office = await runOffice(database);
  const { rows } = shopJournal(seed, 60);
  const quay = await quayStore(office, rows);
  const own = await enrolSender(office);
  const stranger: Peer = { tillId: quay.tillId, privateKey: newKeys().privateKey, held: headOf(undefined) };
  const peer: Peer = { tillId: own.tillId, privateKey: own.privateKey, held: headOf(undefined) };
  const before = await quay.everything();
  const token = await newReadToken(office, 'reader');
  const gone = await newReadToken(office, 'gone');
  await revokeReadToken(office, 'gone');
  const app = await buildServer(office);
  const api = (await app.inject('/openapi.json')).json<OpenApi>();
  const ids = [own.tillId, own.tillId, own.tillId, quay.tillId, (await enrolSender(office)).tillId, 'nobody'];
  const known = {
    ...{ id: ids, tillId: ids, bearer: [token, token, gone, own.tillId] },
    code: await Promise.all(Array.from({ length: 40 }, () => office.code())),
    hash: rows.slice(0, 30).map(({ hash }) => hash),
    publicKey: [newKeys().publicKey],
    ...{ since: [0, 1], to: [1], offset: [0] },
    date: ['2026-11-20', '2026-11-21', '2026-11-22'],
  };
  const bodies = rows.map(({ body }) => JSON.parse(body) as { type: string });
  const tally: Tally = { requests: 0, byStatus: {}, answered: {}, rows: 0, routes: [] };

  const described = asDescribed(api);
  const one = async (request: Generated) => {
    const reply = await app.inject(asSent(request, peer, stranger));
    tally.requests += 1;
    tally.byStatus[reply.statusCode] = (tally.byStatus[reply.statusCode] ?? 0) + 1;
    if (reply.statusCode === 200) tally.answered[request.route] = (tally.answered[request.route] ?? 0) + 1;
    expect(reply.statusCode, reply.body).toBeLessThan(500);
    described(request, reply);
    if (request.bearer !== token) for (const word of quay.words) expect(reply.body).not.toContain(word);
    if (request.route.endsWith('/journal') && reply.body.startsWith('{')) follow(peer, reply.json());
  };
  const requests = generatedRequests(api, known, bodies);
  await fc.assert(fc.asyncProperty(requests, one), { numRuns: times, seed, endOnFailure: true });
  expect(await quay.everything()).toEqual(before);
  tally.rows = peer.held.seq;
  tally.routes = Object.keys(api.paths);
  await app.close();
  await office.close();
  return tally;
}

/** What a till does: it goes on from what head office says that it holds. */
function follow(peer: Peer, { held }: { held?: Peer['held'] }): void {
  if (held) peer.held = held;
}

/** Another store, with a till that has sold. */
async function quayStore(office: RunningOffice, rows: readonly Row[]) {
  await putStore(office.database.query, { ...store, id: 'quay', name: secret });
  const { privateKey, publicKey } = newKeys();
  const code = await newCode(office, 'quay', null);
  const enrolment = { code, publicKey, till: { id: 'quay-till', name: secret } };
  const { body } = await send(office, '/v1/enrol', Buffer.from(JSON.stringify(enrolment)));
  const till = senderOf(office, body as Parameters<typeof senderOf>[1], privateKey);
  const bodies = rows.slice(1).map((row) => JSON.parse(row.body) as { type: string });
  const own = chained([{ type: 'v1.JournalBegun', tillId: 'quay-till', tillName: secret }, ...bodies]);
  for (let at = 0; at < own.length; at += 500)
    expect(await till.push(own.slice(at, at + 500))).toMatchObject({ status: 200 });
  const reduced = { id: 'reduced', name: 'VAT 13.5%', rate: 1350 };
  const taxed = { ...smallShop.store, taxes: [...smallShop.store.taxes, reduced] };
  const shop = { ...smallShop, store: taxed };
  await publishTo(office, shop);
  const secretItems = shop.items.map((item) => ({ ...item, name: secret }));
  await publishTo(office, { ...shop, items: secretItems }, { scope: 'store:quay' });
  const person = { id: 'ada', name: secret, phone: '', card: '', groups: [], noOffers: false };
  const changes = [{ number: 1, id: person.id, first: false, customer: person }];
  expect(await till.post(`/v1/tills/${till.tillId}/customers`, { changes })).toMatchObject({ status: 200 });
  const everything = async () =>
    Promise.all(
      ['journal', 'sales', 'day_totals', 'z_reports', 'parked']
        .map((table) =>
          office.database.query(`SELECT * FROM ${table} WHERE till_id = $1 ORDER BY 1, 2`, [till.tillId]),
        )
        .concat(
          office.database.query("SELECT * FROM tills WHERE store_id = 'quay'"),
          office.database.query("SELECT * FROM store_entries WHERE store_id = 'quay' ORDER BY kind, id"),
          ...['alarms', 'customers', 'erased_customers', 'sold_pieces', 'stock_counts'].map((table) =>
            office.database.query(`SELECT * FROM ${table} WHERE store_id = 'quay' ORDER BY 1, 2`),
          ),
        ),
    );
  return { tillId: till.tillId, words: [secret, ...own.map(({ hash }) => hash)], everything };
}
