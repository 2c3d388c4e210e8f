/** A moment (UTC ISO string) as a day of the store's calendar, YYYY-MM-DD. */
export function dayIn(timeZone: string, at: string): string {
  return format(`date ${timeZone}`, 'en-CA', { timeZone, dateStyle: 'short' }).format(new Date(at));
}

/** A moment as the time of day there, HH:MM. */
export function timeIn(timeZone: string, at: string): string {
  const style = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return format(`hour ${timeZone}`, 'en-GB', style).format(new Date(at));
}

/** A moment as a receipt prints it, in the store's time zone and language. */
export function printedTime(timeZone: string, locale: string, at: string): string {
  const style = { timeZone, dateStyle: 'medium', timeStyle: 'short' } as const;
  return format(`time ${locale} ${timeZone}`, locale, style).format(new Date(at));
}

/** A day (YYYY-MM-DD) as a receipt prints it. */
export function printedDay(locale: string, day: string): string {
  const style = { timeZone: 'UTC', dateStyle: 'medium' } as const;
  return format(`day ${locale}`, locale, style).format(new Date(`${day}T00:00:00Z`));
}

/** Whether the clock is behind a time that it has shown before, by more than the minute that clocks are corrected by. */
export function isBehind(at: string, latest: string): boolean {
  return latest !== '' && Date.parse(latest) - Date.parse(at) > 60_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format takes longer than a whole scan.
function format(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** The moment (UTC ISO string) so many days before another. */
export function momentBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * 86_400_000).toISOString();
}

/** The day (UTC, YYYY-MM-DD) so many days before a moment. */
export function daysBefore(at: string, days: number): string {
  return momentBefore(at, days).slice(0, 10);
}
