import { afterAll, beforeAll, expect, it } from 'vitest';
import { readJournal } from '../../db/read-journal.ts';
import { newCode } from '../../head-office/codes.ts';
import { type Publication, publish } from '../../head-office/price-book/publish.ts';
import { readParkedAgain } from '../../head-office/read-parked-again.ts';
import { putStore } from '../../head-office/stores.ts';
import { item } from '../builders/price-book.ts';
import { bringBack, type TestTill, till } from '../builders/till.ts';
import { onBothDatabases } from './databases.ts';
import { type RunningOffice, runOffice, store } from './running-office.ts';
import {
  chained,
  enrolSender,
  headersFor,
  newKeys,
  type Row,
  type Sender,
  send,
  senderOf,
} from './sender.ts';

const goods = [item({ sku: 'PEN', price: 199, stock: 50 }), item({ sku: 'PAD', price: 500, stock: 9 })];
const person = (id: string, name: string) => ({
  ...{ id, name, phone: '+353861234567', card: '', groups: ['schools'], noOffers: false },
});

/** A till with a clock of its own that sells, and whoever sends its journal to head office. */
type Shop = { desk: TestTill; clock: { at: string }; sender: Sender; sent: number };

onBothDatabases('what the tills of a store share', (database) => {
  let office: RunningOffice;
  beforeAll(async () => {
    office = await runOffice(database());
    await putStore(database().query, { ...store, id: 'other', name: 'Other' });
    office.clock.now = '2026-11-30T00:00:00.000Z';
  });
  afterAll(() => office.close());

  async function shop(openedAt: string, sender?: Sender): Promise<Shop> {
    const clock = { at: openedAt };
    const desk = till({ items: goods, now: () => clock.at });
    return { desk, clock, sender: sender ?? (await enrolSender(office)), sent: 0 };
  }
  async function elsewhere(): Promise<Sender> {
    const { privateKey, publicKey } = newKeys();
    const body = {
      code: await newCode(office, 'other', null),
      publicKey,
      till: { id: publicKey, name: 'Far' },
    };
    const reply = await send(office, '/v1/enrol', Buffer.from(JSON.stringify(body)));
    return senderOf(office, reply.body as Sender, privateKey);
  }
  async function get(sender: Sender, what: string, question: Record<string, string> = {}) {
    const path = `/v1/tills/${sender.tillId}/${what}?${new URLSearchParams(question)}`;
    const headers = headersFor('GET', path, sender.tillId, new Uint8Array(), sender.privateKey);
    const reply = await fetch(`${office.address}${path}`, { headers });
    expect(reply.status).toBe(200);
    return (await reply.json()) as { through: string; more: boolean } & Record<string, unknown[]>;
  }
  const stockOf = async ({ sender }: Shop, since = '') => {
    const { rows, through } = await get(sender, 'store-stock', { since });
    return { sold: rows, through };
  };
  async function push(one: Shop): Promise<void> {
    const rows = [...readJournal(one.desk.desk.db)] as Row[];
    expect(await one.sender.push(rows.slice(one.sent))).toMatchObject({ status: 200 });
    one.sent = rows.length;
  }
  function sell({ desk, clock }: Shop, at: string, sku: string, quantity: number, customer?: string): string {
    clock.at = at;
    const { sale } = desk.do({ type: 'Scan', code: sku, quantity });
    if (customer) desk.do({ type: 'AttachCustomer', customerId: customer });
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 1_000_000 });
    desk.do({ type: 'CompleteSale' });
    return sale?.id ?? '';
  }

  it('says what the others sold of each item since this till counted it, and only what is new', async () => {
    const [one, two] = [await shop('2026-11-20T08:00:00.000Z'), await shop('2026-11-20T09:00:00.000Z')];
    sell(two, '2026-11-20T07:30:00.000Z', 'PEN', 40);
    const saleId = sell(two, '2026-11-20T10:00:00.000Z', 'PEN', 3);
    sell(two, '2026-11-20T10:05:00.000Z', 'PAD', 1);
    sell(one, '2026-11-20T10:06:00.000Z', 'PEN', 1);
    for (const each of [one, two]) await push(each);
    const first = await stockOf(one);
    expect(first.sold).toEqual([
      { sku: 'PAD', sold: 1 },
      { sku: 'PEN', sold: 3 },
    ]);
    expect((await stockOf(two)).sold).toEqual([{ sku: 'PEN', sold: 1 }]);
    expect((await stockOf(one, first.through)).sold).toEqual([]);
    two.clock.at = '2026-11-20T11:00:00.000Z';
    bringBack(two.desk, saleId, 'PEN', 2);
    await push(two);
    const second = await stockOf(one, first.through);
    expect(second.sold).toEqual([{ sku: 'PEN', sold: 1 }]);
    expect((await stockOf({ ...one, sender: await elsewhere() })).sold).toEqual([]);
    await countedAt(one, two, second.through);
  });

  /** Counts at one till, and later files at the other. */
  async function countedAt(one: Shop, two: Shop, since: string): Promise<void> {
    const [before, after] = [goods[1], { ...goods[1], stock: 20 }];
    const edit = { ...{ editId: 'e', kind: 'item', id: 'PAD', before, after, by: null, version: 2 } };
    const head = [...readJournal(two.desk.desk.db)].at(-1);
    const rows = chained([{ type: 'v1.PriceBookEdited', ...edit }], head);
    expect(await two.sender.push(rows)).toMatchObject({ status: 200 });
    expect((await stockOf(one, since)).sold).toEqual([{ sku: 'PAD', sold: 0 }]);
    const book = { ...{ version: 2, hash: 'h2' }, ...{ items: 2, bundles: 0, rules: 0, needs: 0 } };
    const again = chained(
      [{ type: 'v1.PriceBookImported', ...book }],
      [...readJournal(one.desk.desk.db)].at(-1),
    );
    expect(await one.sender.push(again)).toMatchObject({ status: 200 });
    expect((await stockOf(one)).sold).toEqual([
      { sku: 'PAD', sold: 0 },
      { sku: 'PEN', sold: 0 },
    ]);
  }

  it('counts rows that a till wrote under the id that it had before as its own, and another one’s as another’s', async () => {
    const old = await shop('2026-11-20T08:00:00.000Z');
    sell(old, '2026-11-20T09:00:00.000Z', 'PEN', 2);
    await push(old);
    const rows = [...readJournal(old.desk.desk.db)] as Row[];
    const base = { seq: rows.length, hash: rows.at(-1)?.hash ?? '' };
    sell(old, '2026-11-20T10:00:00.000Z', 'PEN', 5);
    await push(old);
    const { tillId } = old.sender;
    const sender = await enrolSender(office, { continues: { tillId, head: base } });
    const { sold } = await stockOf({ ...old, sender });
    const own = (sold ?? []).filter((row) => (row as { sku: string }).sku === 'PEN');
    const others = (await stockOf(old)).sold as { sku: string; sold: number }[];
    const rest = others.find(({ sku }) => sku === 'PEN')?.sold ?? 0;
    expect(own).toEqual([{ sku: 'PEN', sold: rest + 5 }]);
  });

  it('tells who is known, once each, in the store alone; whoever was erased stays so, with all that they bought', async () => {
    const [one, two] = [await shop('2026-11-21T08:00:00.000Z'), await shop('2026-11-21T08:00:00.000Z')];
    const far = await elsewhere();
    const tell = (who: Sender, changes: object[]) =>
      who.post(`/v1/tills/${who.tillId}/customers`, { changes });
    const [ada, bea] = [person('ada', 'Ada\u00e9'), person('bea', 'Bea')];
    const news = [
      { number: 1, id: 'ada', first: true, customer: ada },
      { number: 2, id: 'bea', first: false, customer: bea },
    ];
    for (const _ of [1, 2])
      expect(await tell(one.sender, news)).toMatchObject({ status: 200, body: { taken: 2 } });
    const stale = { ...ada, name: 'Older' };
    await tell(two.sender, [{ number: 7, id: 'ada', first: true, customer: stale }]);
    const first = await get(two.sender, 'customers');
    expect(first.changes).toEqual([
      { id: 'ada', customer: ada },
      { id: 'bea', customer: bea },
    ]);
    expect((await get(far, 'customers')).changes).toEqual([]);

    one.desk.desk.db.transaction(() => one.desk.desk.people.importAll([ada, bea], []))();
    const saleId = sell(one, '2026-11-21T10:00:00.000Z', 'PEN', 3, 'ada');
    sell(one, '2026-11-21T10:01:00.000Z', 'PAD', 1, 'bea');
    bringBack(one.desk, saleId, 'PEN', 1);
    await push(one);
    const bought = { tillId: one.sender.tillId, category: goods[0]?.category, tags: goods[0]?.tags };
    const day = '2026-11-21';
    const pens = {
      ...bought,
      customerId: 'ada',
      sku: 'PEN',
      name: goods[0]?.name,
      bought: 3,
      returned: 1,
      lastDay: day,
    };
    const pads = {
      ...bought,
      customerId: 'bea',
      sku: 'PAD',
      name: goods[1]?.name,
      bought: 1,
      returned: 0,
      lastDay: day,
    };
    const purchases = await get(two.sender, 'purchases');
    expect(purchases.rows).toEqual(expect.arrayContaining([pens, pads]));
    expect(purchases.rows).toHaveLength(2);
    for (const who of [one.sender, far]) expect((await get(who, 'purchases')).rows).toEqual([]);
    expect((await get(two.sender, 'purchases', { since: purchases.through })).rows).toEqual([]);

    expect(await tell(two.sender, [{ number: 8, id: 'ada', first: false, customer: null }])).toMatchObject({
      body: { taken: 8 },
    });
    await tell(one.sender, [{ number: 3, id: 'ada', first: false, customer: ada }]);
    sell(one, '2026-11-21T12:00:00.000Z', 'PEN', 1, 'ada');
    await push(one);
    expect((await get(one.sender, 'customers', { since: first.through })).changes).toEqual([
      { id: 'ada', customer: null },
    ]);
    expect((await get(two.sender, 'purchases')).rows).toEqual([pads]);
    for (const table of ['customers', 'customer_sales', 'customer_purchases']) {
      const rows = await database().query(`SELECT * FROM ${table} WHERE store_id = $1`, [store.id]);
      expect(JSON.stringify(rows), table).not.toContain('"ada"');
    }
    await foldedAnew(one, two.sender, purchases.through, [pads]);
  });

  /** A row that head office learns to understand makes everything again, and cursors begin anew. */
  async function foldedAnew(one: Shop, other: Sender, since: string, expected: object[]): Promise<void> {
    await database().query('INSERT INTO parked (till_id, seq, why) VALUES ($1, 1, $2)', [
      one.sender.tillId,
      'new',
    ]);
    const before = (await get(other, 'store-stock')).rows;
    expect(await readParkedAgain(office)).toBe(1);
    expect((await get(other, 'store-stock')).rows).toEqual(before);
    expect((await get(other, 'purchases', { since })).rows).toEqual(expected);
  }

  it('counts from when head office published another count, whatever a till had by then', async () => {
    const [one, two] = [await shop('2026-11-22T08:00:00.000Z'), await shop('2026-11-22T08:00:00.000Z')];
    sell(two, '2026-11-22T09:00:00.000Z', 'PEN', 3);
    await push(two);
    expect((await stockOf(one)).sold).not.toContainEqual({ sku: 'PEN', sold: 3 });
    await push(one);
    const put = (stock: number) => {
      const entries = [{ kind: 'item' as const, id: 'PEN', body: { ...goods[0], stock } }];
      return publish(office, { scope: `store:${store.id}`, day: '', entries } as unknown as Publication);
    };
    const pens = async (since = '') =>
      ((await stockOf(one, since)).sold ?? []).filter((row) => (row as { sku: string }).sku === 'PEN');
    expect(await pens()).toEqual([{ sku: 'PEN', sold: 3 }]);
    const { through } = await stockOf(one);
    office.clock.now = '2026-11-30T01:00:00.000Z';
    for (const stock of [50, 60]) await put(stock);
    expect(await pens(through)).toEqual([{ sku: 'PEN', sold: 0 }]);
    const later = await stockOf(one, through);
    office.clock.now = '2026-11-30T02:00:00.000Z';
    sell(two, '2026-11-30T01:30:00.000Z', 'PEN', 2);
    await push(two);
    expect(await pens(later.through)).toEqual([{ sku: 'PEN', sold: 2 }]);
    await put(70);
    expect(await pens(later.through)).toEqual([{ sku: 'PEN', sold: 0 }]);
  });

  it('asks for any number of them in parts, and skips none', async () => {
    const far = await elsewhere();
    const changes = Array.from({ length: 250 }, (_, at) => ({
      ...{ number: at + 1, id: `many-${at}`, first: false, customer: person(`many-${at}`, `Person ${at}`) },
    }));
    for (let at = 0; at < 250; at += 100)
      await far.post(`/v1/tills/${far.tillId}/customers`, { changes: changes.slice(at, at + 100) });
    const ids: string[] = [];
    for (let since = '', more = true; more; ) {
      const part = await get(await far, 'customers', { since });
      ids.push(...(part.changes as { id: string }[]).map(({ id }) => id));
      ({ more, through: since } = part);
    }
    expect(ids).toEqual(changes.map(({ id }) => id));
  });
});
