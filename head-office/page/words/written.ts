import { formatMoney } from '../../../domain/money.ts';
import { useLocale } from './words.ts';

export type Written = ReturnType<typeof useWritten>;

/** How amounts, numbers and times are written in the language of the moment. */
export function useWritten() {
  const locale = useLocale();
  return {
    /** Minor units with the currency's code, since head office has several. */
    money: (amount: number, currency: string) => {
      const text = formatMoney(Math.abs(amount), currency, locale);
      return `${amount < 0 ? '−' : ''}${text} ${currency}`;
    },
    count: (number: number) => new Intl.NumberFormat(locale).format(number),
    share: (part: number, whole: number) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(whole === 0 ? 0 : part / whole),
    /** A moment by this computer's clock. */
    time: (iso: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)),
    /** A day, YYYY-MM-DD, with its weekday. */
    day: (day: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00:00Z`),
      ),
  };
}

/** A day so many days after another, both YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether it is a day as the server takes it; what is half typed is none. */
export const isDay = (text: string) => /^(19|20|21)\d\d-\d\d-\d\d$/.test(text);
