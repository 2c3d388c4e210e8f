import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenApart } from '../builders/own-port.ts';

export type Postgres = {
  process: ChildProcess;
  /** An address without a database's name at its end. */
  url: string;
  stop(): Promise<void>;
};

const versions = '/usr/lib/postgresql';

/** Where PostgreSQL's programs are, of the newest version that is installed; undefined where none is. */
export function postgresPrograms(): string | undefined {
  if (!existsSync(versions)) return undefined;
  const [newest] = readdirSync(versions).sort((a, b) => Number(b) - Number(a));
  const folder = newest && join(versions, newest, 'bin');
  return folder && existsSync(join(folder, 'initdb')) ? folder : undefined;
}

/** Why no PostgreSQL can be started here, in words; undefined where one can. */
export function whyNoPostgres(): string | undefined {
  return postgresPrograms() ? undefined : 'PostgreSQL is not installed';
}

/**
 * A PostgreSQL server of its own in a temporary folder, on a loopback port, with durable commits unless told otherwise.
 * It refuses to run as root, so root runs it as the user that Debian's package made for it.
 */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<Postgres> {
  const programs = postgresPrograms();
  if (!programs) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-pg-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  chmodSync(folder, 0o755);
  const owner: { uid?: number; gid?: number } = process.getuid?.() === 0 ? numbersOf('postgres') : {};
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(data, owner.uid, owner.gid);
  const options = { ...owner, cwd: data, stdio: 'ignore' } as const;
  const fresh = ['-D', data, '-U', 'goeswith', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), fresh, options);
  const port = await freePort();
  const given = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    ...settings,
  };
  const flags = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...flags], options);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `postgres://goeswith@127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await ready(join(programs, 'pg_isready'), port);
  return { process: child, url, stop };
}

function numbersOf(user: string): { uid: number; gid: number } {
  const ask = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenApart(server);
  await new Promise((closed) => server.close(closed));
  return port;
}

async function ready(program: string, port: number): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    try {
      execFileSync(program, ['-h', '127.0.0.1', '-p', String(port), '-q']);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('PostgreSQL did not start');
}
