import type { WritableDb } from '../../db/handles.ts';
import { projectedTables, rebuild } from '../../db/projections.ts';

/** Every row of every projection as it stands, and as a rebuild from the journal makes it. */
export function dumpProjections(db: WritableDb): { tables: Record<string, unknown>; rebuilt(): unknown } {
  const dump = () =>
    Object.fromEntries(projectedTables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]));
  return {
    tables: dump(),
    rebuilt() {
      rebuild(db);
      return dump();
    },
  };
}
