import type { FastifyReply } from 'fastify';
import { type Head, type SyncRefusal, syncRefusal } from '../contract/sync-protocol.ts';

/** What was asked for, or why not. Refusals are answers, not faults: what was written on the way to one may stay. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: SyncRefusal };

export type RefusalCode = SyncRefusal['code'];

const statuses: Record<RefusalCode, number> = {
  'bad-request': 422,
  unsigned: 401,
  forbidden: 403,
  revoked: 403,
  fenced: 409,
  gap: 409,
  fork: 409,
  'too-big': 413,
  'code-unknown': 404,
  'code-used': 409,
  'not-found': 404,
  busy: 503,
};

export const done = <T>(value: T): Answer<T> => ({ ok: true, value });

/** `message` is for whoever stands at the till; `held` is where a journal that head office holds ends. */
export function refused(code: RefusalCode, message: string, held?: Head): Answer<never> {
  return { ok: false, refusal: { code, message, ...(held && { held }) } };
}

/** Sends a refusal under its HTTP status, or under a nearer one. */
export function sendRefusal(reply: FastifyReply, refusal: SyncRefusal, status = statuses[refusal.code]) {
  return reply.code(status).type('application/json').serializer(JSON.stringify).send(refusal);
}

/** Sends an answer either way. */
export function sendAnswer<T>(reply: FastifyReply, answer: Answer<T>) {
  return answer.ok ? reply.send(answer.value) : sendRefusal(reply, answer.refusal);
}

/** The schemas of every refusal that a route with a JSON body may answer, by status. */
export const refusalsWithBody = {
  400: syncRefusal,
  404: syncRefusal,
  409: syncRefusal,
  413: syncRefusal,
  415: syncRefusal,
  422: syncRefusal,
  503: syncRefusal,
};

/** The same for a route that only its till may ask. */
export const refusalsToTills = { ...refusalsWithBody, 401: syncRefusal, 403: syncRefusal };
