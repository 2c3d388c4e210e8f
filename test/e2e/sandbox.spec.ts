import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { chooseElectron } from '../../scripts/electron/choose.mjs';
import { ownScreen } from './launch.ts';

const project = resolve(import.meta.dirname, '../..');
const nobody = 65534;
const asNobody = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];

/** Why Chromium cannot make its sandbox here, if it cannot. */
function whyNot(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux shows from outside that a process is sandboxed';
  try {
    const tool = process.getuid?.() === 0 ? ['setpriv', ...asNobody, 'unshare'] : ['unshare'];
    execFileSync(tool[0] ?? '', [...tool.slice(1), '--user', '--map-root-user', 'true'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'unprivileged user namespaces are not to be had here';
  }
}

/** A copy of the runtime and the built till that nobody may read, with a starter that runs it as nobody. */
function tillForNobody(folder: string, electron: { distribution: string }) {
  const runtime = join(folder, 'runtime', 'dist');
  cpSync(dirname(electron.distribution), dirname(runtime), { recursive: true });
  for (const part of [
    'package.json',
    'out',
    'store',
    'node_modules/better-sqlite3',
    'node_modules/@node-rs',
  ]) {
    cpSync(join(project, part), join(folder, 'project', part), { recursive: true });
  }
  const home = join(folder, 'home');
  mkdirSync(home);
  chownSync(home, nobody, nobody);
  chmodSync(folder, 0o755);
  const starter = join(folder, 'start');
  const program = join(runtime, 'electron');
  writeFileSync(starter, `#!/bin/sh\nHOME=${home} exec setpriv ${asNobody.join(' ')} ${program} "$@"\n`, {
    mode: 0o755,
  });
  return { executablePath: starter, project: join(folder, 'project'), userData: join(home, 'till') };
}

const reason = whyNot();
const title = 'an unprivileged till runs its page in the sandbox of the operating system';

test(reason ? `${title} (skipped: ${reason})` : title, async () => {
  test.skip(reason !== undefined, reason);
  const electron = chooseElectron();
  if (!electron) throw new Error('Electron is not set up yet: npm run setup');
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-sandbox-'));
  const own = { executablePath: electron.executable, project, userData: join(folder, 'till') };
  const till = process.getuid?.() === 0 ? tillForNobody(folder, electron) : own;
  const app = await _electron.launch({
    executablePath: till.executablePath,
    chromiumSandbox: true,
    env: { ...process.env, ...ownScreen() } as Record<string, string>,
    args: [`--user-data-dir=${till.userData}`, till.project],
  });
  try {
    const page = await app.firstWindow();
    await page.waitForFunction(() => 'goeswith' in window);
    const processes = await app.evaluate(({ BrowserWindow }) => ({
      page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      commandLine: process.argv.join(' '),
    }));
    expect(processes.commandLine).not.toContain('--no-sandbox');
    const status = readFileSync(`/proc/${processes.page}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\s*2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s*1$/m);
    // In a process namespace of its own, a page's process sees no other.
    expect(status).toMatch(/^NSpid:\s*\d+\s+\d+/m);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
