import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DeskAction, type DeskRefusal, type DeskRole, deskRefusal } from '../../contract/office-page.ts';
import type { Office } from '../office.ts';
import { allows } from './permissions.ts';
import { findSession } from './sessions.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What one must be allowed to do to ask this; `sign-in` is for everybody. */
    action?: DeskAction | 'sign-in';
  }
  interface FastifyRequest {
    /** Who is signed in, on a route under /v1/desk. */
    desk: { name: string; role: DeskRole } | undefined;
  }
}

export const cookieName = 'goeswith-desk';
/** What the page asks without anybody having touched it says so in this header. */
export const byItselfHeader = 'goeswith-by-itself';

const statuses: Record<DeskRefusal['code'], number> = {
  ...{ 'bad-request': 422, 'wrong-sign-in': 401, 'signed-out': 401, forbidden: 403, 'not-found': 404 },
  ...{ 'too-big': 413, busy: 503 },
};

/** The schemas of every refusal under /v1/desk, by status. */
export const deskRefusals = Object.fromEntries(
  [400, 401, 403, 404, 413, 415, 422, 503].map((status) => [status, deskRefusal] as const),
);

export function refuseDesk(reply: FastifyReply, code: DeskRefusal['code'], message: string) {
  const refusal: DeskRefusal = { code, message };
  return reply.code(statuses[code]).type('application/json').serializer(JSON.stringify).send(refusal);
}

/** Other sites' pages may not write here, whatever cookies the browser would send along. */
export async function fromThisSite(request: FastifyRequest, reply: FastifyReply) {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const own =
    origin === `${request.protocol}://${request.host}` && (site === undefined || site === 'same-origin');
  if (request.method !== 'GET' && !own)
    return refuseDesk(reply, 'forbidden', "This is for head office's own page.");
  return undefined;
}

/** Lets through only who is signed in and may do what the route is for. */
export function allowed({ database, now }: Office) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { action } = request.routeOptions.config;
    if (action === 'sign-in') return undefined;
    const token = request.cookies[cookieName];
    const byItself = request.headers[byItselfHeader] !== undefined;
    request.desk = token ? await findSession(database.query, token, now(), byItself) : undefined;
    if (!request.desk) return refuseDesk(reply, 'signed-out', 'Sign in first.');
    if (!action || !allows(request.desk.role, action))
      return refuseDesk(reply, 'forbidden', 'Your role does not allow this. Ask an administrator.');
    return undefined;
  };
}
