import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EffectRow } from '../../../contract/report-view.ts';
import type { TillReply } from '../../../contract/till-reply.ts';
import type { TillView } from '../../../contract/till-view.ts';
import { type ReportBy, reportsBy } from '../../../domain/reports/effect-report.ts';
import { openTill, type Till } from '../../../electron/till/open-till.ts';
import { controlStore } from '../../builders/control-store.ts';
import { reportByHand, salesByHand, totalByHand } from '../../builders/effect-by-hand.ts';
import { newDatabase } from '../../builders/till.ts';
import { randomFrom } from '../../head-office/shop-journal.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const reportWorker = new URL('../../../electron/workers/report.ts', import.meta.url);
const customers = ['c-1001', 'c-1002', 'c-1003'];
const people = [
  { staffId: 'manager', pin: '4444' },
  { staffId: 'supervisor', pin: '3333' },
] as const;
/** A bundle by themselves, so that there is one whatever chance picks. */
const printSet = ['PRN-MX420', 'INK-420-BK', 'INK-420-COL'];
const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;

type ByHand = ReturnType<typeof totalByHand>;

/** The rows as they are counted by hand, by key; of the interval its middle, which nobody is shown. */
function figures(rows: readonly EffectRow[]) {
  return Object.fromEntries(
    rows.map(({ key, name: _, bundleMargin: __, before: ___, why, effect, ...row }) => [
      key,
      {
        ...row,
        why: why.reduce((sum, { times }) => sum + times, 0),
        ...{ offered: effect?.offered ?? null, control: effect?.control ?? null },
        mean: expect.toSatisfy((mean) => isRounded(mean, effect?.extra?.mean ?? null)),
      },
    ]),
  );
}

const isRounded = (exact: number | null, mean: number | null) =>
  exact === null || mean === null ? exact === mean : Math.abs(exact - mean) < 0.5 + 1e-6;

const seen = (figures: ByHand | undefined) => {
  if (!figures) return null;
  const { shown, accepted, sales, pieces, net, margin } = figures;
  return { shown, accepted, sales, pieces, net, margin };
};

type Done = Extract<TillReply, { ok: true }>;

