/** Days as people of a locale type them; what is kept is YYYY-MM-DD. */
const written = (locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' });

/** "22/11/2026" in Dublin, "22.11.2026" in Berlin. */
export function dayText(day: string, locale: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? written(locale).format(new Date(`${day}T00:00:00Z`)) : day;
}

/** A day typed in the order of the locale, or as YYYY-MM-DD; undefined where it is no day that there is. */
export function parseDay(text: string, locale: string): string | undefined {
  const numbers = text.split(/\D+/).filter(Boolean);
  const order = /^\s*\d{4}/.test(text) ? ['year', 'month', 'day'] : orderOf(locale);
  const part = (name: string) => numbers[order.indexOf(name)] ?? '';
  if (numbers.length !== 3 || part('year').length !== 4) return undefined;
  const day = `${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  // February 30 would become March 2.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}

const orderOf = (locale: string): string[] =>
  written(locale)
    .formatToParts(new Date(0))
    .flatMap(({ type }) => (type === 'literal' ? [] : [type]));

/** The day so many days after another; before it where they are negative. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Today where the store is, YYYY-MM-DD. */
export function todayIn(timeZone: string, now = new Date()): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
