import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import { takeUpDue } from '../../electron/till/take-book.ts';
import type { Office } from '../../head-office/office.ts';
import { setLocks } from '../../head-office/price-book/locks.ts';
import { keyFrom } from '../../head-office/signing-key.ts';
import { putStore } from '../../head-office/stores.ts';
import { bundle, item, rule, store } from '../builders/price-book.ts';
import { seeded } from '../builders/seeded.ts';
import { type BookTill, bookOf, bookTill, effectiveOf, publishTo } from './book-world.ts';
import { onBothDatabases } from './databases.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = seeded(seed);
const below = (most: number) => Math.floor(random() * most);
const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;

const start: PriceBookContents = {
  store: store(),
  items: ['A', 'B', 'C', 'D'].map((sku) => item({ sku, price: 3000 })),
  bundles: ['b-1', 'b-2'].map((id) => bundle({ id, slots: [slot('A'), slot('B')] })),
  rules: [rule({ id: 'r-1', when: [{ sku: 'A' }], offer: ['C'] })],
  needs: [],
};
function slot(sku: string) {
  return { quantity: 1, choose: [{ sku }] };
}

/** Every value that anybody gave, to be looked for in the end. */
const given: string[] = [];
function marked(): string {
  const mark = `mark ${given.length} of ${seed}.`;
  given.push(mark);
  return mark;
}

type Fields = Record<string, unknown>;
/** What a manager may want of an entry; null to take it out. */
function wish(kind: string, body: Fields | null, id: string): Fields | null {
  const some: (() => Fields)[] = [() => ({ name: marked() })];
  if (kind === 'item')
    some.push(
      () => ({ price: 1000 + below(9) * 500 }),
      () => ({ benefit: marked() }),
    );
  if (kind === 'bundle') {
    some.push(() => ({ price: { percentOff: 500 + below(9) * 500 } }));
    some.push(() => ({ slots: [slot(pick(['A', 'B'])), slot(pick(['C', 'D']))] }));
    if (below(4) === 0)
      return body ? null : { ...bundle({ id, slots: start.bundles[0]?.slots ?? [] }), name: marked() };
  }
  if (kind === 'item' && id === 'D' && below(3) === 0)
    return body ? null : { ...item({ sku: 'D' }), name: marked() };
  if (kind === 'rule') return body && { ...body, reason: marked() };
  const wanted = some.filter(() => below(2) === 0);
  return body && Object.assign({ ...body }, ...wanted.map((make) => make()));
}

const places = [
  ...(['A', 'B', 'C', 'D'] as const).map((id) => ['item', id] as const),
  ...(['b-1', 'b-1', 'b-2', 'b-3'] as const).map((id) => ['bundle', id] as const),
  ['rule', 'r-1'] as const,
];

function edit(at: BookTill): void {
  const [kind, id] = pick(places);
  const before = (bookOf(at)[`${kind} ${id}`] ?? null) as Fields | null;
  const count = given.length;
  const body = wish(kind, before, id);
  if (body === null && before === null) return;
  const reply = at.ask({ type: 'EditPriceBook', kind, id, body });
  // What was refused was never there.
  if (!reply.ok) given.length = count;
}

onBothDatabases(`edits by managers of three tills and two stores (SEED=${seed})`, (database) => {
  let office: Office;
  let clock = Date.parse('2026-11-22T10:00:00.000Z');
  let tills: BookTill[];
  let published = start;
  beforeAll(async () => {
    given.length = 0;
    const key = keyFrom(generateKeyPairSync('ed25519').privateKey);
    office = { database: database(), key, now: () => new Date(clock).toISOString() };
    for (const id of ['quay', 'hill'])
      await putStore(database().query, {
        id,
        name: id,
        region: 'all',
        timeZone: 'Europe/Dublin',
        currency: 'EUR',
      });
    await publishTo(office, start);
    tills = [];
    for (const storeId of ['quay', 'quay', 'quay', 'hill'])
      tills.push(await bookTill(office, storeId, start));
    for (const one of tills) await one.pull();
  });
  afterAll(() => {
    for (const one of tills) one.close();
  });

  async function headOfficeActs(): Promise<void> {
    const what = below(4);
    if (what === 0) {
      const locked = below(2) === 0;
      const fields = [pick(['price', 'name'])];
      return setLocks(office, { scope: pick(['chain', 'store:quay']), kind: 'bundle', fields, locked });
    }
    const items = published.items.map((one) =>
      below(3) === 0 ? { ...one, price: 1500 + below(9) * 500 } : one,
    );
    const next = { ...published, items };
    const day = what === 1 ? new Date(clock + 86_400_000).toISOString().slice(0, 10) : '';
    if (day === '') published = next;
    await publishTo(office, next, { day });
  }

  async function step(): Promise<void> {
    const one = pick(tills);
    const what = below(20);
    if (what < 9) edit(one);
    else if (what < 14) await one.send(1 + below(3));
    else if (what < 18) await one.pull();
    else if (what === 18) await headOfficeActs();
    else {
      clock += below(3) * 20 * 3_600_000;
      for (const each of tills) if (below(2) === 0) takeUpDue(each.desk);
    }
  }

  async function settle(): Promise<void> {
    for (const one of tills) while (await one.send()) {}
    for (const one of tills) {
      const pulled = await one.pull();
      if (pulled !== 'newest') expect(pulled).toEqual({ took: 'all' });
      takeUpDue(one.desk);
    }
  }

  it('come to the same price book at every till of a store, and none of them vanishes', async () => {
    for (let round = 0; round < 4; round++) {
      for (let at = 0; at < 40; at++) await step();
      await settle();
      for (const one of tills) expect(bookOf(one)).toEqual(await effectiveOf(database(), one.storeId));
    }
    const kept = await database().query('SELECT value FROM kept_edits');
    const now = await database().query('SELECT body FROM store_entries WHERE body IS NOT NULL');
    const traced = JSON.stringify([now, kept]);
    const lost = given.filter((mark) => !traced.includes(mark));
    expect(lost.filter((mark) => !seen(mark))).toEqual([]);
    expect(given.length).toBeGreaterThan(20);
    expect(kept.length).toBeGreaterThan(5);
  }, 300_000);

  /** Whoever took a value away had it before their eyes. */
  function seen(mark: string): boolean {
    return tills.some(({ desk }) =>
      (
        desk.db
          .prepare("SELECT body FROM journal WHERE type = 'v1.PriceBookEdited'")
          .pluck()
          .all() as string[]
      )
        .map((body) => JSON.parse(body) as { before: unknown; after: unknown })
        .some(
          ({ before, after }) =>
            JSON.stringify(before).includes(mark) && !JSON.stringify(after).includes(mark),
        ),
    );
  }
});
