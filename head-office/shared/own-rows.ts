import type { Query } from '../database.ts';
import { findTill, type Till } from '../till.ts';

/** Rows that a till wrote itself: those of this id up to this number. */
export type OwnRows = { tillId: string; through: number };

/** All rows that a till wrote itself, under the ids that it had before too; what others wrote under those is theirs. */
export async function ownRowsOf(query: Query, till: Till): Promise<OwnRows[]> {
  const own: OwnRows[] = [{ tillId: till.id, through: Number.MAX_SAFE_INTEGER }];
  let { base } = till;
  let through = base.seq;
  while (base.tillId !== null) {
    own.push({ tillId: base.tillId, through });
    const before = await findTill(query, base.tillId);
    if (!before) break;
    base = before.base;
    through = Math.min(through, base.seq);
  }
  return own;
}
