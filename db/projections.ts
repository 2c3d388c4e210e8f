import { customersProjection } from './customers-projection.ts';
import { daysProjection } from './days.ts';
import { endingsProjection } from './endings-projection.ts';
import type { WritableDb } from './handles.ts';
import { pastSalesProjection } from './past-sales.ts';
import type { Project } from './projection.ts';
import { readJournal } from './read-journal.ts';
import { salesProjection } from './sales-projection.ts';
import { settingsProjection } from './settings.ts';
import { stockProjection } from './stock-projection.ts';

/** The tables that the journal can make again at any time. */
export const projectedTables = [
  ...['sales', 'stock_sold', 'customer_purchases', 'customer_has', 'erased_customers'],
  ...['suggestion_outcomes', 'suggestion_weeks', 'baskets', 'item_sales', 'spent_vouchers', 'till_settings'],
  ...['returned_units', 'refunds', 'sold_prices', 'shifts', 'z_reports'],
] as const;

/** All projections as one. */
export function projectionsOf(db: WritableDb): Project {
  const projections = [salesProjection, stockProjection, endingsProjection, customersProjection];
  const all = [...projections, settingsProjection, pastSalesProjection, daysProjection].map((projection) =>
    projection(db),
  );
  return (event, seq, at) => {
    for (const project of all) project(event, seq, at);
  };
}

/** Makes every projection again from the journal, in one transaction. */
export function rebuild(db: WritableDb): void {
  db.transaction(() => {
    for (const table of projectedTables) db.exec(`DELETE FROM ${table}`);
    const project = projectionsOf(db);
    // Read whole first: a connection cannot write while it iterates.
    for (const { body, seq, at } of [...readJournal(db)]) project(JSON.parse(body), seq, at);
  }).immediate();
}
