/** Thrown where the bytes end within a command. */
export class CutShort extends Error {}

/** Reads commands one by one; refuses to read past the end. */
export type Bytes = { next(): number; word(): number; take(count: number): Uint8Array; ended(): boolean };

export const wordAt = (data: Uint8Array, at: number) => (data[at] ?? 0) + (data[at + 1] ?? 0) * 256;

export function bytesOf(all: Uint8Array): Bytes {
  let at = 0;
  const take = (count: number) => {
    if (at + count > all.length) throw new CutShort();
    at += count;
    return all.subarray(at - count, at);
  };
  return {
    take,
    next: () => take(1)[0] ?? 0,
    word: () => wordAt(take(2), 0),
    ended: () => at >= all.length,
  };
}
