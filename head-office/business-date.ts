const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment (UTC ISO string) as a day of a store's calendar, YYYY-MM-DD; undefined where it is no moment of a till's life. */
export function dayIn(timeZone: string, at: string): string | undefined {
  const moment = new Date(at);
  if (!/^[12]\d{3}-/.test(at) || Number.isNaN(moment.getTime())) return undefined;
  // Making a format takes longer than using it a hundred times.
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, known);
  return known.format(moment);
}
