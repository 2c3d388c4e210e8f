import receiptline from 'receiptline';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../domain/money.ts';
import type { Bundle } from '../../../domain/price-book/bundle.ts';
import type { Item } from '../../../domain/price-book/item.ts';
import type { Store } from '../../../domain/price-book/store.ts';
import { priceSale } from '../../../domain/pricing/price-sale.ts';
import { noTerms, type Terms } from '../../../domain/pricing/terms.ts';
import { type ReceiptFacts, receiptMarkup } from '../../../domain/receipt/receipt-markup.ts';
import { usualColumns, wrapWords } from '../../../domain/receipt/rows.ts';
import type { NextVisit } from '../../../domain/sale/events.ts';
import { counter } from '../../builders/counter.ts';
import { bundle, item, priceBook, store } from '../../builders/price-book.ts';

type Parts = {
  items: Item[];
  bundles?: Bundle[];
  given?: Partial<Store>;
  terms?: Partial<Terms>;
  cash?: number;
  card?: number;
  nextVisit?: NextVisit | null;
};

/** The printed lines of a completed sale of one of each item. */
function print({
  items,
  bundles = [],
  given = {},
  terms = {},
  cash = 0,
  card = 0,
  nextVisit = null,
}: Parts): string[] {
  const book = priceBook({ items, bundles, store: given });
  const desk = counter(book).scan(...items.map(({ sku }) => sku));
  if (card) desk.do({ type: 'TakeTender', kind: 'card', amount: card });
  if (cash) desk.do({ type: 'TakeTender', kind: 'cash', amount: cash });
  const { sale } = desk.open;
  const priced = priceSale({ ...sale, terms: { ...noTerms, ...terms } }, book);
  const facts: ReceiptFacts = {
    code: 'GWR-T-42-0',
    returns: [],
    invoice: null,
    store: store(given),
    till: 'Till 1',
    number: 42,
    printedAt: '22 Nov 2026, 10:00',
    lines: sale.lines,
    tenders: sale.tenders,
    change: Math.max(0, cash + card - priced.toPay),
    priced,
    nextVisit,
    voucherUntil: nextVisit?.voucher ? '20 Dec 2026' : '',
  };
  const markup = receiptMarkup(facts, { kind: 'first', practice: false }, usualColumns);
  const text = receiptline.transform(markup, {
    cpl: usualColumns,
    encoding: 'multilingual',
    command: 'text',
  });
  return text.split('\n').map((line) => line.trimEnd());
}

const printer = item({ sku: 'PRINTER', name: 'Canto MX420 inkjet printer', price: 8900 });
const paper = item({ sku: 'PAPER', name: 'Paper', price: 600, taxRate: 1350 });
const set = bundle({
  name: 'Print set',
  slots: [
    { quantity: 1, choose: [{ sku: 'PRINTER' }] },
    { quantity: 1, choose: [{ sku: 'PAPER' }] },
  ],
  price: { amountOff: 1200 },
});

/** Everything above the first rule sums to the total below it. */
function expectColumnToAddUp(lines: string[]): void {
  const total = lines.findIndex((line) => line.startsWith('Total EUR'));
  const column = amounts(lines.slice(0, total), /\d\.\d\d$/);
  expect(column.length).toBeGreaterThan(1);
  expect(column.reduce((sum, amount) => sum + amount, 0)).toBe(amounts(lines, /^Total EUR/)[0]);
}

/** The amounts in minor units at the ends of the lines that match. */
function amounts(lines: string[], pattern: RegExp): number[] {
  const found = lines.filter((line) => pattern.test(line));
  return found.map((line) => Math.round(Number(line.match(/-?[\d,]+\.\d\d$/)?.[0].replace(',', '')) * 100));
}

