/** By which column rows stand. */
export type Sorting<C extends string> = { by: C; down: boolean };

/** The rows in the order of a column; texts as the locale orders them, what is missing last. */
export function sorted<T>(rows: readonly T[], of: (row: T) => string | number | null, down: boolean): T[] {
  const compare = (one: T, other: T) => {
    const [a, b] = [of(one), of(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
    return down ? -order : order;
  };
  return [...rows].sort(compare);
}
