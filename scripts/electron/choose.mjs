// Which Electron runs the till: the one given, else the official one, else the one from a package.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from '../run.mjs';

const programs = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const program = programs[process.platform] ?? 'electron';

/** Where runtimes outlive a clone of the project. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'goeswith');

export const packagedVersion = '33.2.1';

/** Raise the last number when the way the packaged runtime is put together changes. */
export const packagedRuntime = join(cacheFolder, `electron-${packagedVersion}-r1`);

const officialFolder = join(root, 'node_modules/electron');

function officialIsThere() {
  const version = join(officialFolder, 'dist/version');
  const wanted = JSON.parse(readFileSync(join(officialFolder, 'package.json'), 'utf8')).version;
  if (!existsSync(version) || !existsSync(join(officialFolder, 'dist', program))) return false;
  return readFileSync(version, 'utf8').trim().replace(/^v/, '') === wanted;
}

const runtimeIn = (kind, distribution) => ({
  kind,
  distribution,
  executable: join(distribution, program),
  // Chromium's sandbox refuses to start as root.
  args: process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

/**
 * The Electron at hand, or undefined before set-up. `kind` is given, official or packaged;
 * `distribution` is its folder; start it with `executable` and `args`, then the project folder.
 */
export function chooseElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return runtimeIn('given', given);
  if (officialIsThere()) return runtimeIn('official', join(officialFolder, 'dist'));
  const packaged = join(packagedRuntime, 'dist');
  return existsSync(packaged) ? runtimeIn('packaged', packaged) : undefined;
}

/** The better-sqlite3 built for the packaged runtime: the project's own is too new for it. */
export const packagedNativeModules = join(packagedRuntime, 'native/node_modules');
