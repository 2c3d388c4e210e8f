import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleBlanks } from '../../../domain/price-book/script.ts';
import { customerColumns, purchaseColumns } from '../../../electron/import/customer-fields.ts';
import { itemColumns } from '../../../electron/import/item-fields.ts';
import { readCustomers } from '../../../electron/import/read-customers.ts';
import { readPriceBook } from '../../../electron/import/read-price-book.ts';
import { newFolder } from '../../builders/folders.ts';

const handbook = readFileSync('docs/price-book.md', 'utf8');

test('the store from scratch in the handbook imports as it stands, and its customers', () => {
  const blocks = [...handbook.matchAll(/^`(\S+)`\n\n```\w+\n(.*?)^```$/gms)];
  const names = ['store.yaml', 'items.csv', 'bundles.yaml', 'rules.yaml', 'needs.yaml'];
  expect(blocks.map(([, name]) => name)).toEqual([...names, 'customers.csv', 'purchases.csv']);
  const folder = newFolder();
  for (const [, name = '', text = ''] of blocks) writeFileSync(join(folder, name), text);
  const read = readPriceBook(folder);
  expect(read).toMatchObject({ ok: true });
  const { rules = [], items = [], needs = [] } = read.ok ? read.contents : {};
  expect(new Set(rules.map(({ kind }) => kind)).size).toBe(4);
  expect(needs.map(({ id }) => id)).toEqual(['what-to-print']);
  expect(readCustomers(folder, items)).toMatchObject({ ok: true });
});

test('the handbook names every column and every placeholder', () => {
  const files = [itemColumns, customerColumns, purchaseColumns];
  const columns = files.flatMap(({ required, optional }) => [...required, ...optional]);
  const words = [...columns, ...bundleBlanks.map((blank) => `{${blank}}`)];
  expect(words.filter((word) => !handbook.includes(`\`${word}\``))).toEqual([]);
});
