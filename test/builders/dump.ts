import type { WritableDb } from '../../db/handles.ts';
import { rebuild } from '../../db/projections.ts';

/** Every row of every projection as it stands, and as a rebuild from the journal makes it. */
export function dumpProjections(db: WritableDb): { tables: unknown; rebuilt(): unknown } {
  const dump = () => ({
    sales: db.prepare('SELECT * FROM sales ORDER BY id').all(),
    stock: db.prepare('SELECT * FROM stock_sold ORDER BY sku').all(),
  });
  return {
    tables: dump(),
    rebuilt() {
      rebuild(db);
      return dump();
    },
  };
}
