// Builds the app when its sources are not the ones that the last build was made of.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, projectNode, root } from './run.mjs';

const sources = [
  'domain',
  'contract',
  'db',
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

const stampFile = join(root, 'out/.sources');

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Leaves a finished build of the present sources in `out/`; says whether it had to build. */
export async function buildIfChanged() {
  const hash = sourcesHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return false;
  const build = ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'];
  await mustRun('Building', projectNode(), build, { env: { NODE_ENV: 'production' } });
  writeFileSync(stampFile, hash);
  return true;
}
