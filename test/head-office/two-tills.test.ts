import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TillReply } from '../../contract/till-reply.ts';
import { migrate } from '../../head-office/migrate.ts';
import { enrolledTill, officeState, sellOne } from '../builders/enrolled-till.ts';
import { newFolder } from '../builders/folders.ts';
import { type LineTill, lineTill } from '../builders/line-till.ts';
import { newDatabase } from '../builders/till.ts';
import { engines } from './databases.ts';
import { type RunningOffice, runOffice } from './running-office.ts';

const env = { NODE_COMPILE_CACHE: newFolder() };
const code = '9520100042010';
const wanda = { name: 'Wanda Quillfeather', phone: '+353 86 713 9264', card: '9520100077005' };
const traces = ['Quillfeather', 'quillfeather', '713 9264', '7139264', wanda.card];

/** Which of the traces any file beside a database, or the database itself, still holds. */
function tracesBeside(file: string): string[] {
  const folder = dirname(file);
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return traces.filter((trace) => bytes.some((one) => one.includes(trace)));
}

/** What a till's file keeps of somebody's PIN. A wrong PIN would be counted, so nobody tries one. */
function hashOf(file: string, id: string): unknown {
  const db = new Database(file, { readonly: true });
  const hash = db.prepare('SELECT pin_hash FROM staff WHERE id = ?').pluck().get(id);
  db.close();
  return hash;
}

/** Has a till talk to head office until a check holds of its answer. */
async function until(till: LineTill, command: object, holds: (reply: TillReply) => boolean): Promise<void> {
  for (let tries = 0; ; tries++) {
    const reply = await till.ask(command);
    if (holds(reply)) return;
    if (tries > 400) throw new Error(`stays ${JSON.stringify(reply)}`);
    if (tries % 10 === 0) await till.view({ type: 'TryHeadOffice' });
    await wait(100);
  }
}

describe('two tills of a store', () => {
  let office: RunningOffice;
  let database: RunningOffice['database'];
  const tills: LineTill[] = [];
  const files = [newDatabase(), newDatabase()] as const;
  beforeAll(async () => {
    const embedded = engines.find(({ name }) => name === 'PGlite');
    if (!embedded) throw new Error('there is no embedded database');
    database = await embedded.open();
    await migrate(database);
    office = await runOffice(database);
    office.clock.now = '2100-01-01T00:00:00.000Z';
  }, 60_000);
  afterAll(async () => {
    for (const till of tills) till.process.kill('SIGKILL');
    await office.close();
    await database.close();
  });

  it('know of each other what was sold, to whom, and who is to be forgotten; one without a network sells as ever', async () => {
    const [a, b] = await Promise.all(
      files.map(async (file) => enrolledTill(file, office.address, await office.code(), env)),
    );
    if (!a || !b) throw new Error('no tills');
    tills.push(a, b);
    const search = { type: 'Search', text: code };
    const stockOf = (reply: TillReply) => (reply.ok ? reply.items?.[0]?.stock : undefined) ?? Number.NaN;
    const before = stockOf(await b.ask(search));
    const { customer } = await a.view({ type: 'AddCustomer', ...wanda });
    const customerId = customer?.id ?? '';
    await sellOne(a);
    await officeState(a, ({ waiting }) => waiting === 0);
    await until(b, search, (reply) => stockOf(reply) === before - 1);
    await until(
      b,
      { type: 'FindCustomers', text: 'quillf' },
      (reply) => reply.ok && reply.customers?.length === 1,
    );
    const known = await b.view({ type: 'AttachCustomer', customerId });
    expect(known.customer).toMatchObject({ name: wanda.name, bought: [{ name: expect.any(String) }] });
    await b.view({ type: 'VoidSale' });
    for (const file of files) expect(tracesBeside(file)).toContain('Quillfeather');

    await b.view({ type: 'EraseCustomer', customerId });
    const gone = (reply: TillReply) => reply.ok && reply.customers?.length === 0;
    await until(a, { type: 'FindCustomers', text: 'quillf' }, gone);
    expect(files.map(tracesBeside)).toEqual([[], []]);
    expect(await database.query('SELECT * FROM customers WHERE id = $1', [customerId])).toEqual([]);
    expect(await database.query('SELECT * FROM customer_purchases')).toEqual([]);
    await a.end();
    await offline(b, stockOf);
    const db = new Database(files[0], { readonly: true });
    expect(db.prepare('SELECT count(*) FROM erased_customers').pluck().get()).toBe(1);
    expect(db.prepare('SELECT count(*) FROM bought_elsewhere').pluck().get()).toBe(0);
    db.close();
    expect(files.map(tracesBeside)).toEqual([[], []]);
  }, 120_000);

  it('have the same people: entered, with a new PIN, taken off; one enrolled before there were peppers gets it by itself', async () => {
    const own = [newDatabase(), newDatabase()] as const;
    const [a, b] = await Promise.all(
      own.map(async (file) => enrolledTill(file, office.address, await office.code(), env)),
    );
    if (!a || !b) throw new Error('no tills');
    tills.push(a, b);
    const entered = await a.ask({
      type: 'PutStaff',
      name: 'Ada Quillfeather',
      role: 'cashier',
      active: true,
    });
    const id = (entered.ok && entered.personId) || '';
    await a.view({ type: 'SetPin', staffId: id, pin: '258013' });
    const signIn = (pin: string) => ({ type: 'SignIn', staffId: id, pin });
    const known = (reply: TillReply) => reply.ok && reply.view.staff.people.some((one) => one.id === id);
    await until(b, { type: 'View' }, known);
    expect((await b.view(signIn('258013'))).staff.signedIn?.name).toBe('Ada Quillfeather');
    await b.view({ type: 'ChangePin', old: '258013', pin: '936015' });
    await b.end();
    // As a till is whose enrolment is older than the pepper.
    rmSync(`${own[1]}.store-pepper`);
    const again = lineTill(['--database', own[1]], env);
    tills.push(again);
    await until(again, { type: 'View' }, () => existsSync(`${own[1]}.store-pepper`));
    expect(statSync(`${own[1]}.store-pepper`).mode & 0o777).toBe(0o600);
    expect((await again.view(signIn('936015'))).staff.signedIn?.id).toBe(id);
    await again.view({ type: 'SignIn', staffId: 'manager', pin: '4444' });
    await until(a, { type: 'View' }, () => hashOf(own[0], id) === hashOf(own[1], id));
    await a.view(signIn('936015'));
    await again.view({ type: 'PutStaff', id, name: 'Ada Quillfeather', role: 'cashier', active: false });
    await until(a, { type: 'View' }, (reply) => reply.ok && !known(reply));
    expect(await a.ask({ type: 'Scan', code })).toMatchObject({ ok: false, refusal: { code: 'sign-in' } });
    for (const till of [a, again])
      expect((await till.end()).error).not.toMatch(/Quillfeather|258013|936015|argon2/);
    const held = await database.query("SELECT body FROM journal WHERE type = 'v1.StaffChanged'");
    expect(held.length).toBeGreaterThan(2);
    expect(JSON.stringify(held)).not.toMatch(/Quillfeather|argon2/);
  }, 60_000);

  /** Head office goes away. */
  async function offline(till: LineTill, stockOf: (reply: TillReply) => number): Promise<void> {
    await office.close();
    const before = stockOf(await till.ask({ type: 'Search', text: code }));
    await sellOne(till);
    await till.end();
    const again = lineTill(['--database', files[1]], env);
    tills.push(again);
    expect(stockOf(await again.ask({ type: 'Search', text: code }))).toBe(before - 1);
    await again.end();
    office = await runOffice(database);
  }
});
