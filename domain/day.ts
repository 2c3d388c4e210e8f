const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Days since Monday 1 January 1900 of a day written YYYY-MM-DD (proleptic Gregorian calendar). */
export function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + date - 1 - 693_901;
}

/** The English name of a day's weekday. */
export function weekdayOf(day: string): string {
  return weekdays[((dayNumber(day) % 7) + 7) % 7] ?? '';
}
