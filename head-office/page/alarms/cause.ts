import type { DeskAlarm } from '../../../contract/office-page.ts';
import type { Words } from '../words/en.ts';
import type { Written } from '../words/written.ts';

/**
 * What an alarm's record says of its cause, in words of the page's language; empty where it says nothing. `raw`: what a till
 * or a schema said itself, in its own words.
 */
export function causeOf(
  alarm: DeskAlarm,
  said: Words['alarms'],
  written: Written,
): { says: string; raw: string } {
  const { why, claimed, held, seq, type, version, businessDate, standing, since } = about(alarm);
  const { causes } = said;
  const count = (value: unknown) => written.count(Number(value));
  switch (alarm.kind) {
    case 'fork':
      return { says: causes.fork(count(rowOf(claimed))), raw: '' };
    case 'rolled-back':
      return { says: causes.rolledBack(count(rowOf(claimed)), count(rowOf(held))), raw: '' };
    case 'late': {
      const day = written.day(String(businessDate));
      const heard = typeof since === 'string' ? ` ${causes.heard(written.time(since))}` : '';
      return { says: (standing === 'open' ? causes.open(day) : causes.missing(day)) + heard, raw: '' };
    }
    case 'parked':
      return { says: causes.parked(count(seq), String(type)), raw: textOf(why) };
    case 'edit-unread':
      return { says: causes.editUnread(count(seq)), raw: textOf(why) };
    case 'price-book-refused':
      return { says: causes.bookRefused(count(version)), raw: textOf(why) };
    case 'staff-refused':
      return { says: causes.staffRefused(count(version)), raw: textOf(why) };
    default:
      return { says: '', raw: textOf(why) };
  }
}

const about = ({ about }: DeskAlarm): Record<string, unknown> =>
  typeof about === 'object' && about !== null ? (about as Record<string, unknown>) : {};
const rowOf = (head: unknown) => (head as { seq?: unknown } | null | undefined)?.seq;
const textOf = (why: unknown) => (typeof why === 'string' ? why : '');
