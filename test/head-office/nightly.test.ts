import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Nightly, nightly } from '../../contract/nightly.ts';
import type { JournalEvent } from '../../domain/sale/events.ts';
import { runCommand } from '../../head-office/commands.ts';
import { newReadToken, revokeReadToken } from '../../head-office/nightly/read-tokens.ts';
import { onBothDatabases } from './databases.ts';
import { type RunningOffice, runOffice } from './running-office.ts';
import { enrolSender, type Row, type Sender } from './sender.ts';
import { shopJournal } from './shop-journal.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const { rows } = shopJournal(seed, 220);

type Completed = Extract<JournalEvent, { type: 'v1.SaleCompleted' }>;

/** The business day of each row by an addition of its own: that of the first shift since the Z before, else the day in UTC. */
function daysOf(all: readonly Row[]): string[] {
  let open = '';
  return all.map(({ at, body }) => {
    const event = JSON.parse(body) as { type: string; businessDay?: string };
    if (event.type === 'v1.ShiftOpened') open ||= event.businessDay ?? '';
    const day = open || at.slice(0, 10);
    if (event.type === 'v1.DayClosed') open = '';
    return day;
  });
}

const days = daysOf(rows);
const soldOn = (date: string, until = rows.length) =>
  rows.slice(0, until).flatMap(({ type, body }, index) => {
    return type === 'v1.SaleCompleted' && days[index] === date ? [JSON.parse(body) as Completed] : [];
  });
const netOf = (sales: readonly Completed[]) => sales.reduce((sum, { priced }) => sum + priced.net, 0);
/** A day with sales that is over well before the journal ends, and the middle of its rows. */
const date = days.find((day) => soldOn(day).length > 2) ?? '';
const middle = Math.floor((days.indexOf(date) + days.lastIndexOf(date)) / 2) + 1;

