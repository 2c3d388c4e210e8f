import { PGlite, types } from '@electric-sql/pglite';
import pg from 'pg';
import { durableFolder } from './durable-folder.ts';

/** One statement, with $1, $2 ... for its values; answers its rows. Integers are numbers, days and times are strings. */
export type Query = <Row = Record<string, unknown>>(
  sql: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

/**
 * Head office's database: a PostgreSQL server, or one inside this process. A transaction is READ COMMITTED, which
 * suffices because whatever depends on a till's journal first locks the till's row; one that throws leaves nothing.
 */
export type Database = {
  query: Query;
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const asItIs = (text: string) => text;
const asUtc = (text: string) => new Date(text).toISOString();

/** How values of these types arrive, the same from both. */
const parsers: Record<number, (text: string) => unknown> = {
  [types.INT8]: Number,
  [types.DATE]: asItIs,
  [types.TIMESTAMPTZ]: asUtc,
};

/** A PostgreSQL server by its address, such as postgres://user@host/name. */
export function openPostgres(connectionString: string): Database {
  const pool = new pg.Pool({
    connectionString,
    max: 20,
    // Longer than a piece takes, shorter than a till waits.
    connectionTimeoutMillis: 20_000,
    types: { getTypeParser: (oid: number) => parsers[oid] ?? pg.types.getTypeParser(oid) },
  });
  // A connection that breaks while nobody uses it is replaced by the next query.
  pool.on('error', () => {});
  const on =
    (client: pg.Pool | pg.PoolClient): Query =>
    async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await client.query(sql, [...values])).rows as Row[];
  return {
    query: on(pool),
    transaction: (work) => inTransaction(pool, (client) => work(on(client))),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The way in which a folder waits for the disk; `-F` would not wait at all. */
const startParams = [
  ...PGlite.defaultStartParams.filter((flag) => flag !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
];

/** A database inside this process: in a folder, from a copy of another one's folder, or in memory. */
export async function openEmbedded(from: { folder?: string; copy?: Blob } = {}): Promise<Database> {
  const { folder, copy: loadDataDir } = from;
  const lite = await PGlite.create({
    parsers,
    ...(folder && { fs: durableFolder(folder), startParams }),
    ...(loadDataDir && { loadDataDir }),
  });
  const on =
    (client: Pick<PGlite, 'query'>): Query =>
    async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows;
  return {
    query: on(lite),
    transaction: (work) => lite.transaction((client) => work(on(client))),
    close: () => lite.close(),
  };
}
