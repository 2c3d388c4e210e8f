import { expect, test } from 'vitest';
import type { LineView, SaleView } from '../../../contract/till-view.ts';
import { arrangeBasket } from '../../../renderer/sale/arrange-basket.ts';

const line = (id: string): LineView => ({
  id,
  sku: id,
  barcode: '',
  name: id,
  quantity: 1,
  unitPrice: 100,
  gross: 100,
  saving: 0,
  discount: 0,
  net: 100,
  taxRate: 0,
  note: '',
  unit: '',
});

const bundle = (name: string, ...lineIds: string[]): SaleView['bundles'][number] => ({
  bundleId: name,
  name,
  times: 1,
  saving: 10,
  lineIds,
  took: '',
  beats: null,
});

const rails = (lines: string[], ...bundles: SaleView['bundles']) =>
  arrangeBasket(lines.map(line), bundles).map((row) =>
    row.kind === 'line'
      ? `${row.lineId} ${row.rail ?? '-'}${row.apart ? ` in ${row.apart}` : ''}`
      : row.bundle.name,
  );

test('a bundle is a rail along its lines with its saving below the last', () => {
  expect(rails(['printer', 'ink', 'paper'], bundle('set', 'printer', 'ink'))).toEqual([
    'printer first',
    'ink last',
    'set',
    'paper -',
  ]);
});

test('lines stay where they are; one apart from its bundle says its name', () => {
  expect(rails(['printer', 'paper', 'ink'], bundle('set', 'printer', 'ink'))).toEqual([
    'printer alone in set',
    'paper -',
    'ink alone',
    'set',
  ]);
});

test('two bundles next to each other are two rails', () => {
  const two = [bundle('one', 'a', 'b'), bundle('two', 'c', 'd')];
  expect(rails(['a', 'b', 'c', 'd'], ...two)).toEqual([
    'a first',
    'b last',
    'one',
    'c first',
    'd last',
    'two',
  ]);
});

test('a line that several bundles take units of has each saving below', () => {
  const two = [bundle('one', 'a', 'b'), bundle('two', 'b')];
  expect(rails(['a', 'b'], ...two)).toEqual(['a first', 'b last', 'one', 'two']);
});
