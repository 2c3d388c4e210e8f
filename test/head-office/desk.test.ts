import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type DeskAction,
  type DeskRole,
  deskAlarms,
  deskBundles,
  deskDay,
  deskDeeds,
  deskHours,
  deskRole,
  type Glance,
  glance,
} from '../../contract/office-page.ts';
import type { JournalEvent } from '../../domain/sale/events.ts';
import { runCommand } from '../../head-office/commands.ts';
import { beginWithDemoUser, putUser } from '../../head-office/desk/users.ts';
import { buildServer } from '../../head-office/server.ts';
import { putStore } from '../../head-office/stores.ts';
import { asDescribed } from './as-described.ts';
import { onBothDatabases } from './databases.ts';
import { asSent, type Generated, generatedRequests, type OpenApi } from './generated-requests.ts';
import { type RunningOffice, runOffice, store } from './running-office.ts';
import { headOf, newKeys, type Row, type Sender, send } from './sender.ts';
import { sendAs, shopDay, withFalseZ } from './shop-day.ts';

const day = '2026-11-21';
const [honest, dishonest] = [shopDay(1, 24), withFalseZ(shopDay(2, 12), 100)];
const password = 'correct horse battery';
const session = '/v1/desk/session';
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

type Completed = Extract<JournalEvent, { type: 'v1.SaleCompleted' }>;
const salesIn = (rows: readonly Row[]) =>
  rows.flatMap(({ type, body }) => (type === 'v1.SaleCompleted' ? [JSON.parse(body) as Completed] : []));
const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);

/** Every route of the page's, with what it is for: what a test leaves out the OpenAPI description shows. */
const routes: [method: string, path: string, action: DeskAction, body?: unknown][] = [
  ['GET', '/v1/desk/session', 'look'],
  ['DELETE', '/v1/desk/session', 'look'],
  ['GET', '/v1/desk/stores', 'look'],
  ['GET', `/v1/desk/days/${day}`, 'look'],
  ['GET', `/v1/desk/days/${day}/hours/corner`, 'look'],
  ['GET', `/v1/desk/bundles?from=${day}&to=${day}`, 'look'],
  ['GET', '/v1/desk/alarms', 'look'],
  ['GET', '/v1/desk/deeds', 'look'],
  ['POST', '/v1/desk/alarms/b6f9a1d2-2f6c-4c8e-9a55-0d8f4f3f9d11/settle', 'settle'],
  ['POST', '/v1/desk/codes', 'enrol', { storeId: 'corner', tillId: null }],
  ['POST', '/v1/desk/tills/nobody/revoke', 'revoke'],
];
const may: Record<DeskAction, DeskRole[]> = {
  look: ['viewer', 'operator', 'admin'],
  settle: ['operator', 'admin'],
  enrol: ['operator', 'admin'],
  revoke: ['admin'],
};

