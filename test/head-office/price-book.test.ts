import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import { takeUpDue } from '../../electron/till/take-book.ts';
import type { Office } from '../../head-office/office.ts';
import { setLocks } from '../../head-office/price-book/locks.ts';
import { keyFrom } from '../../head-office/signing-key.ts';
import { putStore } from '../../head-office/stores.ts';
import { bundle, item, store } from '../builders/price-book.ts';
import { type BookTill, bookOf, bookTill, effectiveOf, publishTo } from './book-world.ts';
import { onBothDatabases } from './databases.ts';

const shop: PriceBookContents = {
  store: store(),
  items: [item(), item({ sku: 'ITEM-2', price: 2000 }), item({ sku: 'ITEM-3' })],
  bundles: [bundle()],
  rules: [],
  needs: [],
};
const withPrice = (sku: string, price: number, from = shop): PriceBookContents => ({
  ...from,
  items: from.items.map((one) => (one.sku === sku ? { ...one, price } : one)),
});

onBothDatabases('a price book', (database) => {
  let office: Office;
  let clock = '';
  const tills: BookTill[] = [];
  beforeEach(async () => {
    clock = '2026-11-22T10:00:00.000Z';
    const key = keyFrom(generateKeyPairSync('ed25519').privateKey);
    office = { database: database(), key, now: () => clock };
    for (const table of [
      'entries',
      'store_entries',
      'store_schedule',
      'locks',
      'entry_authors',
      'kept_edits',
    ])
      await database().query(`DELETE FROM ${table}`);
    await database().query('UPDATE stores SET price_book_version = 0');
    for (const [id, region] of [
      ['quay', 'coast'],
      ['pier', 'coast'],
      ['hill', 'land'],
    ] as const)
      await putStore(database().query, { id, name: id, region, timeZone: 'Europe/Dublin', currency: 'EUR' });
  });
  afterEach(() => {
    for (const one of tills.splice(0)) one.close();
  });
  const open = async (storeId: string) => {
    const one = await bookTill(office, storeId, shop);
    tills.push(one);
    return one;
  };
  const edit = (at: BookTill, kind: string, id: string, change: object | null) => {
    const now = bookOf(at)[`${kind} ${id}`] as object;
    const body = change && { ...now, ...change };
    const reply = at.ask({ type: 'EditPriceBook', kind, id, body });
    if (!reply.ok) throw new Error(reply.refusal.message);
  };
  const priceOf = async (storeId: string, sku: string) =>
    ((await effectiveOf(database(), storeId))[`item ${sku}`] as { price: number } | undefined)?.price;

  it('is the narrower scope’s, entry by entry, and a wider one shows again where a narrower ends', async () => {
    expect(await publishTo(office, shop)).toEqual({ entries: 5, stores: 3 });
    await publishTo(office, withPrice('ITEM-1', 1100), { scope: 'region:coast' });
    await publishTo(office, withPrice('ITEM-1', 1200), { scope: 'store:quay' });
    const prices = async (sku: string) => [
      await priceOf('quay', sku),
      await priceOf('pier', sku),
      await priceOf('hill', sku),
    ];
    expect(await prices('ITEM-1')).toEqual([1200, 1100, 1000]);
    expect(await publishTo(office, withPrice('ITEM-2', 1900, withPrice('ITEM-1', 900)))).toEqual({
      ...{ entries: 2, stores: 3 },
    });
    expect(await prices('ITEM-1')).toEqual([1200, 1100, 900]);
    expect(await prices('ITEM-2')).toEqual([1900, 1900, 1900]);
    const less = { ...withPrice('ITEM-2', 1900, withPrice('ITEM-1', 1100)), items: shop.items.slice(0, 2) };
    const two = { ...less, items: withPrice('ITEM-2', 1900, withPrice('ITEM-1', 1100, less)).items };
    await publishTo(office, two, { scope: 'store:quay' });
    expect([await prices('ITEM-1'), await prices('ITEM-3')]).toEqual([
      [1100, 1100, 900],
      [undefined, 1000, 1000],
    ]);
    await expect(publishTo(office, shop, { scope: 'region:moon' })).rejects.toThrow('No store is in');
  });

  it('goes down whole, then by what changed, and never into a sale', async () => {
    await publishTo(office, withPrice('ITEM-1', 1100, { ...shop, items: shop.items.slice(0, 2) }));
    const one = await open('quay');
    one.do({ type: 'Scan', code: 'ITEM-1' });
    expect(await one.pull()).toEqual({ took: 'later' });
    one.do({ type: 'VoidSale' });
    expect(await one.pull()).toEqual({ took: 'all' });
    expect(bookOf(one)).toEqual(await effectiveOf(database(), 'quay'));
    expect(Object.keys(bookOf(one))).not.toContain('item ITEM-3');
    await publishTo(office, withPrice('ITEM-1', 1300));
    expect([await one.pull(), await one.pull()]).toEqual([{ took: 'all' }, 'newest']);
    expect(one.do({ type: 'Scan', code: 'ITEM-1' }).totals.due).toBe(1300);
  });

  it('holds from a day on at the till too, without a network', async () => {
    await publishTo(office, shop);
    const one = await open('quay');
    await publishTo(office, withPrice('ITEM-1', 1500), { day: '2026-11-24' });
    await one.pull();
    edit(one, 'item', 'ITEM-1', { name: 'Named here' });
    const shown = () => (bookOf(one)['item ITEM-1'] as { price: number; name: string }) ?? {};
    clock = '2026-11-23T23:00:00.000Z';
    expect([takeUpDue(one.desk), shown().price]).toEqual([false, 1000]);
    clock = '2026-11-24T00:30:00.000Z';
    expect([takeUpDue(one.desk), takeUpDue(one.desk)]).toEqual([true, false]);
    expect(shown()).toMatchObject({ price: 1500, name: 'Named here' });
    await one.send();
    await one.pull();
    expect(shown()).toMatchObject({ price: 1500, name: 'Named here' });
    expect(bookOf(one)).toEqual(await effectiveOf(database(), 'quay'));
  });

  it('merges managers’ edits by field; the later stands, the other is kept, and its author is told once', async () => {
    await publishTo(office, shop);
    const [one, other] = [await open('quay'), await open('quay')];
    await one.pull();
    await other.pull();
    edit(one, 'bundle', 'bundle-1', { name: 'One', price: { percentOff: 1500 } });
    edit(other, 'bundle', 'bundle-1', { price: { percentOff: 2000 } });
    await one.send();
    await other.send();
    expect((await effectiveOf(database(), 'quay'))['bundle bundle-1']).toMatchObject({
      ...{ name: 'One', price: { percentOff: 2000 } },
    });
    await one.pull();
    await other.pull();
    expect([bookOf(one), bookOf(other)]).toEqual(Array(2).fill(await effectiveOf(database(), 'quay')));
    const [notice, ...more] = await one.notices();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      ...{ kind: 'edit-replaced', entryKind: 'bundle', entryId: 'bundle-1', field: 'price' },
      ...{ stands: { percentOff: 2000 }, kept: { percentOff: 1500 } },
    });
    expect(await other.notices()).toEqual([]);
  });

  it('keeps what is locked, and tells the author; publishing over an edit keeps the edit', async () => {
    await publishTo(office, shop);
    const [one, other] = [await open('quay'), await open('pier')];
    await one.pull();
    await other.pull();
    await setLocks(office, { scope: 'region:coast', kind: 'bundle', fields: ['price'], locked: true });
    edit(one, 'bundle', 'bundle-1', { name: 'One', price: { percentOff: 1500 } });
    await one.send();
    await one.pull();
    expect(bookOf(one)['bundle bundle-1']).toEqual({ ...shop.bundles[0], name: 'One' });
    expect(await one.notices()).toMatchObject([{ kind: 'edit-locked', field: 'price' }]);
    edit(other, 'item', 'ITEM-1', { price: 1700, name: 'Edited' });
    await other.send();
    await publishTo(office, withPrice('ITEM-1', 1800));
    await other.pull();
    expect(bookOf(other)['item ITEM-1']).toMatchObject({ price: 1800, name: 'Edited' });
    expect(await other.notices()).toMatchObject([{ kind: 'edit-replaced', field: 'price', kept: 1700 }]);
  });

  it('is refused whole where a store’s tills could not take it together with the rest that they have', async () => {
    await publishTo(office, shop);
    await publishTo(office, { ...shop, items: shop.items.slice(0, 2) }, { scope: 'store:quay' });
    const one = await open('pier');
    await one.pull();
    edit(one, 'item', 'ITEM-2', { barcodes: ['4006381333931'] });
    await one.send();
    const everything = async () => [
      await database().query('SELECT * FROM entries ORDER BY scope, kind, id, from_day'),
      await database().query('SELECT * FROM store_entries ORDER BY store_id, kind, id'),
      await database().query('SELECT * FROM store_schedule'),
      await database().query('SELECT id, price_book_version FROM stores ORDER BY id'),
    ];
    const before = await everything();
    const onThree = bundle({ id: 'three', slots: [{ quantity: 2, choose: [{ sku: 'ITEM-3' }] }] });
    const withBundle = withPrice('ITEM-1', 700, { ...shop, bundles: [...shop.bundles, onThree] });
    await expect(publishTo(office, withBundle)).rejects.toThrow(
      /^Nothing was published.\nstore quay: bundle three, slots.0.choose.0: .*ITEM-3/,
    );
    await expect(publishTo(office, withBundle, { day: '2026-12-01' })).rejects.toThrow(
      'store quay, from 2026-12-01 on: bundle three',
    );
    const taken = item({ sku: 'ITEM-4', barcodes: ['4006381333931'] });
    await expect(publishTo(office, { ...shop, items: [...shop.items, taken] })).rejects.toThrow(
      /store pier: item ITEM-\d, barcodes.0: barcode 4006381333931 is already on ITEM-/,
    );
    expect(await everything()).toEqual(before);
    await publishTo(office, withBundle, { scope: 'store:pier' });
    expect((await effectiveOf(database(), 'pier'))['bundle three']).toMatchObject({ id: 'three' });
  });
});
