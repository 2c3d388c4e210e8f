import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../domain/money.ts';
import { codeMarkup } from '../../../domain/receipt/code-markup.ts';
import {
  type Dialect,
  type PaperSettings,
  paperBytes,
  pictureMarkup,
} from '../../../electron/devices/escpos.ts';
import { testPage } from '../../../electron/devices/test-page.ts';
import { bundle, item } from '../../builders/price-book.ts';
import { decodePaper } from '../../devices/paper.ts';
import {
  blackSquare,
  bought,
  darkDotsOf,
  markupOf,
  type ReceiptGiven,
  receiptCode,
  textLines,
} from '../../devices/receipts.ts';

const usual: PaperSettings = { dialect: 'escpos', columns: 42, encoding: 'multilingual', cut: true };
const paperOf = (markup: string, given: Partial<PaperSettings> = {}) =>
  decodePaper(paperBytes(markup, { ...usual, ...given }));

const printer = item({ sku: 'PRINTER', name: 'Canto MX420 inkjet printer', price: 8900 });
const paper = item({ sku: 'PAPER', name: 'Paper', price: 600, taxRate: 1350 });
const taxes = [
  { id: 'standard', name: 'VAT 23%', rate: 2300 },
  { id: 'reduced', name: 'VAT 13.5%', rate: 1350 },
];
const set = bundle({
  name: 'Everything that a home office prints with',
  slots: [
    { quantity: 1, choose: [{ sku: 'PRINTER' }] },
    { quantity: 1, choose: [{ sku: 'PAPER' }] },
  ],
  price: { amountOff: 1200 },
});
const named = (name: string): ReceiptGiven => ({ bought: bought(item({ name })) });
const longName = 'Canto MX420 all-in-one inkjet printer with fax, feeder and duplex unit, white';
const terms = {
  saleDiscounts: [{ name: 'Ten percent', percentOff: 1000 }],
  vouchers: [{ name: 'Welcome', amount: 500 }],
};

const receipts: Record<string, ReceiptGiven> = {
  'one item': named('USB cable'),
  'a set, a discount, a voucher and two taxes': {
    bought: bought(printer, paper),
    bundles: [set],
    shop: { taxes },
    terms,
  },
  'tax on top': { bought: bought(printer, paper), shop: { taxMode: 'exclusive', taxes } },
  'no tax': { bought: bought(printer), terms: { taxExempt: { reason: 'Embassy of Norway' } } },
  'several of one': { bought: [[paper, 12]] },
  'a long name': named(longName),
  'a word longer than the line': named('x'.repeat(70)),
  'the euro sign': {
    ...named('Voucher 20 €'),
    shop: { receipt: { header: ['Ab 50 € frei Haus'], footer: ['€'] } },
  },
  'German letters': named('Größe Übermaß ÄÖÜ äöüß'),
  'French letters': named('Œuvre çà et là, où naïf été'),
  'Polish and Hungarian letters': named('Zażółć gęślą jaźń, űrhajó'),
  'Cyrillic letters': named('Чернила чёрные'),
  'signs of the markup': named('A|B {code:123} "bold" _under_ `inv` ^wide^ ~ \\n -'),
  'typographic signs': named('5” disk – “best” ‘ever’…'),
  'Swiss numbers': {
    bought: bought(item({ price: 123_456_789 })),
    shop: { currency: 'CHF', locale: 'de-CH' },
  },
  'a copy': { ...named('USB cable'), print: { kind: 'copy', practice: false } },
  'a gift, in practice': { bought: bought(printer, paper), print: { kind: 'gift', practice: true } },
  'a German shop': {
    bought: bought(printer, paper),
    bundles: [set],
    shop: { locale: 'de-DE', taxes },
    terms,
    print: { kind: 'copy', practice: true },
  },
  'sixty lines': {
    bought: Array.from({ length: 60 }, (_, at) => [item({ sku: `S${at}`, price: 100 + at }), 1 + (at % 3)]),
  },
};

