import type { TillView } from '../../contract/till-view.ts';

type Quiet = TillView['quiet'][number];

/** What is left unsaid under each reason, reasons and things in the till's order; a thing once under a reason. */
export function groupQuiet(quiet: Quiet[]): { why: string; names: string[] }[] {
  const names = new Map<string, Set<string>>();
  for (const { why, name } of quiet) names.set(why, (names.get(why) ?? new Set()).add(name));
  return [...names].map(([why, set]) => ({ why, names: [...set].filter((name) => name !== '') }));
}
