import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { packagedProgram } from '../../scripts/package.mjs';
import { launchPackagedTill } from './launch.ts';

const program = () => packagedProgram() ?? 'nothing is packaged';

test('the packaged till is locked: no plain Node, no options, no debugger, no code but its own', async () => {
  const fuses = await getCurrentFuseWire(program());
  const state = (option: FuseV1Options) => fuses[option];
  expect(state(FuseV1Options.RunAsNode)).toBe(FuseState.DISABLE);
  expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(FuseState.DISABLE);
  expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(FuseState.DISABLE);
  expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(FuseState.DISABLE);
  expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(FuseState.ENABLE);
});

const resources = () => join(program(), process.platform === 'darwin' ? '../../Resources' : '../resources');

test('it carries no other app beside its own', () => {
  const apps = readdirSync(resources()).filter((name) => /^(app$|default_app)/.test(name));
  expect(apps).toEqual([]);
});

test('it carries the built till, its two native modules, and none of the tools that made it', () => {
  const files = listPackage(join(resources(), 'app.asar'), { isPack: false });
  const owner = (file: string) => /^[\\/](node_modules[\\/][^\\/]+|[^\\/]+)/.exec(file)?.[1] ?? file;
  const expected = ['@node-rs', 'better-sqlite3', 'bindings', 'file-uri-to-path'].map((name) =>
    join('node_modules', name),
  );
  const owners = new Set(files.map(owner));
  expect(
    [...owners].filter((name) => ![...expected, 'node_modules', 'out', 'package.json'].includes(name)),
  ).toEqual([]);
  expect(files).toContain(join('/out/main/index.cjs'));
});

test('it starts and paints its page', async () => {
  const till = await launchPackagedTill();
  try {
    await expect(till.page.locator('#root')).not.toBeEmpty();
  } finally {
    await till.close();
  }
});
