import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Database } from './database.ts';

/** Head office's Ed25519 key: tills learn the public half (raw, base64url) when they enrol. */
export type SigningKey = {
  publicKey: string;
  sign(bytes: Uint8Array): string;
  /** What a store's PINs are peppered with, 32 bytes in base64url: made of the private half, so that no database holds it. */
  pepperOf(storeId: string): string;
};

/**
 * The key in a file of its own, outside the database, made where there is none yet. Refuses a file that is not the key
 * that the database's tills know: they would take no price book from it.
 */
export async function openSigningKey(database: Database, file: string): Promise<SigningKey> {
  const [known] = await database.query<{ public_key: string }>('SELECT public_key FROM head_office');
  const there = existsSync(file);
  if (known && !there)
    throw new Error(`The signing key that this database's tills know is not at ${file}. Put it back there.`);
  const key = keyFrom(there ? createPrivateKey(readFileSync(file)) : newKey(file));
  if (known && known.public_key !== key.publicKey)
    throw new Error(
      `${file} is not the signing key that this database's tills know. Put the right one there.`,
    );
  if (!known) await database.query('INSERT INTO head_office (public_key) VALUES ($1)', [key.publicKey]);
  return key;
}

function newKey(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  return privateKey;
}

/** A signing key from its private half. */
export function keyFrom(privateKey: KeyObject): SigningKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
  return {
    publicKey: x,
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64url'),
    pepperOf: (storeId) =>
      Buffer.from(hkdfSync('sha256', secret, '', `goeswith store pepper\n${storeId}`, 32)).toString(
        'base64url',
      ),
  };
}
