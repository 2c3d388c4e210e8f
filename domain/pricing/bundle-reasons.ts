import type { PriceBook } from '../price-book/price-book.ts';
import { bestBundles } from './best-bundles.ts';
import type { Priceable } from './price-sale.ts';
import { liveBundles, unitsForBundles } from './price-sale.ts';
import { rivalOf, whyWords } from './why-not.ts';

/**
 * For each applied bundle that had a rival, why it was the one: "Printer set 12.00 beats Ink 3 for 2 8.99". By bundle id;
 * worked out only when someone asks.
 */
export function bundleReasons(
  sale: Priceable & { currency: string },
  priceBook: PriceBook,
): Map<string, string> {
  const units = unitsForBundles(sale);
  const bundles = liveBundles(sale, priceBook);
  const { applications } = bestBundles(units, bundles);
  const reasons = new Map<string, string>();
  for (const application of applications) {
    const { id } = application.bundle;
    const rival = reasons.has(id) ? undefined : rivalOf(units, bundles, applications, application);
    if (rival) reasons.set(id, whyWords(application, rival, sale.currency, priceBook.store.locale));
  }
  return reasons;
}
