import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as page from '../../contract/office-page.ts';
import { settleAlarm } from '../alarms.ts';
import type { App } from '../app.ts';
import { readBody } from '../bodies.ts';
import { readDeeds } from '../deeds.ts';
import { readAlarms } from '../desk/alarm-list.ts';
import { readBundles } from '../desk/bundle-effect.ts';
import { readDay, readHours } from '../desk/day-figures.ts';
import { allowed, cookieName, deskRefusals, fromThisSite, refuseDesk } from '../desk/gate.ts';
import { readGlance } from '../desk/glance.ts';
import { makeCode } from '../desk/make-code.ts';
import { allowedTo } from '../desk/permissions.ts';
import { endSession } from '../desk/sessions.ts';
import { signIn } from '../desk/sign-in.ts';
import type { Office } from '../office.ts';
import { revokeTill } from '../revoke.ts';

/** What the page may ask. Whoever asks is signed in, but for signing in, and may do the route's `action`. */
export async function deskRoutes(app: App, office: Office): Promise<void> {
  await app.register(cookie);
  app.decorateRequest('desk', undefined);
  app.addHook('onRequest', fromThisSite);
  app.addHook('onRequest', allowed(office));
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  app.addHook('preValidation', readBody);
  sessionRoutes(app, office);
  lookRoutes(app, office);
  writeRoutes(app, office);
}

/** Passwords that are tried at once; each takes 19 MB and a processor. */
const mostAtOnce = 8;

function sessionRoutes(app: App, office: Office): void {
  let trying = 0;
  app.post(
    '/v1/desk/session',
    {
      config: { action: 'sign-in' },
      schema: { body: page.signInRequest, response: { 200: page.nothing, ...deskRefusals } },
    },
    async (request, reply) => {
      if (trying >= mostAtOnce) return refuseDesk(reply, 'busy', 'Try again in a moment.');
      trying += 1;
      const { name, password } = request.body;
      const token = await signIn(office, name, password).finally(() => {
        trying -= 1;
      });
      if (token === undefined) return refuseDesk(reply, 'wrong-sign-in', 'Name or password is wrong.');
      setCookie(request, reply, token);
      return {};
    },
  );
  app.get(
    '/v1/desk/session',
    { config: { action: 'look' }, schema: { response: { 200: page.deskUser, ...deskRefusals } } },
    async ({ desk }, reply) =>
      desk ? { ...desk, may: allowedTo(desk.role) } : refuseDesk(reply, 'signed-out', 'Sign in first.'),
  );
  app.delete(
    '/v1/desk/session',
    { config: { action: 'look' }, schema: { response: { 200: page.nothing, ...deskRefusals } } },
    async ({ cookies }, reply) => {
      await endSession(office.database.query, cookies[cookieName] ?? '');
      reply.clearCookie(cookieName, { path: '/' });
      return {};
    },
  );
}

function setCookie({ protocol }: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: protocol === 'https',
  });
}

function lookRoutes(app: App, office: Office): void {
  const { query } = office.database;
  const config = { action: 'look' } as const;
  app.get(
    '/v1/desk/stores',
    { config, schema: { response: { 200: page.glance, ...deskRefusals } } },
    async () => readGlance(office),
  );
  app.get(
    '/v1/desk/days/:date',
    { config, schema: { params: page.dayParams, response: { 200: page.deskDay, ...deskRefusals } } },
    async ({ params }) => readDay(query, params.date),
  );
  app.get(
    '/v1/desk/days/:date/hours/:store',
    { config, schema: { params: page.hoursParams, response: { 200: page.deskHours, ...deskRefusals } } },
    async ({ params }, reply) =>
      (await readHours(query, params.store, params.date)) ??
      refuseDesk(reply, 'not-found', 'There is no such store.'),
  );
  app.get(
    '/v1/desk/bundles',
    {
      config,
      schema: { querystring: page.bundlesQuery, response: { 200: page.deskBundles, ...deskRefusals } },
    },
    async ({ query: { from, to } }) => readBundles(query, from, to),
  );
  app.get(
    '/v1/desk/alarms',
    { config, schema: { response: { 200: page.deskAlarms, ...deskRefusals } } },
    async () => readAlarms(query),
  );
  app.get(
    '/v1/desk/deeds',
    { config, schema: { response: { 200: page.deskDeeds, ...deskRefusals } } },
    async () => readDeeds(query),
  );
}

function writeRoutes(app: App, office: Office): void {
  app.post(
    '/v1/desk/alarms/:id/settle',
    {
      config: { action: 'settle' },
      schema: { params: page.alarmParams, response: { 200: page.nothing, ...deskRefusals } },
    },
    async ({ params, desk }, reply) =>
      (await settleAlarm(office, params.id, desk?.name ?? ''))
        ? {}
        : refuseDesk(reply, 'not-found', 'Somebody has settled this alarm already.'),
  );
  app.post(
    '/v1/desk/codes',
    {
      config: { action: 'enrol' },
      schema: { body: page.codeRequest, response: { 200: page.deskCode, ...deskRefusals } },
    },
    async ({ body, desk }, reply) =>
      (await makeCode(office, body, desk?.name ?? '')) ??
      refuseDesk(reply, 'not-found', 'There is no such store, or it has no such till.'),
  );
  app.post(
    '/v1/desk/tills/:id/revoke',
    {
      config: { action: 'revoke' },
      schema: { params: page.tillParams, response: { 200: page.nothing, ...deskRefusals } },
    },
    async ({ params, desk }, reply) =>
      (await revokeTill(office, params.id, desk?.name ?? ''))
        ? {}
        : refuseDesk(reply, 'not-found', 'There is no such till, or it was revoked already.'),
  );
}
