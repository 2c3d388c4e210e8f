import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What may befall a request on its way; `none` lets it pass. */
export const faults = [
  ...(['none', 'drop-request', 'drop-reply', 'duplicate', 'late-copy'] as const),
  ...(['delay', 'error', 'cut-request', 'cut-reply'] as const),
];
export type Fault = (typeof faults)[number];

/** A proxy that does harm to what passes through it. */
export type FaultyProxy = {
  address: string;
  /** Picks what befalls the next request; `heal` sets it to nothing. */
  pick: () => Fault;
  heal(): void;
  /** How often each fault has struck. */
  struck: Record<Fault, number>;
  /** Where requests go on to; may change while it runs, as when the other end starts anew. */
  target: { port: number };
  close(): Promise<void>;
};

/** A proxy before a server of this computer. A fault strikes once for each request that it is picked for. */
export async function faultyProxy(port: number, pick: () => Fault): Promise<FaultyProxy> {
  const struck = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>;
  const proxy: FaultyProxy = {
    ...{ address: '', pick, struck, target: { port } },
    heal: () => {
      proxy.pick = () => 'none';
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('error', () => {});
    response.on('error', () => {});
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      const fault = proxy.pick();
      struck[fault] += 1;
      passOn(proxy.target.port, fault, request, Buffer.concat(pieces), response).catch(() =>
        response.destroy(),
      );
    });
  });
  // As head office does: a connection that is shut after five seconds may be shut just as somebody comes back to it.
  server.keepAliveTimeout = 72_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return proxy;
}

async function passOn(
  port: number,
  fault: Fault,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  if (fault === 'drop-request') return void response.destroy();
  if (fault === 'error') return void response.writeHead(503).end('Service Unavailable');
  if (fault === 'delay') await wait(200 + Math.random() * 1_500);
  if (fault === 'cut-request') {
    await forward(port, request, body, Math.floor(body.length / 2)).catch(() => {});
    return void response.destroy();
  }
  // A copy that arrives when others have gone by: what was sent first comes last.
  if (fault === 'late-copy')
    setTimeout(() => forward(port, request, body).catch(() => {}), 1_500 + Math.random() * 1_500).unref();
  // Two at once: the second one goes on its way before the first is answered.
  const late = fault === 'duplicate' ? forward(port, request, body).catch(() => {}) : undefined;
  const answer = await forward(port, request, body);
  await late;
  if (fault === 'drop-reply') return void response.destroy();
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
  if (fault !== 'cut-reply') return void response.end(answer.body);
  response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)));
  setTimeout(() => response.destroy(), 20);
}

type Answer = { status: number; headers: Record<string, string>; body: Buffer };

/** Asks the server behind; with `cut`, the connection breaks after so many bytes of the body. */
function forward(port: number, request: IncomingMessage, body: Buffer, cut?: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, url, headers } = request;
    const onward = ask(
      { host: '127.0.0.1', port, method, path: url, headers: { ...headers, 'content-length': body.length } },
      (reply) => {
        const pieces: Buffer[] = [];
        reply.on('data', (piece) => pieces.push(piece));
        reply.on('error', reject);
        reply.on('end', () => {
          const { 'content-type': type = 'application/json', 'content-encoding': packing } = reply.headers;
          const headers = { 'content-type': type, ...(packing && { 'content-encoding': packing }) };
          resolve({ status: reply.statusCode ?? 500, headers, body: Buffer.concat(pieces) });
        });
      },
    );
    onward.on('error', reject);
    if (cut === undefined) return void onward.end(body);
    onward.write(body.subarray(0, cut));
    setTimeout(() => onward.destroy(new Error('cut')), 20);
  });
}
