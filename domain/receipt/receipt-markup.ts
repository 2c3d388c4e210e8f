import { formatMoney, type Money } from '../money.ts';
import type { Store } from '../price-book/store.ts';
import type { PricedLine, PricedSale } from '../pricing/priced-sale.ts';
import type { NextVisit } from '../sale/events.ts';
import type { Line, Tender } from '../sale/sale.ts';

/** Everything that a receipt says, as it was when the sale was completed. */
export type ReceiptFacts = {
  store: Store;
  till: string;
  number: number;
  /** Date and time as they are printed, in the store's time zone. */
  printedAt: string;
  lines: readonly Line[];
  tenders: readonly Tender[];
  change: Money;
  priced: PricedSale;
  nextVisit: NextVisit | null;
  /** The last day of its voucher as it is printed; empty where there is none. */
  voucherUntil: string;
};

/** Characters in a line of 80 mm paper. */
export const paperColumns = 42;
const quantityColumns = 4;
const moneyColumns = 10;
/** What is left for names, with a blank on either side. */
const nameColumns = paperColumns - quantityColumns - moneyColumns - 2;

/**
 * The receipt in ReceiptLine's markup: store, lines, savings by bundle and discount, rounding, what was paid, and a tax
 * table. The column of amounts adds up to the total.
 */
export function receiptMarkup(facts: ReceiptFacts): string {
  const { store, priced } = facts;
  const money = (amount: Money) => formatMoney(amount, store.currency, store.locale);
  const saved = priced.saving + priced.discount;
  return [
    ...heading(facts),
    `{width:${quantityColumns},*,${moneyColumns}}`,
    ...facts.lines.flatMap((line, index) => lineRows(line, priced.lines[index], money)),
    ...belowLines(priced, store.taxMode).flatMap(({ name, amount }) => wrappedRow('', name, money(amount))),
    '-',
    `{width:*,${moneyColumns + 4}}`,
    `"Total ${store.currency} | "${money(priced.toPay)}`,
    ...facts.tenders.map(({ kind, amount }) => pair(kind === 'cash' ? 'Cash' : 'Card', money(amount))),
    ...(facts.change > 0 ? [pair('Change', money(facts.change))] : []),
    ...(saved > 0 ? ['{width:auto}', '', `You saved ${money(saved)}`] : []),
    ...taxRows(priced, store, money),
    ...nextVisitRows(facts),
    ...footing(facts),
  ].join('\n');
}

/** Text that ReceiptLine prints as it stands: every sign that means something to it is escaped. */
function plain(text: string): string {
  return text.replace(/[\\|{}~_"`^=-]/g, (sign) => `\\${sign}`);
}

function heading({ store }: ReceiptFacts): string[] {
  const tax = store.taxNumber === '' ? [] : [`Tax number ${store.taxNumber}`];
  const lines = [...store.address, ...tax, ...store.receipt.header];
  return ['{width:auto}', `^^"${plain(store.name)}`, ...lines.map(plain), ''];
}

/** What takes the sum of the lines to the total. */
function belowLines(priced: PricedSale, taxMode: Store['taxMode']): { name: string; amount: Money }[] {
  const { bundles, discounts, exempted, rounding, tax } = priced;
  const rows = [
    ...bundles.map(({ name, saving }) => ({ name, amount: -saving })),
    ...discounts.map(({ name, amount }) => ({ name, amount: -amount })),
    { name: 'Tax taken out', amount: -exempted },
    { name: 'Tax', amount: taxMode === 'exclusive' ? tax : 0 },
    { name: 'Rounding', amount: rounding },
  ];
  return rows.filter(({ amount }) => amount !== 0);
}

function lineRows(line: Line, priced: PricedLine | undefined, money: (amount: Money) => string): string[] {
  const { gross = 0, unitPrice = 0 } = priced ?? {};
  const each = line.quantity > 1 ? [row('', `${money(unitPrice)} each`, '')] : [];
  return [...wrappedRow(String(line.quantity), line.name, money(gross)), ...each];
}

function wrappedRow(quantity: string, name: string, amount: string): string[] {
  const [first = '', ...rest] = wrapWords(name, nameColumns);
  return [row(quantity, first, amount), ...rest.map((part) => row('', part, ''))];
}

/** Breaks a name between words, so that no line of paper cuts one in two unless the word is longer than the line. */
export function wrapWords(text: string, columns: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(/\s+/).flatMap((part) => chunks(part, columns))) {
    const joined = `${rows.at(-1) ?? ''} ${word}`.trim();
    if (rows.length > 0 && joined.length <= columns) rows[rows.length - 1] = joined;
    else rows.push(word);
  }
  return rows;
}

function chunks(word: string, columns: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += columns) parts.push(word.slice(at, at + columns));
  return parts;
}

function row(quantity: string, name: string, amount: string): string {
  return `| ${quantity}|${plain(name)} | ${plain(amount)}|`;
}

function pair(name: string, amount: string): string {
  return `|${plain(name)} | ${plain(amount)}|`;
}

function taxRows(priced: PricedSale, store: Store, money: (amount: Money) => string): string[] {
  const { exemptReason } = priced;
  const name = (rate: number) => store.taxes.find((tax) => tax.rate === rate)?.name ?? `Tax ${rate / 100}%`;
  return [
    '-',
    ...(exemptReason === null ? [] : ['{width:auto}', plain(`Tax exempt: ${exemptReason}`)]),
    `{width:*,12,${moneyColumns}}`,
    '|Tax | Net of tax| Tax|',
    ...priced.taxes.map(
      ({ rate, taxable, tax }) => `|${plain(name(rate))} | ${money(taxable)}| ${money(tax)}|`,
    ),
    `|Total tax | ${money(priced.taxes.reduce((sum, { taxable }) => sum + taxable, 0))}| ${money(priced.tax)}|`,
  ];
}

/** What the shop has to say for the next visit, sentence by sentence: the offer, then the voucher and its last day. */
export function nextVisitWords({ nextVisit, voucherUntil, store }: ReceiptFacts): string[] {
  if (!nextVisit) return [];
  const { say, voucher } = nextVisit;
  if (!voucher) return [say];
  const amount = formatMoney(voucher.amount, store.currency, store.locale);
  return [say, `Voucher ${voucher.code}: ${amount} off, until ${voucherUntil}.`];
}

function nextVisitRows(facts: ReceiptFacts): string[] {
  const rows = nextVisitWords(facts).flatMap((words) => wrapWords(words, paperColumns));
  return rows.length === 0 ? [] : ['-', '{width:auto}', 'For your next visit', ...rows.map(plain)];
}

function footing({ store, till, number, printedAt }: ReceiptFacts): string[] {
  return [
    '-',
    '{width:auto}',
    plain(`Receipt ${number}  ${till}`),
    plain(printedAt),
    '',
    ...store.receipt.footer.map(plain),
  ];
}
