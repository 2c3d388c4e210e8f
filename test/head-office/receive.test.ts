import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedTypes } from '../../domain/reports/fold-totals.ts';
import { noTotals } from '../../domain/reports/totals.ts';
import { openAlarms } from '../../head-office/alarms.ts';
import { storable } from '../../head-office/json.ts';
import { readParkedAgain } from '../../head-office/read-parked-again.ts';
import { newTill } from '../../head-office/till-state.ts';
import { onBothDatabases } from './databases.ts';
import { type RunningOffice, runOffice } from './running-office.ts';
import { chained, enrolSender, headOf, type Row } from './sender.ts';
import { shopJournal } from './shop-journal.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const { rows, zReports } = shopJournal(seed, 250);
const held = (last: Row | undefined) => ({ status: 200, body: { held: headOf(last), parked: 0 } });

onBothDatabases(`a journal (SEED=${seed})`, (database) => {
  let office: RunningOffice;
  beforeAll(async () => {
    office = await runOffice(database());
  });
  afterAll(() => office.close());

  const stored = async (tillId: string) => ({
    rows: await database().query(
      'SELECT seq, at, sale_id AS "saleId", type, body, previous, hash FROM journal WHERE till_id = $1 ORDER BY seq',
      [tillId],
    ),
    sales: await database().query(
      'SELECT seq, receipt_number, to_pay FROM sales WHERE till_id = $1 ORDER BY seq',
      [tillId],
    ),
    days: await database().query(
      'SELECT business_date, totals FROM day_totals WHERE till_id = $1 ORDER BY 1',
      [tillId],
    ),
    z: await database().query('SELECT number, agrees, claimed FROM z_reports WHERE till_id = $1 ORDER BY 1', [
      tillId,
    ]),
    state: await database().query('SELECT state, held_seq, held_hash FROM tills WHERE id = $1', [tillId]),
  });
  const alarmsOf = async (tillId: string) =>
    (await openAlarms(database().query)).filter((alarm) => alarm.tillId === tillId);

  it('is there once and whole, however its pieces overlap, come again or get lost', async () => {
    const whole = await enrolSender(office);
    for (let at = 0; at < rows.length; at += 300) {
      const piece = rows.slice(at, at + 300);
      expect(await whole.push(piece)).toEqual(held(piece.at(-1)));
    }
    const torn = await enrolSender(office);
    for (let at = 0; at < rows.length; at += 37) {
      const piece = rows.slice(Math.max(0, at - 20), at + 37);
      expect(await torn.push(piece)).toEqual(held(piece.at(-1)));
      if (at % 5 === 0) expect(await torn.push(piece)).toEqual(held(piece.at(-1)));
    }
    expect(await torn.push(rows.slice(3, 9))).toEqual(held(rows.at(-1)));
    expect(await torn.push(rows.slice(0, 500))).toEqual(held(rows.at(-1)));
    const [one, other] = [await stored(whole.tillId), await stored(torn.tillId)];
    expect(other).toEqual(one);
    expect(one.rows).toEqual(rows);
    expect(one.z.map(({ agrees }) => agrees)).toEqual(zReports.map(() => true));
    expect(one.sales.length).toBeGreaterThan(5);
    expect(await alarmsOf(whole.tillId)).toEqual([]);
  });

  it('has the totals of each Z report, and of each day all its reports together', async () => {
    const till = await enrolSender(office);
    for (let at = 0; at < rows.length; at += 500) await till.push(rows.slice(at, at + 500));
    const { z, days } = await stored(till.tillId);
    expect(z.map(({ claimed }) => (claimed as { totals: unknown }).totals)).toEqual(
      zReports.map(({ totals }) => totals),
    );
    for (const { business_date: date, totals } of days) {
      const own = zReports.filter(({ businessDay }) => businessDay === date).map((report) => report.totals);
      const sum = own.reduce((all, { sold }) => all + sold.amount, 0);
      expect((totals as { sold: { amount: number } }).sold.amount).toBe(sum);
    }
    expect(days.length).toBeGreaterThan(0);
  });

  it('is refused with a gap, and goes on where the answer says', async () => {
    const till = await enrolSender(office);
    await till.push(rows.slice(0, 10));
    const reply = await till.push(rows.slice(11, 20));
    expect(reply).toMatchObject({ status: 409, body: { code: 'gap', held: headOf(rows[9]) } });
    expect(await till.push(rows.slice(10, 20))).toEqual(held(rows[19]));
  });

  it('is refused where it was changed, and nothing of that piece stays', async () => {
    const till = await enrolSender(office);
    const changed = rows.slice(0, 6).map((row, at) => (at === 4 ? { ...row, body: `${row.body} ` } : row));
    expect(await till.push(changed)).toMatchObject({ status: 422, body: { code: 'bad-request' } });
    const unordered = [rows[0], rows[2], rows[1]] as Row[];
    expect(await till.push(unordered)).toMatchObject({ status: 422, body: { code: 'bad-request' } });
    expect((await stored(till.tillId)).rows).toEqual([]);
    expect(await till.push(rows.slice(0, 6))).toEqual(held(rows[5]));
  });

  it('is refused where it forks, with one alarm, and the honest one sells on', async () => {
    const till = await enrolSender(office);
    await till.push(rows.slice(0, 30));
    const other = chained([{ type: 'v1.TotalAsked', saleId: 's' }], headOf(rows[19]));
    const fork = { status: 409, body: { code: 'fork', held: headOf(rows[29]) } };
    expect(await till.push(other)).toMatchObject(fork);
    const beside = chained([{ type: 'v1.TotalAsked', saleId: 's' }], {
      ...headOf(rows[29]),
      hash: 'a'.repeat(64),
    });
    expect(await till.push(beside)).toMatchObject(fork);
    expect((await stored(till.tillId)).rows).toEqual(rows.slice(0, 30));
    expect(await till.push(rows.slice(30, 40))).toEqual(held(rows[39]));
    expect(await alarmsOf(till.tillId)).toMatchObject([{ kind: 'fork', about: { claimed: { seq: 21 } } }]);
  });

  it('keeps what it does not understand, with an alarm, and what follows counts', async () => {
    const till = await enrolSender(office);
    const begin = rows.slice(0, 5);
    const strange = chained(
      [
        { type: 'v9.SaleTeleported', saleId: 's' },
        { type: 'v1.SaleVoided', saleId: 's', reason: null, mood: 'new field' },
        { type: 'v1.SaleVoided', saleId: 's', reason: null },
        { type: 'v1.SaleVoided' },
      ],
      headOf(begin.at(-1)),
    );
    const reply = await till.push([...begin, ...strange]);
    expect(reply).toEqual({ status: 200, body: { held: headOf(strange.at(-1)), parked: 3 } });
    const { days } = await stored(till.tillId);
    expect(days.at(-1)).toMatchObject({ totals: { voidedSales: 1 } });
    expect(
      (await alarmsOf(till.tillId)).map(({ kind, about }) => [kind, (about as { type: string }).type]).sort(),
    ).toEqual([
      ['parked', 'v1.SaleVoided'],
      ['parked', 'v9.SaleTeleported'],
    ]);
  });

  it('is folded anew where a newer head office understands what was parked', async () => {
    const till = await enrolSender(office);
    for (let at = 0; at < rows.length; at += 500) await till.push(rows.slice(at, at + 500));
    const sound = await stored(till.tillId);
    const query = database().query;
    const sale = rows.find(({ type }) => type === 'v1.SaleCompleted');
    await query("INSERT INTO parked (till_id, seq, why) VALUES ($1, $2, 'not yet')", [
      till.tillId,
      sale?.seq,
    ]);
    await query('DELETE FROM sales WHERE till_id = $1 AND seq = $2', [till.tillId, sale?.seq]);
    await query('UPDATE tills SET state = $2 WHERE id = $1', [till.tillId, storable(newTill)]);
    await query('UPDATE day_totals SET totals = $2 WHERE till_id = $1', [till.tillId, storable(noTotals)]);
    await query("UPDATE journal SET business_date = '2020-01-01' WHERE till_id = $1", [till.tillId]);
    expect(await readParkedAgain(office)).toBe(1);
    expect(await stored(till.tillId)).toEqual(sound);
    expect(await readParkedAgain(office)).toBe(0);
    const early = "SELECT 1 FROM journal WHERE till_id = $1 AND business_date < '2026-01-01'";
    expect(await query(early, [till.tillId])).toEqual([]);
  });

  it('raises an alarm with both sides where a Z report is not what its rows make, once', async () => {
    const till = await enrolSender(office);
    const first = rows.findIndex(({ type }) => type === 'v1.DayClosed');
    const forged = JSON.parse(rows[first]?.body ?? '') as {
      type: string;
      z: { totals: { sold: { amount: number } } };
    };
    forged.z.totals.sold.amount -= 100;
    const later = rows.slice(first + 1).map(({ body }) => JSON.parse(body) as { type: string });
    const journal = [...rows.slice(0, first), ...chained([forged, ...later], headOf(rows[first - 1]))];
    for (let at = 0; at < journal.length; at += 400) await till.push(journal.slice(at, at + 400));
    const z = zReports[0];
    expect(await alarmsOf(till.tillId)).toMatchObject([
      {
        kind: 'z-differs',
        about: {
          number: 1,
          claimed: { totals: { sold: { amount: (z?.totals.sold.amount ?? 0) - 100 } } },
          computed: { totals: { sold: { amount: z?.totals.sold.amount } } },
        },
      },
    ]);
  });
});

describe('the events that totals are made of', () => {
  it('are all checked to the last field', async () => {
    const { readEvent } = await import('../../contract/journal/read-event.ts');
    for (const type of countedTypes) expect(readEvent(type, JSON.stringify({ type }))).toHaveProperty('why');
  });
});