describe('a receipt', () => {
  const taxes = [
    { id: 'standard', name: 'VAT 23%', rate: 2300 },
    { id: 'reduced', name: 'VAT 13.5%', rate: 1350 },
  ];
  const lines = print({
    items: [printer, paper],
    bundles: [set],
    given: { taxes, receipt: { header: ['Open every day'], footer: ['Thank you'] } },
    card: 5000,
    cash: 5000,
  });

  it('names the store, its number and its time', () => {
    const text = lines.join('\n');
    for (const words of [
      'Harbour Street Electronics',
      'Dublin 2',
      'IE 1234567T',
      'Open every day',
      'Thank you',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Receipt 42  Till 1');
    expect(text).toContain('22 Nov 2026, 10:00');
  });

  it('has items, savings, total, payments and change that add up', () => {
    expect(amounts(lines, /^ +1 /)).toEqual([8900, 600]);
    expect(amounts(lines, /Print set/)).toEqual([-1200]);
    expect(amounts(lines, /^Total EUR/)).toEqual([8300]);
    expect(amounts(lines, /^(Card|Cash)/)).toEqual([5000, 5000]);
    expect(amounts(lines, /^Change/)).toEqual([1700]);
    expect(lines.some((line) => line.trim() === 'You saved 12.00')).toBe(true);
  });

  it('has a tax table whose rows sum to its total, and with the net to what was paid', () => {
    const rows = lines.filter((line) => /^(VAT|Total tax)/.test(line));
    const cents = rows.map((line) => (line.match(/[\d.]+\d\d(?= |$)/g) ?? []).slice(-2).map(toCents));
    const [standard = [], reduced = [], total = []] = cents;
    expect(total[0]).toBe((standard[0] ?? 0) + (reduced[0] ?? 0));
    expect(total[1]).toBe((standard[1] ?? 0) + (reduced[1] ?? 0));
    expect((total[0] ?? 0) + (total[1] ?? 0)).toBe(8300);
  });

  it('never passes the width of the paper, and aligns every amount at its right edge', () => {
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(usualColumns);
    const ends = lines.filter((line) => /\d\.\d\d$/.test(line) && !line.startsWith(' '.repeat(12)));
    expect(new Set(ends.map((line) => line.length))).toEqual(new Set([usualColumns]));
  });

  it('has no saving and no change where there is none', () => {
    const text = print({ items: [paper], cash: 600 }).join('\n');
    expect(text).not.toMatch(/saved|Change|Card/);
  });

  it('adds the tax on top where prices are without it', () => {
    const exclusive = print({ items: [printer], given: { taxMode: 'exclusive' }, cash: 10_947 });
    expect(amounts(exclusive, /^ +1 /)).toEqual([8900]);
    expect(amounts(exclusive, /^Total EUR/)).toEqual([10_947]);
  });

  it('has discounts, vouchers and what all of them saved', () => {
    const terms = {
      saleDiscounts: [{ name: 'Ten percent', percentOff: 1000 }],
      vouchers: [{ name: 'Welcome', amount: 500 }],
    };
    const text = print({ items: [printer, paper], bundles: [set], terms, card: 6970 });
    expect(amounts(text, /Print set|Ten percent|Welcome/)).toEqual([-1200, -830, -500]);
    expect(amounts(text, /^Total EUR/)).toEqual([6970]);
    expect(text.some((line) => line.trim() === 'You saved 25.30')).toBe(true);
    expectColumnToAddUp(text);
  });

  it('breaks a long bundle name between words', () => {
    const long = { ...set, name: 'Everything that a home office prints with' };
    const text = print({ items: [printer, paper], bundles: [long], card: 8300 });
    expect(text.filter((line) => /Everything|prints with/.test(line)).map((line) => line.trim())).toEqual([
      'Everything that a home         -12.00',
      'office prints with',
    ]);
  });

  it('prints an override as the price', () => {
    const text = print({ items: [paper, paper], terms: { overrides: { l1: 450 } }, cash: 900 });
    expect(text.some((line) => line.includes('4.50 each'))).toBe(true);
    expect(amounts(text, /^Total EUR/)).toEqual([900]);
  });

  it('has the rounding of cash on a line of its own', () => {
    const odd = item({ sku: 'ODD', name: 'Odd thing', price: 1002 });
    const text = print({ items: [odd], given: { cashRounding: 5 }, cash: 1000 });
    expect(amounts(text, /Rounding/)).toEqual([-2]);
    expect(amounts(text, /^Total EUR/)).toEqual([1000]);
    expect(text.join()).not.toMatch(/Change/);
    expectColumnToAddUp(text);
  });

  it('says why no tax was paid, and what was taken out of the prices', () => {
    const text = print({
      items: [printer],
      terms: { taxExempt: { reason: 'Embassy of Norway' } },
      card: 7236,
    });
    expect(amounts(text, /Tax taken out/)).toEqual([-1664]);
    expect(text.some((line) => line.trim() === 'Tax exempt: Embassy of Norway')).toBe(true);
    expect(text.find((line) => line.startsWith('Total tax'))).toMatch(/72\.36 +0\.00$/);
    expectColumnToAddUp(text);
  });

  it('adds up in its column of amounts, with tax on top and with bundles', () => {
    expectColumnToAddUp(lines);
    expectColumnToAddUp(print({ items: [printer, paper], given: { taxMode: 'exclusive' }, card: 11_628 }));
  });

  it.each([
    ['JPY', 'ja-JP'],
    ['KWD', 'en-KW'],
    ['EUR', 'fr-FR'],
    ['CHF', 'de-CH'],
  ])('prints %s as %s writes it', (currency, locale) => {
    const big = item({ sku: 'BIG', name: 'Wall', price: 1_234_567 });
    const text = print({ items: [big], given: { currency, locale }, cash: 1_234_567 });
    const amount = formatMoney(1_234_567, currency, locale);
    expect(text.some((line) => line.includes('Wall') && line.endsWith(amount))).toBe(true);
  });
});

function toCents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

describe('a name on a receipt', () => {
  it('wraps between words, and no part is lost', () => {
    const name = 'Canto MX420 all-in-one inkjet printer with fax, feeder and duplex unit, white';
    const lines = print({ items: [item({ name, price: 8900 })], cash: 8900 });
    const start = lines.findIndex((line) => line.includes('Canto'));
    const parts = wrapWords(name, 26);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => part.length <= 26)).toBe(true);
    expect(parts.join(' ')).toBe(name);
    parts.forEach((part, index) => {
      expect(lines[start + index]).toContain(part);
    });
    expect(lines[start]).toMatch(/89\.00$/);
  });

  it('is cut only where a single word is longer than the line', () => {
    expect(wrapWords('a '.repeat(3) + 'x'.repeat(25), 10)).toEqual([
      'a a a',
      'x'.repeat(10),
      'x'.repeat(10),
      'xxxxx',
    ]);
    expect(wrapWords('   ', 10)).toEqual([]);
  });

  it.each([
    'A|B|C',
    '{code:123}',
    '"bold" _under_',
    '`invert` ^wide^',
    '~tilde~ \\n back\\slash',
    '-',
    '---',
    '=',
    '{image:aGVsbG8=}',
    '5" disk | 1/2"',
    '100% {item}',
    '<b>&amp;</b>',
    'Ärmel & Größe',
  ])('comes out as it is written: %s', (name) => {
    const lines = print({ items: [item({ name, price: 100 })], cash: 100 });
    expect(lines.some((line) => line.includes(name) && line.endsWith('1.00'))).toBe(true);
  });

  it.each(['-', '=', '{width:10}', '|a|b|', '^^^big', '"'])('comes out in the heading too: %s', (text) => {
    const given = { name: text, address: [text], receipt: { header: [text], footer: [text] } };
    const lines = print({ items: [paper], given, cash: 600 });
    expect(lines.filter((line) => line.trim() === text).length).toBeGreaterThanOrEqual(3);
  });

  it.each(['打印机 墨水 打印机 墨水 打印机 墨水 打印机 墨水', 'مكتبة', 'Emoji 🖨️ printer'])(
    'keeps every letter of %s',
    (name) => {
      const text = print({ items: [item({ name, price: 100 })], cash: 100 }).join('');
      for (const letter of name.replace(/\s|\u{fe0f}/gu, '')) expect(text).toContain(letter);
    },
  );
});
