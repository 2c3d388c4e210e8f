import { fileURLToPath } from 'node:url';
import type { Bundle } from '../domain/price-book/bundle.ts';
import type { Database, Query } from './database.ts';
import { keyOf } from './price-book/bodies.ts';
import { type Publication, publishWithin, readFolder } from './price-book/publish.ts';
import { putStore } from './stores.ts';

const place = { region: 'city', timeZone: 'Europe/Dublin', currency: 'EUR' };

/** Three stores to begin with. */
const chain = [
  { id: 'harbour', name: 'Goeswith Harbour', ...place, region: 'coast', street: '12 Harbour Street' },
  { id: 'station', name: 'Goeswith Station', ...place, street: '3 Station Road' },
  { id: 'market', name: 'Goeswith Market', ...place, street: '7 Market Square' },
];

/** What the market alone has. */
const marketBundle: Bundle = {
  id: 'market-day',
  name: 'Market day set',
  slots: [
    { quantity: 1, choose: [{ sku: 'BAG-PACK' }], lead: true },
    { quantity: 1, choose: [{ tag: 'braided-usbc' }] },
  ],
  price: { percentOff: 1000 },
  say: 'With a braided cable it is the {bundle}: {total} together, {saving} less.',
  benefit: 'A bag for the day and a cable that stays in it, for less than both cost alone.',
  objections: [],
  owner: 'mobile',
};

type Entries = Publication['entries'];

/**
 * Gives an empty head office the demo chain with the demo store's price book: the chain's, at the coast another price, each
 * store its own name and address, and a bundle at the market alone. One that has a store already is left alone.
 */
export function beginWithDemo(database: Database, at: string): Promise<void> {
  return database.transaction(async (query) => {
    const some = await query('SELECT id FROM stores LIMIT 1');
    if (some.length > 0) return;
    for (const { street: _, ...store } of chain) await putStore(query, store);
    await publishDemo(query, at);
  });
}

async function publishDemo(query: Query, at: string): Promise<void> {
  const whole = readFolder(fileURLToPath(new URL('../store/demo', import.meta.url)));
  const atCoast = changed(whole, 'item CAB-CC-BRD1', { price: 1090 });
  await publishWithin(query, at, { scope: 'chain', day: '', entries: whole });
  await publishWithin(query, at, { scope: 'region:coast', day: '', entries: atCoast });
  for (const { id, name, region, street } of chain) {
    const wider = region === 'coast' ? atCoast : whole;
    const named = changed(wider, 'store store', { name, address: [street, 'Dublin'] });
    const own: Entries = id === 'market' ? [{ kind: 'bundle', id: marketBundle.id, body: marketBundle }] : [];
    await publishWithin(query, at, { scope: `store:${id}`, day: '', entries: [...named, ...own] });
  }
}

const changed = (entries: Entries, key: string, change: object): Entries =>
  entries.map((entry) => (keyOf(entry) === key ? { ...entry, body: { ...entry.body, ...change } } : entry));