describe(`effect reports of a random month (SEED=${seed})`, () => {
  const file = newDatabase();
  const clock = { at: Date.parse('2026-10-05T08:00:00.000Z') };
  let till: Till;
  let sql: Database.Database;
  const ask = (command: unknown) => till.handle(command);
  const done = (command: unknown): Done => {
    const reply = ask(command);
    if (!reply.ok) throw new Error(reply.refusal.message);
    return reply;
  };

  /** Sells what chance picks, and answers cards by chance. */
  function sell(codes: readonly string[]): void {
    let view: TillView | undefined;
    for (const code of codes) view = done({ type: 'Scan', code }).view;
    if (random() < 0.25) view = done({ type: 'AttachCustomer', customerId: pick(customers) }).view;
    for (const card of view?.suggestions ?? []) {
      const answer = random();
      if (answer < 0.4) ask({ type: 'AcceptSuggestion', suggestionId: card.id });
      else if (answer < 0.7) {
        const objectionId = card.objections[0]?.id;
        ask({ type: 'DeclineSuggestion', suggestionId: card.id, ...(objectionId && { objectionId }) });
      }
    }
    ask({ type: 'TakeTender', kind: 'card', amount: done({ type: 'View' }).view.totals.due });
    if (!ask({ type: 'CompleteSale' }).ok) ask({ type: 'VoidSale' });
    nextSale();
  }

  /** The shop is open for five hours, so that people meet in the same ones. */
  function nextSale(): void {
    const next = new Date(clock.at);
    next.setUTCHours(8 + Math.floor(random() * 5), Math.floor(random() * 60));
    clock.at = next.getTime() > clock.at ? next.getTime() : next.getTime() + 24 * 3_600_000;
  }

  function takeBack(receiptNumber = 1 + Math.floor(random() * 40)): void {
    const line = ask({ type: 'FindReceipt', number: receiptNumber });
    const found = line.ok ? line.past?.lines[0] : undefined;
    if (!found) return;
    ask({ type: 'ReturnUnits', receiptNumber, lineId: found.lineId, quantity: 1, reason: 'faulty' });
    const { refundDue } = done({ type: 'View' }).view.totals;
    if (refundDue > 0) ask({ type: 'RefundTender', kind: 'card', amount: refundDue });
    if (!ask({ type: 'CompleteSale' }).ok) ask({ type: 'VoidSale' });
  }

  beforeAll(async () => {
    const now = () => new Date(clock.at).toISOString();
    till = await openTill({
      ...{ database: file, demoFolder: controlStore(25), now, reportWorker, startAs: 'manager' },
    });
    sql = new Database(file, { readonly: true });
    const codes = sql
      .prepare("SELECT sku FROM items WHERE kind = 'goods' AND open_price = 0 AND by_weight = 0 LIMIT 60")
      .pluck()
      .all() as string[];
    sell(printSet);
    takeBack(1);
    for (let sales = 0; sales < 90; sales++) {
      if (sales % 15 === 0) done({ type: 'SignIn', ...pick(people) });
      sell(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(codes)));
      if (random() < 0.2) takeBack();
    }
    done({ type: 'SignIn', ...people[0] });
  }, 300_000);
  afterAll(() => {
    sql.close();
    till.close();
  });

  async function report(by: ReportBy, days: object = { from: '2026-10-01', until: '2027-01-31' }) {
    done({ type: 'EffectReport', by, ...days });
    for (let tries = 0; tries < 2_000; tries++) {
      const { effects } = done({ type: 'ReportProgress' });
      if (effects?.state !== 'running') return effects;
      await wait(20);
    }
    throw new Error('it never ends');
  }
  const rowsOf = async (by: ReportBy): Promise<EffectRow[]> => (await report(by))?.result?.rows ?? [];
  const storeTime = (at: string) => {
    const [day = '', time = ''] = new Date(at)
      .toLocaleString('sv-SE', { timeZone: 'Europe/Dublin' })
      .split(' ');
    return { day, hour: Number(time.slice(0, 2)) };
  };

  it.each(reportsBy)('by %s, has every figure of every group as counted by hand', async (by) => {
    const sales = salesByHand(sql, storeTime);
    const result = (await report(by))?.result;
    expect(reportByHand(by, sales)).toEqual(figures(result?.rows ?? []));
    expect({ '': totalByHand(sales) }).toEqual(figures(result ? [result.total] : []));
  });

  it('sets the days before beside each group, as counted by hand', async () => {
    const days = { from: '2026-10-19', until: '2026-10-25', before: true };
    const result = (await report('department', days))?.result;
    const sales = salesByHand(sql, storeTime);
    const week = sales.filter(({ day }) => '2026-10-12' <= day && day <= '2026-10-18');
    const then = reportByHand('department', week);
    expect(result?.before).toEqual({ from: '2026-10-12', until: '2026-10-18' });
    expect(Object.keys(then).length).toBeGreaterThan(0);
    for (const { key, before } of result?.rows ?? []) expect(before, key).toEqual(seen(then[key]));
    expect(result?.total.before).toEqual(seen(totalByHand(week)));
  });

  it('tells of each bundle how often it applied and what its units earned, beside any other report', async () => {
    const other = (await report('week'))?.result;
    done({ type: 'BundleEffects', anew: true });
    for (let tries = 0; tries < 2_000; tries++) {
      if (done({ type: 'BundleEffects' }).effects?.state !== 'running') break;
      await wait(20);
    }
    const { result } = done({ type: 'BundleEffects' }).effects ?? {};
    expect(result?.by).toBe('bundle');
    expect(done({ type: 'ReportProgress' }).effects?.result).toEqual(other);
    const applied = sql
      .prepare(
        `SELECT json_extract(b.value, '$.bundleId') AS id, sum(json_extract(b.value, '$.times')) AS times
           FROM journal j, json_each(j.body, '$.priced.bundles') b WHERE j.type = 'v1.SaleCompleted' GROUP BY 1`,
      )
      .all() as { id: string; times: number }[];
    const rows = await rowsOf('bundle');
    expect(result?.rows).toEqual((await report('bundle', {}))?.result?.rows);
    expect(applied.length).toBeGreaterThan(0);
    for (const { id, times } of applied) expect(rows.find(({ key }) => key === id)?.times, id).toBe(times);
    for (const { times, bundleMargin } of rows) expect(times === 0 && bundleMargin !== 0).toBe(false);
  });

  it('says by what words cards were declined, and that it is too early to say more where it is', async () => {
    const result = (await report('kind'))?.result;
    const why = result?.total.why ?? [];
    expect(why.reduce((sum, { times }) => sum + times, 0)).toBe(result?.total.declined);
    expect(why.some(({ text }) => text.length > 12)).toBe(true);
    for (const { effect } of [...(result?.rows ?? []), ...(result ? [result.total] : [])])
      expect(effect?.words.includes('Too early')).toBe(effect?.verdict === 'unclear');
  });

  it('refuses days that run backwards, and gives up when told', () => {
    expect(ask({ type: 'EffectReport', by: 'day', from: '2026-11-02', until: '2026-11-01' })).toMatchObject({
      refusal: { code: 'strange-days' },
    });
    done({ type: 'EffectReport', by: 'day' });
    expect(done({ type: 'CancelReport' }).effects?.state).toBe('cancelled');
  });

  it('shows the day beside the same weekday of the weeks before', () => {
    const { figures } = done({ type: 'DayFigures' });
    const { day = '', hours = [], sales = 0 } = figures ?? {};
    expect(day).toBe(new Date(clock.at).toISOString().slice(0, 10));
    expect(sales).toBe(hours.reduce((sum, hour) => sum + hour.sales, 0));
    expect(figures?.lowStock.every(({ stock }) => stock <= 3)).toBe(true);
  });
});
