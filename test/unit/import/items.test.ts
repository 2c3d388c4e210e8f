import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '../../../domain/price-book/barcode.ts';
import { describeProblems } from '../../../domain/words/problems.ts';
import { csvRecords } from '../../../electron/import/csv-records.ts';
import { changed, problemsOf, readChanged, soundFiles } from '../../builders/price-book-folder.ts';

const sound = soundFiles['items.csv'];
const header = sound.slice(0, sound.indexOf('\n') + 1);

/** What is reported when a text of items.csv is replaced. */
function reportOf(from: string, to: string): string {
  return problemsOf(changed('items.csv', from, to));
}

function withRow(row: string): string {
  return problemsOf({ 'items.csv': `${sound}${row}\n` });
}

describe('the header', () => {
  test.each([
    ['an empty file', '', 'items.csv: is empty; its first line should name the columns'],
    ['no rows', header, 'items.csv: has no items'],
    ['a missing column', sound.replace('price,', 'prise,'), 'items.csv line 1: unknown column "prise"'],
    ['a missing column', sound.replace('price,', 'prise,'), 'items.csv line 1: column "price" is missing'],
    ['a doubled column', sound.replace(',tags', ',sku'), 'items.csv line 1: column "sku" is there twice'],
    ['a column without name', sound.replace(',tags', ','), 'items.csv line 1: a column has no name'],
    ['semicolons', sound.replaceAll(',', ';'), 'items.csv line 1: the columns should be separated by commas'],
    ['CR alone', 'sku\rA\rB', 'items.csv line 1: the lines should end with LF or CRLF'],
  ])('%s', (_, text, message) => {
    expect(problemsOf({ 'items.csv': text }).split('\n')).toContain(message);
  });

  test('an offer and a floor come with the item', () => {
    const text =
      'sku,name,category,price,cost,tax,stock,offer,floor\nI-1,Ink,ink,2.00,1.00,standard,3,yes,1.50\n';
    const read = readChanged({ 'items.csv': text, 'bundles.yaml': '', 'rules.yaml': '' });
    expect(read.ok && read.contents.items[0]).toMatchObject({ onOffer: true, floor: 150 });
  });

  test.each([
    ['no,', 'offer "no" should be yes or empty'],
    [',2.01', 'floor "2.01" is above the price'],
    [',-1', 'floor "-1" is negative'],
    [',1.005', 'floor "1.005" has more than the 2 decimals of EUR'],
  ])('an offer and a floor of %s is a problem', (end, message) => {
    const text = `sku,name,category,price,cost,tax,stock,offer,floor\nI-1,Ink,ink,2.00,1.00,standard,3,${end}\n`;
    expect(problemsOf({ 'items.csv': text, 'bundles.yaml': '', 'rules.yaml': '' })).toBe(
      `items.csv line 2: ${message}`,
    );
  });

  test('columns may come in any order, and those that may be empty may be left out', () => {
    const text = 'stock,tax,cost,price,category,name,sku\n3,standard,1.00,2.00,ink,Ink,I-1\n';
    const read = readChanged({ 'items.csv': text, 'bundles.yaml': '', 'rules.yaml': '' });
    expect(read.ok && read.contents.items).toMatchObject([
      { sku: 'I-1', price: 200, stock: 3, barcodes: [] },
    ]);
  });
});

describe('rows', () => {
  test.each([
    ['too few fields', 'A,B', 'items.csv line 6: has 2 fields where the first line names 13 columns'],
    [
      'too many fields',
      'A-1,Tea, green,tea,,,2.00,1.00,standard,,1,,,',
      'items.csv line 6: has 14 fields where the first line names 13 columns; a text with a comma in it belongs in quotes',
    ],
    [
      'a quote that never ends',
      '"A',
      'items.csv line 6: has a quote without its pair; put the whole field into quotes and write a quote in it twice',
    ],
    [
      'a quote in the middle',
      'A,19" screen 4" deep,',
      'items.csv line 6: has a quote in the middle of a field; put the whole field into quotes and write a quote in it twice',
    ],
    ['a line of 10 MB', 'x'.repeat(10_000_000), 'items.csv line 6: is longer than 64 KB'],
  ])('%s', (_, row, message) => {
    expect(withRow(row)).toBe(message);
  });

  test('line numbers stay right after line breaks in quotes, LF or CRLF', () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const items = sound
        .replace('"Prints, scans and copies."', '"Prints,\nscans\nand ""copies""."')
        .replace('19.50', '-19.50')
        .replaceAll('\n', lineBreak);
      expect(problemsOf({ 'items.csv': items })).toBe('items.csv line 6: price "-19.50" is negative');
    }
  });

  test('a stray quote does not hide the lines after it', () => {
    const items = sound.replace('PRN-1', '"PRN-1').replace('19.50', 'dear');
    expect(problemsOf({ 'items.csv': items }).split('\n')).toEqual([
      expect.stringMatching(/^items.csv line 2: /),
      expect.stringMatching(/^items.csv line 4: price "dear" is no amount/),
    ]);
  });

  test('empty lines and lines of nothing but commas are left out', () => {
    const items = `${sound}\n,,,,,,,,,,,,\n\n`;
    expect(readChanged({ 'items.csv': items }).ok).toBe(true);
  });
});

