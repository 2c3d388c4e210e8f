import type { Correction, Nightly, StoreDay, TillDay } from '../../contract/nightly.ts';
import { departmentFigures, sumItems } from '../../domain/reports/item-figures.ts';
import { sumTotals } from '../../domain/reports/sum-totals.ts';
import { dayIn } from '../business-date.ts';
import type { Query } from '../database.ts';
import type { Office } from '../office.ts';
import { type Answer, done, refused } from '../refusals.ts';
import { listStores } from '../stores.ts';
import {
  type Edition,
  editionsOf,
  type FrozenStore,
  type FrozenTill,
  freezeDay,
  frozenOf,
} from './editions.ts';

/**
 * The report of a business day. The first pull freezes it; every later one answers the same, and what has come meanwhile as
 * corrections after it. Refuses a day that is not over yet in every store.
 */
export async function pullDay({ database, now }: Office, date: string): Promise<Answer<Nightly>> {
  const stores = await listStores(database.query);
  const running = stores.filter(({ timeZone }) => date >= (dayIn(timeZone, now()) ?? ''));
  if (running.length > 0) {
    const names = running.map(({ name }) => name).join(', ');
    return refused('bad-request', `${date} is not over yet: ${names}. Ask when it is.`);
  }
  return database.transaction(async (query) => {
    await freezeDay(query, date, stores, now());
    return done(await reportOf(query, date));
  });
}

/** The report as its editions hold it. */
async function reportOf(query: Query, date: string): Promise<Nightly> {
  const [first, ...later] = await editionsOf(query, date);
  const frozen = await frozenOf(query, date);
  const stores = first?.stores ?? [];
  const days = stores.map((store) =>
    storeDay(
      store,
      frozen.filter(({ edition, storeId }) => edition === 1 && storeId === store.id),
    ),
  );
  const tills = days.flatMap(({ id: storeId, tills }) => tills.map((till) => ({ storeId, ...till })));
  const missing = tills.filter((till) => !isWhole(till));
  return {
    businessDate: date,
    madeAt: first?.madeAt ?? '',
    complete: days.every(({ complete }) => complete),
    missing: missing.map(({ storeId, id: tillId, name, standing, missingSince: since }) => {
      return { storeId, tillId, name, standing, since };
    }),
    differing: tills.flatMap(({ storeId, id: tillId, zReports }) =>
      zReports.flatMap(({ number, agrees }) => (agrees ? [] : [{ storeId, tillId, number }])),
    ),
    totals: byCurrency(days),
    stores: days,
    corrections: later.map((edition) => correction(date, edition, frozen, stores)),
  };
}

function storeDay(
  { id, name, region, currency, effect }: FrozenStore,
  frozen: readonly FrozenTill[],
): StoreDay {
  const tills = frozen.map(({ report }) => report);
  const items = sumItems(tills.map((till) => till.items));
  return {
    ...{ id, name, region, currency },
    complete: tills.every(isWhole),
    totals: sumTotals(tills.map(({ totals }) => totals)),
    items,
    departments: departmentFigures(items),
    effect,
    tills,
  };
}

/** Whether a till has said all of the day, all of it could be understood, and every Z report is what its rows make. */
function isWhole({ standing, parked, zReports }: TillDay): boolean {
  const said = standing === 'closed' || standing === 'no-sales' || standing === 'replaced';
  return said && parked === 0 && zReports.every(({ agrees }) => agrees);
}

function byCurrency(stores: readonly StoreDay[]): Nightly['totals'] {
  const currencies = [...new Set(stores.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = stores.filter((store) => store.currency === currency);
    return { currency, totals: sumTotals(own.map(({ totals }) => totals)) };
  });
}

/** A later edition: each of its tills beside what the one before it said. */
function correction(
  date: string,
  { edition, madeAt }: Edition,
  frozen: readonly FrozenTill[],
  stores: readonly FrozenStore[],
): Correction {
  const own = frozen.filter((till) => till.edition === edition);
  return {
    name: `${date} correction ${edition - 1}`,
    ...{ edition, madeAt },
    tills: own.map(({ storeId, report: after }) => {
      const before = frozen.findLast((till) => till.edition < edition && till.report.id === after.id);
      const currency = stores.find(({ id }) => id === storeId)?.currency ?? '';
      return { storeId, currency, before: before?.report ?? null, after };
    }),
  };
}
