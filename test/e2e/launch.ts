import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { _electron } from '@playwright/test';
import type {} from '../../renderer/till-client.ts';
import { chooseElectron } from '../../scripts/electron/choose.mjs';
import { steadyDemoStore } from '../builders/demo-store.ts';

const project = resolve(import.meta.dirname, '../..');

type Launch = {
  userData?: string;
  args?: string[];
  env?: Record<string, string>;
  /** Whether the demo store's manager is put at the till with a shift open; so it is on the demo store unless said. */
  signIn?: boolean;
};
export type RunningTill = { app: ElectronApplication; page: Page; userData: string };

/**
 * Starts the built till in the real Electron and waits for its first window. The same `userData` folder twice
 * is the same till started again; without one it is a new till. `args` are the app's own; without any it sells from a
 * demo store in which nothing hangs on chance.
 */
export async function launchTill({
  userData = newUserData(),
  args,
  env,
  signIn = args === undefined,
}: Launch = {}): Promise<RunningTill> {
  const options = args ?? ['--import', steadyDemoStore()];
  const { app, page } = await start(userData, options, env).catch((error) => {
    console.warn(`A start of the till hung and is tried once more: ${error.message}`);
    return start(userData, options, env);
  });
  if (signIn) await signInAsManager(page);
  return { app, page, userData };
}

/** A start takes a second. Of a hundred under the driver one never came up (of a hundred alone, none): ended after so long (ms). */
const longest = 20_000;

async function start(userData: string, options: string[], env: Launch['env']) {
  const electron = chooseElectron();
  if (!electron) throw new Error('Electron is not set up yet: npm run setup');
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...electron.args, `--user-data-dir=${userData}`, project, ...options],
    env: { ...inherited(), ...ownScreen(), ...env },
    timeout: longest,
  });
  try {
    return { app, page: await app.firstWindow({ timeout: longest }) };
  } catch (error) {
    app.process().kill('SIGKILL');
    throw error;
  }
}

/** A till that was closed with a shift open still has it, and refuses another. */
export async function signInAsManager(page: Page): Promise<void> {
  await page.waitForFunction(() => window.goeswith !== undefined);
  await page.evaluate(async () => {
    await window.goeswith?.command({ type: 'SignIn', staffId: 'manager', pin: '4444' });
    await window.goeswith?.command({ type: 'OpenShift', float: 0 });
  });
  await page.reload();
}

/** An empty folder for a till that has never run. */
export const newUserData = () => mkdtempSync(join(tmpdir(), 'goeswith-till-'));

/** The screen of this worker, where each has one: a window on another's would take the focus there. */
export function ownScreen(): Record<string, string> {
  const { DISPLAYS, TEST_PARALLEL_INDEX } = process.env;
  const screen = DISPLAYS?.split(' ')[Number(TEST_PARALLEL_INDEX)];
  return screen ? { DISPLAY: screen } : {};
}

/** This process's environment, without what would turn Electron into something else than the till. */
function inherited(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
