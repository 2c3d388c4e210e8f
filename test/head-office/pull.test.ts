import { generateKeyPairSync } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BookManifest } from '../../contract/sync-price-book.ts';
import type { PulledBook } from '../../db/pulled-book.ts';
import { signedBook } from '../../domain/sync/signed-text.ts';
import { readPriceBook } from '../../electron/import/read-price-book.ts';
import { pull } from '../../electron/sync/pull.ts';
import { openPuller } from '../../electron/sync/puller.ts';
import { openAlarms } from '../../head-office/alarms.ts';
import type { Database } from '../../head-office/database.ts';
import { migrate } from '../../head-office/migrate.ts';
import { setLocks } from '../../head-office/price-book/locks.ts';
import { keyFrom } from '../../head-office/signing-key.ts';
import { enrolledTill, sellOne } from '../builders/enrolled-till.ts';
import { newFolder } from '../builders/folders.ts';
import type { LineTill } from '../builders/line-till.ts';
import { newDatabase } from '../builders/till.ts';
import { publishTo } from './book-world.ts';
import { freshEmbedded } from './databases.ts';
import { honest, type Lie, type LyingProxy, lyingProxy, type Sent } from './lying-proxy.ts';
import { type RunningOffice, runOffice } from './running-office.ts';
import { enrolSender, type Sender } from './sender.ts';

const read = readPriceBook(fileURLToPath(new URL('../../store/demo', import.meta.url)));
if (!read.ok) throw new Error('the demo store is unsound');
const demo = JSON.parse(JSON.stringify(read.contents)) as typeof read.contents;
const printer = '9520100042010';
const costing = (price: number) => ({
  ...demo,
  items: demo.items.map((one) => (one.barcodes.includes(printer) ? { ...one, price } : one)),
});

let database: Database;
let office: RunningOffice;
let proxy: LyingProxy;
let sender: Sender;
let stranger: Sender;
const tills: LineTill[] = [];
beforeAll(async () => {
  database = await freshEmbedded();
  await migrate(database);
  office = await runOffice(database);
  proxy = await lyingProxy(office.address);
  await publishTo(office, costing(9100));
  [sender, stranger] = [await enrolSender(office), await enrolSender(office)];
}, 60_000);
afterAll(async () => {
  for (const till of tills) till.process.kill('SIGKILL');
  await proxy.close();
  await office.close();
  await database.close();
});

const nothingNew = () => ({ file: '', lines: 0, of: 0, checked: null });
const isManifest = (path: string) => /price-book\?/.test(path);
const isPiece = (path: string) => path.includes('/changes');
const onPieces =
  (change: (body: Buffer, path: string) => Buffer): Lie =>
  (path, sent) =>
    isPiece(path) ? { ...sent, body: change(sent.body, path) } : sent;
const onManifests =
  (change: (manifest: BookManifest, signature: string) => { manifest: string; signature: string }): Lie =>
  (path, sent) => {
    if (!isManifest(path)) return sent;
    const { manifest, signature } = JSON.parse(String(sent.body));
    return json(sent, change(JSON.parse(manifest), signature));
  };
const json = (sent: Sent, value: unknown): Sent => ({ ...sent, body: Buffer.from(JSON.stringify(value)) });
const signed = (manifest: BookManifest, key: { sign(bytes: Uint8Array): string }) => {
  const text = JSON.stringify(manifest);
  return { manifest: text, signature: key.sign(Buffer.from(signedBook(text))) };
};

const tillIdsOf = async () =>
  (await database.query<{ id: string }>('SELECT id FROM tills')).map(({ id }) => id);

