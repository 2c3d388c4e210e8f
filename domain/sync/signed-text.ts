/**
 * What a till signs of a request: nothing in it depends on a clock, for tills' clocks jump. A request that is sent again
 * is harmless, since rows are recognised for ever and everything else only reads. `bodyHash`: SHA-256 in hex of the body
 * as it is sent, compressed or not.
 */
export function signedText(method: string, path: string, tillId: string, bodyHash: string): string {
  return ['goeswith request', method.toUpperCase(), path, tillId, bodyHash].join('\n');
}

/** What head office signs of a price book's manifest; nothing else that it signs begins like this. */
export function signedBook(manifest: string): string {
  return `goeswith price book\n${manifest}`;
}

/** What head office signs of the list of a store's people. */
export function signedStaff(list: string): string {
  return `goeswith staff\n${list}`;
}
