import { formatMoney, type Money } from '../money.ts';
import type { Store } from '../price-book/store.ts';
import type { PricedLine, PricedSale, TaxRow } from '../pricing/priced-sale.ts';
import type { NextVisit } from '../sale/events.ts';
import type { Line, ReturnedUnits, Tender } from '../sale/sale.ts';
import type { PaperWords } from './paper-words.ts';
import { plain } from './plain.ts';
import { moneyColumns, pair, paperColumns, quantityColumns, wrappedRow, wrapWords } from './rows.ts';
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

type Say = { words: PaperWords; money: (amount: Money) => string };

/**
 * The receipt in ReceiptLine's markup, in the language of the store: lines, what came back, savings by bundle and
 * discount, rounding, what was paid, and a tax table. The column of amounts adds up to the total.
 */
export function receiptMarkup(facts: ReceiptFacts, print: Print): string {
  const say = sayFor(facts.store);
  const banner = bannersOf(print, say.words);
  const body = print.kind === 'gift' ? giftRows(facts) : pricedRows(facts, say);
  return [
    ...heading(facts, say.words),
    ...invoiceRows(facts, say.words),
    ...banner,
    ...body,
    ...footing(facts, say.words),
    ...banner,
  ].join('\n');
}

function sayFor({ locale, currency }: Store): Say {
  return { words: paperWords(locale), money: (amount) => formatMoney(amount, currency, locale) };
}

function bannersOf({ kind, practice }: Print, words: PaperWords): string[] {
  const said = [
    practice ? words.practice : '',
    kind === 'copy' ? words.copy : '',
    kind === 'gift' ? words.giftReceipt : '',
  ];
  return said.filter((one) => one !== '').flatMap((one) => ['{width:auto}', `^"${plain(one)}`]);
}

function pricedRows(facts: ReceiptFacts, say: Say): string[] {
  const { store, priced, lines, returns, tenders, change } = facts;
  const { words, money } = say;
  const saved = priced.saving + priced.discount;
  return [
    `{width:${quantityColumns},*,${moneyColumns}}`,
    ...lines.flatMap((line, index) => lineRows(line, priced.lines[index], say)),
    ...returns.flatMap((one) => returnRows(one, say)),
    ...belowLines(priced, store.taxMode, words).flatMap(({ name, amount }) =>
      wrappedRow('', name, money(amount)),
    ),
    '-',
    `{width:*,${moneyColumns + 4}}`,
    `"${plain(words.total)} ${store.currency} | "${money(priced.toPay)}`,
    ...tenders.map((tender) => tenderRow(tender, say)),
    ...(change > 0 ? [pair(words.change, money(change))] : []),
    ...(saved > 0 ? ['{width:auto}', '', plain(`${words.youSaved} ${money(saved)}`)] : []),
    ...taxRows(priced.taxes, facts, say),
    ...(priced.refundTaxes.length > 0 ? taxRows(priced.refundTaxes, facts, say, words.returned) : []),
    ...nextVisitRows(facts),
  ];
}

function giftRows({ lines }: ReceiptFacts): string[] {
  return [
    `{width:${quantityColumns},*,${moneyColumns}}`,
    ...lines.flatMap(({ quantity, name }) => wrappedRow(String(quantity), name, '')),
  ];
}

function heading({ store }: ReceiptFacts, words: PaperWords): string[] {
  const tax = store.taxNumber === '' ? [] : [`${words.taxNumber} ${store.taxNumber}`];
  const lines = [...store.address, ...tax, ...store.receipt.header];
  return ['{width:auto}', `^^"${plain(store.name)}`, ...lines.map(plain), ''];
}

function invoiceRows({ invoice }: ReceiptFacts, words: PaperWords): string[] {
  if (!invoice) return [];
  const { number, buyer, buyerNumber, address } = invoice;
  const tax = buyerNumber === '' ? [] : [`${words.taxNumber} ${buyerNumber}`];
  const said = [`${words.invoice} ${number}`, `${words.soldTo}: ${buyer}`, ...address, ...tax];
  return [...said.flatMap((line) => wrapWords(line, paperColumns)).map(plain), ''];
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

function lineRows(line: Line, priced: PricedLine | undefined, { words, money }: Say): string[] {
  const { gross = 0, unitPrice = 0 } = priced ?? {};
  const { quantity, name, note = '', unit } = line;
  const each = quantity > 1 ? wrappedRow('', `${money(unitPrice)} ${words.each}`, '') : [];
  const said = [note, unit?.grams ? `${unit.grams} g` : '', unit?.batch ?? '', unit?.serial ?? ''];
  const below = said.filter((one) => one !== '').flatMap((one) => wrappedRow('', one, ''));
  return [...wrappedRow(String(quantity), name, money(gross)), ...each, ...below];
}

function returnRows({ quantity, name, amount, from }: ReturnedUnits, { words, money }: Say): string[] {
  const of = from === null ? words.returned : `${words.returned} ${words.ofReceipt} ${from.receiptNumber}`;
  return [...wrappedRow(String(-quantity), name, money(-amount)), ...wrappedRow('', of, '')];
}

function tenderRow({ kind, amount }: Tender, { words, money }: Say): string {
  return amount >= 0
    ? pair(words.tenders[kind], money(amount))
    : pair(`${words.tenders[kind]} ${words.handedBack}`, money(amount));
}

function taxRows(
  taxes: readonly TaxRow[],
  { store, priced }: ReceiptFacts,
  { words, money }: Say,
  title = words.tax,
): string[] {
  const name = (rate: number) =>
    store.taxes.find((tax) => tax.rate === rate)?.name ?? `${words.tax} ${rate / 100}%`;
  const sum = (part: 'taxable' | 'tax') => money(taxes.reduce((total, row) => total + row[part], 0));
  const exempt =
    priced.exemptReason === null ? [] : ['{width:auto}', plain(`${words.taxExempt}: ${priced.exemptReason}`)];
  return [
    '-',
    ...exempt,
    `{width:*,12,${moneyColumns}}`,
    `|${plain(title)} | ${plain(words.netOfTax)}| ${plain(words.tax)}|`,
    ...taxes.map(({ rate, taxable, tax }) => `|${plain(name(rate))} | ${money(taxable)}| ${money(tax)}|`),
    `|${plain(words.totalTax)} | ${sum('taxable')}| ${sum('tax')}|`,
  ];
}

/** What the shop has to say for the next visit, sentence by sentence: the offer, then the voucher and its last day. */
export function nextVisitWords({ nextVisit, voucherUntil, store }: ReceiptFacts): string[] {
  if (!nextVisit) return [];
  const { say, voucher } = nextVisit;
  if (!voucher) return [say];
  const { words, money } = sayFor(store);
  return [say, words.voucher(voucher.code, money(voucher.amount), voucherUntil)];
}

function nextVisitRows(facts: ReceiptFacts): string[] {
  const rows = nextVisitWords(facts).flatMap((words) => wrapWords(words, paperColumns));
  const { nextVisit } = paperWords(facts.store.locale);
  return rows.length === 0 ? [] : ['-', '{width:auto}', plain(nextVisit), ...rows.map(plain)];
}

function footing({ store, till, number, code, printedAt }: ReceiptFacts, words: PaperWords): string[] {
  return [
    '-',
    '{width:auto}',
    plain(`${words.receipt} ${number}  ${till}`),
    plain(printedAt),
    `{code:${code};option:code128,2,48}`,
    '',
    ...store.receipt.footer.map(plain),
  ];
}
