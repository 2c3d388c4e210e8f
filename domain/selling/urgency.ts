import { dayNumber } from '../day.ts';
import type { NearDay } from '../words/advice-en.ts';
import type { Sentence } from '../words/words.ts';

const fewLeft = 3;

/** Whether the stock is so low that it is said. */
export function isFew(stock: number | null): stock is number {
  return stock !== null && stock > 0 && stock <= fewLeft;
}

/** The last day where it is within a week of `today`, else undefined. Days are YYYY-MM-DD. */
export function nearDay(until: string | undefined, today: string): NearDay | undefined {
  if (until === undefined) return undefined;
  const inDays = dayNumber(until) - dayNumber(today);
  return inDays < 0 || inDays > 6 ? undefined : { inDays, weekday: dayNumber(until) % 7 };
}

/** "Two left" where the stock is that low, else undefined. */
export function stockUrgency(stock: number | null): Sentence | undefined {
  return isFew(stock) ? ['fewLeft', stock] : undefined;
}

/** "Ends Sunday" where the last day is within a week of `today`, else undefined. */
export function endUrgency(until: string | undefined, today: string): Sentence | undefined {
  const day = nearDay(until, today);
  return day && ['endsOn', day];
}
