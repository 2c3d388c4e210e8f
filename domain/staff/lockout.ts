/**
 * Wrong PINs in a row, and how long the next try has to wait. The wait is time that the till has really run, not time of
 * day: neither a restart nor a changed clock shortens it.
 */
export type Guard = { failures: number; waitMs: number };

export const noFailures: Guard = { failures: 0, waitMs: 0 };

/** So many wrong PINs are forgiven; each further one doubles the wait, up to the longest. */
const forgiven = 4;
const shortestWait = 30_000;
const longestWait = 15 * 60_000;

/** After one more wrong PIN. */
export function afterFailure({ failures }: Guard): Guard {
  const all = failures + 1;
  if (all <= forgiven) return { failures: all, waitMs: 0 };
  const doublings = Math.min(all - forgiven - 1, 10);
  return { failures: all, waitMs: Math.min(longestWait, shortestWait * 2 ** doublings) };
}

/** After the till has run for so long. */
export function afterWaiting({ failures, waitMs }: Guard, ranMs: number): Guard {
  return { failures, waitMs: Math.max(0, waitMs - Math.max(0, ranMs)) };
}
