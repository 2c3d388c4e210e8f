import { once } from 'node:events';
import type { Server } from 'node:net';

const tries = 50;
/** Connections out are given ports above these; nothing takes one of these while it stands free for a moment. */
const least = 20_000;
const most = 32_000;

/** Has a server listen on loopback, at a port that it can leave and come back to; answers the port. */
export async function listenApart(server: Server): Promise<number> {
  for (let left = tries; ; left--) {
    const port = least + Math.floor(Math.random() * (most - least));
    try {
      await listenAgain(server, port);
      return port;
    } catch (error) {
      if (left === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
}

/** Has a server listen at a port that was its own before. */
export async function listenAgain(server: Server, port: number): Promise<void> {
  await once(server.listen(port, '127.0.0.1'), 'listening');
}
