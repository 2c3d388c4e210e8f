import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';

/** A line to a server of this computer that counts the bytes that pass, both ways. */
export type Wire = { address: string; bytes(): number; close(): void };

export async function wireTo(port: number): Promise<Wire> {
  let bytes = 0;
  const count = (piece: Buffer) => {
    bytes += piece.length;
  };
  const server = createServer((socket) => {
    const onward = connect(port, '127.0.0.1');
    for (const end of [socket, onward]) end.on('data', count).on('error', () => {});
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${own}`, bytes: () => bytes, close: () => void server.close() };
}
