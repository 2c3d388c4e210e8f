import { formatMoney, type Money } from '../money.ts';
import type { Store } from '../price-book/store.ts';
import type { TaxRow } from '../pricing/priced-sale.ts';
import type { Totals } from '../reports/totals.ts';
import { expectedCash } from '../reports/totals.ts';
import type { PaperWords } from './paper-words.ts';
import { plain } from './plain.ts';
import type { ReportWords } from './report-words.ts';
import { wrappedPair, wrappedText } from './rows.ts';
import { paperWords, reportWords } from './words.ts';

/** What an X or Z report says beside its totals. `number` is null of an X: it closes nothing. */
export type ReportFacts = {
  store: Store;
  till: string;
  number: number | null;
  /** As it is printed. */
  businessDay: string;
  printedAt: string;
  totals: Totals;
  grandTotal: Money;
  /** The drawer's count at each shift's close. */
  counts: readonly { shift: number; counted: Money; expected: Money }[];
  /** What head office has not received yet; null where there is no head office. */
  unsentEvents: number | null;
  /** How many sales wait on hold, and those whose names are known: since when, as it is printed, and what marks an old one. */
  heldSales: number;
  held: readonly { name: string; since: string; aged: boolean }[];
  /** Printed again. */
  copy: boolean;
  practice: boolean;
};

const moneyColumns = 14;

/**
 * An X or Z report in ReceiptLine's markup, in the language of the store, for paper of so many characters a line. Every
 * section's column adds up to its last row.
 */
export function reportMarkup(facts: ReportFacts, columns: number): string {
  const { store, number, totals } = facts;
  const words = reportWords(store.locale);
  const money = (amount: Money) => formatMoney(amount, store.currency, store.locale);
  const section = (title: string, rows: readonly Row[]) => [
    '-',
    '{width:auto}',
    `"${plain(title)} |`,
    `{width:*,${moneyColumns}}`,
    ...rows.flatMap(([name, amount]) =>
      wrappedPair(columns, name, typeof amount === 'number' ? money(amount) : amount, moneyColumns),
    ),
  ];
  return [
    '{width:auto}',
    ...(facts.practice ? [`^^"${plain(words.practice)}`] : []),
    ...(facts.copy ? [`^^"${plain(words.copy)}`] : []),
    `^^"${plain(number === null ? words.x : `${words.z} ${number}`)}`,
    ...wrappedText(columns, store.name),
    ...wrappedText(columns, `${facts.till}, ${words.businessDay} ${facts.businessDay}`),
    ...wrappedText(columns, facts.printedAt),
    ...section(words.sales, salesRows(totals, store, words)),
    ...section(words.returns, returnRows(totals, words)),
    ...section(words.tax, taxRows(totals.taxes, store, words)),
    ...(totals.returned.taxes.length > 0
      ? section(words.taxOnReturns, taxRows(totals.returned.taxes, store, words))
      : []),
    ...section(words.tenders, tenderRows(totals, words, paperWords(store.locale))),
    ...section(words.drawer, drawerRows(facts, words)),
    ...facts.counts.flatMap((count) => section(words.countOf(count.shift), countRows(count, words))),
    ...section(words.beside, besideRows(facts, words)),
    ...(facts.held.length > 0 ? section(words.onHold, heldRows(facts, words)) : []),
    ...section(words.suggestions, suggestionRows(totals, words)),
    ...section(words.sinceBegun, [[words.grandTotal, facts.grandTotal]]),
  ].join('\n');
}

type Row = readonly [name: string, amount: Money | string];

function salesRows(totals: Totals, { taxMode }: Store, words: ReportWords): Row[] {
  const rows: Row[] = [
    [words.goods, totals.gross],
    [words.bundles, -totals.savings],
    [words.discounts, -totals.discounts],
    [words.taxTaken, -totals.exempted],
    [words.taxOnTop, taxMode === 'exclusive' ? totals.tax : 0],
    [words.rounding, totals.rounding],
  ];
  const { count, amount } = totals.sold;
  return [...rows.filter(([, part]) => part !== 0), [words.soldCount(count, totals.pieces), amount]];
}

function returnRows({ returned }: Totals, words: ReportWords): Row[] {
  return [[words.returnCount(returned.count, returned.pieces), -returned.amount]];
}

function taxRows(taxes: readonly TaxRow[], { taxes: known }: Store, words: ReportWords): Row[] {
  const name = (rate: number) => known.find((tax) => tax.rate === rate)?.name ?? `${rate / 100}%`;
  const rows = taxes.flatMap(({ rate, taxable, tax }): Row[] => [
    [words.netOf(name(rate)), taxable],
    [name(rate), tax],
  ]);
  return [...rows, [words.totalTax, taxes.reduce((sum, { tax }) => sum + tax, 0)]];
}

function tenderRows({ tenders }: Totals, words: ReportWords, paper: PaperWords): Row[] {
  const kinds = ['cash', 'card', 'voucher'] as const;
  const rows = kinds.flatMap((kind): Row[] => {
    const { taken, refunded } = tenders[kind];
    return [
      [`${paper.tenders[kind]} ${words.taken}`, taken],
      [`${paper.tenders[kind]} ${words.handedBack}`, -refunded],
    ];
  });
  const sum = kinds.reduce((total, kind) => total + tenders[kind].taken - tenders[kind].refunded, 0);
  return [...rows.filter(([, amount]) => amount !== 0), [words.together, sum]];
}

/** What should lie in the drawer is not said before it was counted: an X report comes before the count. */
function drawerRows({ totals: { drawer }, number }: ReportFacts, words: ReportWords): Row[] {
  const rows: Row[] = [
    [words.float, drawer.float],
    [words.cashSales, drawer.sales],
    [words.cashBack, -drawer.refunds],
    [words.putIn, drawer.in],
    [words.takenOut, -drawer.out],
    [words.toSafe, -drawer.drops],
  ];
  return number === null ? rows : [...rows, [words.shouldBe, expectedCash(drawer)]];
}

function countRows({ counted, expected }: ReportFacts['counts'][number], words: ReportWords): Row[] {
  return [
    [words.counted, counted],
    [words.expected, expected],
    [counted >= expected ? words.over : words.short, counted - expected],
  ];
}

function besideRows({ totals, unsentEvents, heldSales }: ReportFacts, words: ReportWords): Row[] {
  const discounts = Object.values(totals.discountsByReason).reduce((sum, count) => sum + count, 0);
  return [
    [words.overrides, String(totals.overrides)],
    [words.discountsGiven, String(discounts)],
    [words.voidedLines, String(totals.voidedLines)],
    [words.voidedSales, String(totals.voidedSales)],
    [words.approvals, String(totals.approvals)],
    [words.reprints, String(totals.reprints)],
    [words.refusedChecks, String(totals.refusedChecks)],
    [words.stillHeld, String(heldSales)],
    [words.unsent, unsentEvents === null ? words.noHeadOffice : String(unsentEvents)],
  ];
}

function heldRows({ held }: ReportFacts, words: ReportWords): Row[] {
  return held.flatMap(({ name, since, aged }): Row[] => [
    [name, aged ? words.earlierDay : words.today],
    [words.heldSince(since), ''],
  ]);
}

function suggestionRows({ suggestions }: Totals, words: ReportWords): Row[] {
  const { shown, accepted, declined, ignored, removed, value } = suggestions;
  return [
    [words.shown, String(shown)],
    [words.accepted, String(accepted)],
    [words.declined, String(declined)],
    [words.ignored, String(ignored)],
    [words.removed, String(removed)],
    [words.value, value],
  ];
}
