// On Debian and its relatives: the libraries that Electron's window needs, and what tests try head office with: PostgreSQL and a browser.
import { spawnSync } from 'node:child_process';
import { mustRun } from './run.mjs';

const needed = [
  'xvfb',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'postgresql',
  'chromium',
];

/** Where the system has no such package, its tests are skipped. */
const spared = ['chromium'];

const says = (program, args) => {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout : '';
};

// Later releases renamed some of these with a t64 ending.
const namesOf = (name) => [name, `${name}t64`];

const isInstalled = (name) => says('dpkg-query', ['-s', name]).includes('ok installed');
const isKnown = (name) => says('apt-cache', ['show', name]) !== '';

/** The needed packages that are not installed; none on a system without dpkg, which we cannot ask. */
export function missingPackages() {
  if (process.platform !== 'linux' || says('dpkg-query', ['--version']) === '') return [];
  return needed.filter((name) => !namesOf(name).some(isInstalled));
}

/** Installs what is missing when we may; otherwise says in one line what to install. */
export async function installSystemPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    console.log(`Please install what Electron and the tests need: sudo apt-get install ${missing.join(' ')}`);
    return;
  }
  console.log(`Installing system packages: ${missing.join(' ')}`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await mustRun('Reading the package lists', 'apt-get', ['-qq', 'update'], quiet);
  const known = missing.filter((name) => !spared.includes(name) || isKnown(name));
  const names = known.map((name) => namesOf(name).findLast(isKnown) ?? name);
  const install = ['-qq', '-y', '--no-install-recommends', 'install', ...names];
  await mustRun('Installing system packages', 'apt-get', install, quiet);
}
