import type { Database, Query } from './database.ts';
import { migration0010 } from './migrations/0010-journals.ts';
import { migration0020 } from './migrations/0020-nightly.ts';
import { migration0030 } from './migrations/0030-price-books.ts';
import { migration0040 } from './migrations/0040-users.ts';
import { migration0050 } from './migrations/0050-shared.ts';
import { migration0070 } from './migrations/0070-deeds.ts';
import { migration0080 } from './migrations/0080-staff.ts';

/** One step of the database's format: statements that PostgreSQL takes one by one. */
export type Migration = { version: number; up: readonly string[] };

export const migrations: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0050,
  migration0070,
  migration0080,
];

export const latestVersion = migrations.at(-1)?.version ?? 0;

/** Any number will do, so long as it is always the same: two services that start at once take turns. */
const turn = 7_465_001;

/**
 * Takes every step that the database lacks, all in one transaction, and answers whether there were any. Refuses a
 * database from a newer version.
 */
export function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<boolean> {
  return database.transaction(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [turn]);
    const from = await versionOf(query);
    const latest = steps.at(-1)?.version ?? 0;
    if (from > latest)
      throw new Error(
        `The database is of version ${from}, newer than this program (${latest}). Update it first.`,
      );
    const missing = steps.filter(({ version }) => version > from);
    for (const { up } of missing) for (const statement of up) await query(statement);
    await query('UPDATE schema_version SET version = $1', [latest]);
    return missing.length > 0;
  });
}

async function versionOf(query: Query): Promise<number> {
  await query('CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)');
  const [row] = await query<{ version: number }>('SELECT version FROM schema_version');
  if (!row) await query('INSERT INTO schema_version (version) VALUES (0)');
  return row?.version ?? 0;
}
