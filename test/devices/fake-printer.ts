import { createServer, type Socket } from 'node:net';
import { listenAgain, listenApart } from '../builders/own-port.ts';
import { CutShort } from './bytes.ts';
import { decodePaper, type Paper } from './paper.ts';

/** How the stand-in behaves; a test changes it at any time. */
export type Behaviour = {
  paper: 'enough' | 'near end' | 'out';
  cover: 'closed' | 'open';
  /** Answers status questions. Many real ones do not. */
  answers: boolean;
  /** Says when all before GS r is done. Some clones do not. */
  acknowledges: boolean;
  /** Accepts connections and reads nothing. */
  deaf: boolean;
  /** Bytes printed in a hundredth of a second. */
  speed: number;
  /** So many more bytes are printed until the roll is empty, the cover opens, or the plug is pulled. */
  until: { bytes: number; fate: 'out of paper' | 'cover open' | 'unplugged' } | null;
};

const well: Behaviour = {
  paper: 'enough',
  cover: 'closed',
  answers: true,
  acknowledges: true,
  deaf: false,
  speed: Number.POSITIVE_INFINITY,
  until: null,
};

export type FakePrinter = {
  port: number;
  behaviour: Behaviour;
  /** All that has been put on paper since the start. */
  paper(): Paper;
  /** How often the drawer opened. */
  kicks(): number;
  connections(): number;
  /** New roll, cover shut; what it had taken in is printed on. */
  mend(): void;
  /** Nobody listens on the port any more, and open connections break. */
  turnOff(): Promise<void>;
  turnOn(): Promise<void>;
};

/** A byte that waits to be printed, and to whom an answer to it goes. */
type Waiting = { byte: number; from: Socket };

type Inside = {
  behaviour: Behaviour;
  buffer: Waiting[];
  /** What was printed, from one time that it was switched on to the next. */
  sessions: number[][];
  kicksAtOnce: number;
};

/** A receipt printer on a free port of this machine, speaking ESC/POS as real ones do: status at once, paper in turn. */
export async function startFakePrinter(given: Partial<Behaviour> = {}): Promise<FakePrinter> {
  const inside: Inside = { behaviour: { ...well, ...given }, buffer: [], sessions: [[]], kicksAtOnce: 0 };
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
    if (inside.behaviour.deaf) socket.pause();
    else socket.on('data', (bytes) => takeIn(inside, socket, bytes));
  });
  const losePower = () => {
    inside.buffer = [];
    inside.sessions.push([]);
    for (const socket of sockets) socket.resetAndDestroy();
  };
  setInterval(() => run(inside, losePower), 10).unref();
  const turnOff = async () => {
    losePower();
    await new Promise((closed) => server.close(closed));
  };
  const port = await listenApart(server);
  return {
    port,
    behaviour: inside.behaviour,
    paper: () => paperOf(inside),
    kicks: () => inside.kicksAtOnce + paperOf(inside).events.filter(({ type }) => type === 'kick').length,
    connections: () => connections,
    mend: () => Object.assign(inside.behaviour, { paper: 'enough', cover: 'closed' }),
    turnOff,
    turnOn: () => listenAgain(server, port),
  };
}

/** All sessions below each other. The command in which power was lost is on no paper. */
function paperOf({ sessions }: Inside): Paper {
  const paper: Paper = { lines: [], decorated: [], events: [], pictures: [] };
  for (const session of sessions) {
    try {
      decodePaper(Uint8Array.from(session), paper);
    } catch (error) {
      if (!(error instanceof CutShort)) throw error;
    }
  }
  return paper;
}

const canPrint = ({ paper, cover }: Behaviour) => paper !== 'out' && cover === 'closed';

function answer(socket: Socket, byte: number): void {
  if (socket.writable) socket.write(Uint8Array.of(byte));
}

/** Prints up to `speed` bytes of the buffer, in order; answers GS r when it gets there. */
function run(inside: Inside, losePower: () => void): void {
  const { behaviour } = inside;
  for (let left = behaviour.speed; left > 0 && canPrint(behaviour); left -= 1) {
    if (behaviour.until?.bytes === 0) meetFate(behaviour, losePower);
    const [first, second] = inside.buffer;
    if (!first || !canPrint(behaviour)) return;
    if (first.byte === 0x1d && second?.byte === 0x72) {
      inside.buffer.splice(0, 3);
      if (behaviour.acknowledges) answer(first.from, behaviour.paper === 'near end' ? 3 : 0);
    } else {
      inside.buffer.shift();
      inside.sessions.at(-1)?.push(first.byte);
      if (behaviour.until) behaviour.until.bytes -= 1;
    }
  }
}

function meetFate(behaviour: Behaviour, losePower: () => void): void {
  const fate = behaviour.until?.fate;
  behaviour.until = null;
  if (fate === 'out of paper') behaviour.paper = 'out';
  if (fate === 'cover open') behaviour.cover = 'open';
  if (fate === 'unplugged') losePower();
}

/** Acts on DLE EOT and DLE DC4 as they come, wherever they stand; the rest waits in the buffer. */
function takeIn(inside: Inside, socket: Socket, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += 1) {
    const [byte = 0, next, about = 0] = bytes.subarray(at, at + 3);
    if (byte === 0x10 && next === 0x04) {
      if (inside.behaviour.answers) answer(socket, statusByte(about, inside.behaviour));
      at += 2;
    } else if (byte === 0x10 && next === 0x14) {
      inside.kicksAtOnce += 1;
      at += 4;
    } else inside.buffer.push({ byte, from: socket });
  }
}

/** As Epson's manual has it: printer, cause of being offline, error, roll. */
function statusByte(about: number, behaviour: Behaviour): number {
  const { paper, cover } = behaviour;
  const bits: Record<number, number> = {
    1: canPrint(behaviour) ? 0 : 0x08,
    2: (cover === 'open' ? 0x04 : 0) | (paper === 'out' ? 0x20 : 0),
    4: (paper === 'enough' ? 0 : 0x0c) | (paper === 'out' ? 0x60 : 0),
  };
  return 0x12 | (bits[about] ?? 0);
}
