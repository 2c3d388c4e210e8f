import { readdirSync } from 'node:fs';
import { join } from 'node:path';
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

test('it carries no other app beside its own', () => {
  const resources = process.platform === 'darwin' ? '../../Resources' : '../resources';
  const apps = readdirSync(join(program(), resources)).filter((name) => /^(app$|default_app)/.test(name));
  expect(apps).toEqual([]);
});

test('it starts and paints its page', async () => {
  const till = await launchPackagedTill();
  try {
    await expect(till.page.locator('#root')).not.toBeEmpty();
  } finally {
    await till.close();
  }
});
