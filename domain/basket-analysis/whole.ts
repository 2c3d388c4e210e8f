/** Does the whole of some work that is done in parts, where nobody waits meanwhile. */
export function whole<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
