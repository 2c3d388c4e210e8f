import { createHash, createPublicKey, verify } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signatureHeader, tillHeader } from '../contract/sync-protocol.ts';
import { signedText } from '../domain/sync/signed-text.ts';
import { rawBody } from './bodies.ts';
import type { Office } from './office.ts';
import { refused, sendAnswer } from './refusals.ts';
import { findTill } from './till.ts';

/**
 * Lets through only what a till has signed with its key, on a path of its own, while it is enrolled. What is signed is the
 * method, the path with its query, and the body as it was sent.
 */
export function signedByTill({ database }: Office) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const tillId = headerOf(request, tillHeader);
    const till = tillId && (await findTill(database.query, tillId));
    if (!till || !isSigned(request, till.id, till.publicKey))
      return sendAnswer(
        reply,
        refused('unsigned', 'The signature is not that of a till that is known here.'),
      );
    if ((request.params as { id?: string }).id !== till.id)
      return sendAnswer(reply, refused('forbidden', 'A till may ask only for itself.'));
    if (till.revokedAt !== null)
      return sendAnswer(
        reply,
        refused('revoked', 'Head office has taken this till out. Ask for a new code.'),
      );
    return undefined;
  };
}

function headerOf({ headers }: FastifyRequest, name: string): string {
  const value = headers[name];
  return typeof value === 'string' && value.length <= 200 ? value : '';
}

function isSigned(request: FastifyRequest, tillId: string, publicKey: string): boolean {
  const bodyHash = createHash('sha256').update(rawBody(request)).digest('hex');
  const text = signedText(request.method, request.url, tillId, bodyHash);
  const signature = Buffer.from(headerOf(request, signatureHeader), 'base64url');
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, signature);
  } catch {
    return false;
  }
}
