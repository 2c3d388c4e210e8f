import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let copy = '';

beforeEach(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'goeswith-rooms-')));
  for (const part of ['biome.json', 'scripts/rules', 'package.json', '.gitignore']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** Writes the files into the copy and returns Biome's complaints as `rule file`, sorted, each once. */
function lint(files: Record<string, string>): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  const biome = join(root, 'node_modules/.bin/biome');
  const run = spawnSync(biome, ['lint', '--reporter=github', '--max-diagnostics=200'], {
    cwd: copy,
    encoding: 'utf8',
  });
  const found = run.stdout.matchAll(/^::\w+ title=([^,]+),file=([^,]+)/gm);
  const complaints = [...found].map(
    ([, rule, file]) => `${rule?.split('/').at(-1)} ${file?.slice(copy.length + 1)}`,
  );
  if (run.status === 0) expect(complaints).toEqual([]);
  return [...new Set(complaints)].sort();
}

const value = 'export const value = 1;\n';
const use = (statement: string) => `${statement}\nexport const used = value;\n`;
const useType = (statement: string) => `${statement}\nexport type Used = Value;\n`;

/** Who may not import what. The named file is written too, so that only the door can be wrong. */
const closedDoors: [from: string, target: string][] = [
  ['domain/sale/a.ts', 'contract/b.ts'],
  ['domain/sale/a.ts', 'db/b.ts'],
  ['domain/sale/a.ts', 'electron/b.ts'],
  ['domain/sale/a.ts', 'renderer/b.ts'],
  ['domain/sale/a.ts', 'test/b.ts'],
  ['contract/a.ts', 'db/b.ts'],
  ['contract/a.ts', 'electron/b.ts'],
  ['contract/a.ts', 'renderer/b.ts'],
  ['db/a.ts', 'contract/b.ts'],
  ['db/a.ts', 'electron/b.ts'],
  ['db/a.ts', 'renderer/b.ts'],
  ['electron/a.ts', 'renderer/b.ts'],
  ['electron/a.ts', 'test/b.ts'],
  ['electron/till/a.ts', 'renderer/b.ts'],
  ['renderer/a.ts', 'db/b.ts'],
  ['renderer/a.ts', 'electron/b.ts'],
  ['head-office/a.ts', 'db/b.ts'],
  ['head-office/a.ts', 'electron/b.ts'],
  ['head-office/a.ts', 'electron/till/b.ts'],
  ['head-office/deep/a.ts', 'renderer/b.ts'],
  ['head-office/a.ts', 'test/b.ts'],
  ['head-office/page/a.ts', 'head-office/b.ts'],
  ['head-office/page/deep/a.ts', 'head-office/b.ts'],
  ['head-office/page/deep/a.ts', 'head-office/desk/b.ts'],
  ['head-office/page/a.ts', 'head-office/routes/b.ts'],
  ['head-office/page/a.ts', 'renderer/b.ts'],
];

const closedPackages: [from: string, name: string][] = [
  ['domain/a.ts', 'zod'],
  ['domain/a.ts', 'node:fs'],
  ['contract/a.ts', 'better-sqlite3'],
  ['contract/a.ts', 'node:fs'],
  ['db/a.ts', 'zod'],
  ['db/a.ts', 'electron'],
  ['electron/a.ts', 'better-sqlite3'],
  ['electron/till/a.ts', 'electron'],
  ['electron/till/deep/a.ts', 'electron/main'],
  ['electron/import/a.ts', 'electron'],
  ['electron/sync/a.ts', 'electron'],
  ['electron/workers/a.ts', 'electron'],
  ['renderer/a.ts', 'electron'],
  ['renderer/a.ts', 'better-sqlite3'],
  ['renderer/a.ts', 'node:fs'],
  ['head-office/a.ts', 'electron'],
  ['head-office/a.ts', 'better-sqlite3'],
  ['head-office/page/a.ts', 'pg'],
  ['head-office/page/deep/a.ts', 'node:fs'],
];

const upFrom = (from: string) => '../'.repeat(from.split('/').length - 1);

