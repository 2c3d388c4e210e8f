import { formatMoney, type Money } from '../money.ts';
import type { Store } from '../price-book/store.ts';
import type { PricedLine, PricedSale, TaxRow } from '../pricing/priced-sale.ts';
import type { NextVisit } from '../sale/events.ts';
import type { Line, ReturnedUnits, Tender } from '../sale/sale.ts';
import { codeMarkup } from './code-markup.ts';
import type { PaperWords } from './paper-words.ts';
import { plain } from './plain.ts';
import {
  moneyColumns,
  narrowColumns,
  quantityColumns,
  usualColumns,
  wrappedPair,
  wrappedRow,
  wrappedText,
  wrapWords,
} from './rows.ts';
import { paperWords } from './words.ts';

/** Everything that a receipt says, as it was when the sale was completed. */
export type ReceiptFacts = {
  store: Store;
  till: string;
  number: number;
  /** What its barcode says: see `ownCode`. */
  code: string;
  /** Date and time as they are printed, in the store's time zone. */
  printedAt: string;
  lines: readonly Line[];
  returns: readonly ReturnedUnits[];
  tenders: readonly Tender[];
  change: Money;
  priced: PricedSale;
  nextVisit: NextVisit | null;
  /** Whom a tax invoice is made out to; null of a plain receipt. */
  invoice: { number: number; buyer: string; buyerNumber: string; address: readonly string[] } | null;
  /** The last day of its voucher as it is printed; empty where there is none. */
  voucherUntil: string;
};

/** `first`: as it came out with the sale; `copy`: printed again; `gift`: without any price. */
export type Print = { kind: 'first' | 'copy' | 'gift'; practice: boolean };

type Say = { words: PaperWords; money: (amount: Money) => string; columns: number };

/** What paid and what is owed stand in wider columns than what was bought. */
const sumColumns = moneyColumns + 4;

/**
 * The receipt in ReceiptLine's markup, in the language of the store: lines, what came back, savings by bundle and
 * discount, rounding, what was paid, and a tax table, for paper of so many characters a line. The column of amounts
 * adds up to the total.
 */
export function receiptMarkup(facts: ReceiptFacts, print: Print, columns: number): string {
  const say = sayFor(facts.store, columns);
  const banner = bannersOf(print, say);
  const body = print.kind === 'gift' ? giftRows(facts, say) : pricedRows(facts, say);
  return [
    ...heading(facts, say),
    ...invoiceRows(facts, say),
    ...banner,
    ...body,
    ...footing(facts, say),
    ...banner,
  ].join('\n');
}

function sayFor({ locale, currency }: Store, columns: number): Say {
  return { words: paperWords(locale), money: (amount) => formatMoney(amount, currency, locale), columns };
}

function bannersOf({ kind, practice }: Print, { words, columns }: Say): string[] {
  const said = [
    practice ? words.practice : '',
    kind === 'copy' ? words.copy : '',
    kind === 'gift' ? words.giftReceipt : '',
  ];
  // Their letters are twice as wide.
  const rows = said.filter((one) => one !== '').flatMap((one) => wrappedText(columns / 2, one));
  return rows.flatMap((row) => ['{width:auto}', `^"${row}`]);
}

function pricedRows(facts: ReceiptFacts, say: Say): string[] {
  const { store, priced, lines, returns, tenders, change } = facts;
  const { words, money, columns } = say;
  const saved = priced.saving + priced.discount;
  return [
    `{width:${quantityColumns},*,${moneyColumns}}`,
    ...lines.flatMap((line, index) => lineRows(line, priced.lines[index], say)),
    ...returns.flatMap((one) => returnRows(one, say)),
    ...belowLines(priced, store.taxMode, words).flatMap(({ name, amount }) =>
      wrappedRow(columns, '', name, money(amount)),
    ),
    '-',
    `{width:*,${sumColumns}}`,
    `"${plain(words.total)} ${store.currency} | "${money(priced.toPay)}`,
    ...tenders.flatMap((tender) => tenderRows(tender, say)),
    ...(change > 0 ? wrappedPair(columns, words.change, money(change), sumColumns) : []),
    ...(saved > 0 ? ['{width:auto}', '', ...wrappedText(columns, `${words.youSaved} ${money(saved)}`)] : []),
    ...taxRows(priced.taxes, facts, say),
    ...(priced.refundTaxes.length > 0 ? taxRows(priced.refundTaxes, facts, say, words.returned) : []),
    ...nextVisitRows(facts, say),
  ];
}

function giftRows({ lines }: ReceiptFacts, { columns }: Say): string[] {
  return [
    `{width:${quantityColumns},*,${moneyColumns}}`,
    ...lines.flatMap(({ quantity, name }) => wrappedRow(columns, String(quantity), name, '')),
  ];
}

function heading({ store }: ReceiptFacts, { words, columns }: Say): string[] {
  const tax = store.taxNumber === '' ? [] : [`${words.taxNumber} ${store.taxNumber}`];
  const lines = [...store.address, ...tax, ...store.receipt.header];
  return [
    '{width:auto}',
    ...(store.logo === '' ? [] : [`{image:${store.logo}}`]),
    ...wrappedText(columns, store.name).map((line) => `^^"${line}`),
    ...lines.flatMap((line) => wrappedText(columns, line)),
    '',
  ];
}

