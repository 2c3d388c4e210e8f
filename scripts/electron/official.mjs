// The official Electron, fetched by its own installer, which checks it against the hashes in its package.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, run } from '../run.mjs';
import { cacheFolder } from './choose.mjs';

const day = 24 * 60 * 60 * 1000;
const unreachable = join(cacheFolder, 'official-electron-unreachable');

const source = () =>
  process.env.ELECTRON_MIRROR ||
  process.env.npm_config_electron_mirror ||
  'https://github.com/electron/electron/releases/';

const triedToday = () => existsSync(unreachable) && Date.now() - statSync(unreachable).mtimeMs < day;

async function canReach() {
  const request = { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4000) };
  const reply = await fetch(source(), request).catch(() => undefined);
  return reply !== undefined && reply.status < 500;
}

/** Where another runtime can stand in, an unreachable source is not worth waiting for twice a day. */
export async function fetchOfficialElectron({ standIn }) {
  if (standIn) {
    if (triedToday()) return false;
    if (!(await canReach())) return rememberFailure();
  }
  console.log('Fetching Electron from its publisher.');
  const quiet = standIn ? { stdio: ['ignore', 'ignore', 'ignore'] } : {};
  const code = await run(projectNode(), ['node_modules/electron/install.js'], quiet);
  if (code === 0) return true;
  return standIn ? rememberFailure() : false;
}

function rememberFailure() {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(unreachable, 'Delete this file to have set-up try again.\n');
  return false;
}
