import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { type Reply, replyReader, type Trouble } from './printer-status.ts';

export type Address = { host: string; port: number };

/** What broke off a conversation with a printer. */
export class Broken extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** A conversation with a printer over TCP. Every method ends within its time, whatever the printer does. */
export type Connection = {
  /** Hands bytes over; throws Broken where the printer takes none for `ms`, or is gone. */
  send(bytes: Uint8Array, ms: number): Promise<void>;
  /** The next reply of that kind, also one that came already; undefined after `ms` or when the printer is gone. */
  reply<Kind extends Reply['kind']>(
    kind: Kind,
    ms: number,
  ): Promise<Extract<Reply, { kind: Kind }> | undefined>;
  /** Whether the printer ended the conversation or the network broke it. */
  gone(): boolean;
  /** Says goodbye. True where the printer closes too within `ms`, having read everything: else the network says so. */
  close(ms: number): Promise<boolean>;
  /** Lets go at once. */
  abandon(): void;
};

/** Reaches a printer within `ms`; throws Broken where nobody answers there. */
export async function connect({ host, port }: Address, ms: number): Promise<Connection> {
  const socket = connectTcp({ host, port, noDelay: true });
  const late = AbortSignal.timeout(ms);
  try {
    await once(socket, 'connect', { signal: late });
  } catch {
    socket.on('error', ignored).destroy();
    throw new Broken('unreachable');
  }
  return conversation(socket);
}

const ignored = () => {};

function conversation(socket: Socket): Connection {
  const inbox: Reply[] = [];
  const read = replyReader();
  let state: 'open' | 'closed' | 'broken' = 'open';
  const isOpen = () => state === 'open';
  const endedCleanly = () => state === 'closed';
  socket.on('data', (bytes) => {
    inbox.push(...read(bytes));
    socket.emit('news');
  });
  socket.on('error', ignored);
  socket.on('close', (hadError) => {
    state = hadError ? 'broken' : 'closed';
    socket.emit('news');
  });
  const take = (kind: Reply['kind']) => {
    const at = inbox.findIndex((reply) => reply.kind === kind);
    return at < 0 ? undefined : inbox.splice(at, 1)[0];
  };
  return {
    send: (bytes, ms) => sendInPieces(socket, bytes, ms),
    async reply<Kind extends Reply['kind']>(kind: Kind, ms: number) {
      await untilNews(socket, ms, () => inbox.some((reply) => reply.kind === kind) || !isOpen());
      return take(kind) as Extract<Reply, { kind: Kind }> | undefined;
    },
    gone: () => !isOpen() || socket.readableEnded,
    async close(ms) {
      socket.end();
      await untilNews(socket, ms, () => !isOpen());
      socket.destroy();
      return endedCleanly();
    },
    abandon: () => void socket.destroy(),
  };
}

/** Small enough that a printer which prints as it reads takes each piece long before its time is over. */
const pieceBytes = 1024;

async function sendInPieces(socket: Socket, bytes: Uint8Array, ms: number): Promise<void> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    await sendPiece(socket, bytes.subarray(at, at + pieceBytes), ms);
  }
}

function sendPiece(socket: Socket, piece: Uint8Array, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Broken('stalled')), ms);
    socket.write(piece, (error) => {
      clearTimeout(late);
      if (error) reject(new Broken('went away'));
      else resolve();
    });
  });
}

/** Waits until `come` is true, at most `ms`. */
function untilNews(socket: Socket, ms: number, come: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(late);
      socket.off('news', look);
      resolve();
    };
    const look = () => {
      if (come()) finish();
    };
    const late = setTimeout(finish, ms);
    socket.on('news', look);
    look();
  });
}
