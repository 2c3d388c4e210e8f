import { z } from 'zod';
import type { Query } from '../database.ts';
import { storeCounter } from './keep-stock.ts';

/**
 * How far a till has read its store's journals: of each till up to which row. One number for all would skip a row that is
 * committed late; a till's own rows become visible in the order of their numbers.
 */
export type Seen = Readonly<Record<string, number>>;

const cursor = z.strictObject({ anew: z.int(), seen: z.record(z.string(), z.int().min(0)) });

/** Where a store's journals, and its price book, end now, and how often any of them was folded anew. */
export type Heads = { anew: number; seen: Seen };

export async function headsOf(query: Query, storeId: string): Promise<Heads> {
  const [store] = await query<{ anew: number; version: number }>(
    'SELECT folded_anew AS anew, price_book_version AS version FROM stores WHERE id = $1',
    [storeId],
  );
  const tills = await query<{ id: string; seq: number }>(
    'SELECT id, held_seq AS seq FROM tills WHERE store_id = $1',
    [storeId],
  );
  const all = [...tills, { id: storeCounter(storeId), seq: store?.version ?? 0 }];
  return { anew: store?.anew ?? 0, seen: Object.fromEntries(all.map(({ id, seq }) => [id, seq])) };
}

/** The cursor's text. */
export function cursorOf(heads: Heads): string {
  return Buffer.from(JSON.stringify(heads)).toString('base64url');
}

/** How far a cursor has got; nowhere where it is none of ours, or where a journal was folded anew since. */
export function seenBy(text: string, { anew }: Heads): Seen {
  try {
    const read = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return read.anew === anew ? read.seen : {};
  } catch {
    return {};
  }
}

/** Cursors that tills hold begin anew: something behind them has changed. */
export async function beginCursorsAnew(query: Query, storeId: string): Promise<void> {
  await query('UPDATE stores SET folded_anew = folded_anew + 1 WHERE id = $1', [storeId]);
}