onBothDatabases("the page's desk", (database) => {
  let office: RunningOffice;
  let tills: Sender[];
  beforeAll(async () => {
    office = await runOffice(database());
    await putStore(database().query, { ...store, id: 'quay', name: 'Quay', timeZone: 'Asia/Kolkata' });
    tills = [
      await sendAs(office, 'corner', 'Till 1', honest),
      await sendAs(office, 'corner', 'Till 2', dishonest),
      await sendAs(office, 'quay', 'Till 3', honest),
    ];
    for (const role of deskRole.options) await putUser(office, role, role, password);
  }, 60_000);
  afterAll(() => office.close());
  beforeEach(() => {
    office.clock.now = '2026-11-22T10:00:00.000Z';
  });

  type Asked = { cookie?: string; body?: unknown; headers?: Record<string, string> };
  const ask = async (method: string, path: string, { cookie = '', body, headers }: Asked = {}) => {
    const reply = await fetch(`${office.address}${path}`, {
      method,
      headers: {
        ...{ origin: office.address, cookie },
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: reply.status, headers: reply.headers, body: (await reply.json()) as unknown };
  };
  const signIn = (name: string, given = password) =>
    ask('POST', '/v1/desk/session', { body: { name, password: given } });
  const cookieOf = async (name: string) =>
    (await signIn(name)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const look = async (path: string) => {
    const { status, body } = await ask('GET', `/v1/desk/${path}`, { cookie: await cookieOf('viewer') });
    expect(status).toBe(200);
    return body;
  };
  const standings = async () =>
    Object.fromEntries(
      (glance.parse(await look('stores')) as Glance).stores.flatMap((one) =>
        one.tills.map(({ name, standing }) => [name, standing]),
      ),
    );

  it('asks every role at every route, and nobody without a session', async () => {
    const openapi = (await (await fetch(`${office.address}/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    const told = Object.entries(openapi.paths)
      .filter(([path]) => path.startsWith('/v1/desk'))
      .flatMap(([, methods]) => Object.keys(methods));
    expect(told).toHaveLength(routes.length + 1);
    for (const [method, path, action, body] of routes) {
      expect((await ask(method, path, { body })).status).toBe(401);
      for (const role of deskRole.options) {
        const { status, body: said } = await ask(method, path, { body, cookie: await cookieOf(role) });
        if (may[action].includes(role)) expect([200, 404], `${role} ${path}`).toContain(status);
        else expect({ status, said }).toMatchObject({ status: 403, said: { code: 'forbidden' } });
      }
    }
  });

  it('keeps the session in a cookie that no script reads, and ends it', async () => {
    const { headers } = await signIn('operator');
    const [set = ''] = headers.getSetCookie();
    expect(set).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(headers.get('cache-control')).toBe('no-store');
    const cookie = set.split(';')[0] ?? '';
    const who = () => ask('GET', '/v1/desk/session', { cookie });
    expect((await who()).body).toEqual({
      ...{ name: 'operator', role: 'operator', may: ['look', 'settle', 'enrol'] },
    });
    const kept = JSON.stringify(await database().query('SELECT * FROM sessions'));
    expect(kept).not.toContain(cookie.split('=')[1]);
    expect((await ask('DELETE', '/v1/desk/session', { cookie })).status).toBe(200);
    expect((await who()).status).toBe(401);
  });

  it('ends a session that nobody uses, and one that is too long, whatever the page asks by itself', async () => {
    const cookie = await cookieOf('viewer');
    const at = async (time: string, headers = {}) => {
      office.clock.now = `2026-11-22T${time}:00.000Z`;
      return (await ask('GET', '/v1/desk/session', { cookie, headers })).status;
    };
    expect(await at('10:29')).toBe(200);
    expect(await at('10:58')).toBe(200);
    expect(await at('11:20', { 'goeswith-by-itself': '1' })).toBe(200);
    expect(await at('11:29')).toBe(401);
    office.clock.now = '2026-11-22T10:00:00.000Z';
    const whole = await cookieOf('viewer');
    for (let minutes = 20; minutes <= 720; minutes += 20) {
      office.clock.now = new Date(Date.UTC(2026, 10, 22, 10, minutes)).toISOString();
      expect((await ask('GET', '/v1/desk/session', { cookie: whole })).status).toBe(200);
    }
    office.clock.now = '2026-11-22T22:01:00.000Z';
    expect((await ask('GET', '/v1/desk/session', { cookie: whole })).status).toBe(401);
  });

  it('makes whoever guesses wait, and tells nobody which names there are', async () => {
    await putUser(office, 'guessed', 'admin', password);
    const wrong = { status: 401, body: { code: 'wrong-sign-in', message: 'Name or password is wrong.' } };
    expect(await signIn('nobody')).toMatchObject(wrong);
    const guesses = await Promise.all(Array.from({ length: 6 }, () => signIn('guessed', 'wrong')));
    expect(guesses.map(({ status }) => status)).toEqual(Array(6).fill(401));
    expect(await signIn('guessed')).toMatchObject(wrong);
    office.clock.now = '2026-11-22T10:00:31.000Z';
    expect(await signIn('guessed')).toMatchObject({ status: 200 });
    expect(await signIn('guessed', 'wrong')).toMatchObject(wrong);
    expect(await signIn('guessed')).toMatchObject({ status: 200 });
    expect((await signIn("' OR 1=1 --\0", '\ud800')).status).toBe(401);
    expect((await signIn(' Viewer ')).status).toBe(200);
  });

  it('writes nothing for the page of another site', async () => {
    const cookie = await cookieOf('admin');
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      const body = { storeId: 'corner', tillId: null };
      const { status } = await ask('POST', '/v1/desk/codes', { cookie, body, headers });
      expect(status).toBe(403);
    }
    const sent = await fetch(`${office.address}/v1/desk/session`, { method: 'DELETE', headers: { cookie } });
    expect(sent.status).toBe(403);
  });

  it('shows how tills stand', async () => {
    expect(await standings()).toEqual({ 'Till 1': 'healthy', 'Till 2': 'differing', 'Till 3': 'healthy' });
    await tills[0]?.hello(headOf(honest[3]), headOf(honest.at(-1)));
    office.clock.now = '2026-11-23T10:00:01.000Z';
    expect(await standings()).toEqual({ 'Till 1': 'fenced', 'Till 2': 'differing', 'Till 3': 'late' });
    expect(glance.parse(await look('stores'))).toMatchObject({ latestDay: day, alarms: 2 });
  });

  it("sums a day by store and currency from the tills' own sales", async () => {
    const read = deskDay.parse(await look(`days/${day}`));
    const corner = [...salesIn(honest), ...salesIn(dishonest)];
    const taken = sum(corner.map(({ priced }) => priced.toPay));
    expect(read.stores).toMatchObject([
      { id: 'corner', tills: 2, closed: 2, figures: { sales: 36, taken } },
      { id: 'quay', tills: 1, figures: { sales: 24 } },
    ]);
    const whole = taken + sum(salesIn(honest).map(({ priced }) => priced.toPay));
    expect(read.currencies).toMatchObject([{ currency: 'EUR', figures: { sales: 60, taken: whole } }]);
    const { tenders } = read.stores[0]?.figures ?? { tenders: { cash: 0, card: 0, voucher: 0 } };
    expect(tenders.cash + tenders.card).toBe(taken);
    const hours = deskHours.parse(await look(`days/${day}/hours/quay`));
    expect(sum(hours.map((one) => one.taken))).toBe(whole - taken);
    const first = salesIn(honest)[0]?.completedAt ?? '';
    expect(hours[0]?.hour).toBe(new Date(Date.parse(first) + 5.5 * 3_600_000).getUTCHours());
    expect(deskDay.parse(await look('days/2026-11-19'))).toMatchObject({ stores: [], currencies: [] });
  });

  it('tells what each bundle did at each store', async () => {
    const read = deskBundles.parse(await look(`bundles?from=2026-11-01&to=${day}`));
    const starter = read.find(({ id }) => id === 'starter');
    const sales = salesIn(honest);
    const applied = sales.flatMap(({ priced }) =>
      priced.bundles.filter(({ bundleId }) => bundleId === 'starter'),
    );
    const withIt = sales.filter(({ priced }) =>
      priced.bundles.some(({ bundleId }) => bundleId === 'starter'),
    );
    const taken = sum(withIt.map(({ priced }) => priced.toPay));
    expect(applied.length).toBeGreaterThan(1);
    expect(starter?.stores.find(({ storeId }) => storeId === 'quay')).toMatchObject({
      times: sum(applied.map(({ times }) => times)),
      saving: sum(applied.map(({ saving }) => saving)),
      withIt: { sales: withIt.length, taken },
      without: { sales: 24 - withIt.length, taken: sum(sales.map(({ priced }) => priced.toPay)) - taken },
    });
    expect(await look('bundles?from=2026-11-22&to=2026-11-22')).toEqual([]);
  });

  it('settles an alarm, makes a code that works, and revokes a till', async () => {
    const cookie = await cookieOf('admin');
    const { alarms } = deskAlarms.parse(await look('alarms'));
    const differs = alarms.find(({ kind }) => kind === 'z-differs');
    expect(differs).toMatchObject({ store: 'Corner', till: 'Till 2', about: { claimed: {}, computed: {} } });
    const settle = () => ask('POST', `/v1/desk/alarms/${differs?.id}/settle`, { cookie });
    expect((await settle()).status).toBe(200);
    expect((await settle()).status).toBe(404);
    const by = await database().query('SELECT settled_by AS by FROM alarms WHERE id = $1', [differs?.id]);
    expect(by).toEqual([{ by: 'admin' }]);
    const code = await ask('POST', '/v1/desk/codes', {
      cookie,
      body: { storeId: 'quay', tillId: null, name: 'Till 4' },
    });
    expect(code.body).toMatchObject({ expiresAt: '2026-11-23T10:00:00.000Z' });
    const missing = { storeId: 'quay', tillId: tills[0]?.tillId };
    expect((await ask('POST', '/v1/desk/codes', { cookie, body: missing })).status).toBe(404);
    const path = `/v1/desk/tills/${tills[2]?.tillId}/revoke`;
    expect((await ask('POST', path, { cookie })).status).toBe(200);
    expect(await standings()).toMatchObject({ 'Till 3': 'revoked' });
    expect(await tills[2]?.push(honest)).toMatchObject({ status: 403, body: { code: 'revoked' } });
    const deeds = deskDeeds.parse(await look('deeds')).map(({ id: _, at: __, ...deed }) => deed);
    expect(deeds).toEqual(
      expect.arrayContaining([
        { by: 'admin', what: 'settle', store: 'Corner', till: 'Till 2', about: 'z-differs' },
        { by: 'admin', what: 'code', store: 'Quay', till: null, about: 'Till 4' },
        { by: 'admin', what: 'revoke', store: 'Quay', till: 'Till 3', about: '' },
        { by: 'command line', what: 'code', store: 'Quay', till: null, about: '' },
      ]),
    );
    expect(deeds.filter(({ what }) => what !== 'code')).toHaveLength(2);
  });

  it('calls a till replaced, and not late, once it goes on under a new id', async () => {
    office.clock.now = '2026-11-22T10:05:00.000Z';
    const enrolment = {
      ...{ code: await office.code(), publicKey: newKeys().publicKey, till: { id: 'again', name: 'Anew' } },
      continues: { tillId: tills[0]?.tillId, head: headOf(honest.at(-1)) },
    };
    expect(await send(office, '/v1/enrol', Buffer.from(JSON.stringify(enrolment)))).toMatchObject({
      status: 200,
    });
    expect(await standings()).toMatchObject({ 'Till 1': 'replaced', Anew: 'healthy' });
    office.clock.now = '2026-11-24T10:00:00.000Z';
    expect(await standings()).toMatchObject({ 'Till 1': 'replaced', Anew: 'late' });
  });

  it.each([
    ['GET', '/v1/desk/days/2026-02-30'],
    ['GET', '/v1/desk/days/0000-01-01'],
    ['GET', `/v1/desk/days/${day}/hours/%00`],
    ['GET', '/v1/desk/bundles?from=2026-11-02&to=2026-11-01'],
    ['GET', '/v1/desk/bundles?from=2026-01-01&to=2026-11-01'],
    ['POST', '/v1/desk/tills/a%00b/revoke'],
    ['POST', '/v1/desk/alarms/1/settle'],
  ])('refuses %s %s', async (method, path) => {
    const { status, body } = await ask(method, path, { cookie: await cookieOf('admin') });
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'bad-request' } });
  });

  it(`answers every generated request of an administrator's as it says (SEED=${seed})`, async () => {
    const app = await buildServer(office);
    const { paths } = (await app.inject('/openapi.json')).json<OpenApi>();
    const own = Object.entries(paths).filter(([path]) => path.startsWith('/v1/desk/') && path !== session);
    const ids = tills.map(({ tillId }) => tillId);
    const known = {
      ...{ storeId: ['corner', 'nowhere'], store: ['quay', 'nowhere'], tillId: ids },
      bearer: [],
    };
    const requests = generatedRequests({ paths: Object.fromEntries(own) }, known, [{ type: 'v1.None' }]);
    const cookie = await cookieOf('admin');
    const peer = { tillId: 'none', privateKey: newKeys().privateKey, held: headOf(undefined) };
    const statuses = new Set<number>();
    const described = asDescribed({ paths });
    const one = async (request: Generated) => {
      const sent = asSent(request, peer, peer);
      const headers = { ...sent.headers, cookie, origin: 'http://localhost', host: 'localhost' };
      const reply = await app.inject({ ...sent, headers });
      expect(reply.statusCode, reply.body).toBeLessThan(500);
      described(request, reply);
      statuses.add(reply.statusCode);
    };
    await fc.assert(fc.asyncProperty(requests, one), { numRuns: 300, seed, endOnFailure: true });
    expect([...statuses]).toEqual(expect.arrayContaining([200, 404, 422]));
    await app.close();
  });

  it('takes users from the command line, with a name, a role and a password that will do', async () => {
    const user = (name: string, role: string, given: string) =>
      runCommand(office, 'user', { name, role, password: given });
    const wrongs: [name: string, role: string, given: string][] = [
      ['Ada Lovelace', 'viewer', password],
      ['ada', 'owner', password],
      ['ada', 'viewer', 'short'],
    ];
    for (const wrong of wrongs) expect(await user(...wrong)).toMatchObject({ ok: false });
    expect(await user('ada', 'operator', password)).toEqual({ ok: true, text: '' });
    const cookie = await cookieOf('ada');
    expect(await user('ada', 'viewer', `${password} staple`)).toMatchObject({ ok: true });
    expect((await ask('GET', '/v1/desk/session', { cookie })).status).toBe(401);
    expect((await runCommand(office, 'users', {})).text).toContain('{"name":"ada","role":"viewer"}');
    expect(await runCommand(office, 'drop-user', { name: 'ada' })).toMatchObject({ ok: true });
    expect((await signIn('ada', `${password} staple`)).status).toBe(401);
    expect(await beginWithDemoUser(office)).toBeUndefined();
  });
});
