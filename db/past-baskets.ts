import { noTerms } from '../domain/pricing/terms.ts';
import type { PastBasket } from '../domain/reports/replay.ts';
import type { SaleEvent } from '../domain/sale/events.ts';
import type { ReadableDb } from './handles.ts';

type Of<T> = Extract<SaleEvent, { type: T }>;
type Place = { id: string; opened: number; closed: number };

/** The baskets of completed sales since a moment (UTC ISO), one by one, and how many of how many there are. */
export function* pastBaskets(
  db: ReadableDb,
  since: string,
): Generator<{ basket: PastBasket; done: number; of: number }> {
  const sales = db
    .prepare(
      `SELECT id, opened_seq AS opened, closed_seq AS closed FROM sales
       WHERE state = 'completed' AND closed_at >= ? ORDER BY closed_seq`,
    )
    .all(since) as Place[];
  const rows = db
    .prepare(
      `SELECT body FROM journal WHERE seq BETWEEN ? AND ? AND sale_id = ?
         AND type IN ('v1.SaleOpened', 'v1.SaleRecalled', 'v1.SaleCompleted') ORDER BY seq`,
    )
    .pluck();
  for (const [at, { id, opened, closed }] of sales.entries()) {
    const events = (rows.all(opened, closed, id) as string[]).map((body) => JSON.parse(body) as SaleEvent);
    const basket = basketOf(events);
    if (basket) yield { basket, done: at + 1, of: sales.length };
  }
}

function basketOf(events: readonly SaleEvent[]): PastBasket | undefined {
  const opened = events.find((event): event is Of<'v1.SaleOpened'> => event.type === 'v1.SaleOpened');
  const priced = events.findLast((event): event is Of<'v1.SaleRecalled'> => event.type === 'v1.SaleRecalled');
  const completed = events.findLast(
    (event): event is Of<'v1.SaleCompleted'> => event.type === 'v1.SaleCompleted',
  );
  if (!opened || !completed) return undefined;
  const { taxMode, taxRounding } = opened;
  const { pricedOn, pricedTime } = priced ?? opened;
  const { lines, terms = noTerms } = completed;
  return { lines, terms, pricedOn, pricedTime, taxMode, taxRounding };
}
