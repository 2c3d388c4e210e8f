import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundleBlanks } from '../../../domain/price-book/script.ts';
import { itemColumns } from '../../../electron/import/item-fields.ts';
import { readChanged } from '../../builders/price-book-folder.ts';

const handbook = readFileSync('docs/price-book.md', 'utf8');

test('the store from scratch in the handbook imports as it stands', () => {
  const blocks = [...handbook.matchAll(/^`(\S+)`\n\n```\w+\n(.*?)^```$/gms)];
  const files = Object.fromEntries(blocks.map(([, name, text]) => [name, text]));
  expect(Object.keys(files)).toEqual(['store.yaml', 'items.csv', 'bundles.yaml', 'rules.yaml']);
  const read = readChanged(files);
  expect(read).toMatchObject({ ok: true });
  expect(read.ok && read.contents.rules.map(({ id }) => id)).toEqual(['printer-cable', 'printer-set-up']);
});

test('the handbook names every column and every placeholder', () => {
  const columns = [...itemColumns.required, ...itemColumns.optional];
  for (const name of columns) expect(handbook).toContain(`\`${name}\``);
  for (const blank of bundleBlanks) expect(handbook).toContain(`\`{${blank}}\``);
});
