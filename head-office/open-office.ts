import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded, openPostgres } from './database.ts';
import { beginWithDemo } from './demo.ts';
import { migrate } from './migrate.ts';
import type { Office } from './office.ts';
import { readParkedAgain } from './read-parked-again.ts';
import { openSigningKey } from './signing-key.ts';

/**
 * Opens head office in a folder, which holds its signing key and, where no PostgreSQL server is named, its database. The
 * folder of an embedded database belongs to one process at a time; several may share a server.
 */
export async function openOffice(folder: string, databaseUrl: string | undefined): Promise<Office> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = databaseUrl
    ? openPostgres(databaseUrl)
    : await openEmbedded({ folder: join(folder, 'database') });
  try {
    await migrate(database);
    await beginWithDemo(database);
    const key = await openSigningKey(database, join(folder, 'signing-key.pem'));
    const office = { database, key, now: () => new Date().toISOString() };
    await readParkedAgain(office);
    return office;
  } catch (error) {
    await database.close();
    throw error;
  }
}
