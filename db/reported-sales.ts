import { dayAfter, dayNumber, weekdayOf } from '../domain/day.ts';
import type { AppliedBundle } from '../domain/pricing/priced-sale.ts';
import { bundleMargin } from '../domain/reports/bundle-margin.ts';
import { lineFigures } from '../domain/reports/item-figures.ts';
import type {
  ReportedBundle,
  ReportedCard,
  ReportedLine,
  ReportedSale,
} from '../domain/reports/reported-sale.ts';
import type { SaleEvent } from '../domain/sale/events.ts';
import type { ReadableDb } from './handles.ts';
import { type OutcomeRow, outcomesOfSale } from './outcomes.ts';

type Completed = Extract<SaleEvent, { type: 'v1.SaleCompleted' }>;
type Opened = Extract<SaleEvent, { type: 'v1.SaleOpened' }>;
type Attached = Extract<SaleEvent, { type: 'v1.CustomerAttached' | 'v1.CustomerDetached' }>;
type Place = { id: string; opened: number; closed: number; closedAt: string };

/** A moment as the store's day and hour. */
export type StoreTime = (at: string) => { day: string; hour: number };

/**
 * The completed sales that ended between two moments (UTC ISO, the second exclusive), one by one and net of all that came
 * back since, and how many of how many there are.
 */
export function* reportedSales(
  db: ReadableDb,
  since: string,
  until: string,
  storeTime: StoreTime,
): Generator<{ sale: ReportedSale; done: number; of: number }> {
  const sales = db
    .prepare(
      `SELECT id, opened_seq AS opened, closed_seq AS closed, closed_at AS closedAt FROM sales
       WHERE state = 'completed' AND closed_at >= ? AND closed_at < ? ORDER BY closed_seq`,
    )
    .all(since, until) as Place[];
  const rows = db
    .prepare(
      `SELECT body FROM journal WHERE seq BETWEEN ? AND ? AND sale_id = ? AND type IN
         ('v1.SaleOpened', 'v1.CustomerAttached', 'v1.CustomerDetached', 'v1.SaleCompleted') ORDER BY seq`,
    )
    .pluck();
  const back = db.prepare('SELECT line_id AS id, quantity FROM returned_units WHERE sale_id = ?');
  const category = db.prepare('SELECT category FROM items WHERE sku = ?').pluck();
  const categoryOf = (sku: string) => (category.get(sku) as string | undefined) ?? '';
  for (const [at, place] of sales.entries()) {
    const events = (rows.all(place.opened, place.closed, place.id) as string[]).map(
      (body) => JSON.parse(body) as SaleEvent,
    );
    const opened = events.find((event): event is Opened => event.type === 'v1.SaleOpened');
    const completed = events.findLast((event): event is Completed => event.type === 'v1.SaleCompleted');
    if (!opened || !completed) continue;
    const returned = new Map(
      (back.all(place.id) as { id: string; quantity: number }[]).map(({ id, quantity }) => [id, quantity]),
    );
    const lines = keptLines(completed, returned);
    const { day, hour } = storeTime(place.closedAt);
    yield {
      sale: {
        ...{ day, hour, week: weekOf(day), weekday: weekdayOf(day), cashier: completed.cashier ?? '' },
        groups: groupsOf(events),
        control: opened.control,
        lines: lines.map(({ cost: _, ...line }) => line),
        bundles: completed.priced.bundles.map((bundle) => bundleOf(bundle, completed, returned)),
        cards: outcomesOfSale(db, place.id).map((row) => cardOf(row, lines, categoryOf)),
      },
      done: at + 1,
      of: sales.length,
    };
  }
}

function bundleOf(
  bundle: AppliedBundle,
  completed: Completed,
  returned: ReadonlyMap<string, number>,
): ReportedBundle {
  const { bundleId: id, times, saving } = bundle;
  return { id, times, saving, margin: bundleMargin(bundle, completed, returned) };
}

type KeptLine = ReportedLine & { cost: number };

/** Each line with what is left of it: units that came back take their part of its net and cost with them. */
function keptLines(completed: Completed, returned: ReadonlyMap<string, number>): KeptLine[] {
  const figures = new Map(lineFigures(completed).map((line) => [line.lineId, line]));
  return completed.lines.map(({ id, sku, category, quantity }) => {
    const { net = 0, cost = 0 } = figures.get(id) ?? {};
    const pieces = Math.max(0, quantity - (returned.get(id) ?? 0));
    const part = (amount: number) => (quantity === 0 ? 0 : Math.round((amount * pieces) / quantity));
    return { sku, category, pieces, net: part(net), cost: part(cost), margin: part(net) - part(cost) };
  });
}

/** What the accepted units that stayed earned: their part of the item's lines, which may have come by other ways too. */
function cardOf(
  row: OutcomeRow,
  lines: readonly KeptLine[],
  categoryOf: (sku: string) => string,
): ReportedCard {
  const { source, kind, sku, outcome, objectionId: objection, quantity, returned } = row;
  const own = lines.filter((line) => line.sku === (row.acceptedSku ?? sku));
  const pieces = own.reduce((sum, line) => sum + line.pieces, 0);
  const margin = own.reduce((sum, line) => sum + line.margin, 0);
  const kept = outcome === 'accepted' ? Math.min(pieces, Math.max(0, quantity - returned)) : 0;
  return {
    ...{ source, kind, sku, category: categoryOf(sku), outcome, objection, quantity, returned },
    margin: pieces === 0 ? 0 : Math.round((margin * kept) / pieces),
  };
}

function groupsOf(events: readonly SaleEvent[]): readonly string[] {
  const last = events.findLast(
    (event): event is Attached =>
      event.type === 'v1.CustomerAttached' || event.type === 'v1.CustomerDetached',
  );
  return last?.type === 'v1.CustomerAttached' ? last.customer.groups : [];
}

/** The Monday of a day's week. */
function weekOf(day: string): string {
  return dayAfter(day, -(((dayNumber(day) % 7) + 7) % 7));
}
