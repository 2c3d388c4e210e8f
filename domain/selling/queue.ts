import { millisecondsBetween } from '../day.ts';
import type { QueueMode } from '../sale/till-events.ts';

/** A sale as a queue is told by: when it was opened, and when it was completed, if it was. Times are UTC ISO strings. */
export type SaleTimes = { openedAt: string; completedAt: string | null };

/** Two in a row, as one quick sale after another is no queue yet. */
const gapsOfAQueue = 2;

/**
 * Whether others wait. By itself (`auto`) the till takes it that they do when each of the last two sales was completed no
 * more than `queueSeconds` before the next was opened; where that is 0 they never do. `gaps` are those times in seconds, the latest first.
 */
export function isQueue(mode: QueueMode, gaps: readonly number[], queueSeconds: number): boolean {
  if (mode !== 'auto') return mode === 'on';
  const last = gaps.slice(0, gapsOfAQueue);
  return (
    queueSeconds > 0 && last.length === gapsOfAQueue && last.every((gap) => gap >= 0 && gap <= queueSeconds)
  );
}

/** The seconds between each sale and the one that was opened after it, the latest first; a voided one ends the row. */
export function gapsBefore(openedAt: string, earlier: readonly SaleTimes[]): number[] {
  const gaps: number[] = [];
  let next = openedAt;
  for (const sale of earlier) {
    if (sale.completedAt === null) break;
    gaps.push(millisecondsBetween(sale.completedAt, next) / 1_000);
    next = sale.openedAt;
  }
  return gaps;
}
