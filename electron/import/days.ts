/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

/** Whether a text is a day of some year, written MM-DD. */
export function isDayOfYear(written: string): boolean {
  return isDay(`2024-${written}`);
}
