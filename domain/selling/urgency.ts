import { dayNumber, weekdayOf } from '../day.ts';

const fewLeft = 3;
const numbers = ['', 'One', 'Two', 'Three'];

/** "Two left" where the stock is that low, else undefined. */
export function stockUrgency(stock: number | null): string | undefined {
  return stock !== null && stock > 0 && stock <= fewLeft ? `${numbers[stock]} left` : undefined;
}

/** "Ends Sunday" where the last day is within a week of `today`, else undefined. Days are YYYY-MM-DD. */
export function endUrgency(until: string | undefined, today: string): string | undefined {
  if (until === undefined) return undefined;
  const days = dayNumber(until) - dayNumber(today);
  if (days < 0 || days > 6) return undefined;
  if (days === 0) return 'Ends today';
  return days === 1 ? 'Ends tomorrow' : `Ends ${weekdayOf(until)}`;
}
