import type { ReadableDb } from './handles.ts';

/** The till's own id, as the first row of its journal names it; empty where it names none. */
export function ownTillId(db: ReadableDb): string {
  const body = db.prepare('SELECT body FROM journal WHERE seq = 1').pluck().get() as string | undefined;
  return (JSON.parse(body ?? '{}') as { tillId?: string }).tillId ?? '';
}
