import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the other end sent, or what is sent in its place. */
export type Sent = { status: number; type: string; body: Buffer };
/** Changes an answer on its way, or sends something itself and says nothing. */
export type Lie = (path: string, sent: Sent, response: ServerResponse) => Sent | undefined;

export type LyingProxy = { address: string; lie: Lie; close(): Promise<void> };

export const honest: Lie = (_path, sent) => sent;

/** A proxy before a server that passes everything on, and answers by its `lie`. */
export async function lyingProxy(target: string): Promise<LyingProxy> {
  const proxy: LyingProxy = {
    ...{ address: '', lie: honest },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  const server = createServer((request, response) => {
    // Where the other end is gone, so is the line to it.
    pass(request, response).catch(() => response.destroy());
  });
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const reply = await fetch(`${target}${request.url}`, {
      ...{ method: request.method ?? 'GET', headers: headers as Record<string, string> },
      ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
    });
    const type = reply.headers.get('content-type') ?? '';
    const sent = { status: reply.status, type, body: Buffer.from(await reply.arrayBuffer()) };
    const told = proxy.lie(request.url ?? '', sent, response);
    if (told) response.writeHead(told.status, { 'content-type': told.type }).end(told.body);
  }
  // As head office does: a connection that is shut after five seconds may be shut just as somebody comes back to it.
  server.keepAliveTimeout = 72_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return proxy;
}
