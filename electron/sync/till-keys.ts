import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A till's private key as it is kept: PKCS #8 in DER. */
export type KeyBytes = Buffer;

/** A new Ed25519 key. */
export function newKey(): KeyBytes {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
}

/** The key to sign with; throws for bytes that are none. */
export function openKey(bytes: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' });
}

/** The public half as head office is told it: raw, in base64url. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'jwk' }).x ?? '';
}

/** The signature over a text, in base64url. */
export function signatureOver(text: string, key: KeyObject): string {
  return sign(null, Buffer.from(text), key).toString('base64url');
}
