import type { Component } from './components.ts';
import type { Solved } from './solve-component.ts';
import { solveComponent } from './solve-component.ts';

/** Components that were solved before, the oldest first. Whoever prices a sale again and again keeps one. */
export type Memory = Map<string, { solved: Solved; within: number }>;

const mostKept = 200;

/**
 * The solution of a component, from memory where the same one was solved before: a scan changes one component, and what
 * a suggestion would change is one component too. The answer depends on the component and the steps alone.
 */
export function solveRemembered(component: Component, steps: number, memory: Memory): Solved {
  const key = textOf(component);
  const known = memory.get(key);
  if (known && (known.within === steps || known.solved.steps < Math.min(known.within, steps)))
    return known.solved;
  const solved = solveComponent(component, steps);
  memory.set(key, { solved, within: steps });
  const [oldest] = memory.keys();
  if (memory.size > mostKept && oldest !== undefined) memory.delete(oldest);
  return solved;
}

/** All that a solution depends on; lines by their order, offers by theirs. */
function textOf({ types, offers }: Component): string {
  const lines = types.flatMap((type) => type.lines).sort((a, b) => a - b);
  const order = new Map(lines.map((line, at) => [line, at]));
  const units = types.map(
    ({ unitPrice, lines: own, quantities }) =>
      `${unitPrice}:${own.map((line, at) => `${order.get(line)}x${quantities[at]}`).join()}`,
  );
  const sets = offers.map(({ bundle: { price, limitPerSale }, slots }) => {
    const wanted = slots.map(({ quantity, types: reached }) => `${quantity}of${reached.join()}`).join('+');
    return `${JSON.stringify([price, limitPerSale])}${wanted}`;
  });
  return `${units.join(';')}|${sets.join(';')}`;
}
