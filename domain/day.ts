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

/** The day that many days after another, YYYY-MM-DD; before it where they are negative. */
export function dayAfter(day: string, days: number): string {
  const wanted = dayNumber(day) + days;
  // The year that begins in March, guessed from its mean length and put right.
  let year = Math.floor((wanted + 693_901) / 365.2425);
  while (dayNumber(`${year + 1}-03-01`) <= wanted) year += 1;
  while (dayNumber(`${year}-03-01`) > wanted) year -= 1;
  const inYear = wanted - dayNumber(`${year}-03-01`);
  const month = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * month + 2) / 5) + 1;
  const shifted = month < 10 ? month + 3 : month - 9;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${shifted <= 2 ? year + 1 : year}-${two(shifted)}-${two(date)}`;
}

/** Milliseconds from one moment (UTC ISO string) to another; negative where the second is the earlier. */
export function millisecondsBetween(from: string, until: string): number {
  return moment(until) - moment(from);
}

function moment(at: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = at.slice(11, -1).split(':').map(Number);
  return Math.round(((dayNumber(at.slice(0, 10)) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1_000);
}
