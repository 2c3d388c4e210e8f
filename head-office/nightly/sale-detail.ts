import { csvLine } from '../../domain/csv.ts';
import { lineFigures } from '../../domain/reports/item-figures.ts';
import type { Database } from '../database.ts';
import { type Completed, salesOf } from './rows-of-day.ts';

export type DetailFormat = 'ndjson' | 'csv';

type Part = { tillId: string; storeId: string; afterSeq: number; throughSeq: number };

const columns = [
  ...['store', 'till', 'receipt', 'completed', 'line', 'sku', 'name', 'category', 'quantity'],
  ...['unit_price', 'gross', 'saving', 'discount', 'net', 'tax', 'cost', 'returned'],
];

/**
 * The sales of a day as an edition of its report holds them: of edition 1 all, of a later one what was new in it. NDJSON has a
 * sale a line, CSV a line of a sale a line; amounts are minor units. Some sales at a time.
 */
export async function* saleDetail(
  { query }: Database,
  date: string,
  edition: number,
  format: DetailFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine(columns);
  const parts = await query<Part>(
    `SELECT till_id AS "tillId", store_id AS "storeId", after_seq AS "afterSeq", through_seq AS "throughSeq"
      FROM nightly_tills WHERE business_date = $1 AND edition = $2 ORDER BY store_id, till_id`,
    [date, edition],
  );
  for (const part of parts) {
    for (const sale of await salesOf(query, date, part))
      yield format === 'csv' ? csvOf(part, sale) : ndjsonOf(part, sale);
  }
}

/** Whether there is such an edition. */
export async function hasEdition({ query }: Database, date: string, edition: number): Promise<boolean> {
  const found = await query('SELECT 1 FROM nightly_editions WHERE business_date = $1 AND edition = $2', [
    date,
    edition,
  ]);
  return found.length > 0;
}

function ndjsonOf({ storeId: store, tillId: till }: Part, { type: _, ...sale }: Completed): string {
  return `${JSON.stringify({ store, till, ...sale })}\n`;
}

function csvOf({ storeId, tillId }: Part, sale: Completed): string {
  const head = [storeId, tillId, sale.receiptNumber, sale.completedAt];
  const figures = lineFigures(sale);
  const sold = sale.lines.map((line) => {
    const priced = sale.priced.lines.find(({ lineId }) => lineId === line.id);
    const { net = 0, tax = 0, cost = 0 } = figures.find(({ lineId }) => lineId === line.id) ?? {};
    return csvLine([
      ...[...head, line.id, line.sku, line.name, line.category, line.quantity, priced?.unitPrice ?? null],
      ...[priced?.gross ?? null, priced?.saving ?? null, priced?.discount ?? null, net, tax, cost, 0],
    ]);
  });
  const back = (sale.returns ?? []).map((unit) =>
    csvLine([
      ...[...head, unit.id, unit.sku, unit.name, '', unit.quantity, null, null, null, null],
      ...[null, unit.tax, null, unit.amount],
    ]),
  );
  return [...sold, ...back].join('');
}
