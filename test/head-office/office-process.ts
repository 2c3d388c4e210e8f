import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../head-office/cli.ts', import.meta.url));

export type OfficeProcess = {
  process: ChildProcess;
  port: number;
  /** Everything that it said of faults. */
  errors(): string;
  kill(): Promise<void>;
};

/** Head office as a process of its own on a PostgreSQL database; resolves once it answers. */
export async function officeProcess(
  folder: string,
  databaseUrl: string,
  env: NodeJS.ProcessEnv = {},
): Promise<OfficeProcess> {
  const child = spawn(process.execPath, [cli, '--folder', folder, '--port', '0'], {
    env: { ...process.env, ...env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let error = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (error += text));
  const ended = once(child, 'exit');
  const line = await Promise.race([once(child.stdout, 'data'), ended.then(() => [])]);
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(String(line[0]))?.[1]);
  if (!port) throw new Error(`Head office did not start: ${error}`);
  return {
    ...{ process: child, port },
    errors: () => error,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
