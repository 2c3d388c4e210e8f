const least = 1_000;

/**
 * The longest wait (ms) while head office cannot be reached or will not have the till: what is healed has every till back
 * within half a minute.
 */
export const longestAway = 30_000;

/**
 * How long (ms) to wait before the next try after so many failures in a row: twice as long each time, from one second to the
 * longest wait, of which up to a half is left to chance, so that a thousand tills do not come back in the same moment.
 */
export function backoffMs(failures: number, most: number, random: () => number): number {
  const longest = Math.min(most, 2 * least * 2 ** Math.min(failures - 1, 20));
  return Math.round(Math.max(least, longest / 2 + (random() * longest) / 2));
}
