import type { StoreDay } from '../../contract/nightly.ts';
import { dayAfter } from '../../domain/day.ts';
import { measureEffect } from '../../domain/reports/effect.ts';
import { effectInWords } from '../../domain/reports/effect-words.ts';
import { netOfReturns } from '../../domain/reports/measured-sale.ts';
import type { Query } from '../database.ts';
import type { Measured } from './rows-of-day.ts';

const weeks = 4;

type Row = { tillId: string; measured: Measured };

/** What suggestions brought in a store over the four weeks that end with a day, as far as its days have been frozen. */
export async function effectOf(
  query: Query,
  store: { id: string; currency: string },
  date: string,
): Promise<StoreDay['effect']> {
  const from = dayAfter(date, 1 - weeks * 7);
  const rows = await query<Row>(
    `SELECT DISTINCT ON (till_id, business_date) till_id AS "tillId", measured FROM nightly_tills
      WHERE store_id = $1 AND business_date BETWEEN $2 AND $3
      ORDER BY till_id, business_date, edition DESC`,
    [store.id, from, date],
  );
  const tills = new Map<string, Measured>();
  for (const { tillId, measured } of rows) {
    const { sales, returns } = tills.get(tillId) ?? { sales: [], returns: [] };
    tills.set(tillId, {
      sales: [...sales, ...measured.sales],
      returns: [...returns, ...measured.returns],
    });
  }
  const effect = measureEffect(
    [...tills.values()].flatMap(({ sales, returns }) => netOfReturns(sales, returns)),
  );
  return { from, ...effect, words: effectInWords(effect, store.currency, 'en') };
}