describe('fields', () => {
  test.each([
    ['no sku', 'PRN-1,', ',', 'sku is missing'],
    [
      'a sku with a space',
      'INK-1',
      'INK 1',
      'sku "INK 1" should be 1 to 32 of A-Z, a-z, 0-9, point, dash and underscore',
    ],
    ['no name', 'Canto 420 ink', '', 'name is empty'],
    ['a long name', 'Canto 420 ink', 'x'.repeat(81), 'name is longer than 80 characters (it has 81)'],
    ['a zero byte', 'Canto 420 ink', 'Canto\0', 'name has a character in it that cannot be shown'],
    ['an escape', 'Canto 420 ink', '\u001b[31m', 'name has a character in it that cannot be shown'],
    ['text turned round', 'Canto 420 ink', 'a\u202eb', 'name has a character in it that cannot be shown'],
    [
      'a category that is no slug',
      ',ink,',
      ',Ink,',
      'category "Ink" should be 1 to 40 of a-z, 0-9 and dash, like cables-usb',
    ],
    [
      'a tag that is no slug',
      ',ink-420,',
      ',ink_420,',
      'tag "ink_420" should be 1 to 40 of a-z, 0-9 and dash, like cables-usb',
    ],
    ['no price', '19.50', '', 'price is missing'],
    ['a negative price', '19.50', '-19.50', 'price "-19.50" is negative'],
    ['too many decimals', '19.50', '19.505', 'price "19.505" has more than the 2 decimals of EUR'],
    [
      'thousands',
      '19.50',
      '"1,019.50"',
      'price "1,019.50" should have a point before the decimals and no other separator, like 1234.50',
    ],
    [
      'a decimal comma',
      '19.50',
      '"19,50"',
      'price "19,50" should have a point before the decimals and no other separator, like 1234.50',
    ],
    [
      'a currency sign',
      '19.50',
      '\u20ac19.50',
      'price "\u20ac19.50" is no amount; write digits and a point, like 1234.50',
    ],
    ['more than a till takes', '19.50', '999999999.00', 'price "999999999.00" is more than a till can take'],
    ['no cost', ',9.00,', ',,', 'cost is missing'],
    ['no tax', ',reduced,', ',,', 'tax is missing'],
    ['an unknown tax', ',reduced,', ',low,', 'tax "low" is not one of store.yaml\'s: standard, reduced'],
    ['an unknown kind', 'reduced,goods', 'reduced,thing', 'kind "thing" should be goods or service'],
    ['no stock', 'goods,0,', 'goods,,', 'stock is missing'],
    ['a negative stock', 'goods,0,', 'goods,-1,', 'stock "-1" should be a whole number, 0 or more'],
    ['half a piece', 'goods,0,', 'goods,0.5,', 'stock "0.5" should be a whole number, 0 or more'],
    [
      'urgency by hand',
      'A year of printing.',
      'Hurry!',
      'benefit says "Hurry": the till itself shows what is left and what ends, from the facts',
    ],
    [
      'a placeholder in a benefit',
      'A year of printing.',
      'Good {item}',
      'benefit has the unknown placeholder {item}: placeholders are filled in "say", questions and answers only',
    ],
    [
      'a photo elsewhere',
      'A year of printing.,,',
      'A year of printing.,,../../etc/passwd',
      'photo "../../etc/passwd" should be a plain file name without a folder, like canto-mx420.jpg',
    ],
    [
      'a photo on another disk',
      'A year of printing.,,',
      'A year of printing.,,C:\\x.jpg',
      'photo "C:\\\\x.jpg" should be a plain file name without a folder, like canto-mx420.jpg',
    ],
    [
      "a spreadsheet's barcode",
      'ink-420,,',
      'ink-420,9.52E+12,',
      'barcode "9.52E+12" was cut short by a spreadsheet; give the column the format Text',
    ],
    [
      'a code in small letters',
      'ink-420,,',
      'ink-420,abc,',
      'barcode "abc" is no EAN or UPC, and an in-store code is 1 to 20 of A-Z, 0-9 and dash',
    ],
    ['the same sku', 'INK-1', 'CAB-1', 'sku "CAB-1" is already on line 3'],
    ['the same barcode', 'ink-420,,', 'ink-420,9520100042010,', 'barcode 9520100042010 is already on line 2'],
    ['a barcode twice', 'ink-420,,', 'ink-420,A1 A1,', 'barcode A1 is already on this line'],
    ['a sku that is a barcode', 'INK-1', 'CAB-A', 'sku CAB-A is a barcode of the item on line 3'],
  ])('%s', (_, from, to, message) => {
    const line = from.startsWith('PRN') ? 2 : 4;
    expect(reportOf(from, to).split('\n')).toContain(`items.csv line ${line}: ${message}`);
  });

  test('a service has no stock', () => {
    expect(reportOf('service,,', 'service,3,')).toBe(
      'items.csv line 5: stock "3" should be empty: a service has none',
    );
  });

  test('a UPC-A is the EAN-13 with a zero before it', () => {
    const items = sound
      .replace('9520100042010', '036000291452')
      .replace('ink-420,,', 'ink-420,0036000291452,');
    expect(problemsOf({ 'items.csv': items })).toBe(
      'items.csv line 4: barcode 0036000291452 is already on line 2',
    );
  });

  test('a currency without decimals takes none', () => {
    expect(problemsOf(changed('store.yaml', 'EUR', 'JPY'))).toContain(
      'price "89.00" has more than the 0 decimals of JPY',
    );
  });
});

