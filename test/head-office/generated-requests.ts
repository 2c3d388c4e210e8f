import type { KeyObject } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Head } from '../../contract/sync-protocol.ts';
import { crooked, garbage, jsonOf, type Known, type Schema } from './json-of-schema.ts';
import { chained, headersFor, pieceOf } from './sender.ts';

type Parameter = { name: string; in: string; schema: Schema };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
};
/** The service's own description of itself. */
export type OpenApi = { paths: Record<string, Record<string, Operation>> };

/** Whoever asks: a till with its key, and where head office says that its journal ends. */
export type Peer = { tillId: string; privateKey: KeyObject; held: Head };
export type Generated = {
  method: string;
  /** As the description has it. */
  route: string;
  path: string;
  body: unknown;
  packed: 'gzip' | 'plain' | 'not-gzip' | 'none';
  signed: 'own' | 'other' | 'no' | 'garbage';
  bearer: string;
  kind: string;
};

/** Bodies of events, sound and spoiled: they go into pieces that are numbered and chained as they must be. */
export type Bodies = readonly { type: string }[];

/** Requests of every route and method, near to what the description says or far from it. */
export function generatedRequests({ paths }: OpenApi, known: Known, bodies: Bodies): fc.Arbitrary<Generated> {
  const routes = Object.entries(paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestOf(route, method, operation, known, bodies)),
  );
  return fc.oneof(...routes);
}

const mostly = <T>(often: T[], seldom: T[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...often) }, fc.constantFrom(...seldom));

function requestOf(
  route: string,
  method: string,
  { parameters = [], requestBody }: Operation,
  known: Known,
  bodies: Bodies,
): fc.Arbitrary<Generated> {
  const schema = requestBody?.content['application/json']?.schema;
  const sound = schema ? jsonOf(schema, known) : fc.constant(undefined);
  const events = fc.array(crooked(fc.constantFrom(...bodies)), { minLength: 1, maxLength: 5 });
  const body = route.endsWith('/journal')
    ? fc.oneof(
        events.map((made) => ({ events: made })),
        crooked(sound),
      )
    : crooked(sound);
  const wrongMethod = {
    weight: 1,
    arbitrary: fc.constantFrom('get', 'put', 'delete', 'patch', 'head', 'options'),
  };
  return fc.record({
    method: fc.oneof({ weight: 30, arbitrary: fc.constant(method) }, wrongMethod),
    route: fc.constant(route),
    path: pathOf(route, parameters, known),
    body: fc.oneof({ weight: 9, arbitrary: body }, garbage),
    packed: mostly(['gzip', 'plain'], ['not-gzip', 'none']),
    signed: mostly(['own'], ['other', 'no', 'garbage']),
    bearer: fc.oneof(fc.constantFrom('', ...(known.bearer as string[])), fc.string()),
    kind: mostly(['application/json'], ['text/plain', 'application/xml', '']),
  });
}

function pathOf(route: string, parameters: Parameter[], known: Known): fc.Arbitrary<string> {
  const named = (where: string) => parameters.filter((one) => one.in === where);
  const values = (where: string) =>
    fc.tuple(
      ...named(where).map(({ name, schema }) =>
        fc.oneof({ weight: 9, arbitrary: jsonOf(schema, known, name) }, garbage),
      ),
    );
  const optional = fc.array(fc.boolean(), {
    minLength: named('query').length,
    maxLength: named('query').length,
  });
  return fc.tuple(values('path'), values('query'), optional).map(([path, query, given]) => {
    const filled = named('path').reduce(
      (all, { name }, at) => all.replace(`{${name}}`, escaped(path[at])),
      route,
    );
    const asked = named('query')
      .map(({ name }, at) => `${name}=${escaped(query[at])}`)
      .filter((_, at) => given[at]);
    return asked.length > 0 ? `${filled}?${asked.join('&')}` : filled;
  });
}

const wellFormed = (text: string) => Buffer.from(text).toString();
const escaped = (value: unknown) =>
  encodeURIComponent(String(typeof value === 'string' ? wellFormed(value) : JSON.stringify(value)));

/** The request as it is sent by `peer`: a body of events becomes a piece that goes on where head office's copy ends. */
export function asSent(request: Generated, peer: Peer, other: Peer) {
  const { method, path, packed, signed, bearer, kind } = request;
  const payload = bytesOf(request, peer.held);
  const by = signed === 'other' ? { ...other, tillId: peer.tillId } : peer;
  const signature = headersFor(method, path, by.tillId, payload, by.privateKey);
  return {
    method: method.toUpperCase() as 'GET',
    url: path,
    ...(payload.length > 0 && { payload }),
    headers: {
      ...(kind && payload.length > 0 && { 'content-type': kind }),
      ...(packed.endsWith('gzip') && payload.length > 0 && { 'content-encoding': 'gzip' }),
      ...(bearer && { authorization: `Bearer ${encodeURIComponent(wellFormed(bearer))}` }),
      ...(signed === 'garbage' && { 'goeswith-till': peer.tillId, 'goeswith-signature': 'x'.repeat(86) }),
      ...((signed === 'own' || signed === 'other') && signature),
    },
  };
}

// Whatever a body of these says is not looked at, so it is not signed either.
const bodiless = ['get', 'head'];

function bytesOf({ method, body, packed }: Generated, held: Head): Buffer {
  if (packed === 'none' || bodiless.includes(method)) return Buffer.alloc(0);
  const events = (body as { events?: { type: string }[] } | null)?.events;
  const json = Array.isArray(events) ? pieceOf(chained(events.map(asEvent), held)) : body;
  const bytes = Buffer.from(JSON.stringify(json) ?? '');
  return packed === 'gzip' ? gzipSync(bytes) : bytes;
}

function asEvent(made: unknown): { type: string } {
  const type = (made as { type?: unknown } | null)?.type;
  return typeof type === 'string' && /^[\w.]{1,100}$/.test(type)
    ? (made as { type: string })
    : { type: 'v1.Nothing' };
}
