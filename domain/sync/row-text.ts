/** A row of the journal without its hash, as its till stored it. `body` is the event's JSON, byte for byte. */
export type UnhashedRow = {
  seq: number;
  at: string;
  saleId: string | null;
  type: string;
  body: string;
  previous: string;
};

/** What a row's hash covers: the row before, and this row's stored bytes as they stand. The hash is its SHA-256 in hex. */
export function rowText({ previous, seq, at, saleId, type, body }: UnhashedRow): string {
  return [previous, seq, at, saleId ?? '', type, body].join('\n');
}