function invoiceRows({ invoice }: ReceiptFacts, { words, columns }: Say): string[] {
  if (!invoice) return [];
  const { number, buyer, buyerNumber, address } = invoice;
  const tax = buyerNumber === '' ? [] : [`${words.taxNumber} ${buyerNumber}`];
  const said = [`${words.invoice} ${number}`, `${words.soldTo}: ${buyer}`, ...address, ...tax];
  return [...said.flatMap((line) => wrappedText(columns, line)), ''];
}

/** What takes the sum of the lines to the total. */
function belowLines(
  priced: PricedSale,
  taxMode: Store['taxMode'],
  words: PaperWords,
): { name: string; amount: Money }[] {
  const { bundles, discounts, exempted, rounding, tax } = priced;
  const rows = [
    ...bundles.map(({ name, saving }) => ({ name, amount: -saving })),
    ...discounts.map(({ name, amount }) => ({ name, amount: -amount })),
    { name: words.taxTaken, amount: -exempted },
    { name: words.tax, amount: taxMode === 'exclusive' ? tax : 0 },
    { name: words.rounding, amount: rounding },
  ];
  return rows.filter(({ amount }) => amount !== 0);
}

function lineRows(line: Line, priced: PricedLine | undefined, { words, money, columns }: Say): string[] {
  const { gross = 0, unitPrice = 0 } = priced ?? {};
  const { quantity, name, note = '', unit } = line;
  const each = quantity > 1 ? wrappedRow(columns, '', `${money(unitPrice)} ${words.each}`, '') : [];
  const said = [note, unit?.grams ? `${unit.grams} g` : '', unit?.batch ?? '', unit?.serial ?? ''];
  const below = said.filter((one) => one !== '').flatMap((one) => wrappedRow(columns, '', one, ''));
  return [...wrappedRow(columns, String(quantity), name, money(gross)), ...each, ...below];
}

function returnRows(
  { quantity, name, amount, from }: ReturnedUnits,
  { words, money, columns }: Say,
): string[] {
  const of = from === null ? words.returned : `${words.returned} ${words.ofReceipt} ${from.receiptNumber}`;
  return [
    ...wrappedRow(columns, String(-quantity), name, money(-amount)),
    ...wrappedRow(columns, '', of, ''),
  ];
}

function tenderRows({ kind, amount }: Tender, { words, money, columns }: Say): string[] {
  const name = amount >= 0 ? words.tenders[kind] : `${words.tenders[kind]} ${words.handedBack}`;
  return wrappedPair(columns, name, money(amount), sumColumns);
}

function taxRows(
  taxes: readonly TaxRow[],
  { store, priced }: ReceiptFacts,
  { words, money, columns }: Say,
  title = words.tax,
): string[] {
  const netColumns = columns > narrowColumns ? 12 : moneyColumns;
  const nameOf = (rate: number) =>
    store.taxes.find((tax) => tax.rate === rate)?.name ?? `${words.tax} ${rate / 100}%`;
  const sum = (part: 'taxable' | 'tax') => money(taxes.reduce((total, row) => total + row[part], 0));
  const row = (text: string, net: string, tax: string) => {
    const [first = '', ...rest] = wrapWords(text, columns - netColumns - moneyColumns - 2);
    const below = rest.map((part) => `|${plain(part)} | | |`);
    return [`|${plain(first)} | ${plain(net)}| ${plain(tax)}|`, ...below];
  };
  const exempt = `${words.taxExempt}: ${priced.exemptReason}`;
  return [
    '-',
    ...(priced.exemptReason === null ? [] : ['{width:auto}', ...wrappedText(columns, exempt)]),
    `{width:*,${netColumns},${moneyColumns}}`,
    ...row(title, words.netOfTax, words.tax),
    ...taxes.flatMap(({ rate, taxable, tax }) => row(nameOf(rate), money(taxable), money(tax))),
    ...row(words.totalTax, sum('taxable'), sum('tax')),
  ];
}

/** What the shop has to say for the next visit, sentence by sentence: the offer, then the voucher and its last day. */
export function nextVisitWords({ nextVisit, voucherUntil, store }: ReceiptFacts): string[] {
  if (!nextVisit) return [];
  const { say, voucher } = nextVisit;
  if (!voucher) return [say];
  const { words, money } = sayFor(store, usualColumns);
  return [say, words.voucher(voucher.code, money(voucher.amount), voucherUntil)];
}

function nextVisitRows(facts: ReceiptFacts, { words, columns }: Say): string[] {
  const rows = nextVisitWords(facts).flatMap((said) => wrappedText(columns, said));
  return rows.length === 0 ? [] : ['-', '{width:auto}', plain(words.nextVisit), ...rows];
}

function footing({ store, till, number, code, printedAt }: ReceiptFacts, { words, columns }: Say): string[] {
  return [
    '-',
    '{width:auto}',
    ...wrappedText(columns, `${words.receipt} ${number}  ${till}`),
    ...wrappedText(columns, printedAt),
    codeMarkup(code, columns),
    '',
    ...store.receipt.footer.flatMap((line) => wrappedText(columns, line)),
  ];
}
