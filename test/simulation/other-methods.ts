import type { MeasuredSale } from '../../domain/reports/effect.ts';
import { studentT975 } from '../../domain/reports/student.ts';
import type { Interval } from './coverage.ts';

/** What the till's interval is compared with: Welch's t over all sales, the textbook's answer. */
export function welchInterval(sales: readonly MeasuredSale[]): Interval {
  const offered = meanOf(sales.filter(({ control }) => !control));
  const control = meanOf(sales.filter((sale) => sale.control));
  const variance = offered.variance + control.variance;
  const degrees =
    variance ** 2 /
    (offered.variance ** 2 / (offered.count - 1) + control.variance ** 2 / (control.count - 1));
  const half = studentT975(degrees) * Math.sqrt(variance);
  const difference = offered.mean - control.mean;
  return { low: difference - half, high: difference + half };
}

/** The mean margin and the variance of that mean. */
function meanOf(sales: readonly MeasuredSale[]) {
  const count = sales.length;
  const mean = sales.reduce((sum, { margin }) => sum + margin, 0) / count;
  const squares = sales.reduce((sum, { margin }) => sum + (margin - mean) ** 2, 0);
  return { count, mean, variance: squares / (count - 1) / count };
}
