import { deflateSync, gzipSync } from 'node:zlib';
import { dictionary, type packing } from '../../domain/sync/dictionary.ts';

/** The names of the ways to pack, as content-encodings. */
export type Packing = typeof packing | 'gzip';

const words = Buffer.from(dictionary);

export function pack(body: Uint8Array, how: Packing): Uint8Array {
  return how === 'gzip' ? gzipSync(body) : deflateSync(body, { dictionary: words });
}
