/** Days of any year, MM-DD, both inclusive; one that begins after it ends goes over the turn of the year. */
export type Season = { from: string; until: string };

/** Whether a day (YYYY-MM-DD) lies in a season. */
export function isInSeason({ from, until }: Season, today: string): boolean {
  const day = today.slice(5);
  return from <= until ? from <= day && day <= until : from <= day || day <= until;
}
