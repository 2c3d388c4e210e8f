import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EffectRow } from '../../../contract/report-view.ts';
import type { TillReply } from '../../../contract/till-reply.ts';
import type { TillView } from '../../../contract/till-view.ts';
import type { ReportBy } from '../../../domain/reports/effect-report.ts';
import { openTill, type Till } from '../../../electron/till/open-till.ts';
import { steadyDemoStore } from '../../builders/demo-store.ts';
import { newDatabase } from '../../builders/till.ts';
import { randomFrom } from '../../head-office/shop-journal.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const reportWorker = new URL('../../../electron/workers/report.ts', import.meta.url);
const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;

type Done = Extract<TillReply, { ok: true }>;

describe(`effect reports of a random month (SEED=${seed})`, () => {
  const file = newDatabase();
  const clock = { at: Date.parse('2026-10-26T08:00:00.000Z') };
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
    for (let scans = 1 + Math.floor(random() * 3); scans > 0; scans--)
      view = done({ type: 'Scan', code: pick(codes) }).view;
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
    clock.at += Math.floor(random() * 3 * 3_600_000);
  }

  function takeBack(): void {
    const receiptNumber = 1 + Math.floor(random() * 40);
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
      ...{ database: file, demoFolder: steadyDemoStore(), now, reportWorker, startAs: 'manager' },
    });
    sql = new Database(file, { readonly: true });
    const codes = sql
      .prepare("SELECT sku FROM items WHERE kind = 'goods' AND open_price = 0 AND by_weight = 0 LIMIT 60")
      .pluck()
      .all() as string[];
    for (let sales = 0; sales < 90; sales++) {
      sell(codes);
      if (random() < 0.2) takeBack();
    }
  }, 300_000);
  afterAll(() => {
    sql.close();
    till.close();
  });

  async function report(by: ReportBy) {
    done({ type: 'EffectReport', by, from: '2026-10-01', until: '2026-12-31' });
    for (let tries = 0; tries < 2_000; tries++) {
      const { effects } = done({ type: 'ReportProgress' });
      if (effects?.state !== 'running') return effects;
      await wait(20);
    }
    throw new Error('it never ends');
  }
  const rowsOf = async (by: ReportBy): Promise<EffectRow[]> => (await report(by))?.result?.rows ?? [];
  const first = (statement: string) => sql.prepare(statement).pluck().get();
  const byKey = (rows: readonly EffectRow[], field: keyof EffectRow) =>
    rows.map((row) => [row.key, row[field]]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

  const completed = `FROM journal j, json_each(j.body, '$.lines') line WHERE j.type = 'v1.SaleCompleted'`;
  const back = `coalesce((SELECT quantity FROM returned_units r WHERE r.sale_id = j.sale_id
    AND r.line_id = json_extract(line.value, '$.id')), 0)`;
  const kept = `(json_extract(line.value, '$.quantity') - ${back})`;

  it('counts the sales, pieces and cards that SQL counts', async () => {
    const total = (await report('day'))?.result?.total;
    expect(total?.sales).toBe(first(`SELECT count(*) FROM journal WHERE type = 'v1.SaleCompleted'`));
    expect(total?.sales).toBeGreaterThan(50);
    expect(total?.pieces).toBe(first(`SELECT sum(${kept}) ${completed}`));
    for (const outcome of ['accepted', 'declined', 'ignored', 'removed'] as const)
      expect(total?.[outcome], outcome).toBe(
        first(
          `SELECT count(*) FROM suggestion_outcomes WHERE sale_state = 'completed' AND outcome = '${outcome}'`,
        ),
      );
    expect(total?.saving).toBe(
      first(
        `SELECT coalesce(sum(json_extract(body, '$.priced.saving')), 0) FROM journal WHERE type = 'v1.SaleCompleted'`,
      ),
    );
    expect(total?.accepted).toBeGreaterThan(5);
  });

  it('has the pieces, net and margin of each product, less what came back', async () => {
    const rows = (await rowsOf('product')).filter(({ pieces, sales }) => sales > 0 && pieces > 0);
    const expected = sql
      .prepare(
        `SELECT sku, sum(pieces) AS pieces, sum(CAST(round(net * pieces * 1.0 / quantity) AS INTEGER)) AS net,
           sum(CAST(round(net * pieces * 1.0 / quantity) AS INTEGER) - cost * pieces) AS margin FROM (
           SELECT json_extract(line.value, '$.sku') AS sku, ${kept} AS pieces,
             json_extract(line.value, '$.quantity') AS quantity, json_extract(line.value, '$.cost') AS cost,
             (SELECT json_extract(p.value, '$.net') - json_extract(p.value, '$.tax')
                FROM json_each(j.body, '$.priced.lines') p
                WHERE json_extract(p.value, '$.lineId') = json_extract(line.value, '$.id')) AS net
           ${completed}) GROUP BY sku HAVING sum(pieces) > 0 ORDER BY sku`,
      )
      .all() as { sku: string; pieces: number; net: number; margin: number }[];
    expect(byKey(rows, 'pieces')).toEqual(expected.map(({ sku, pieces }) => [sku, pieces]));
    expect(byKey(rows, 'net')).toEqual(expected.map(({ sku, net }) => [sku, net]));
    expect(byKey(rows, 'margin')).toEqual(expected.map(({ sku, margin }) => [sku, margin]));
  });

  it('gives what bundles took off to whoever sold it, to its time, and to the bundle', async () => {
    const saving = (await report('day'))?.result?.total.saving;
    expect(saving).toBeGreaterThan(0);
    for (const by of ['cashier', 'week', 'hour', 'bundle'] as const) {
      const rows = await rowsOf(by);
      expect(
        rows.reduce((sum, row) => sum + row.saving, 0),
        by,
      ).toBe(saving);
    }
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
    expect(result?.rows).toEqual(rows);
    expect(applied.length).toBeGreaterThan(0);
    for (const { id, times } of applied) expect(rows.find(({ key }) => key === id)?.times, id).toBe(times);
    for (const { times, bundleMargin } of rows) expect(times === 0 && bundleMargin !== 0).toBe(false);
  });

  it('sums to the same whatever it is by', async () => {
    const total = (await report('day'))?.result?.total;
    for (const by of ['department', 'product'] as const) {
      const rows = await rowsOf(by);
      for (const field of ['pieces', 'net', 'margin', 'shown', 'accepted'] as const)
        expect(
          rows.reduce((sum, row) => sum + row[field], 0),
          `${by} ${field}`,
        ).toBe(total?.[field]);
    }
    for (const by of ['suggestion', 'kind'] as const)
      expect((await rowsOf(by)).reduce((sum, row) => sum + row.shown, 0)).toBe(total?.shown);
    for (const by of ['weekday', 'hour', 'week', 'cashier'] as const)
      expect((await rowsOf(by)).reduce((sum, row) => sum + row.sales, 0)).toBe(total?.sales);
  });

  it('says by what words cards were declined, and that it is too early to say more', async () => {
    const result = (await report('kind'))?.result;
    const why = result?.total.why ?? [];
    expect(why.reduce((sum, { times }) => sum + times, 0)).toBe(result?.total.declined);
    expect(why.some(({ text }) => text.length > 12)).toBe(true);
    expect(result?.total.effect).toMatchObject({ control: 0, verdict: 'unclear' });
    expect(result?.total.effect?.words).toContain('Too early');
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
