import type { Nightly } from '../../contract/nightly.ts';
import { formatMoney } from '../../domain/money.ts';

/** A day's report for whoever pulls it by hand: what is missing first, then the sums. */
export function inWords(report: Nightly): string {
  const { businessDate, missing, differing, totals, stores, corrections } = report;
  const money = (amount: number, currency: string) => formatMoney(amount, currency, 'en');
  return [
    `${businessDate}: ${report.complete ? 'complete' : 'NOT complete'}, ${stores.length} stores.`,
    ...missing.map(({ storeId, name, standing, since }) => {
      return `  ${storeId}, ${name}: ${standing}${since ? `, last heard ${since}` : ''}`;
    }),
    ...differing.map(({ storeId, tillId, number }) => `  ${storeId}, ${tillId}: Z ${number} differs`),
    ...totals.map(({ currency, totals: { sold, returned, net, tax } }) => {
      const parts = [
        `${sold.count} sales of ${money(sold.amount, currency)}`,
        `returns ${money(returned.amount, currency)}`,
        `net ${money(net, currency)}`,
        `tax ${money(tax, currency)}`,
      ];
      return `  ${parts.join(', ')}`;
    }),
    ...corrections.map(({ name, tills }) => `  ${name}: ${tills.length} tills`),
  ].join('\n');
}
