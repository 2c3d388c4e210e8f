import type { BundleAtStore } from '../../../contract/office-page.ts';

/** A bundle at stores of one currency together. */
export function together(
  stores: readonly BundleAtStore[],
): Pick<BundleAtStore, 'times' | 'saving' | 'withIt' | 'without'> {
  const sum = (of: (one: BundleAtStore) => number) => stores.reduce((all, one) => all + of(one), 0);
  return {
    times: sum((one) => one.times),
    saving: sum((one) => one.saving),
    withIt: { sales: sum((one) => one.withIt.sales), taken: sum((one) => one.withIt.taken) },
    without: { sales: sum((one) => one.without.sales), taken: sum((one) => one.without.taken) },
  };
}

/** The average sale; undefined where there was none. */
export const average = ({ sales, taken }: { sales: number; taken: number }): number | undefined =>
  sales === 0 ? undefined : Math.round(taken / sales);
