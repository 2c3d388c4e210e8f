import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultAdvice } from '../../../domain/price-book/advice.ts';
import { usualReasons } from '../../../domain/price-book/reason.ts';
import { describeProblems } from '../../../domain/words/problems.ts';
import { readPriceBook } from '../../../electron/import/read-price-book.ts';
import { changed, priceBookFolder, problemsOf, soundFiles } from '../../builders/price-book-folder.ts';

function imported(folder: string) {
  const read = readPriceBook(folder);
  if (!read.ok) throw new Error(describeProblems(read.problems, 'en'));
  return read;
}

describe('a sound folder', () => {
  const { contents } = imported(priceBookFolder());

  test('gives the store with rates in basis points', () => {
    expect(contents.store).toEqual({
      name: 'Corner Shop',
      address: ['1 Quay Street', 'Galway'],
      taxNumber: 'IE 1234567T',
      currency: 'EUR',
      locale: 'en-IE',
      taxMode: 'inclusive',
      taxRounding: 'receipt',
      cashRounding: 0,
      timeZone: 'Europe/Dublin',
      taxes: [
        { id: 'standard', name: 'VAT 23%', rate: 2300 },
        { id: 'reduced', name: 'VAT 13.5%', rate: 1350 },
      ],
      receipt: { header: ['Welcome'], footer: ['Thank you'] },
      advice: defaultAdvice,
      logo: '',
      objections: [],
      reasons: usualReasons('en-IE'),
      scales: [],
      restrictions: [],
      security: { lockAfterSeconds: 300 },
    });
  });

  test('gives a German store its usual reasons in German, and keeps those that it names', () => {
    const reasons = 'reasons: { discount: [{ id: old, text: Vorjahr }] }';
    const written = `${soundFiles['store.yaml'].replace('en-IE', 'de-DE')}${reasons}\n`;
    const { store } = imported(priceBookFolder({ 'store.yaml': written })).contents;
    expect(store.reasons.discount).toEqual([{ id: 'old', text: 'Vorjahr' }]);
    expect(store.reasons.return).toEqual(usualReasons('de-DE').return);
    expect(store.reasons.return[0]?.text).toBe('Defekt');
  });

  test('gives items with money in minor units, in the order of the file', () => {
    expect(contents.items.map(({ sku }) => sku)).toEqual(['PRN-1', 'CAB-1', 'INK-1', 'HELP-1']);
    expect(contents.items[1]).toEqual({
      sku: 'CAB-1',
      name: 'USB cable 2 m',
      category: 'cables-usb',
      tags: ['usb-b-cable'],
      barcodes: ['9520100042027', 'CAB-A'],
      price: 890,
      floor: 0,
      onOffer: false,
      cost: 210,
      taxRate: 2300,
      kind: 'goods',
      stock: 40,
      benefit: 'Long enough to reach from desk to shelf.',
      aisle: '4',
      photo: '',
      elsewhere: '',
      lastsDays: null,
      packs: [],
      openPrice: false,
      byWeight: false,
    });
    expect(contents.items[3]).toMatchObject({ kind: 'service', stock: null });
  });

  test('gives bundles and rules as the till knows them', () => {
    expect(contents.bundles[0]).toMatchObject({
      id: 'home-print',
      slots: [
        { quantity: 1, choose: [{ sku: 'PRN-1' }], lead: true },
        { quantity: 2, choose: [{ tag: 'ink-420' }] },
      ],
      price: { fixed: 11600 },
      from: '2026-01-01',
      until: '2027-12-31',
    });
    expect(contents.rules[0]).toMatchObject({
      kind: 'required',
      when: [{ category: 'printers' }],
      coveredBy: [{ tag: 'usb-b-cable' }],
      each: true,
      offer: ['CAB-1'],
      objections: [{ id: 'i-have-one-at-home' }, { id: 'i-have-one-at-home-2' }],
    });
  });

  test('has the hash of its files, which any change changes', () => {
    const bytes = Object.values(soundFiles);
    const [store, items, bundles, rules] = bytes;
    const hash = createHash('sha256').update(`${store}${items}${bundles}${rules}`).digest('hex');
    expect(imported(priceBookFolder()).hash).toBe(hash);
    expect(imported(priceBookFolder(changed('items.csv', ',40,', ',41,'))).hash).not.toBe(hash);
  });

  test('is the same price book in JSON', () => {
    const folder = priceBookFolder({
      'bundles.yaml': null,
      'rules.yaml': JSON.stringify(parse(soundFiles['rules.yaml']), null, '\t'),
      'store.yaml': JSON.stringify(parse(soundFiles['store.yaml'])),
    });
    renameSync(join(folder, 'rules.yaml'), join(folder, 'rules.json'));
    renameSync(join(folder, 'store.yaml'), join(folder, 'store.json'));
    const bundles = priceBookFolder();
    renameSync(join(bundles, 'bundles.yaml'), join(folder, 'bundles.yml'));
    expect(imported(folder).contents).toEqual(contents);
  });

  test('may begin with a byte order mark and end its lines with CRLF', () => {
    const windows = Object.fromEntries(
      Object.entries(soundFiles).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    expect(imported(priceBookFolder(windows)).contents).toEqual(contents);
  });

  test('may have no bundles and no rules', () => {
    const read = imported(priceBookFolder({ 'bundles.yaml': '', 'rules.yaml': '[]' }));
    expect(read.contents).toMatchObject({ bundles: [], rules: [] });
  });
});

describe('a folder that cannot be read', () => {
  test.each(Object.keys(soundFiles))('names %s when it is missing', (name) => {
    const folder = priceBookFolder();
    rmSync(join(folder, name));
    const read = readPriceBook(folder);
    expect(read.ok || describeProblems(read.problems, 'en')).toBe(
      `${name}: is missing from the folder ${folder}`,
    );
  });

  test('names every file when the folder is not there', () => {
    const read = readPriceBook('/there/is/no/such/folder');
    expect(read.ok || read.problems.map(({ file }) => file)).toEqual(Object.keys(soundFiles));
  });

  test('refuses a folder in the place of a file', () => {
    const folder = priceBookFolder({ 'items.csv': null });
    mkdirSync(join(folder, 'items.csv'));
    const read = readPriceBook(folder);
    expect(read.ok || read.problems).toEqual([{ file: 'items.csv', line: null, of: '', what: ['noFile'] }]);
  });

  test('refuses a file of over 512 MB without reading it', () => {
    const folder = priceBookFolder();
    truncateSync(join(folder, 'items.csv'), 513 * 1_048_576);
    const read = readPriceBook(folder);
    expect(read.ok || describeProblems(read.problems, 'en')).toBe('items.csv: is larger than 512 MB');
  });

  test('refuses two files for the same thing', () => {
    const folder = priceBookFolder();
    const other = priceBookFolder();
    renameSync(join(other, 'rules.yaml'), join(folder, 'rules.json'));
    const read = readPriceBook(folder);
    expect(read.ok || describeProblems(read.problems, 'en')).toContain('keep one of them');
  });

  test.each([
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${soundFiles['items.csv']}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(soundFiles['items.csv'], 'utf16le')],
    ['UTF-16, big end first', Buffer.from(soundFiles['items.csv'], 'utf16le').swap16()],
  ])('asks for UTF-8 instead of %s', (_, bytes) => {
    expect(problemsOf({ 'items.csv': bytes })).toBe('items.csv: is in UTF-16; save it as UTF-8');
  });

  test('names the first line that is not UTF-8', () => {
    const bytes = Buffer.from(soundFiles['items.csv'].replace('Canto 420 ink', 'Caf\u00e9 ink'), 'latin1');
    expect(problemsOf({ 'items.csv': bytes })).toBe(
      'items.csv line 4: is not in UTF-8 from here on; save it as UTF-8',
    );
  });
});

