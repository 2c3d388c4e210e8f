import { sumTaxes } from './fold-totals.ts';
import { noTotals, type Totals } from './totals.ts';

/** Totals of several tills or days of one currency together. */
export function sumTotals(all: readonly Totals[]): Totals {
  return all.reduce(plus, noTotals);
}

function plus(some: Totals, more: Totals): Totals {
  return {
    ...sumNumbers(some, more),
    taxes: sumTaxes(some.taxes, more.taxes),
    returned: {
      ...sumNumbers(some.returned, more.returned),
      taxes: sumTaxes(some.returned.taxes, more.returned.taxes),
    },
  };
}

/** Every number of two values of one shape added up; what only one of them has is taken over. */
function sumNumbers<T extends object>(some: T, more: T): T {
  const result = { ...some } as Record<string, unknown>;
  for (const [key, value] of Object.entries(more)) {
    const known = result[key];
    if (typeof value === 'number') result[key] = value + ((known as number | undefined) ?? 0);
    else if (!Array.isArray(value)) result[key] = sumNumbers((known ?? {}) as object, value as object);
  }
  return result as T;
}
