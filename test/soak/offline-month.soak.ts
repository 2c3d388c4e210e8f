import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openJournal } from '../../db/journal.ts';
import { openDatabase } from '../../db/open.ts';
import { readJournal } from '../../db/read-journal.ts';
import { newCode } from '../../head-office/codes.ts';
import { openPostgres } from '../../head-office/database.ts';
import { sellInto } from '../bench/day-of-sales.ts';
import { percentile, type Times } from '../bench/timing.ts';
import { newFolder } from '../builders/folders.ts';
import { type LineTill, lineTill } from '../builders/line-till.ts';
import { newDatabase } from '../builders/till.ts';
import { expectedOf, officeSide, rowsIn, tillSide } from '../head-office/both-sides.ts';
import { newPostgresDatabase } from '../head-office/databases.ts';
import { officeProcess } from '../head-office/office-process.ts';

const days = 30;
const salesADay = 2_000;
const soldByHand = 200;

type Sold = { type: string; saleId?: string; receiptNumber?: number };

/** What the till itself wrote of some sales, appended again and again under new ids and numbers by the till's own journal. */
function fillMonth(file: string): void {
  const { db, close } = openDatabase(file);
  const journal = openJournal(db);
  const sold = [...readJournal(db)]
    .map(({ body }) => JSON.parse(body) as Sold)
    .filter(({ saleId }) => saleId);
  const begin = Date.parse(journal.last().at);
  const rounds = (days * salesADay) / soldByHand - 1;
  for (let round = 1; round <= rounds; round++) {
    const events = sold.map((event) => ({
      ...event,
      saleId: `${event.saleId}-${round}`,
      ...(event.receiptNumber && { receiptNumber: event.receiptNumber + round * soldByHand }),
    }));
    const at = new Date(begin + (round * soldByHand * 86_400_000) / salesADay).toISOString();
    journal.append(at, events as unknown as Parameters<typeof journal.append>[1]);
  }
  close();
}

async function sellOnce(till: LineTill, scans: Times): Promise<void> {
  for (let line = 0; line < 3; line++) {
    const start = performance.now();
    await till.view({ type: 'Scan', code: '9520100042010' });
    scans.push(performance.now() - start);
  }
  await till.view({ type: 'TakeTender', kind: 'cash', amount: 1_000_000 });
  await till.view({ type: 'CompleteSale' });
  // As fast as nobody scans; the till is never idle for long.
  await wait(20);
}

const spread = (times: Times) => ({
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  most: Math.max(...times),
});

it('a till that was offline for a month sends 60,000 sales while it sells on', async () => {
  const file = newDatabase();
  await sellInto(file, soldByHand);
  fillMonth(file);
  const url = await newPostgresDatabase();
  const office = await officeProcess(newFolder(), url);
  const database = openPostgres(url);
  const till = lineTill(['--database', file]);
  const [before, during]: [Times, Times] = [[], []];
  for (let sale = 0; sale < 100; sale++) await sellOnce(till, before);
  const rows = rowsIn(file);
  const code = await newCode(
    { database, now: () => new Date().toISOString() } as Parameters<typeof newCode>[0],
    'harbour',
    null,
  );
  const start = performance.now();
  await till.view({ type: 'Enrol', address: `http://127.0.0.1:${office.port}`, code });
  for (let waiting = rows; waiting > 50; ) {
    await sellOnce(till, during);
    waiting = (await till.view({ type: 'View' })).headOffice.waiting;
  }
  const seconds = (performance.now() - start) / 1_000;
  for (let waiting = 1; waiting > 0; await wait(100))
    waiting = (await till.view({ type: 'View' })).headOffice.waiting;
  await till.end();
  const side = tillSide(file);
  expect(await officeSide(database, side.tillId)).toEqual(expectedOf(side));
  expect(await database.query('SELECT kind, about FROM alarms')).toEqual([]);
  console.log(
    JSON.stringify({
      sales: side.sales.count,
      rows,
      seconds,
      scansBefore: spread(before),
      scansDuring: spread(during),
      sold: during.length / 3,
    }),
  );
  expect(side.sales.count).toBeGreaterThan(days * salesADay);
  expect(seconds).toBeLessThan(600);
  await database.close();
  await office.kill();
});