describe('paper shows the receipt, line by line', () => {
  const sizes = [42, 48, 32].flatMap((columns) => Object.keys(receipts).map((name) => ({ name, columns })));
  it.each(sizes)('$name in $columns columns', ({ name, columns }) => {
    const markup = markupOf({ ...(receipts[name] ?? named('')), columns });
    const { lines, events } = paperOf(markup, { columns });
    expect(lines.length).toBeGreaterThan(10);
    expect(lines).toEqual(textLines(markup, columns));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    const barcode = { type: 'barcode', kind: 'Code 128', value: receiptCode, text: false };
    // A barcode of fifteen signs does not fit on 58 mm: there it is a QR code.
    const code = columns > 32 ? barcode : { type: 'image', width: 25 * 5, height: 25 * 5 };
    expect(events).toEqual([expect.objectContaining(code), { type: 'cut', line: lines.length }]);
  });

  it.each([42, 48, 32])('with no word cut in two in %i columns', (columns) => {
    const { lines } = paperOf(markupOf({ ...named(longName), columns }), { columns });
    const words = new Set(lines.flatMap((line) => line.trim().split(/\s+/)));
    for (const word of longName.split(' ')) expect(words).toContain(word);
  });

  it('with a short code as a barcode on narrow paper too', () => {
    expect(codeMarkup('GWR-AB12-99-X', 32)).toContain('code128');
    expect(codeMarkup('GWR-AB12-1000-X', 32)).toContain('qrcode');
  });

  const dialects: Dialect[] = ['escpos', 'generic', 'citizen', 'fit', 'impact'];
  it.each(dialects)('of a %s printer', (dialect) => {
    for (const given of Object.values(receipts)) {
      const markup = markupOf(given);
      expect(paperOf(markup, { dialect }).lines).toEqual(textLines(markup));
    }
  });

  it.each(['cp1252', 'cp858'] as const)('in %s, with the euro sign and umlauts', (encoding) => {
    const markup = markupOf(named('Größe 12 € Übermaß'));
    expect(paperOf(markup, { encoding }).lines).toEqual(textLines(markup));
  });

  it.each([
    ['cp852', 'Zażółć gęślą jaźń'],
    ['cp866', 'Чернила чёрные'],
    ['cp860', 'São João não põe'],
    ['cp863', 'Où êtes-vous, Noël'],
    ['cp865', 'Smørrebrød på øya'],
    ['cp437', 'Señor Ångström ½'],
  ] as const)('in %s, with the letters it is for', (encoding, name) => {
    const markup = markupOf(named(name));
    expect(paperOf(markup, { encoding }).lines).toEqual(textLines(markup));
  });
});

describe('signs that a code page lacks', () => {
  const printed = (name: string, encoding: PaperSettings['encoding']) =>
    paperOf(markupOf(named(name)), { encoding }).lines.join('\n');

  it.each([
    ['cp437', 'Voucher 20 €', 'Voucher 20 EUR'],
    ['cp858', '“best” – ever…', '"best" - ever...'],
    ['cp1252', 'Zażółć gęślą', 'Zazólc gesla'],
    ['cp437', 'Čeština', 'Cestina'],
    ['cp437', '｛code:1｝ ｜ ＂x＂', '{code:1} | "x"'],
    ['cp1252', '10\u202f000\u2009m', '10 000 m'],
    ['multilingual', 'e\u0301te\u0301', 'été'],
  ] as const)('are replaced in %s: %s', (encoding, name, expected) => {
    expect(printed(name, encoding)).toContain(expected);
  });

  it('leaves the gaps of French numbers', () => {
    const amount = formatMoney(123_456_789, 'EUR', 'fr-FR');
    expect(amount).toContain('\u202f');
    const markup = markupOf({ bought: bought(item({ price: 123_456_789 })), shop: { locale: 'fr-FR' } });
    const { lines } = paperOf(markup);
    expect(lines.join('\n')).not.toContain('?');
    expect(lines.some((line) => line.endsWith(amount.replaceAll('\u202f', ' ')))).toBe(true);
  });

  it('shows where nothing can stand for one', () => {
    expect(printed('打印机 printer', 'multilingual')).toContain('??? printer');
  });
});

