import type { Database } from './database.ts';
import { putStore } from './stores.ts';

const place = { region: 'city', timeZone: 'Europe/Dublin', currency: 'EUR' };

/** Three stores to begin with. */
const chain = [
  { id: 'harbour', name: 'Goeswith Harbour', ...place, region: 'coast' },
  { id: 'station', name: 'Goeswith Station', ...place },
  { id: 'market', name: 'Goeswith Market', ...place },
];

/** Gives an empty head office the demo chain; one that has a store already is left alone. */
export function beginWithDemo(database: Database): Promise<void> {
  return database.transaction(async (query) => {
    const some = await query('SELECT id FROM stores LIMIT 1');
    if (some.length === 0) for (const store of chain) await putStore(query, store);
  });
}
