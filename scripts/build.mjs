// Builds the app and head office's page when their sources are not the ones that the last build was made of.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustRun, projectNode, root } from './run.mjs';

const shared = ['domain', 'contract', 'design', 'package.json', 'package-lock.json'];

/** What is built, of which sources, and the file that says of which it was built last. */
const builds = [
  {
    purpose: 'Building',
    sources: [...shared, 'db', 'electron', 'renderer', 'electron.vite.config.ts'],
    command: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
    stampFile: join(root, 'out/.sources'),
  },
  {
    purpose: "Building head office's page",
    sources: [...shared, 'head-office/page', 'office.vite.config.ts'],
    command: [
      ...['node_modules/vite/bin/vite.js', 'build', '--config', 'office.vite.config.ts'],
      ...['--logLevel', 'warn'],
    ],
    stampFile: join(root, 'out/.head-office-sources'),
  },
];

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

async function buildOne({ purpose, sources, command, stampFile }) {
  const hash = hashOf(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return false;
  await mustRun(purpose, projectNode(), command, { env: { NODE_ENV: 'production' } });
  writeFileSync(stampFile, hash);
  return true;
}

/** Leaves a finished build of the present sources in `out/`; says whether it had to build. */
export async function buildIfChanged() {
  let built = false;
  for (const one of builds) built = (await buildOne(one)) || built;
  return built;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildIfChanged();
