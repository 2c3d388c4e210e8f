import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** A command line for a head office that runs already, and what came of it. */
export type Order = { command: string; options: Readonly<Record<string, string>> };
export type Outcome = { ok: boolean; text: string };

const socketIn = (folder: string) =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\goeswith${folder.replaceAll(/[^A-Za-z0-9]/g, '-')}`
    : join(folder, 'control.sock');

/** What the process that has the folder open answers; undefined where none has. */
export async function askRunning(folder: string, order: Order): Promise<Outcome | undefined> {
  const socket = connect(socketIn(folder));
  const open = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  });
  if (!open) return undefined;
  socket.end(JSON.stringify(order));
  return JSON.parse(await text(socket)) as Outcome;
}

/**
 * Takes the folder for this process and answers orders in it, from the folder's owner alone. Answers how to let go of
 * it; refuses a folder that another process has.
 */
export async function takeFolder(
  folder: string,
  run: (order: Order) => Promise<Outcome>,
): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (await askRunning(folder, { command: 'ping', options: {} }))
    throw new Error(`Head office is running in ${folder} already.`);
  const path = socketIn(folder);
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server = createServer({ allowHalfOpen: true }, async (socket) => {
    socket.on('error', () => {});
    const outcome = await text(socket)
      .then((order) => run(JSON.parse(order) as Order))
      .catch((error: Error) => ({ ok: false, text: error.message }));
    socket.end(JSON.stringify(outcome));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return () => server.close();
}
