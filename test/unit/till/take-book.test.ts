import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BookLine } from '../../../contract/sync-price-book.ts';
import { keepHeadOffice } from '../../../db/head-office.ts';
import { entriesOf } from '../../../domain/price-book/entry.ts';
import type { PriceBookContents } from '../../../domain/price-book/price-book.ts';
import { writeNews } from '../../../electron/sync/news.ts';
import { openBooks } from '../../../electron/till/take-book.ts';
import { item, store } from '../../builders/price-book.ts';
import { till } from '../../builders/till.ts';

const shop = (items: PriceBookContents['items']): PriceBookContents => {
  return { store: store(), items, bundles: [], rules: [], needs: [] };
};
const many = Array.from({ length: 1_200 }, (_, at) => item({ sku: `S-${at}` }));

function world() {
  const counter = till(shop([item(), item({ sku: 'GONE' })]));
  keepHeadOffice(counter.desk.db, {
    ...{ address: 'http://127.0.0.1', tillId: 't', publicKey: 'x', storeId: 's', storeName: 's' },
    ...{ headOfficeKey: 'k', sinceSeq: 1, base: { seq: 0, hash: '' }, sent: { seq: 0, hash: '' } },
    ...{ parked: 0, lastReceivedAt: '', fenced: '', tillName: '' },
  });
  const file = join(mkdtempSync(join(tmpdir(), 'goeswith-book-')), 'book');
  const refused: string[] = [];
  const books = openBooks(counter.desk, (_version, why) => refused.push(why));
  const offer = (contents: PriceBookContents) => {
    const lines = JSON.parse(JSON.stringify([...entriesOf(contents)])) as BookLine[];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    writeFileSync(file, text);
    const manifest = { tillId: 't', storeId: 's', from: 0, to: 1, entries: lines.length, bytes: text.length };
    const news = writeNews(counter.desk.db, lines, true, `${file}.news`);
    books.offer({
      manifest: { ...manifest, sha256: 'a'.repeat(64), includesThrough: 0, locks: [] },
      ...{ file, news },
    });
    return news;
  };
  const skus = () => counter.desk.db.prepare('SELECT count(*) FROM items').pluck().get();
  return { counter, books, offer, skus, refused };
}

it('takes seconds’ worth of entries only once nobody has touched the till for a minute', () => {
  const { counter, books, offer, skus } = world();
  offer(shop(many));
  expect([books.tick(), skus()]).toEqual([false, 2]);
  counter.desk.roster.touchedAt -= 61_000;
  counter.do({ type: 'Scan', code: 'ITEM-1' });
  counter.desk.roster.touchedAt -= 61_000;
  expect([books.tick(), skus()]).toEqual([false, 2]);
  counter.do({ type: 'VoidSale' });
  counter.desk.roster.touchedAt -= 61_000;
  expect([books.tick(), books.tick(), skus()]).toEqual([true, false, 1_200]);
  counter.close();
});

it('takes a long price book at once where little of it is new', () => {
  const { counter, books, offer, skus } = world();
  offer(shop(many));
  counter.desk.roster.touchedAt -= 61_000;
  books.tick();
  counter.desk.db.exec('DELETE FROM pulled_book');
  const news = offer(shop([...many.slice(1), item({ sku: 'NEW' })]));
  expect(news.lines).toBe(2);
  counter.desk.roster.touchedAt = counter.desk.roster.ranMs();
  expect([books.tick(), skus()]).toEqual([true, 1_200]);
  counter.close();
});

it('refuses one that is unsound, in words, and looks at all of it where its own has changed meanwhile', () => {
  const { counter, books, offer, skus, refused } = world();
  const news = offer(shop([item({ name: 'Other' }), item({ sku: 'TWO', price: -1 })]));
  expect(news.lines).toBe(3);
  expect([books.tick(), skus(), refused.length]).toEqual([false, 2, 1]);
  expect(refused[0]).toContain('TWO');
  offer(shop([item()]));
  counter.ask({ type: 'EditPriceBook', kind: 'item', id: 'ITEM-1', body: item({ price: 5 }) });
  expect([books.tick(), skus()]).toEqual([true, 1]);
  counter.close();
});
