import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dictionary, packing } from '../domain/sync/dictionary.ts';
import { sendRefusal } from './refusals.ts';

/** A body may have so many bytes as it is sent, and so many once it is unpacked. */
const mostRaw = 1_000_000;
const mostUnpacked = 8_000_000;

const maxOutputLength = mostUnpacked;
const unzip = promisify(gunzip);
const expand = promisify(inflate);
const words = Buffer.from(dictionary);

/** What a body may be packed with, and how it is unpacked. */
const unpackings: Readonly<Record<string, (body: Buffer) => Buffer | Promise<Buffer>>> = {
  identity: (body) => body,
  gzip: (body) => unzip(body, { maxOutputLength }),
  [packing]: (body) => expand(body, { maxOutputLength, dictionary: words }),
};
const named = Object.keys(unpackings);

/** Keeps JSON bodies as the bytes that were sent, for signatures cover those. */
export function keepBodiesRaw(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const options = { parseAs: 'buffer', bodyLimit: mostRaw } as const;
  app.addContentTypeParser('application/json', options, (_request, body, done) => done(null, body));
}

/** The bytes of a body as they were sent; none where there is no body. */
export function rawBody({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

/** Before the schema is looked at: unpacks what was compressed, never further than to the limit, and reads the JSON. */
export async function readBody(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (!Buffer.isBuffer(request.body)) return undefined;
  const encoding = request.headers['content-encoding'] ?? 'identity';
  const unpack = named.includes(encoding) ? unpackings[encoding] : undefined;
  if (!unpack) {
    const message = `A body packed as ${encoding} cannot be read here; only ${named.join(', ')}.`;
    return sendRefusal(reply.header('accept-encoding', named.join()), { code: 'bad-request', message }, 415);
  }
  try {
    request.body = JSON.parse((await unpack(request.body)).toString('utf8'));
    return undefined;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return tooBig(reply);
    return sendRefusal(reply, { code: 'bad-request', message: 'The body cannot be read as JSON.' }, 400);
  }
}

export function tooBig(reply: FastifyReply) {
  return sendRefusal(reply, { code: 'too-big', message: 'The body is too big. Send smaller pieces.' });
}
