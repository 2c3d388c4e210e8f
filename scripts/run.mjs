// Starting other programs, always with the project's own tools (and its Node) first on the path.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const toolFolder = join(root, 'node_modules', '.bin');

/** The Node that the project runs on: its own where it has one, else the one that is running. */
export const projectNode = () =>
  existsSync(join(toolFolder, 'node')) ? join(toolFolder, 'node') : process.execPath;

/** Starts a program in the project folder; a bare name is looked up among the project's tools first. */
export function start(program, args, { env, ...options } = {}) {
  const path = `${toolFolder}${delimiter}${process.env.PATH ?? ''}`;
  return spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && !isAbsolute(program),
    ...options,
    env: { ...process.env, PATH: path, ...env },
  });
}

/** Runs a program to its end; resolves to the exit code (1 if it could not start or a signal ended it). */
export function run(program, args, options) {
  return new Promise((resolve) => {
    const child = start(program, args, options);
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a program and refuses, in one plain line, to go on when it fails. */
export async function mustRun(purpose, program, args, options) {
  const code = await run(program, args, options);
  if (code !== 0) throw new Error(`${purpose} failed: ${program} ${args.join(' ')} ended with ${code}.`);
}