const lies: Record<string, [Lie, RegExp]> = {
  unsigned: [
    onManifests((manifest) => ({ manifest: JSON.stringify(manifest), signature: '' })),
    /not signed/,
  ],
  'signed by another': [
    onManifests((manifest) => signed(manifest, keyFrom(generateKeyPairSync('ed25519').privateKey))),
    /not signed/,
  ],
  'changed after it was signed': [
    onManifests((manifest, signature) => ({ manifest: JSON.stringify({ ...manifest, to: 9 }), signature })),
    /not signed/,
  ],
  'for another till': [
    onManifests((manifest) => signed({ ...manifest, tillId: stranger.tillId }, office.key)),
    /not for this till/,
  ],
  'of another store': [
    onManifests((manifest) => signed({ ...manifest, storeId: 'elsewhere' }, office.key)),
    /not for this till/,
  ],
  older: [onManifests((manifest) => signed({ ...manifest, to: 0 }, office.key)), /not newer/],
  'from another version': [
    onManifests((manifest) => signed({ ...manifest, from: 3 }, office.key)),
    /goes on from/,
  ],
  truncated: [
    onPieces((body, path) => (path.endsWith('offset=0') ? body.subarray(0, 5000) : Buffer.alloc(0))),
    /ends/,
  ],
  swapped: [
    onPieces((body) => {
      const changed = Buffer.from(body);
      changed[100] = (changed[100] ?? 0) ^ 1;
      return changed;
    }),
    /not the signed/,
  ],
  'too long': [onPieces((body) => Buffer.concat([body, body])), /longer/],
  endless: [
    (path, sent, response) => {
      if (!isPiece(path)) return sent;
      const more = () => response.write(Buffer.alloc(65_536), () => setImmediate(more));
      response.on('error', () => {});
      more();
      return undefined;
    },
    /longer/,
  ],
};

it.each(Object.entries(lies))(
  'a price book that is %s is not taken, and nothing of it stays',
  async (_, [lie, why]) => {
    const file = newDatabase();
    const { tillId, privateKey: key, headOfficeKey } = sender;
    const known: PulledBook = { storeId: 'corner', headOfficeKey, version: 0, locks: [] };
    const link = { address: proxy.address, asker: { tillId, key } };
    proxy.lie = lie;
    const refused = await pull(link, known, file, nothingNew);
    expect(refused).toMatchObject({ ok: false, bad: true, why: expect.stringMatching(why) });
    const folder = file.slice(0, file.lastIndexOf('/'));
    expect(readdirSync(folder).filter((name) => name.includes('price-book'))).toEqual([]);
    proxy.lie = honest;
    expect(await pull(link, known, file, nothingNew)).toMatchObject({
      ok: true,
      book: { manifest: { from: 0, to: 1 } },
    });
  },
);

it('goes on where it was cut off', async () => {
  const file = newDatabase();
  const { tillId, privateKey: key, headOfficeKey } = sender;
  const known: PulledBook = { storeId: 'corner', headOfficeKey, version: 0, locks: [] };
  const link = { address: proxy.address, asker: { tillId, key } };
  const offsets: string[] = [];
  proxy.lie = (path, sent) => {
    if (!isPiece(path)) return sent;
    offsets.push(path.split('offset=')[1] ?? '');
    if (offsets.length === 2) return json({ ...sent, status: 503 }, { code: 'busy', message: '' });
    return offsets.length > 4 ? sent : { ...sent, body: sent.body.subarray(0, 10_000) };
  };
  expect(await pull(link, known, file, nothingNew)).toEqual({ ok: false, bad: false, why: 'busy' });
  expect(await pull(link, known, file, nothingNew)).toMatchObject({ ok: true });
  expect(offsets.slice(0, 4)).toEqual(['0', '10000', '10000', '20000']);
  proxy.lie = honest;
});

it('gives a version again where the till has taken another one since', async () => {
  const { tillId, privateKey: key, headOfficeKey } = sender;
  await publishTo(office, costing(9150));
  await publishTo(office, costing(9100));
  let version = 0;
  const given: number[][] = [];
  const puller = openPuller({
    link: { address: proxy.address, asker: { tillId, key } },
    database: newDatabase(),
    read: () => ({ storeId: 'corner', headOfficeKey, version, locks: [] }),
    newsOf: nothingNew,
    give: ({ manifest: { from, to } }) => given.push([from, to]),
  });
  const heard = () => {
    puller.hear(3);
    return given;
  };
  await expect.poll(heard, { timeout: 30_000 }).toEqual([[0, 3]]);
  version = 2;
  await expect.poll(heard, { timeout: 30_000 }).toEqual([
    [0, 3],
    [2, 3],
  ]);
});

