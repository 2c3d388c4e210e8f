import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { type Postgres, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address that hands out what the tests of one run share. */
    shared: string;
  }
}

/**
 * Hands out, to whichever test file asks first, what takes long to start: a PostgreSQL server, whose address /postgres
 * answers, and the folder of an empty embedded database, which /embedded answers as a file. A run that needs neither
 * pays for neither.
 */
export default async function share(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Postgres> | undefined;
  let embedded: Promise<Buffer> | undefined;
  const desk = createServer(async ({ url }, reply) => {
    // A connection that is kept may be shut just as a test comes back to it.
    reply.setHeader('connection', 'close');
    try {
      if (url === '/postgres') {
        server ??= startPostgres({ fsync: 'off', max_connections: '300' });
        reply.end((await server).url);
      } else {
        embedded ??= emptyFolder();
        reply.end(await embedded);
      }
    } catch (error) {
      reply.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  project.provide('shared', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    await (await server)?.stop();
  };
}

async function emptyFolder(): Promise<Buffer> {
  const database = await PGlite.create();
  const file = await database.dumpDataDir('gzip');
  await database.close();
  return Buffer.from(await file.arrayBuffer());
}
