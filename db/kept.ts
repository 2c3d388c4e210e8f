/** How many answers are kept at hand; past it all are forgotten and asked again. */
const mostKept = 10_000;

/** A question whose answers are remembered until they are forgotten. */
export type Kept<T> = ((key: string) => T) & { forget(key: string): void; forgetAll(): void };

/** Asks once for each key, and remembers what `ask` answered. */
export function kept<T>(ask: (key: string) => T): Kept<T> {
  const answers = new Map<string, T>();
  const answer = (key: string): T => {
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const fresh = ask(key);
    if (answers.size >= mostKept) answers.clear();
    answers.set(key, fresh);
    return fresh;
  };
  return Object.assign(answer, {
    forget: (key: string) => void answers.delete(key),
    forgetAll: () => answers.clear(),
  });
}
