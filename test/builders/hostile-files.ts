import fc from 'fast-check';
import { withGuards } from '../../domain/csv.ts';

/** Texts that a spreadsheet, a parser or a screen may trip over, and that an item may be called all the same. */
export const strangeNames = fc.oneof(
  fc.constantFrom('=SUM(A1:A9)', '+49 170', '-5 °C gloves', '@home', "'=already safe", "''-x", "'tis"),
  fc.constantFrom('a;=cmd|"/C calc"!A0', 'b,=1+1', 'say "hi"', 'ends with "', ';', ',-', '😀 pen', "x;'+1"),
  fc
    .string({ unit: fc.constantFrom(...'=+-@\'";,| aÄ€1'), minLength: 1, maxLength: 20 })
    .map((text) => (text.trim() === '' ? 'none' : text)),
);

/** Any characters, torn ones too. The library's own takes a second to begin, as it maps every character there is. */
export const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));

const hostileCells = fc.oneof(
  fc.constantFrom(
    '\0',
    'a\0b',
    '\t=1',
    '\r',
    'x\ny',
    '"',
    '""',
    '"torn',
    'in"side',
    '\uFEFF',
    '\u202Eabc',
    '9.52E+12',
  ),
  fc.constantFrom(
    '1e99',
    '-1',
    '1,2,3',
    'NaN',
    '99999999999999999999',
    'Infinity',
    '__proto__',
    'constructor',
    '4111111111111111',
  ),
  anyText,
  fc.integer({ min: 1_000, max: 90_000 }).map((length) => 'x'.repeat(length)),
);

const soundRow = fc
  .record({
    sku: fc.constantFrom('ITEM-1', 'ITEM-2', 'NEW-1', 'NEW-2', 'NEW-3'),
    name: strangeNames,
    price: fc.integer({ min: 0, max: 99_999 }),
    stock: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ sku, name, price, stock }) => [sku, name, 'things', price, '1.00', 'standard', stock] as const);

type File = { bytes: Buffer; sound: boolean };

const header = ['sku', 'name', 'category', 'price', 'cost', 'tax', 'stock'];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A file that anybody could have written: whatever is in it is what its rows say. */
const soundFile = fc
  .record({
    rows: fc.uniqueArray(soundRow, { minLength: 1, maxLength: 5, selector: ([sku]) => sku }),
    separator: fc.constantFrom(',', ';', '\t'),
    comma: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n'),
    guard: fc.boolean(),
    encoding: fc.constantFrom('utf8', 'utf8-mark', 'utf16le', 'utf16be', '1252'),
  })
  .map(({ rows, separator, comma, end, guard, encoding }): File => {
    const lines = rows.map(([sku, name, category, price, cost, tax, stock]) => {
      const written = (price / 100).toFixed(2).replace('.', comma ? ',' : '.');
      const text = guard ? withGuards(name) : name;
      return [sku, text, category, written, cost.replace('.', comma ? ',' : '.'), tax, String(stock)].map(
        quoted,
      );
    });
    const text = [header, ...lines].map((cells) => `${cells.join(separator)}${end}`).join('');
    return { bytes: encoded(text, encoding), sound: true };
  });

const hostileFile = fc
  .record({
    columns: fc.shuffledSubarray([...header, 'barcodes', 'benefit', 'Bezeichnung', ''], { minLength: 1 }),
    rows: fc.array(
      fc.array(fc.oneof(hostileCells, fc.constantFrom('ITEM-1', '1.00', 'standard', '')), { maxLength: 9 }),
      { maxLength: 6 },
    ),
    separator: fc.constantFrom(',', ';', '\t'),
    quote: fc.boolean(),
    encoding: fc.constantFrom('utf8', 'utf8-mark', 'utf16le', 'utf16be', '1252'),
  })
  .map(({ columns, rows, separator, quote, encoding }): File => {
    const line = (cells: string[]) => cells.map((cell) => (quote ? quoted(cell) : cell)).join(separator);
    return { bytes: encoded([columns, ...rows].map(line).join('\r\n'), encoding), sound: false };
  });

const noise = fc
  .uint8Array({ maxLength: 400 })
  .map((bytes): File => ({ bytes: Buffer.from(bytes), sound: false }));

/** A sound file with some of its bytes changed or missing. */
const tornFile = fc
  .tuple(soundFile, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), fc.nat(400))
  .map(([{ bytes }, changes, cut]): File => {
    const torn = Buffer.from(bytes.subarray(0, Math.max(0, bytes.length - cut)));
    for (const [at, byte] of changes) if (torn.length > 0) torn[at % torn.length] = byte;
    return { bytes: torn, sound: false };
  });

/** Files as spreadsheets, other programs and bad luck write them. */
export const anyFile = fc.oneof(
  { arbitrary: soundFile, weight: 1 },
  { arbitrary: hostileFile, weight: 6 },
  { arbitrary: tornFile, weight: 6 },
  { arbitrary: noise, weight: 1 },
);

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf8-mark') return Buffer.from(`\uFEFF${text}`);
  if (encoding === 'utf16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  if (encoding === '1252')
    return Buffer.from(text.replaceAll('€', '\x80').replace(/[^\0-\xff]/gu, '?'), 'latin1');
  return Buffer.from(text);
}
