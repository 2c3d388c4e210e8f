/** How many answers are kept at hand; past it all are forgotten and asked again. */
const mostKept = 10_000;

/** Asks once for each key, and remembers what `ask` answered. */
export function kept<T>(ask: (key: string) => T): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    if (answers.has(key)) return answers.get(key) as T;
    const answer = ask(key);
    if (answers.size >= mostKept) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