it('comes to a till that sells, and its edits go to the next one; what is unsound is refused with an alarm', async () => {
  const env = { NODE_COMPILE_CACHE: newFolder() };
  const before = new Set((await tillIdsOf()).values());
  const tillIds: string[] = [];
  const begin = async () => {
    const till = await enrolledTill(newDatabase(), proxy.address, await office.code(), env);
    tills.push(till);
    for (const id of await tillIdsOf()) if (!before.has(id)) tillIds.push(id);
    for (const id of tillIds) before.add(id);
    return till;
  };
  const [one, other] = [await begin(), await begin()];
  const priceAt = async (till: LineTill) => {
    await till.ask({ type: 'TryHeadOffice' });
    const reply = await till.ask({ type: 'Search', text: 'mx420' });
    return reply.ok ? reply.items?.[0]?.price : undefined;
  };
  const priceHeld = async () => {
    const [held] = await database.query<{ body: string }>(
      "SELECT body FROM store_entries WHERE kind = 'item' AND id = 'PRN-MX420'",
    );
    return (JSON.parse(held?.body ?? '{}') as { price?: number }).price;
  };
  const soon = { timeout: 30_000, interval: 300 };
  for (const till of [one, other]) await expect.poll(() => priceAt(till), soon).toBe(9100);
  expect(await sellOne(one)).toBe(1);

  const entry = await one.ask({ type: 'ReadEntry', kind: 'item', id: 'PRN-MX420' });
  const body = { ...(entry.ok ? entry.entry?.body : {}), price: 9300 };
  await one.view({ type: 'EditPriceBook', kind: 'item', id: 'PRN-MX420', body });
  await expect.poll(() => priceAt(other), soon).toBe(9300);

  // Both change it before either hears of the other: the later one stands, and the first gets its own back by one tap.
  proxy.lie = (_path, sent) => json({ ...sent, status: 503 }, { code: 'busy', message: '' });
  const edit = (till: LineTill, price: number) =>
    till.view({ type: 'EditPriceBook', kind: 'item', id: 'PRN-MX420', body: { ...body, price } });
  await edit(one, 9400);
  await edit(other, 9500);
  proxy.lie = (path, sent) =>
    path.includes(tillIds[1] ?? '') ? json({ ...sent, status: 503 }, { code: 'busy', message: '' }) : sent;
  await expect.poll(() => priceHeld(), soon).toBe(9400);
  proxy.lie = honest;
  for (const till of [one, other]) await expect.poll(() => priceAt(till), soon).toBe(9500);
  const noticed = async () => (await one.view({ type: 'TryHeadOffice' })).editNotices;
  await expect.poll(async () => (await noticed()).length, soon).toBe(1);
  const [notice] = await noticed();
  expect(notice).toMatchObject({ kind: 'edit-replaced', field: 'price', kept: '9400', stands: '9500' });
  const after = await one.view({ type: 'RestoreEdit', noticeId: notice?.id });
  expect(after.editNotices).toEqual([]);
  expect(await one.ask({ type: 'DismissNotice', noticeId: notice?.id })).toMatchObject({
    ...{ ok: false, refusal: { code: 'no-notice' } },
  });
  await expect.poll(() => priceHeld(), soon).toBe(9400);
  await expect.poll(() => priceAt(other), soon).toBe(9400);

  await setLocks(office, { scope: 'chain', kind: 'item', fields: ['price'], locked: true });
  const locked = async () => {
    await one.ask({ type: 'TryHeadOffice' });
    const reply = await one.ask({ type: 'ReadEntry', kind: 'item', id: 'PRN-MX420' });
    return reply.ok && reply.entry?.locked;
  };
  await expect.poll(locked, soon).toEqual(['price']);
  const dearer = { type: 'EditPriceBook', kind: 'item', id: 'PRN-MX420', body: { ...body, price: 9999 } };
  expect(await one.ask(dearer)).toMatchObject({
    ...{ ok: false, refusal: { code: 'locked', problems: [{ field: 'price' }] } },
  });

  // Signed, whole, and no price book: a bundle of what nobody sells.
  const nonsense = {
    ...demo.bundles[0],
    id: 'nonsense',
    slots: [{ quantity: 1, choose: [{ sku: 'NOTHING' }] }],
  };
  await database.query(
    `INSERT INTO store_entries (store_id, kind, id, place, body, version)
      SELECT id, 'bundle', 'nonsense', 1, $1, price_book_version + 1 FROM stores`,
    [JSON.stringify(nonsense)],
  );
  await database.query('UPDATE stores SET price_book_version = price_book_version + 1');
  const refused = async () => {
    await one.ask({ type: 'TryHeadOffice' });
    const alarms = await openAlarms(database.query);
    return alarms.filter(({ kind, tillId }) => kind === 'price-book-refused' && tillId !== sender.tillId);
  };
  await expect.poll(async () => JSON.stringify(await refused()), soon).toContain('NOTHING');
  expect(await sellOne(one)).toBe(2);
  expect(await priceAt(one)).toBe(9400);
}, 300_000);
