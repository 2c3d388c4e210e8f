import { dayNumber, weekdayOf } from '../day.ts';

const fewLeft = 3;
const numbers = ['', 'one', 'two', 'three'];

/** "two" where the stock is that low, else undefined. */
export function stockWord(stock: number | null): string | undefined {
  return stock !== null && stock > 0 && stock <= fewLeft ? numbers[stock] : undefined;
}

/** "Sunday" where the last day is within a week of `today`, else undefined. Days are YYYY-MM-DD. */
export function endWord(until: string | undefined, today: string): string | undefined {
  if (until === undefined) return undefined;
  const days = dayNumber(until) - dayNumber(today);
  if (days < 0 || days > 6) return undefined;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : weekdayOf(until);
}

/** "Two left" where the stock is that low, else undefined. */
export function stockUrgency(stock: number | null): string | undefined {
  const word = stockWord(stock);
  return word && `${word.charAt(0).toUpperCase()}${word.slice(1)} left`;
}

/** "Ends Sunday" where the last day is within a week of `today`, else undefined. */
export function endUrgency(until: string | undefined, today: string): string | undefined {
  const word = endWord(until, today);
  return word && `Ends ${word}`;
}
