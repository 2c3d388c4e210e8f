import { generateKeyPairSync } from 'node:crypto';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readPriceBook } from '../../electron/import/read-price-book.ts';
import { beginWithDemo } from '../../head-office/demo.ts';
import { keyFrom } from '../../head-office/signing-key.ts';
import { bookOf, bookTill, effectiveOf } from './book-world.ts';
import { onBothDatabases } from './databases.ts';

const at = '2026-11-22T10:00:00.000Z';

onBothDatabases('the demo chain', (database) => {
  it('sells by a price book that differs by region and store, and is begun with once', async () => {
    await beginWithDemo(database(), at);
    const stores = () => database().query('SELECT id, price_book_version FROM stores ORDER BY id');
    const [before, entries] = [await stores(), await database().query('SELECT * FROM entries')];
    await database().query("UPDATE stores SET name = 'Ours' WHERE id = 'market'");
    await beginWithDemo(database(), at);
    expect([await stores(), await database().query('SELECT * FROM entries')]).toEqual([before, entries]);
    const named = await Promise.all(
      ['harbour', 'station', 'market'].map(async (id) => {
        const book = await effectiveOf(database(), id);
        const cable = book['item CAB-CC-BRD1'] as { price: number };
        const store = book['store store'] as { name: string };
        return [store.name, cable.price, 'bundle market-day' in book];
      }),
    );
    expect(named).toEqual([
      ['Goeswith Harbour', 1090, false],
      ['Goeswith Station', 990, false],
      ['Goeswith Market', 990, true],
    ]);
  });

  it('gives an enrolled demo till its store’s price book', async () => {
    await beginWithDemo(database(), at);
    const key = keyFrom(generateKeyPairSync('ed25519').privateKey);
    const office = { database: database(), key, now: () => at };
    const own = readPriceBook(resolve(import.meta.dirname, '../../store/demo'));
    if (!own.ok) throw new Error('The demo store is unsound.');
    const till = await bookTill(office, 'harbour', own.contents);
    try {
      expect(await till.pull()).toEqual({ took: 'all' });
      expect(bookOf(till)).toEqual(await effectiveOf(database(), 'harbour'));
      expect(till.do({ type: 'Scan', code: 'CAB-CC-BRD1' }).totals.due).toBe(1090);
    } finally {
      till.close();
    }
  });
});
