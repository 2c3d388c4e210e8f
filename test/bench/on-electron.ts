import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { chooseElectron } from '../../scripts/electron/choose.mjs';
import type { Row } from './report.ts';

const folder = resolve(import.meta.dirname, '../../out/bench');

/**
 * The suggestions of large baskets on the Electron that the till runs on, with its own Node and database driver.
 * `display` is what the environment needs beside it for a screen.
 */
export async function benchOnElectron(
  database: string,
  items: number,
  display: Record<string, string>,
): Promise<Row[]> {
  const electron = chooseElectron();
  if (!electron) throw new Error('Electron is not set up yet: npm run setup');
  await bundle();
  const args = [...electron.args, folder, database, String(items)];
  const { stdout } = await promisify(execFile)(electron.executable, args, {
    env: { ...process.env, ...display },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** As the till's main process is built: for Node 20, which reads no TypeScript. */
async function bundle(): Promise<void> {
  await build({
    root: resolve(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'node20',
      outDir: folder,
      ssr: join(import.meta.dirname, 'electron-main.ts'),
      rollupOptions: {
        external: ['electron', 'better-sqlite3'],
        output: { format: 'cjs', entryFileNames: 'main.cjs' },
      },
    },
  });
  writeFileSync(join(folder, 'package.json'), '{ "name": "bench", "version": "1.0.0", "main": "main.cjs" }');
}
