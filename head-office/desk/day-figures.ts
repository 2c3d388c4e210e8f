import type { DayOfStore, DeskDay, DeskHours, Figures } from '../../contract/office-page.ts';
import { sumTotals } from '../../domain/reports/sum-totals.ts';
import type { Totals } from '../../domain/reports/totals.ts';
import type { Query } from '../database.ts';

type Row = { storeId: string; name: string; currency: string; totals: Totals; closed: boolean };

/** What the stores sold on a business date, as far as their tills have sent it. */
export async function readDay(query: Query, date: string): Promise<DeskDay> {
  const rows = await query<Row>(
    `SELECT days.store_id AS "storeId", name, currency, totals, EXISTS (SELECT 1 FROM z_reports
        WHERE z_reports.till_id = days.till_id AND z_reports.business_date = $1) AS closed
      FROM day_totals days JOIN stores ON stores.id = days.store_id
      WHERE days.business_date = $1 ORDER BY name, days.store_id, days.till_id`,
    [date],
  );
  const stores = [...Map.groupBy(rows, ({ storeId }) => storeId).values()].flatMap(asStore);
  const currencies = [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, of]) => ({
    currency,
    figures: figuresOf(of),
  }));
  return { date, currencies, stores };
}

function asStore(rows: readonly Row[]): DayOfStore[] {
  const [first] = rows;
  if (!first) return [];
  const { storeId: id, name, currency } = first;
  const closed = rows.filter((row) => row.closed).length;
  return [{ id, name, currency, tills: rows.length, closed, figures: figuresOf(rows) }];
}

function figuresOf(rows: readonly Row[]): Figures {
  const { sold, returned, tenders, suggestions, ...totals } = sumTotals(rows.map((row) => row.totals));
  const left = ({ taken, refunded }: { taken: number; refunded: number }) => taken - refunded;
  return {
    ...{ sales: sold.count, sold: sold.amount, returned: returned.amount },
    taken: sold.amount - returned.amount,
    tax: totals.tax - returned.tax,
    ...{ savings: totals.savings, discounts: totals.discounts },
    tenders: { cash: left(tenders.cash), card: left(tenders.card), voucher: left(tenders.voucher) },
    suggestions: { accepted: suggestions.accepted, value: suggestions.value },
  };
}

/** The hours of a business date that a store sold in, by its own clock; undefined where there is no such store. */
export async function readHours(query: Query, storeId: string, date: string): Promise<DeskHours | undefined> {
  const [store] = await query<{ timeZone: string }>(
    'SELECT time_zone AS "timeZone" FROM stores WHERE id = $1',
    [storeId],
  );
  if (!store) return undefined;
  // By the minute, since there are clocks that differ from UTC by parts of an hour.
  const minutes = await query<{ minute: string; sales: number; taken: number }>(
    `SELECT substr(completed_at, 1, 16) AS minute, count(*) AS sales, sum(to_pay)::float8 AS taken FROM sales
      WHERE store_id = $1 AND business_date = $2 GROUP BY minute`,
    [storeId, date],
  );
  const hours = new Map<number, DeskHours[number]>();
  for (const { minute, sales, taken } of minutes) {
    const hour = hourIn(store.timeZone, `${minute}:00Z`);
    if (hour === undefined) continue;
    const known = hours.get(hour) ?? { hour, sales: 0, taken: 0 };
    hours.set(hour, { hour, sales: known.sales + sales, taken: known.taken + taken });
  }
  return withQuietHours([...hours.values()].sort((a, b) => a.hour - b.hour));
}

/** With the hours in between that nothing was sold in. */
function withQuietHours(hours: readonly DeskHours[number][]): DeskHours {
  const [first = 0, last = -1] = [hours[0]?.hour, hours.at(-1)?.hour];
  return Array.from(
    { length: last - first + 1 },
    (_, at) => hours.find(({ hour }) => hour === first + at) ?? { hour: first + at, sales: 0, taken: 0 },
  );
}

function hourIn(timeZone: string, at: string): number | undefined {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return undefined;
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit' }).format(moment));
}
