import { type Address, Broken, type Connection, connect } from './connection.ts';
import {
  doneQuestion,
  type PrinterStatus,
  readStatus,
  type StatusQuestion,
  silence,
  statusQuestion,
  type Trouble,
} from './printer-status.ts';

/** What is known of a job after it was sent: on paper, nothing of it on paper, or perhaps some or all of it. */
export type Outcome = 'printed' | 'nothing' | 'unknown';
export type Notice = 'paper near end' | 'slow' | 'not confirmed';
export type PrintResult = { outcome: Outcome; trouble: Trouble | null; notices: Notice[] };

/** How long to wait, in milliseconds: for a connection, for the printer to take bytes, to answer, and to finish. */
export type Patience = {
  connect: number;
  write: number;
  answer: number;
  finish: number;
  slow: number;
  poll: number;
};
export const patience: Patience = {
  connect: 2000,
  write: 5000,
  answer: 500,
  finish: 10_000,
  slow: 3000,
  poll: 250,
};

/** The bytes that open the drawer, and what to do just before they leave: whoever must not open twice notes it there. */
export type Kick = { bytes: Uint8Array; leaving: () => void };

/**
 * Prints bytes on the printer at an address, then opens the drawer. Never throws and always ends. A printer that answers
 * is asked before and after; of one that never does, a job counts as printed when it took all and closed in order.
 */
export async function print(
  address: Address,
  bytes: Uint8Array,
  kick?: Kick,
  wait: Patience = patience,
): Promise<PrintResult> {
  let connection: Connection | undefined;
  let outcome: Outcome = 'nothing';
  try {
    connection = await connect(address, wait.connect);
    const before = await askStatus(connection, wait);
    if (before.trouble) return result('nothing', before.trouble, before);
    if (connection.gone()) return result('nothing', 'went away', before);
    outcome = bytes.length > 0 ? 'unknown' : 'nothing';
    await connection.send(bytes, wait.write);
    if (!before.silent) await connection.send(doneQuestion, wait.write);
    kick?.leaving();
    if (kick) await connection.send(kick.bytes, wait.write);
    return await awaitEnd(connection, before, wait);
  } catch (error) {
    return result(outcome, troubleIn(error), silence);
  } finally {
    connection?.abandon();
  }
}

/** Asks a printer how it is, for a test button or before a long job. Never throws. */
export async function printerStatus(address: Address, wait: Patience = patience): Promise<PrinterStatus> {
  try {
    const connection = await connect(address, wait.connect);
    const status = await askStatus(connection, wait);
    await connection.close(wait.answer);
    return status;
  } catch (error) {
    return { ...silence, trouble: troubleIn(error) };
  }
}

/** Sends bytes that the printer acts on even when it cannot print, without waiting for its state. Never throws. */
export async function sendNow(
  address: Address,
  bytes: Uint8Array,
  wait: Patience = patience,
): Promise<boolean> {
  try {
    const connection = await connect(address, wait.connect);
    await connection.send(bytes, wait.write);
    await connection.close(wait.answer);
    return true;
  } catch {
    return false;
  }
}

function troubleIn(error: unknown): Trouble {
  return error instanceof Broken ? error.trouble : 'error';
}

function result(
  outcome: Outcome,
  trouble: Trouble | null,
  { paperNearEnd }: PrinterStatus,
  ...notices: Notice[]
): PrintResult {
  return { outcome, trouble, notices: paperNearEnd ? ['paper near end', ...notices] : notices };
}

async function askStatus(connection: Connection, wait: Patience): Promise<PrinterStatus> {
  const printer = await ask(connection, 1, wait);
  if (printer === undefined) return silence;
  return readStatus({
    printer,
    offline: await ask(connection, 2, wait),
    roll: await ask(connection, 4, wait),
  });
}

async function ask(
  connection: Connection,
  about: StatusQuestion,
  wait: Patience,
): Promise<number | undefined> {
  await connection.send(statusQuestion(about), wait.write);
  return (await connection.reply('status', wait.answer))?.bits;
}

/** Waits until the printer says that it is done, or what keeps it from it; then for a close in order. */
async function awaitEnd(connection: Connection, before: PrinterStatus, wait: Patience): Promise<PrintResult> {
  const started = performance.now();
  const took = () => performance.now() - started;
  let status = before;
  while (!before.silent && took() < wait.finish) {
    if (await connection.reply('done', wait.poll)) {
      await connection.close(wait.answer);
      return result('printed', null, status, ...(took() > wait.slow ? (['slow'] as const) : []));
    }
    if (connection.gone()) return result('unknown', 'went away', status);
    const now = await askStatus(connection, wait);
    if (!now.silent) status = now;
    if (status.trouble) return result('unknown', status.trouble, status);
  }
  const closed = await connection.close(wait.write);
  if (!closed) return result('unknown', 'no answer', status);
  return result('printed', null, status, before.silent ? 'not confirmed' : 'slow');
}
