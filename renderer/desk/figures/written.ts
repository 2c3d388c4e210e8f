import { currencyDecimals } from '../../../domain/money.ts';
import { useTill } from '../../store/till.ts';

const locale = () => useTill.getState().view?.store.locale;

/** A number as the store writes it. */
export const number = (value: number, places = 0) =>
  value.toLocaleString(locale(), { minimumFractionDigits: places, maximumFractionDigits: places });

/** A share (0 to 1) in per cent; of nothing it is a dash. */
export const percent = (part: number, whole = 1, places = 0) =>
  whole === 0 ? '–' : `${number((100 * part) / whole, places)}\u00a0%`;

/** So many of something each, a mean; of nothing it is a dash. */
export const each = (sum: number, count: number, places = 1) =>
  count === 0 ? '–' : number(sum / count, places);

/** An amount as short as an axis wants it: "€1.2k". */
export function shortMoney(amount: number): string {
  const currency = useTill.getState().view?.store.currency ?? 'EUR';
  const short = { style: 'currency', currency, notation: 'compact' } as const;
  return (amount / 10 ** currencyDecimals(currency)).toLocaleString(locale(), {
    ...short,
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
}
