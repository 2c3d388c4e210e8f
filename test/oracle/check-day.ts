import { deepEqual, equal } from 'node:assert/strict';
import { expectedCash, type Totals } from '../../domain/reports/totals.ts';
import { addUp, type JournalRow } from './day.ts';

/** Fails unless every row up to the last report is in exactly one report, and each says what its own rows add up to. */
export function checkReports(rows: readonly JournalRow[]): void {
  const reports = rows.flatMap(({ event }) => (event.type === 'v1.DayClosed' ? [event.z] : []));
  deepEqual(
    reports.map(({ number }) => number),
    reports.map((_, at) => at + 1),
  );
  let through = 0;
  let grand = 0;
  for (const z of reports) {
    // No row between two reports, and none in both.
    equal(z.fromSeq, through + 1);
    const own = rows.filter(({ seq }) => seq >= z.fromSeq && seq <= z.throughSeq);
    equal(own.at(-1)?.event.type, 'v1.DayClosed');
    checkTotals(z.totals, own);
    grand += addUp(own).took;
    equal(z.grandTotal, grand);
    through = z.throughSeq;
  }
  equal(addUp(rows.filter(({ seq }) => seq > through)).sales, 0);
}

function checkTotals(totals: Totals, rows: readonly JournalRow[]): void {
  const added = addUp(rows);
  const { tenders } = totals;
  const kinds = ['cash', 'card', 'voucher'] as const;
  const said = {
    ...{ sales: totals.sold.count, pieces: totals.pieces, gross: totals.gross },
    tenders: {
      kept: Object.fromEntries(kinds.map((kind) => [kind, tenders[kind].taken])),
      back: Object.fromEntries(kinds.map((kind) => [kind, tenders[kind].refunded])),
    },
    took: totals.sold.amount - totals.returned.amount,
    returned: { pieces: totals.returned.pieces, amount: totals.returned.amount },
    ...{ taxReturned: totals.returned.tax, tax: totals.tax, drawer: expectedCash(totals.drawer) },
    ...{ overrides: totals.overrides, voidedLines: totals.voidedLines, voidedSales: totals.voidedSales },
    discounts: Object.values(totals.discountsByReason).reduce((sum, count) => sum + count, 0),
    ...{ held: totals.held, approvals: totals.approvals },
    ...{ shown: totals.suggestions.shown, accepted: totals.suggestions.accepted },
  };
  deepEqual(said, added);
}
