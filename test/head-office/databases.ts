import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Database, openEmbedded, openPostgres } from '../../head-office/database.ts';
import { migrate } from '../../head-office/migrate.ts';
import { whyNoPostgres } from './postgres.ts';

type Engine = { name: string; open(): Promise<Database>; without: string | undefined };

/** The two databases that head office runs on, each empty: a real PostgreSQL server, and the embedded one. */
export const engines: readonly Engine[] = [
  { name: 'PostgreSQL', open: freshPostgres, without: whyNoPostgres() },
  { name: 'PGlite', open: freshEmbedded, without: undefined },
];

/**
 * Runs the same tests on both, each time on a migrated database of their own. On a machine without PostgreSQL their title
 * says that they were skipped and why.
 */
export function onBothDatabases(title: string, tests: (database: () => Database) => void): void {
  for (const { name, open, without } of engines) {
    const why = without ? ` (skipped: ${without})` : '';
    describe.skipIf(without !== undefined)(`${title} on ${name}${why}`, () => {
      let database: Database;
      beforeAll(async () => {
        database = await open();
        await migrate(database);
      }, 60_000);
      afterAll(() => database.close());
      tests(() => database);
    });
  }
}

async function ask(what: string): Promise<Response> {
  const reply = await fetch(`${inject('shared')}/${what}`);
  if (!reply.ok) throw new Error(await reply.text());
  return reply;
}

/** The address of a new empty database on the run's PostgreSQL server. */
export async function newPostgresDatabase(): Promise<string> {
  const server = await (await ask('postgres')).text();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const maintenance = openPostgres(`${server}/postgres`);
  await maintenance.query(`CREATE DATABASE ${name}`);
  await maintenance.close();
  return `${server}/${name}`;
}

async function freshPostgres(): Promise<Database> {
  return openPostgres(await newPostgresDatabase());
}

/** An embedded database in memory, from the run's empty one: a tenth of the time that it takes to make one. */
export async function freshEmbedded(): Promise<Database> {
  return openEmbedded({ copy: await (await ask('embedded')).blob() });
}

/** Puts an empty database into a folder in a tenth of the time that it takes to make one there. */
export async function beginEmbedded(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const database = await openEmbedded({ folder, copy: await (await ask('embedded')).blob() });
  await database.close();
}
