import { join } from 'node:path';
import { openEmbedded, openPostgres } from './database.ts';
import { beginWithDemo } from './demo.ts';
import { migrate } from './migrate.ts';
import type { Office } from './office.ts';
import { readParkedAgain } from './read-parked-again.ts';
import { openSigningKey } from './signing-key.ts';

/**
 * Opens head office in a folder that is there: it holds the signing key and, where no PostgreSQL server is named, the
 * database. An embedded database belongs to one process at a time. `demo`: an empty one begins with the demo chain.
 */
export async function openOffice(
  folder: string,
  databaseUrl: string | undefined,
  demo = true,
): Promise<Office> {
  const database = databaseUrl
    ? openPostgres(databaseUrl)
    : await openEmbedded({ folder: join(folder, 'database') });
  try {
    await migrate(database);
    const now = () => new Date().toISOString();
    if (demo) await beginWithDemo(database, now());
    const key = await openSigningKey(database, join(folder, 'signing-key.pem'));
    const office = { database, key, now };
    await readParkedAgain(office);
    return office;
  } catch (error) {
    await database.close();
    throw error;
  }
}
