import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const folders = ['renderer', 'domain', 'contract', 'electron'];

type Table = { [name: string]: Table | string | ((...facts: never[]) => unknown) };
type Text = { path: string; name: string; text: unknown };

/** The texts of a file, by where they stand in it. */
function textsIn(table: Table, above = ''): Text[] {
  return Object.entries(table).flatMap(([name, text]) => {
    const path = `${above}${name}`;
    return typeof text === 'object' ? textsIn(text, `${path}.`) : [{ path, name, text }];
  });
}

async function textsOf(file: string): Promise<Text[]> {
  const exported = Object.values(await import(join(root, 'renderer/words', file)));
  return exported.flatMap((one) => textsIn(one as Table));
}

const isWords = (path: string) => path.startsWith('renderer/words/');
const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);
const english = sources
  .filter((path) => isWords(path) && /\/en[^/]*\.ts$/.test(path))
  .map((path) => path.slice(15));
const code = sources.filter((path) => !isWords(path)).map((path) => readFileSync(join(root, path), 'utf8'));
const namesInCode = new Set(code.join('\n').match(/[\w$]+/g));

describe('the words of the screens', () => {
  it.each(english)('in %s are all said somewhere', async (file) => {
    const all = await textsOf(file);
    expect(all.length).toBeGreaterThan(0);
    // A code that the till answers, such as "went away", comes from another room as it is.
    const named = all.filter(({ name }) => /^[a-zA-Z]\w*$/.test(name));
    expect(named.filter(({ name }) => !namesInCode.has(name)).map(({ path }) => path)).toEqual([]);
  });

  it.each(english)('in %s are other words in German', async (file) => {
    const german = new Map((await textsOf(file.replace('en', 'de'))).map(({ path, text }) => [path, text]));
    const all = await textsOf(file);
    expect([...german.keys()].sort()).toEqual(all.map(({ path }) => path).sort());
    const same = all.filter(({ path, text }) => german.get(path) === text && / \w+ /.test(String(text)));
    expect(same.map(({ path }) => path)).toEqual([]);
  });
});
