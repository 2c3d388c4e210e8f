import { formatMoney, type Money } from '../money.ts';
import type { Store } from '../price-book/store.ts';
import type { TaxRow } from '../pricing/priced-sale.ts';
import type { Totals } from '../reports/totals.ts';
import { expectedCash } from '../reports/totals.ts';
import { plain } from './plain.ts';

/** What an X or Z report says beside its totals. `number` is null of an X: it closes nothing. */
export type ReportFacts = {
  store: Store;
  till: string;
  number: number | null;
  businessDay: string;
  printedAt: string;
  totals: Totals;
  grandTotal: Money;
  /** The drawer's count at each shift's close. */
  counts: readonly { shift: number; counted: Money; expected: Money }[];
  /** What head office has not received yet; null where there is no head office. */
  unsentEvents: number | null;
  /** How many sales wait on hold, and those whose names are known, with what marks an old one. */
  heldSales: number;
  held: readonly { name: string; aged: boolean }[];
  /** Printed again. */
  copy: boolean;
  practice: boolean;
};

const moneyColumns = 14;

/** An X or Z report in ReceiptLine's markup. Every section's column adds up to its last row. */
export function reportMarkup(facts: ReportFacts): string {
  const { store, number, totals } = facts;
  const money = (amount: Money) => formatMoney(amount, store.currency, store.locale);
  const section = (title: string, rows: readonly Row[]) => [
    '-',
    '{width:auto}',
    `"${plain(title)} |`,
    `{width:*,${moneyColumns}}`,
    ...rows.map(
      ([name, amount]) => `|${plain(name)} | ${plain(typeof amount === 'number' ? money(amount) : amount)}|`,
    ),
  ];
  const heading = [...(facts.practice ? ['^^"PRACTICE'] : []), ...(facts.copy ? ['^^"COPY'] : [])];
  return [
    '{width:auto}',
    ...heading,
    `^^"${number === null ? 'X report' : `Z report ${number}`}`,
    plain(store.name),
    plain(`${facts.till}, business day ${facts.businessDay}`),
    plain(facts.printedAt),
    ...section('Sales', salesRows(totals, store)),
    ...section('Returns', returnRows(totals)),
    ...section('Tax', taxRows(totals.taxes, store)),
    ...(totals.returned.taxes.length > 0
      ? section('Tax on returns', taxRows(totals.returned.taxes, store))
      : []),
    ...section('Tenders', tenderRows(totals)),
    ...section('Drawer', drawerRows(totals)),
    ...facts.counts.flatMap((count) => section(`Count of shift ${count.shift}`, countRows(count))),
    ...section('Beside', besideRows(facts)),
    ...(facts.held.length > 0 ? section('On hold', heldRows(facts)) : []),
    ...section('Suggestions', suggestionRows(totals)),
    ...section('Since this till began', [['Grand total', facts.grandTotal]]),
  ].join('\n');
}

type Row = readonly [name: string, amount: Money | string];

function salesRows(totals: Totals, { taxMode }: Store): Row[] {
  const rows: Row[] = [
    ['Goods and services', totals.gross],
    ['Bundles', -totals.savings],
    ['Discounts and vouchers', -totals.discounts],
    ['Tax taken out', -totals.exempted],
    ['Tax on top', taxMode === 'exclusive' ? totals.tax : 0],
    ['Cash rounding', totals.rounding],
  ];
  const { count, amount } = totals.sold;
  return [...rows.filter(([, part]) => part !== 0), [`${count} sales, ${totals.pieces} pieces`, amount]];
}

function returnRows({ returned }: Totals): Row[] {
  return [[`${returned.count} returns, ${returned.pieces} pieces`, -returned.amount]];
}

function taxRows(taxes: readonly TaxRow[], { taxes: known }: Store): Row[] {
  const name = (rate: number) => known.find((tax) => tax.rate === rate)?.name ?? `${rate / 100}%`;
  const rows = taxes.flatMap(({ rate, taxable, tax }): Row[] => [
    [`${name(rate)}, net of tax`, taxable],
    [name(rate), tax],
  ]);
  return [...rows, ['Total tax', taxes.reduce((sum, { tax }) => sum + tax, 0)]];
}

const tenderNames = { cash: 'Cash', card: 'Card', voucher: 'Voucher' } as const;

function tenderRows({ tenders }: Totals): Row[] {
  const kinds = ['cash', 'card', 'voucher'] as const;
  const rows = kinds.flatMap((kind): Row[] => {
    const { taken, refunded } = tenders[kind];
    return [
      [`${tenderNames[kind]} taken`, taken],
      [`${tenderNames[kind]} handed back`, -refunded],
    ];
  });
  const sum = kinds.reduce((total, kind) => total + tenders[kind].taken - tenders[kind].refunded, 0);
  return [...rows.filter(([, amount]) => amount !== 0), ['Together', sum]];
}

function drawerRows({ drawer }: Totals): Row[] {
  return [
    ['Float', drawer.float],
    ['Cash from sales', drawer.sales],
    ['Cash handed back', -drawer.refunds],
    ['Put in', drawer.in],
    ['Taken out', -drawer.out],
    ['To the safe', -drawer.drops],
    ['Should be there', expectedCash(drawer)],
  ];
}

function countRows({ counted, expected }: ReportFacts['counts'][number]): Row[] {
  return [
    ['Counted', counted],
    ['Expected', expected],
    [counted >= expected ? 'Over' : 'Short', counted - expected],
  ];
}

function besideRows({ totals, unsentEvents, heldSales }: ReportFacts): Row[] {
  return [
    ['Price overrides', String(totals.overrides)],
    [
      'Discounts given',
      String(Object.values(totals.discountsByReason).reduce((sum, count) => sum + count, 0)),
    ],
    ['Lines taken out', String(totals.voidedLines)],
    ['Sales voided', String(totals.voidedSales)],
    ['Approvals', String(totals.approvals)],
    ['Receipts printed again', String(totals.reprints)],
    ['Age checks refused', String(totals.refusedChecks)],
    ['Sales still held', String(heldSales)],
    ['Not yet at head office', unsentEvents === null ? 'no head office' : String(unsentEvents)],
  ];
}

function heldRows({ held }: ReportFacts): Row[] {
  return held.map(({ name, aged }) => [name, aged ? 'earlier day' : 'today']);
}

function suggestionRows({ suggestions }: Totals): Row[] {
  const { shown, accepted, declined, ignored, removed, value } = suggestions;
  const counts = {
    Shown: shown,
    Accepted: accepted,
    Declined: declined,
    'No answer': ignored,
    'Taken out again': removed,
  };
  const rows = Object.entries(counts).map(([name, count]): Row => [name, String(count)]);
  return [...rows, ['Value of what was accepted', value]];
}
