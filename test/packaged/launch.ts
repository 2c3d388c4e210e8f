import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { chooseElectron } from '../../scripts/electron/choose.mjs';
import { packagedProgram } from '../../scripts/package.mjs';
import { steadyDemoStore } from '../builders/demo-store.ts';
import { newUserData } from '../e2e/launch.ts';

export type PackagedTill = { page: Page; userData: string; close: () => Promise<void> };

/**
 * Starts the packaged till and connects to its page. Its fuses shut out Playwright's usual way in, which reaches the
 * main process, so this goes in where only the page can be driven. Refuses when nothing is packaged.
 */
export async function launchPackagedTill(userData = newUserData()): Promise<PackagedTill> {
  const program = packagedProgram();
  if (!program) throw new Error('Nothing is packaged yet: npm run package');
  const args = [
    ...(chooseElectron()?.args ?? []),
    `--user-data-dir=${userData}`,
    '--remote-debugging-port=0',
    '--import',
    steadyDemoStore(),
  ];
  const till = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const browser = await chromium.connectOverCDP(await debuggingAddress(till));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page) throw new Error('The packaged till opened no window.');
  const close = async () => {
    await browser.close();
    await end(till);
  };
  return { page, userData, close };
}

async function end(till: ChildProcess): Promise<void> {
  if (till.exitCode !== null || till.signalCode !== null) return;
  till.kill();
  await once(till, 'exit');
}

function debuggingAddress(till: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    till.stderr?.on('data', (text: Buffer) => {
      told += text.toString();
      const address = /^DevTools listening on (ws:\S+)$/m.exec(told)?.[1];
      if (address) resolve(address);
    });
    till.on('exit', (code) => reject(new Error(`The packaged till ended with ${code}:\n${told}`)));
  });
}
