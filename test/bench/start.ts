import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { _electron } from '@playwright/test';
import { chooseElectron } from '../../scripts/electron/choose.mjs';
import type { Row } from './report.ts';
import { milliseconds, ratio } from './report.ts';
import { median } from './timing.ts';

const runs = 9;
/** Long enough after the first picture that memory stands still. */
const settled = 1_500;
const most = 1.5;

type Start = { ready: number; megabytes: number };

/**
 * The till's start and memory beside a bare window of the same Electron, the median of nine starts each, in turn. Ready is
 * the first picture: the till paints nothing before its sale is there to scan into. Needs a built till;
 * `display` is what the environment needs beside it for a screen.
 */
export async function benchStart(display: Record<string, string>): Promise<Row[]> {
  const env = { ...process.env, ...display } as Record<string, string>;
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-start-'));
  const starts: Record<'bare' | 'till', Start[]> = { bare: [], till: [] };
  try {
    // The first of each makes its profile, and the till its store; it is not counted.
    for (let run = 0; run <= runs; run += 1) {
      starts.bare.push(await startOnce(join(import.meta.dirname, 'bare-window'), join(folder, 'bare'), env));
      starts.till.push(await startOnce(resolve(import.meta.dirname, '../..'), join(folder, 'till'), env));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows(starts.bare.slice(1), starts.till.slice(1));
}

async function startOnce(project: string, userData: string, env: Record<string, string>): Promise<Start> {
  const electron = chooseElectron();
  if (!electron) throw new Error('Electron is not set up yet: npm run setup');
  const args = [...electron.args, `--user-data-dir=${userData}`, project];
  const app = await _electron.launch({ executablePath: electron.executable, args, env });
  try {
    const ready = await firstPicture(await app.firstWindow());
    const created = await app.evaluate(() => process.getCreationTime());
    if (created === null) throw new Error('This system does not say when a process began.');
    await new Promise((later) => setTimeout(later, settled));
    return { ready: ready - created, megabytes: await memory(app) };
  } finally {
    await app.close();
  }
}

/** The moment of the first picture with something in it, by the wall clock. */
async function firstPicture(page: Page): Promise<number> {
  const painted = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint && performance.timeOrigin + paint.startTime;
  });
  return (await painted.jsonValue()) ?? Number.NaN;
}

/** All processes' working sets together, in megabytes; pages that they share count in each. */
const memory = (app: ElectronApplication) =>
  app.evaluate(
    ({ app }) => app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024,
  );

function rows(bare: Start[], till: Start[]): Row[] {
  const [bareReady, ready] = [bare, till].map((starts) => median(starts.map((start) => start.ready)));
  const [bareMemory, held] = [bare, till].map((starts) => median(starts.map((start) => start.megabytes)));
  return [
    row('launch to ready to scan', bareReady, ready, milliseconds),
    row('memory of all processes', bareMemory, held, (megabytes) => `${megabytes.toFixed(0)} MB`),
  ];
}

function row(what: string, bare = Number.NaN, till = Number.NaN, shown: (value: number) => string): Row {
  return {
    what,
    values: [shown(bare), shown(till), ratio(till, bare)],
    aim: `at most ${most} x`,
    met: till / bare <= most,
  };
}