describe('a closed door is reported', () => {
  it.each(closedDoors)('%s -> %s', (from, target) => {
    const source = `'${upFrom(from)}${target}'`;
    const breaches = {
      value: use(`import { value } from ${source};`),
      type: useType(`import type { Value } from ${source};`),
      again: `export * from ${source};\n`,
      late: `export const late = import(${source});\n`,
    };
    const named = Object.entries(breaches).map(([kind, text]) => [from.replace('a.ts', `${kind}.ts`), text]);
    const complaints = lint({
      ...Object.fromEntries(named),
      [target]: `${value}export type Value = number;\n`,
    });
    for (const [file] of named) expect(complaints).toContain(`noRestrictedImports ${file}`);
  });

  it.each(closedPackages)('%s -> package %s', (from, name) => {
    expect(lint({ [from]: use(`import value from '${name}';`) })).toContain(`noRestrictedImports ${from}`);
    expect(lint({ [from]: useType(`import type Value from '${name}';`) })).toContain(
      `noRestrictedImports ${from}`,
    );
  });

  it('renderer -> domain, unless for types or money', () => {
    const domain = { 'domain/b.ts': `${value}export type Value = number;\n`, 'domain/money.ts': value };
    const from = (text: string) => lint({ ...domain, 'renderer/a.ts': text });
    expect(from(use("import { value } from '../domain/b.ts';"))).toContain('plugin renderer/a.ts');
    expect(from("export * from '../domain/b.ts';\n")).toContain('plugin renderer/a.ts');
    expect(from(useType("import type { Value } from '../domain/b.ts';"))).toEqual([]);
    expect(from(use("import { value } from '../domain/money.ts';"))).toEqual([]);
  });

  it.each([
    ['head-office/page/a.ts', '../b.ts'],
    ['head-office/page/deep/a.ts', '../../b.ts'],
    ['head-office/page/deep/a.ts', '../../desk/b.ts'],
  ])('%s -> %s, the page -> its server by the shortest way', (from, source) => {
    const target = join(dirname(from), source);
    expect(lint({ [from]: use(`import { value } from '${source}';`), [target]: value })).toContain(
      `noRestrictedImports ${from}`,
    );
  });

  it.each(['import', 'import type'])('a cycle by %s', (word) => {
    const complaints = lint({
      'domain/a.ts': useType(`${word} { Value } from './b.ts';`),
      'domain/b.ts':
        "import type { Used } from './a.ts';\nexport type Value = number;\nexport type V = Used;\n",
    });
    expect(complaints).toEqual(
      expect.arrayContaining(['noImportCycles domain/a.ts', 'noImportCycles domain/b.ts']),
    );
  });

  it('a type that slips in without an import statement', () => {
    const text = "export type Door = import('../db/b.ts').Value;\n";
    expect(lint({ 'domain/a.ts': text, 'db/b.ts': 'export type Value = 1;\n' })).toContain(
      'plugin domain/a.ts',
    );
  });
});

describe('domain is pure', () => {
  const globals = ['Date.now()', 'new Date()', 'crypto', 'performance', 'process', 'fetch', 'setTimeout'];
  it.each([...globals, 'globalThis', 'console'])('%s is an error', (name) => {
    const complaints = lint({ 'domain/a.ts': `export const found = ${name};\n` });
    expect(complaints).toEqual(['noRestrictedGlobals domain/a.ts']);
  });

  it.each([
    'export const chance = Math.random();\n',
    "export const chance = Math['random']();\n",
    'export const { random } = Math;\n',
    'const chance = Math;\nexport const drawn = chance.random();\n',
  ])('%s is an error', (text) => {
    expect(lint({ 'domain/a.ts': text })).toContain('plugin domain/a.ts');
  });

  it('the same words are fine in electron', () => {
    expect(lint({ 'electron/a.ts': 'export const found = [Date.now(), Math.random()];\n' })).toEqual([]);
  });
});

describe('raw messages between processes pass two doors', () => {
  const receive = "import { ipcMain } from 'electron';\nipcMain.handle('x', () => 1);\n";
  const send = "import { ipcRenderer } from 'electron';\nvoid ipcRenderer.invoke('x');\n";

  it('and nowhere else', () => {
    expect(lint({ 'electron/windows.ts': receive })).toEqual(['plugin electron/windows.ts']);
    expect(lint({ 'electron/devices/a.ts': send })).toContain('plugin electron/devices/a.ts');
    const whole = "import * as electron from 'electron';\nelectron.ipcMain.handle('x', () => 1);\n";
    expect(lint({ 'electron/whole.ts': whole })).toContain('plugin electron/whole.ts');
  });

  it('and there they are allowed', () => {
    expect(lint({ 'electron/ipc/register.ts': receive, 'electron/preload.ts': send })).toEqual([]);
  });
});

it('a clean house passes', () => {
  const files = {
    'domain/money.ts': value,
    'domain/sale.ts':
      "import { value } from './money.ts';\nexport type Sale = number;\nexport const sale = Math.floor(value);\n",
    'contract/view.ts':
      "import { z } from 'zod';\nimport type { Sale } from '../domain/sale.ts';\nexport const view = z.int();\nexport type View = Sale;\n",
    'db/open.ts':
      "import Database from 'better-sqlite3';\nimport { value } from '../domain/money.ts';\nexport const open = () => new Database(String(value));\n",
    'electron/till/till.ts': "import { open } from '../../db/open.ts';\nexport const till = open;\n",
    'electron/main.ts':
      "import { app } from 'electron';\nimport { till } from './till/till.ts';\nvoid app.whenReady().then(till);\n",
    'renderer/main.tsx':
      "import type { View } from '../contract/view.ts';\nimport type { Sale } from '../domain/sale.ts';\nexport const shown: [View?, Sale?] = [];\n",
    'electron/import/read.ts': "import { value } from '../../domain/money.ts';\nexport const read = value;\n",
    'head-office/office.ts':
      "import { z } from 'zod';\nimport { view } from '../contract/view.ts';\nimport { read } from '../electron/import/read.ts';\nexport const office = [z, view, read];\n",
    'head-office/page/stores/stores.tsx':
      "import { use } from 'react';\nimport type { View } from '../../../contract/view.ts';\nimport { value } from '../../../domain/money.ts';\nexport const stores: [View?, number?] = [undefined, value];\nexport const own = use;\n",
    'head-office/page/App.tsx': "import { stores } from './stores/stores.tsx';\nexport const app = stores;\n",
    'test/all.ts':
      "import { sale } from '../domain/sale.ts';\nimport { till } from '../electron/till/till.ts';\nexport const all = [sale, till];\n",
  };
  expect(lint(files)).toEqual([]);
});
