import { dayNumber } from '../day.ts';

/**
 * YYMMDD as a day, YYYY-MM-DD; day 00 is the month's last. The century is the one that brings the year closest to
 * today's, at most 50 years ahead (GS1 General Specifications, 7.12). Undefined for a day that is none.
 */
export function dayOf(written: string, today: string): string | undefined {
  const [year, month, day] = [written.slice(0, 2), written.slice(2, 4), written.slice(4, 6)];
  const full = String(yearOf(Number(year), Number(today.slice(0, 4)))).padStart(4, '0');
  const last = lastDayOf(Number(full), Number(month));
  if (last === undefined || Number(day) > last) return undefined;
  return `${full}-${month}-${day === '00' ? last : day}`;
}

function yearOf(twoDigits: number, thisYear: number): number {
  const century = thisYear - (thisYear % 100);
  const difference = twoDigits - (thisYear % 100);
  if (difference >= 51) return century - 100 + twoDigits;
  return difference <= -50 ? century + 100 + twoDigits : century + twoDigits;
}

function lastDayOf(year: number, month: number): number | undefined {
  if (month < 1 || month > 12) return undefined;
  const first = (y: number, m: number) => dayNumber(`${y}-${String(m).padStart(2, '0')}-01`);
  return month === 12 ? 31 : first(year, month + 1) - first(year, month);
}
