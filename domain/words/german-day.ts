/** A day (YYYY-MM-DD) as Germans write it: 22.11.2026. */
export function germanDay(day: string): string {
  return day.split('-').toReversed().join('.');
}
