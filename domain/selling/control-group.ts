import type { BasisPoints } from '../money.ts';

const everyHash = 4_294_967_296;
const everyShare = 10_000;

/**
 * Whether a sale gets no optional suggestion, so that the others can be measured against it. Told from the sale's id
 * alone: the same on every machine and after a crash, and no choice of anybody's. `share` is 0 (no sale) to 10,000 (all);
 * raising it keeps every sale that was in. Like sales stand in it by chance only, whatever the ids look like.
 */
export function isControl(saleId: string, share: BasisPoints): boolean {
  return hash(saleId) < (share * everyHash) / everyShare;
}

/**
 * FNV-1a over the id's code units (Fowler, Noll, Vo; draft-eastlake-fnv), then the finaliser of MurmurHash3 (Appleby). FNV alone
 * leaves the high bits of ids that differ only at the end alike; the finaliser spreads each bit over all 32.
 */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