describe('any', () => {
  const digits = (length: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((all) => all.join(''));
  const gtin = fc
    .constantFrom(7, 11, 12, 13)
    .chain(digits)
    .map((start) => start + checkDigit(start));
  const withBarcode = (code: string) => readChanged(changed('items.csv', '9520100042010', code));

  test('barcode with its right check digit is taken, and none with a single wrong digit', () => {
    fc.assert(
      fc.property(gtin, fc.nat(), fc.integer({ min: 1, max: 9 }), (code, place, shift) => {
        expect(withBarcode(code).ok).toBe(true);
        const at = place % code.length;
        const wrong = code.slice(0, at) + ((Number(code[at]) + shift) % 10) + code.slice(at + 1);
        const read = withBarcode(wrong);
        expect(read.ok || describeProblems(read.problems, 'en')).toMatch(
          /^items.csv line 2: barcode \d+ should end in the check digit \d$/,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('text in the place of items.csv is taken or refused, never thrown at', () => {
    const pieces = fc.constantFrom(
      ',',
      '"',
      '\n',
      '\r\n',
      '\0',
      '""',
      'PRN-1',
      '89.00',
      '{item}',
      '\u{1F5A8}',
      ...sound.split(','),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (some, headed) => {
        const read = readChanged({ 'items.csv': (headed ? header : '') + some });
        if (!read.ok) expect(describeProblems(read.problems, 'en')).not.toBe('');
      }),
      { numRuns: 100 },
    );
  });

  test('bytes in the place of any file are taken or refused, never thrown at', () => {
    const names = fc.constantFrom('store.yaml', 'items.csv', 'bundles.yaml', 'rules.yaml');
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 200 }), (name, bytes) => {
        readChanged({ [name]: Buffer.from(bytes) });
      }),
      { numRuns: 100 },
    );
  });

  test('fields come back as they were written, the same as from another reader of CSV', () => {
    const field = fc.array(fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' '), { maxLength: 6 });
    const rows = fc.array(
      fc.array(
        field.map((all) => all.join('')),
        { minLength: 2, maxLength: 4 },
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (table, lineBreak) => {
        const filled = table.map((row) => ['x', ...row]);
        const written = filled.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
        const bytes = Buffer.from(written.map((row) => row + lineBreak).join(''));
        const read = [...csvRecords(bytes)].map(({ fields }) => fields);
        expect(read).toEqual(filled);
        expect(read).toEqual(parse(bytes, { relax_column_count: true, record_delimiter: lineBreak }));
      }),
    );
  });
});
