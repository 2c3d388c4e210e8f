import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import type { BookLine } from '../../../contract/sync-price-book.ts';
import { keepHeadOffice } from '../../../db/head-office.ts';
import { firstUnsoundRow } from '../../../db/read-journal.ts';
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
    const manifest = {
      ...{ tillId: 't', storeId: 's', from: 0, to: 1, entries: lines.length, bytes: text.length },
      ...{ sha256: 'a'.repeat(64), includesThrough: 0, locks: [] },
    };
    const news = writeNews(counter.desk.db, lines, manifest, `${file}.news`);
    books.offer({ manifest, file, news });
    return news;
  };
  const skus = () => counter.desk.db.prepare('SELECT count(*) FROM items').pluck().get();
  return { counter, books, offer, skus, refused };
}

const edited = item({ price: 1234 });

it('writes a long one in turns between which the till sells, whole, with the till’s own edits over it', async () => {
  const { counter, books, offer, skus } = world();
  const failures = vi.spyOn(console, 'error');
  counter.do({ type: 'EditPriceBook', kind: 'item', id: 'ITEM-1', body: edited });
  const { checked } = offer(shop([item(), ...many]));
  expect(checked).not.toBeNull();
  const untouched = () => {
    counter.desk.roster.touchedAt = counter.desk.roster.ranMs() - 6_000;
  };
  expect([books.tick(), skus()]).toEqual([false, 2]);
  untouched();
  expect(books.tick()).toBe(false);
  await turn();
  // A sale is more urgent, and the price book is begun with anew after it.
  expect(counter.do({ type: 'Scan', code: 'ITEM-1' }).totals.due).toBe(1234);
  untouched();
  expect([books.tick(), skus()]).toEqual([false, 2]);
  counter.do({ type: 'VoidSale' });
  const seen = new Set<unknown>();
  let follows = 0;
  await expect
    .poll(
      () => {
        untouched();
        follows += Number(books.tick());
        seen.add(skus());
        return follows;
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  expect([...seen]).toEqual([2, 1_201]);
  untouched();
  expect([books.tick(), existsSync(checked ?? '')]).toEqual([false, false]);
  expect(failures).not.toHaveBeenCalled();
  failures.mockRestore();
  expect(counter.desk.priceBook.item('ITEM-1')?.price).toBe(1234);
  expect(counter.desk.priceBook.item('S-7')?.price).toBe(1000);
  expect(counter.desk.db.prepare("SELECT count(*) FROM items WHERE sku = 'GONE'").pluck().get()).toBe(0);
  expect(firstUnsoundRow(counter.desk.db)).toBeUndefined();
  counter.do({ type: 'Scan', code: 'S-1199' });
  const pulled = "SELECT body FROM journal WHERE type = 'v1.PriceBookPulled'";
  expect(JSON.parse(counter.desk.db.prepare(pulled).pluck().get() as string)).toMatchObject({
    ...{ headOfficeVersion: 1, entries: 1_202, version: counter.desk.priceBook.version },
  });
  counter.close();
});

it('takes one that has to be looked at again only once nobody has touched the till for a minute', () => {
  const { counter, books, offer, skus } = world();
  offer(shop(many));
  counter.do({ type: 'EditPriceBook', kind: 'item', id: 'ITEM-1', body: edited });
  expect([books.tick(), skus()]).toEqual([false, 2]);
  counter.desk.roster.touchedAt -= 61_000;
  counter.do({ type: 'Scan', code: 'ITEM-1' });
  counter.desk.roster.touchedAt -= 61_000;
  expect([books.tick(), skus()]).toEqual([false, 2]);
  counter.do({ type: 'VoidSale' });
  counter.desk.roster.touchedAt -= 61_000;
  expect([books.tick(), books.tick()]).toEqual([true, false]);
  expect(skus()).toBe(1_201);
  counter.close();
});

it('takes a long price book at once where little of it is new', () => {
  const { counter, books, offer, skus } = world();
  offer(shop(many.slice(0, 900)));
  books.tick();
  counter.desk.db.exec('DELETE FROM pulled_book');
  const news = offer(shop([...many.slice(1, 900), item({ sku: 'NEW' })]));
  expect(news.lines).toBe(2);
  counter.desk.roster.touchedAt = counter.desk.roster.ranMs();
  expect([books.tick(), skus()]).toEqual([true, 900]);
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