test('all problems of all files come at once', () => {
  const problems = problemsOf({
    ...changed('store.yaml', 'EUR', 'EURO'),
    ...changed('items.csv', '9520100042010', '9520100042011'),
    ...changed('bundles.yaml', 'owner: purchasing', ''),
    ...changed('rules.yaml', '[CAB-1]', '[CAB-9]'),
  });
  expect(problems.split('\n')).toEqual([
    'store.yaml line 4: currency should be a currency code of ISO 4217, like EUR',
    'items.csv line 2: barcode 9520100042011 should end in the check digit 0',
    'bundles.yaml line 1: owner is missing',
    'rules.yaml line 6: offer: there is no item with the sku "CAB-9"',
  ]);
});

test('200 problems are listed and the rest counted', () => {
  const rows = Array.from({ length: 250 }, (_, at) => `X-${at},,,,,,,,,,,,`).join('\n');
  const problems = problemsOf({ 'items.csv': soundFiles['items.csv'] + rows });
  expect(problems.split('\n')).toHaveLength(201);
  // name, category, price, cost, tax and stock of 250 items
  expect(problems.split('\n').at(-1)).toBe('and 1300 more problems');
});

test('the demo store imports clean', () => {
  const { contents } = imported('store/demo');
  const kinds = contents.rules.map(({ kind }) => kind);
  const scripts = [...contents.rules, ...contents.bundles];
  const objections = new Set(scripts.flatMap((script) => script.objections.map(({ text }) => text)));
  expect(contents.items.length).toBeGreaterThanOrEqual(400);
  expect(contents.bundles).toHaveLength(20);
  expect(kinds.filter((kind) => kind === 'required').length).toBeGreaterThanOrEqual(40);
  expect(kinds.filter((kind) => kind === 'complement').length).toBeGreaterThanOrEqual(60);
  expect(objections.size).toBeGreaterThanOrEqual(40);
});
