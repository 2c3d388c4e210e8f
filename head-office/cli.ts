import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { askPassword } from './ask-password.ts';
import { commands, runCommand, usageOf } from './commands.ts';
import { askRunning, type Outcome, takeFolder } from './control.ts';
import type { Schedule } from './nightly/schedule.ts';
import { openOffice } from './open-office.ts';
import { readArguments } from './read-arguments.ts';
import { serve } from './serve.ts';

const usage = [
  'Usage: npm run head-office [-- [serve] [--folder DIR] [--port N] [--host H --cert FILE --key FILE]]',
  '         [--nightly HH:MM --drop DIR --post ADDRESS]   every night, in UTC, into a folder or to an address',
  ...Object.keys(commands).map((name) => `       npm run -s head-office -- ${usageOf(name)} [--folder DIR]`),
  'DATABASE_URL names a PostgreSQL server; without it the database is in the folder.',
].join('\n');

const databaseUrl = process.env.DATABASE_URL;

async function startServing(folder: string, options: Readonly<Record<string, string>>): Promise<void> {
  const { port = '8480', host = '127.0.0.1', cert, key } = options;
  const schedule = scheduleOf(options);
  const running = await serve({ folder, databaseUrl, host, port: Number(port), cert, key, schedule });
  console.log(
    `Head office: ${running.address}, in ${folder}${databaseUrl ? ' and a PostgreSQL server' : ''}`,
  );
  console.log(running.signIn);
  const stop = () => void running.close().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

/** When the nightly pull is made, 03:00 UTC if nothing else is said, and where to; none without a place. */
function scheduleOf({
  nightly: at = '03:00',
  drop,
  post,
}: Readonly<Record<string, string>>): Schedule | undefined {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) throw new Error(`${at} is no time: write it as 03:00.`);
  if (post !== undefined && !URL.canParse(post)) throw new Error(`${post} is no address.`);
  if (drop === undefined && post === undefined) return undefined;
  return {
    at,
    ...(drop !== undefined && { folder: resolve(drop) }),
    ...(post !== undefined && { address: post }),
  };
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
    // Whoever begins with a store of their own wants no demo beside it.
    const office = await openOffice(folder, databaseUrl, command !== 'store');
    return await runCommand(office, command, options).finally(() => office.database.close());
  } finally {
    release();
  }
}

async function main(): Promise<void> {
  const { command, options } = readArguments(process.argv.slice(2));
  const { folder: given, ...rest } = options;
  // Another process may do it, somewhere else.
  if (rest.from !== undefined) rest.from = resolve(rest.from);
  const folder = resolve(given ?? join(homedir(), '.local', 'share', 'goeswith-head-office'));
  if (command !== 'serve' && !(command in commands)) throw new Error(usage);
  if (command === 'serve') return startServing(folder, rest);
  if ('password' in rest) throw new Error('A password is asked for; it does not belong on the command line.');
  const asked: Record<string, string> = commands[command]?.asks ? { password: await askPassword() } : {};
  // The process that runs it may stand in another folder.
  const here = { ...rest, ...asked, ...(rest.out !== undefined && { out: resolve(rest.out) }) };
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
