import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Office } from '../office.ts';
import { refused, sendAnswer } from '../refusals.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Makes a token that reads the nightly report, kept as a hash; it is shown this once. */
export async function newReadToken({ database, now }: Office, name: string): Promise<string> {
  const token = `gwr_${randomBytes(32).toString('base64url')}`;
  await database.query('INSERT INTO read_tokens (hash, name, made_at) VALUES ($1, $2, $3)', [
    ...[hashOf(token), name, now()],
  ]);
  return token;
}

/** Takes every token of that name out; answers how many there were. */
export async function revokeReadToken({ database, now }: Office, name: string): Promise<number> {
  const gone = await database.query(
    'UPDATE read_tokens SET revoked_at = $2 WHERE name = $1 AND revoked_at IS NULL RETURNING hash',
    [name, now()],
  );
  return gone.length;
}

/** Lets through only who brings a token that was made here and is not taken out. */
export function withReadToken({ database }: Office) {
  return async ({ headers }: FastifyRequest, reply: FastifyReply) => {
    const token = /^Bearer (gwr_[\w-]{43})$/.exec(headers.authorization ?? '')?.[1];
    const known = token
      ? await database.query('SELECT 1 FROM read_tokens WHERE hash = $1 AND revoked_at IS NULL', [
          hashOf(token),
        ])
      : [];
    if (known.length > 0) return undefined;
    return sendAnswer(
      reply,
      refused('unsigned', 'This needs a read token: "Authorization: Bearer gwr_...".'),
    );
  };
}
