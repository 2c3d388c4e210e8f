import type { ReadableDb } from './handles.ts';

/** An id that the till has had. Rows after `through` are not its own any more under it; null: it has the id now. */
export type TillId = { tillId: string; through: number | null };

/** The till's own id, as the first row of its journal names it; empty where it names none. */
export function ownTillId(db: ReadableDb): string {
  const body = db.prepare('SELECT body FROM journal WHERE seq = 1').pluck().get() as string | undefined;
  return (JSON.parse(body ?? '{}') as { tillId?: string }).tillId ?? '';
}

/** Every id that the till has had, the one that it has now last: a copied or restored till goes on under a new one. */
export function tillIds(db: ReadableDb): TillId[] {
  const ids: TillId[] = [{ tillId: ownTillId(db), through: null }];
  const enrolments = db
    .prepare("SELECT body FROM journal WHERE type = 'v1.Enrolled' ORDER BY seq")
    .pluck()
    .all() as string[];
  for (const body of enrolments) {
    const { tillId, base } = JSON.parse(body) as { tillId: string; base: { seq: number } };
    if (tillId === ids.at(-1)?.tillId) continue;
    for (const id of ids) id.through = Math.min(id.through ?? base.seq, base.seq);
    ids.push({ tillId, through: null });
  }
  return ids;
}
