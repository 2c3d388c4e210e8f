import { readEvent } from '../../contract/journal/read-event.ts';
import type { SentRow } from '../../contract/sync-protocol.ts';
import {
  type Measurable,
  measuredSale,
  type TakenBack,
  takenBackIn,
} from '../../domain/reports/measured-sale.ts';
import type { JournalEvent, SaleEvent } from '../../domain/sale/events.ts';
import { foldAll } from '../../domain/sale/fold.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import type { Query } from '../database.ts';

export type Completed = Extract<JournalEvent, { type: 'v1.SaleCompleted' }>;

/** Some rows of a till's journal: after one, up to another. */
export type Range = { tillId: string; afterSeq: number; throughSeq: number };

/** What a till's sales of a range are measured by; kept with an edition. */
export type Measured = { sales: Measurable[]; returns: TakenBack[] };

/** The completed sales of a till on a business day within a range, in order. */
export async function salesOf(query: Query, date: string, range: Range): Promise<Completed[]> {
  const rows = await query<{ body: Completed }>(
    `SELECT body FROM sales WHERE till_id = $1 AND business_date = $2 AND seq > $3 AND seq <= $4 ORDER BY seq`,
    [range.tillId, date, range.afterSeq, range.throughSeq],
  );
  return rows.map(({ body }) => body);
}

/** What these sales brought, each folded from its own rows. A sale whose rows cannot be folded is measured by nobody. */
export async function measure(
  query: Query,
  date: string,
  { tillId, throughSeq }: Range,
  sales: readonly Completed[],
): Promise<Measured> {
  const past = await pastSales(query, tillId, sales);
  const wanted = [...sales, ...past.values()].map(({ saleId }) => saleId);
  const folded = await foldSales(query, tillId, throughSeq, wanted);
  return {
    sales: sales.flatMap((event) => {
      const sale = folded.get(event.saleId);
      return sale ? [measuredSale(event, sale, date)] : [];
    }),
    returns: sales.flatMap((event) =>
      takenBackIn(event, (number) => {
        const bought = past.get(number);
        return bought && { event: bought, sale: folded.get(bought.saleId) ?? null };
      }),
    ),
  };
}

/** The sales that the returns in these came from, by receipt number. */
async function pastSales(
  query: Query,
  tillId: string,
  sales: readonly Completed[],
): Promise<Map<number, Completed>> {
  const numbers = sales.flatMap(({ returns = [] }) =>
    returns.flatMap(({ from }) => (from ? [from.receiptNumber] : [])),
  );
  if (numbers.length === 0) return new Map();
  const rows = await query<{ body: Completed }>(
    'SELECT body FROM sales WHERE till_id = $1 AND receipt_number = ANY ($2::bigint[])',
    [tillId, numbers],
  );
  return new Map(rows.map(({ body }) => [body.receiptNumber, body]));
}

/** The sales as their events make them; a part of them at a time. */
async function foldSales(
  query: Query,
  tillId: string,
  throughSeq: number,
  saleIds: readonly string[],
): Promise<Map<string, Sale>> {
  const folded = new Map<string, Sale>();
  for (let at = 0; at < saleIds.length; at += 200) {
    const rows = await query<SentRow>(
      `SELECT seq, at, sale_id AS "saleId", type, body, hash FROM journal
        WHERE till_id = $1 AND seq <= $2 AND sale_id = ANY ($3) ORDER BY seq`,
      [tillId, throughSeq, saleIds.slice(at, at + 200)],
    );
    const bySale = new Map<string, SaleEvent[]>();
    for (const { saleId, type, body } of rows) {
      if (saleId === null || 'why' in readEvent(type, body)) continue;
      bySale.set(saleId, [...(bySale.get(saleId) ?? []), JSON.parse(body) as SaleEvent]);
    }
    for (const [saleId, events] of bySale) {
      const sale = foldedSale(events);
      if (sale) folded.set(saleId, sale);
    }
  }
  return folded;
}

/** Not every event is checked to the last field when it comes; one that the fold cannot take spoils its own sale alone. */
function foldedSale(events: readonly SaleEvent[]): Sale | null {
  try {
    return foldAll(events);
  } catch {
    return null;
  }
}
