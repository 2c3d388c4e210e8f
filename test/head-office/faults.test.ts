import { copyFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../head-office/migrate.ts';
import { enrolledTill, officeState } from '../builders/enrolled-till.ts';
import { newFolder } from '../builders/folders.ts';
import { type LineTill, lineTill } from '../builders/line-till.ts';
import { newDatabase } from '../builders/till.ts';
import { engines } from './databases.ts';
import { type Fault, faults, faultyProxy } from './faulty-proxy.ts';
import { newShop } from './new-shop.ts';
import { type RunningOffice, runOffice } from './running-office.ts';

const env = { NODE_COMPILE_CACHE: newFolder() };
const sale = [
  { type: 'Scan', code: 'PRINTER' },
  { type: 'TakeTender', kind: 'cash', amount: 1_000_000 },
  { type: 'CompleteSale' },
];

/** Three tills that sell while the way to head office fails in every way, and both ends are killed. */
describe('tills and head office on a bad day', () => {
  let office: RunningOffice;
  let database: RunningOffice['database'];
  beforeAll(async () => {
    const embedded = engines.find(({ name }) => name === 'PGlite');
    if (!embedded) throw new Error('there is no embedded database');
    database = await embedded.open();
    await migrate(database);
    office = await runOffice(database);
  }, 60_000);
  afterAll(async () => {
    await office.close();
    await database.close();
  });

  it('end with every row at head office, once, in order, and then are silent', async () => {
    const proxy = await faultyProxy(portOf(office), () => 'none');
    const files = Array.from({ length: 3 }, newShop);
    const tills: LineTill[] = [];
    for (const file of files) {
      tills.push(await enrolledTill(file, proxy.address, await office.code(), env));
    }
    proxy.pick = bad;
    for (let round = 0; round < 4; round++) {
      await Promise.all(tills.map((one) => sell(one, 8)));
      const at = round % tills.length;
      tills[at]?.process.kill('SIGKILL');
      await tills[at]?.ended;
      tills[at] = lineTill(['--database', files[at] ?? ''], env);
      if (round === 2) {
        // Head office starts anew, at another door of the same house.
        await office.close();
        office = await runOffice(database);
        proxy.target.port = portOf(office);
      }
    }
    proxy.heal();
    for (const one of tills) await one.view({ type: 'TryHeadOffice' });
    for (const one of tills)
      await officeState(one, ({ state, waiting }) => state === 'connected' && waiting === 0, 60);
    for (const fault of faults) expect(proxy.struck[fault], fault).toBeGreaterThan(0);
    // Once all is sent they ask once what the others did.
    const askedInASecond = async () => {
      const asked = proxy.struck.none;
      await wait(1_000);
      return proxy.struck.none - asked;
    };
    await expect.poll(askedInASecond).toBe(0);
    const asked = proxy.struck.none;
    for (const one of tills) await one.end();
    for (const file of files) expect(await heldOf(file)).toEqual(chainOf(file));
    const [sold] = await database.query<{ count: number }>('SELECT count(*) AS count FROM sales');
    expect(sold?.count).toBe(files.reduce((sum, file) => sum + salesOf(file), 0));
    const alarms = await database.query('SELECT kind, about FROM alarms');
    expect(alarms).toEqual([]);
    expect(proxy.struck.none - asked).toBeLessThan(4);
    await proxy.close();
  }, 300_000);

  it('fence a till that was put back, let its other half sell on, and count nothing twice on its way back', async () => {
    const file = newShop();
    const first = await enrolledTill(file, office.address, await office.code(), env);
    await sell(first, 2);
    await officeState(first, ({ waiting }) => waiting === 0);
    await first.end();
    const copy = newDatabase();
    for (const end of ['', '.till-key']) copyFileSync(`${file}${end}`, `${copy}${end}`);
    const honest = lineTill(['--database', file], env);
    await sell(honest, 3);
    await officeState(honest, ({ waiting }) => waiting === 0);

    const restored = lineTill(['--database', copy], env);
    await officeState(restored, ({ state }) => state === 'fenced');
    expect(await restored.ask(sale[0])).toMatchObject({ ok: false, refusal: { code: 'fenced' } });
    await sell(honest, 1);
    await restored.view({ type: 'Enrol', address: office.address, code: await office.code() });
    await sell(restored, 4);
    for (const one of [honest, restored])
      await officeState(one, ({ state, waiting }) => state === 'connected' && waiting === 0);
    await restored.end();
    await honest.end();
    const base = Number(one(copy, 'SELECT base_seq FROM head_office'));
    expect(await heldOf(file)).toEqual(chainOf(file));
    expect(await heldOf(copy)).toEqual(chainOf(copy).slice(base));
    const sold = await database.query<{ till: string; count: number }>(
      'SELECT till_id AS till, count(*) AS count FROM sales WHERE till_id = $1 OR till_id = $2 GROUP BY till_id',
      [file, copy].map((path) => one(path, 'SELECT till_id FROM head_office')),
    );
    expect(sold.map(({ count }) => count).sort()).toEqual([4, 6]);
  }, 300_000);

  async function heldOf(file: string): Promise<unknown[]> {
    const rows = await database.query<{ hash: string }>(
      'SELECT hash FROM journal WHERE till_id = $1 ORDER BY seq',
      [one(file, 'SELECT till_id FROM head_office')],
    );
    return rows.map(({ hash }) => hash);
  }
});

const portOf = ({ address }: RunningOffice) => Number(new URL(address).port);

let turn = 0;
/** Each fault in its turn; chance alone would leave one out some day. */
const bad = (): Fault => faults[turn++ % faults.length] ?? 'none';

async function sell(at: LineTill, times: number): Promise<void> {
  for (let count = 0; count < times; count++) for (const command of sale) await at.view(command);
}

function read(file: string, sql: string): unknown[] {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare(sql).pluck().all();
  db.close();
  return rows;
}
const one = (file: string, sql: string) => read(file, sql)[0];
const chainOf = (file: string) => read(file, 'SELECT hash FROM journal ORDER BY seq');
const salesOf = (file: string) =>
  Number(one(file, "SELECT count(*) FROM journal WHERE type = 'v1.SaleCompleted'"));
