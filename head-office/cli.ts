import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { commands, runCommand, usageOf } from './commands.ts';
import { askRunning, type Outcome, takeFolder } from './control.ts';
import { openOffice } from './open-office.ts';
import { readArguments } from './read-arguments.ts';
import { serve } from './serve.ts';

const usage = [
  'Usage: npm run head-office [-- [serve] [--folder DIR] [--port N] [--host H --cert FILE --key FILE]]',
  ...Object.keys(commands).map((name) => `       npm run -s head-office -- ${usageOf(name)} [--folder DIR]`),
  'DATABASE_URL names a PostgreSQL server; without it the database is in the folder.',
].join('\n');

const databaseUrl = process.env.DATABASE_URL;

async function startServing(folder: string, options: Readonly<Record<string, string>>): Promise<void> {
  const { port = '8480', host = '127.0.0.1', cert, key } = options;
  const running = await serve({ folder, databaseUrl, host, port: Number(port), cert, key });
  console.log(
    `Head office: ${running.address}, in ${folder}${databaseUrl ? ' and a PostgreSQL server' : ''}`,
  );
  const stop = () => void running.close().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

/** Has the head office that runs in the folder do it, or opens the folder for as long as it takes. */
async function once(
  folder: string,
  command: string,
  options: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const asked = await askRunning(folder, { command, options });
  if (asked) return asked;
  const release = await takeFolder(folder, async () => ({
    ok: false,
    text: 'Another command is under way.',
  }));
  try {
    const office = await openOffice(folder, databaseUrl);
    return await runCommand(office, command, options).finally(() => office.database.close());
  } finally {
    release();
  }
}

async function main(): Promise<void> {
  const { command, options } = readArguments(process.argv.slice(2));
  const { folder: given, ...rest } = options;
  const folder = resolve(given ?? join(homedir(), '.local', 'share', 'goeswith-head-office'));
  if (command !== 'serve' && !(command in commands)) throw new Error(usage);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (command === 'serve') return startServing(folder, rest);
  // The process that runs it may stand in another folder.
  const here = rest.out === undefined ? rest : { ...rest, out: resolve(rest.out) };
  const { ok, text } = await once(folder, command, here);
  if (!ok) throw new Error(text);
  if (text) console.log(text);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
