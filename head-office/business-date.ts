const formats = new Map<string, Intl.DateTimeFormat>();
let last = { key: '', day: '' };

/** A moment (UTC ISO string) as a day of a store's calendar, YYYY-MM-DD; undefined where it is no moment of a till's life. */
export function dayIn(timeZone: string, at: string): string | undefined {
  if (!/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(at)) return undefined;
  // No day ends within a minute, and rows that come together are mostly of one.
  const key = `${timeZone} ${at.slice(0, 16)}`;
  if (key === last.key) return last.day;
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return undefined;
  last = { key, day: formatOf(timeZone).format(moment) };
  return last.day;
}

// Making a format takes longer than using it a hundred times.
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, known);
  return known;
}
