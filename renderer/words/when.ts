/** "14:32", with the day before it where it was another one; by the store's locale and zone. */
export function timeOf(iso: string, locale: string, timeZone: string, now = new Date()): string {
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  const at = new Date(iso);
  const today = day.format(at) === day.format(now);
  return today ? time.format(at) : `${day.format(at)}, ${time.format(at)}`;
}

/** A day without a time (YYYY-MM-DD) as the locale writes it: "22 Nov 2008". */
export function dayOf(day: string, locale: string): string {
  const written = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
  return written.format(new Date(`${day}T00:00:00Z`));
}