describe('what is no text', () => {
  it('cuts where it is set, and not otherwise', () => {
    expect(paperOf('Thank you', { cut: false }).events).toEqual([]);
    expect(paperOf('Thank you').events).toEqual([{ type: 'cut', line: 1 }]);
  });

  const logo = pictureMarkup(blackSquare(64));

  it.each(['escpos', 'generic'] as const)(
    'prints a logo, black where it is black, on a %s printer',
    (dialect) => {
      const { events, lines } = paperOf(`${logo}\nShop`, { dialect });
      expect(events[0]).toEqual({ type: 'image', width: 64, height: 64, dark: 64 * 64, line: 0 });
      expect(lines.map((line) => line.trim())).toEqual(['Shop']);
    },
  );

  it.each([42, 48, 32])('prints the demo store’s logo dot by dot above its name in %i columns', (columns) => {
    const file = readFileSync(new URL('../../../store/demo/logo.png', import.meta.url));
    const markup = markupOf({ ...named('USB cable'), shop: { logo: file.toString('base64') }, columns });
    const { events, pictures, lines } = paperOf(markup, { columns });
    const logo = darkDotsOf(file);
    expect(logo.length).toBe((240 / 8) * 112);
    expect(events[0]).toMatchObject({ type: 'image', width: 240, height: 112, line: 0 });
    expect(Buffer.from(pictures[0] ?? []).equals(logo)).toBe(true);
    expect(lines).toEqual(textLines(markup, columns));
  });

  it('prints a logo in strips of eight dots on an impact printer', () => {
    const { events } = paperOf(logo, { dialect: 'impact', cut: false });
    expect(events).toEqual(Array(8).fill({ type: 'image', width: 64, height: 8, dark: 64 * 8, line: 0 }));
  });

  it.each(['0042', 'R-1-42', 'T3/0000042', 'abc12345678DEF', '7'])(
    'prints %s as a barcode with its text',
    (code) => {
      const { events } = paperOf(`Receipt 42\n{code:${code};option:code128,2,72,hri}\nThank you`);
      expect(events[0]).toEqual({ type: 'barcode', kind: 'Code 128', value: code, text: true, line: 1 });
    },
  );

  it('prints a QR code as a picture', () => {
    const { events } = paperOf('{code:https://example.com/r/42;option:qrcode,4,m}');
    expect(events[0]).toMatchObject({ type: 'image', width: 25 * 4, height: 25 * 4 });
  });

  it('prints decorations, and clears them at the end of the words', () => {
    const { decorated, lines } = paperOf('"bold" plain _line_ `light`\n^^^Big');
    expect(lines).toEqual(
      ['         bold plain line light', '                 B i g'].map(() => expect.any(String)),
    );
    expect(
      decorated.map(({ text, bold, underline, inverted, size }) => ({
        text,
        bold,
        underline,
        inverted,
        size,
      })),
    ).toEqual([
      { text: 'bold', bold: true, underline: false, inverted: false, size: '1x1' },
      { text: 'line', bold: false, underline: true, inverted: false, size: '1x1' },
      { text: 'light', bold: false, underline: false, inverted: true, size: '1x1' },
      { text: 'Big', bold: false, underline: false, inverted: false, size: '2x2' },
    ]);
  });

  it('asks the printer for nothing and opens no drawer', () => {
    const bytes = Buffer.from(paperBytes(markupOf(named('USB cable')), usual)).toString('latin1');
    expect(bytes).toMatch(/VB.$/s);
    for (const command of ['\x1dr', '\x10', '\x1bp']) expect(bytes).not.toContain(command);
  });

  it.each([42, 48, 32])('prints a test page of %i columns whose ruler fills a line', (columns) => {
    const { lines, events } = paperOf(testPage('Test: {x} "Kasse"', columns), { columns });
    expect(lines[1]).toHaveLength(columns);
    expect(lines).toEqual(textLines(testPage('Test x Kasse', columns), columns));
    expect(lines[2]?.trim()).toBe('ÄÖÜ äöüß éèêç åæø ñ €£');
    expect(events[0]).toMatchObject({ type: 'barcode', value: 'TEST-1' });
  });
});
