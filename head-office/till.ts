import type { Head } from '../contract/sync-protocol.ts';
import type { Query } from './database.ts';
import type { TillState } from './till-state.ts';

/** A till as head office knows it. Its journal goes on, after `base`, from that of `baseTill`, where it has one. */
export type Till = {
  id: string;
  name: string;
  storeId: string;
  timeZone: string;
  publicKey: string;
  held: Head;
  base: Head & { tillId: string | null };
  state: TillState;
  revokedAt: string | null;
};

type Row = Pick<Till, 'id' | 'name' | 'storeId' | 'timeZone' | 'publicKey' | 'state' | 'revokedAt'> & {
  heldSeq: number;
  heldHash: string;
  baseTill: string | null;
  baseSeq: number;
  baseHash: string;
};

const select = `SELECT tills.id, tills.name, store_id AS "storeId", time_zone AS "timeZone",
  public_key AS "publicKey", held_seq AS "heldSeq", held_hash AS "heldHash", base_till AS "baseTill",
  base_seq AS "baseSeq", base_hash AS "baseHash", state, revoked_at AS "revokedAt"
  FROM tills JOIN stores ON stores.id = store_id WHERE tills.id = $1`;

/** A till by its id. */
export async function findTill(query: Query, id: string): Promise<Till | undefined> {
  const [row] = await query<Row>(select, [id]);
  return row && asTill(row);
}

/** The same, and nobody else changes anything of it until the transaction ends; other tills are not waited for. */
export async function lockTill(query: Query, id: string): Promise<Till | undefined> {
  const [row] = await query<Row>(`${select} FOR UPDATE OF tills`, [id]);
  return row && asTill(row);
}

function asTill({ heldSeq, heldHash, baseTill, baseSeq, baseHash, ...row }: Row): Till {
  const held = { seq: heldSeq, hash: heldHash };
  return { ...row, held, base: { tillId: baseTill, seq: baseSeq, hash: baseHash } };
}

/** Marks that one who speaks for this till has another history than the one that is held; `why` in words. */
export async function markFenced(query: Query, id: string, at: string, why: string): Promise<void> {
  await query('UPDATE tills SET fenced_at = $2, fenced_why = $3 WHERE id = $1 AND fenced_at IS NULL', [
    id,
    at,
    why,
  ]);
}