onBothDatabases(`a night's pull (SEED=${seed})`, (database) => {
  let office: RunningOffice;
  let token = '';
  let late: Sender;
  let folder = '';
  beforeAll(async () => {
    office = await runOffice(database());
    office.clock.now = '2027-01-01T00:00:00.000Z';
    token = await newReadToken(office, 'night');
    folder = mkdtempSync(join(tmpdir(), 'goeswith-nightly-'));
    const whole = await enrolSender(office);
    await push(whole, rows);
    late = await enrolSender(office);
    await push(late, rows.slice(0, middle));
    await database().query(
      `UPDATE tills SET enrolled_at = '2026-11-01', last_seen_at = '2026-11-20T12:00:00Z'`,
    );
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await office.close();
  });

  const push = async (sender: Sender, some: readonly Row[]) => {
    for (let at = 0; at < some.length; at += 400)
      expect((await sender.push(some.slice(at, at + 400))).status).toBe(200);
  };
  const get = (path: string, by = token) =>
    fetch(`${office.address}${path}`, { headers: { authorization: `Bearer ${by}` } });
  const pull = async (): Promise<Nightly> => nightly.parse(await (await get(`/v1/nightly/${date}`)).json());

  it('wants a token that was made here and not taken out', async () => {
    for (const wrong of ['', 'gwr_', `gwr_${'x'.repeat(43)}`, token.slice(0, -1)])
      expect((await get(`/v1/nightly/${date}`, wrong)).status).toBe(401);
    const other = await newReadToken(office, 'other');
    expect(await revokeReadToken(office, 'other')).toBe(1);
    expect((await get(`/v1/nightly/${date}/sales`, other)).status).toBe(401);
  });

  it('refuses a day that is not over, one that is none, and sales that were never pulled', async () => {
    expect((await get('/v1/nightly/2027-01-01')).status).toBe(422);
    expect((await get('/v1/nightly/2026-13-01')).status).toBe(422);
    expect((await get(`/v1/nightly/${date}/sales`)).status).toBe(404);
  });

  it('says first which tills are missing and since when, and sums what is there', async () => {
    const report = await pull();
    expect(report.complete).toBe(false);
    expect(report.missing).toEqual([
      expect.objectContaining({ tillId: late.tillId, standing: 'open', since: '2026-11-20T12:00:00.000Z' }),
    ]);
    expect(report.differing).toEqual([]);
    const [store] = report.stores;
    const sold = [...soldOn(date), ...soldOn(date, middle)];
    expect(store?.totals.sold.count).toBe(sold.length);
    expect(store?.totals.net).toBe(netOf(sold));
    expect(report.totals).toEqual([{ currency: 'EUR', totals: store?.totals }]);
    const pieces = sold.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
    expect(store?.items.reduce((sum, item) => sum + item.pieces, 0)).toBe(pieces);
    expect(store?.departments.reduce((sum, one) => sum + one.net, 0)).toBe(
      netOf(sold) - sold.reduce((sum, { priced }) => sum + priced.tax, 0),
    );
    expect(store?.effect).toMatchObject({ offered: expect.any(Number), words: expect.any(String) });
    expect((store?.effect.offered ?? 0) + (store?.effect.control ?? 0)).toBe(sold.length);
  });

  it('says the same when it is pulled again, and names what came later', async () => {
    const before = await pull();
    expect(await pull()).toEqual(before);
    await push(late, rows.slice(middle));
    const after = await pull();
    const { corrections, ...same } = after;
    expect(same).toEqual({ ...before, corrections: undefined });
    expect(corrections).toHaveLength(1);
    expect(corrections[0]?.name).toBe(`${date} correction 1`);
    const [till] = corrections[0]?.tills ?? [];
    expect(till?.before).toEqual(before.stores[0]?.tills.find(({ id }) => id === late.tillId));
    expect(till?.after).toMatchObject({ standing: 'closed', totals: { net: netOf(soldOn(date)) } });
    expect(await pull()).toEqual(after);
  });

  it('gives the sales of each edition once, as lines of JSON and as safe cells', async () => {
    const sales = async (query: string) => (await get(`/v1/nightly/${date}/sales?${query}`)).text();
    const first = (await sales('')).trim().split('\n');
    const second = (await sales('edition=2')).trim().split('\n').filter(Boolean);
    const all = [...first, ...second].map((line) => JSON.parse(line) as Completed & { till: string });
    expect(all.length).toBe(2 * soldOn(date).length);
    expect(new Set(all.map(({ till, receiptNumber }) => `${till} ${receiptNumber}`)).size).toBe(all.length);
    expect(netOf(all)).toBe(2 * netOf(soldOn(date)));
    const csv = (await sales('format=csv')).trim().split('\r\n');
    const lines = first.flatMap((line) => {
      const { lines: own, returns } = JSON.parse(line) as Completed;
      return [...own, ...returns];
    });
    expect(csv.length).toBe(lines.length + 1);
  });

  it('corrects a day of which more is understood, though nothing new has come', async () => {
    const till = await enrolSender(office);
    await push(till, rows);
    const query = database().query;
    // As it is while the row of a sale cannot be understood.
    const [gone] = await query<{ seq: number }>(
      `WITH gone AS (DELETE FROM sales WHERE (till_id, seq) IN (SELECT till_id, min(seq) FROM sales
          WHERE till_id = $1 AND business_date = $2 GROUP BY till_id) RETURNING *)
        , kept AS (UPDATE day_totals SET totals = jsonb_set(totals, '{net}', '-1')
          WHERE till_id = $1 AND business_date = $2)
        SELECT seq FROM gone`,
      [till.tillId, date],
    );
    const before = (await pull()).corrections.length;
    expect((await pull()).corrections.length).toBe(before);
    await query(
      `INSERT INTO sales (till_id, seq, store_id, business_date, receipt_number, completed_at, net, tax, to_pay, body)
        SELECT $1, seq, store_id, business_date, receipt_number, completed_at, net, tax, to_pay, body FROM sales
          WHERE till_id = $2 AND seq = $3`,
      [till.tillId, late.tillId, gone?.seq],
    );
    await query(
      `UPDATE day_totals SET totals = (SELECT totals FROM day_totals WHERE till_id = $2 AND business_date = $3)
        WHERE till_id = $1 AND business_date = $3`,
      [till.tillId, late.tillId, date],
    );
    const { corrections } = await pull();
    expect(corrections.length).toBe(before + 1);
    expect(corrections.at(-1)?.tills).toMatchObject([{ after: { totals: { net: netOf(soldOn(date)) } } }]);
    const sales = await get(`/v1/nightly/${date}/sales?edition=${before + 2}`);
    expect((await sales.text()).trim().split('\n').length).toBe(soldOn(date).length);
  });

  it('writes the same into a folder by the command line', async () => {
    const { ok, text } = await runCommand(office, 'pull', { date, out: folder });
    expect(ok).toBe(true);
    expect(text).toContain(`${date}: NOT complete`);
    expect(readdirSync(folder).sort()).toEqual([
      ...[1, 2, 3].flatMap((number) =>
        ['csv', 'ndjson'].map((format) => `${date}-correction-${number}-sales.${format}`),
      ),
      ...[`${date}-sales.csv`, `${date}-sales.ndjson`, `${date}.json`],
    ]);
    expect(JSON.parse(readFileSync(join(folder, `${date}.json`), 'utf8'))).toEqual(await pull());
    expect(await runCommand(office, 'pull', { date: 'yesterday' })).toMatchObject({ ok: false });
  });
});
