// `npm run package`: the unpacked, release-locked app for the machine at hand, in dist/.
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfChanged } from './build.mjs';
import { packagedNativeModules, packagedVersion } from './electron/choose.mjs';
import { root } from './run.mjs';
import { setUp } from './setup.mjs';

const output = join(root, 'dist');

/** What the stand-in runtime needs differently: its version, the database driver built for it, its default app gone. */
function standInDifferences(config) {
  const ownDriver = { from: packagedNativeModules, to: 'node_modules' };
  return {
    electronVersion: packagedVersion,
    files: [...config.files, '!node_modules/better-sqlite3', ownDriver],
    afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources/default_app.asar')),
  };
}

/** Packages the app with the Electron at hand; resolves to the packaged app's folder. */
export async function packageApp() {
  const electron = await setUp();
  await buildIfChanged();
  const { parse } = await import('yaml');
  const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  const differences = electron.kind === 'packaged' ? standInDifferences(config) : {};
  const { build, Platform } = await import('electron-builder');
  await rm(output, { recursive: true, force: true });
  await build({
    projectDir: root,
    targets: Platform.current().createTarget('dir'),
    config: { ...config, electronDist: electron.distribution, ...differences },
  });
  return packagedProgram();
}

const programs = {
  darwin: ['mac/Goeswith.app/Contents/MacOS/Goeswith', 'mac-arm64/Goeswith.app/Contents/MacOS/Goeswith'],
  win32: ['win-unpacked/Goeswith.exe', 'win-arm64-unpacked/Goeswith.exe'],
  linux: ['linux-unpacked/goeswith', 'linux-arm64-unpacked/goeswith'],
};

/** The packaged app's program, or undefined when nothing is packaged. */
export const packagedProgram = () =>
  programs[process.platform]?.map((path) => join(output, path)).find((path) => existsSync(path));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`Packaged: ${await packageApp()}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
