/** How a locale puts the parts of a date in a row. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export function dateOrder(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(0)).map(({ type }) => type);
  const first = parts.find((type) => type === 'day' || type === 'month' || type === 'year');
  return first === 'month' ? 'mdy' : first === 'year' ? 'ymd' : 'dmy';
}

/** Eight digits in a locale's order as YYYY-MM-DD; undefined for fewer and for a day that there never was. */
export function readDay(text: string, order: DateOrder): string | undefined {
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 8) return undefined;
  const [year, month, day] = {
    dmy: [digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)],
    mdy: [digits.slice(4), digits.slice(0, 2), digits.slice(2, 4)],
    ymd: [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)],
  }[order];
  const date = `${year}-${month}-${day}`;
  const real = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date ? undefined : date;
}

/** Whole years from a day of birth to `bornBy` and the age that goes with it: how old they are on the day of the sale. */
export function ageOf(born: string, bornBy: string, minAge: number): number {
  const years = Number(bornBy.slice(0, 4)) - Number(born.slice(0, 4));
  const before = bornBy.slice(5) < born.slice(5);
  return minAge + years - (before ? 1 : 0);
}
