/** How long one thing took, many times over, in milliseconds. */
export type Times = number[];

/** Times one call and keeps the answer. */
export function timed<T>(times: Times, call: () => T): T {
  const start = performance.now();
  const answer = call();
  times.push(performance.now() - start);
  return answer;
}

/** The time that `share` of the calls stay under: 0.5 is the median. Refuses an empty list. */
export function percentile(times: Times, share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('nothing was timed');
  return value;
}

export const median = (times: Times): number => percentile(times, 0.5);
