import type { WritableDb } from './handles.ts';
import type { Project } from './projection.ts';
import { readJournal } from './read-journal.ts';
import { salesProjection } from './sales-projection.ts';
import { stockProjection } from './stock-projection.ts';

/** All projections as one. */
export function projectionsOf(db: WritableDb): Project {
  const projections = [salesProjection(db), stockProjection(db)];
  return (event, seq, at) => {
    for (const project of projections) project(event, seq, at);
  };
}

/** Makes every projection again from the journal, in one transaction. */
export function rebuild(db: WritableDb): void {
  db.transaction(() => {
    db.exec('DELETE FROM sales; DELETE FROM stock_sold;');
    const project = projectionsOf(db);
    // Read whole first: a connection cannot write while it iterates.
    for (const { body, seq, at } of [...readJournal(db)]) project(JSON.parse(body), seq, at);
  }).immediate();
}
