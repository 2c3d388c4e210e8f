import type { Offer } from '../../contract/display-view.ts';
import { bundlesOn } from '../../db/offers.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import { sizeOf } from '../../domain/pricing/kinds/every-kind.ts';
import { dayIn, timeIn } from './clock.ts';
import type { Desk } from './desk.ts';

/** The bundles that everybody gets now, in the shopkeeper's order. */
export function offersOf({ db, priceBook, now }: Desk): Offer[] {
  const { timeZone } = priceBook.store;
  const at = now();
  return bundlesOn(db, { day: dayIn(timeZone, at), time: timeIn(timeZone, at), groups: [] }).map(offerOf);
}

function offerOf(bundle: Bundle): Offer {
  const { id, name, price } = bundle;
  return { id, name, ...kindOf(price), size: sizeOf(bundle) };
}

function kindOf(price: Bundle['price']): Pick<Offer, 'kind' | 'value'> {
  if ('fixed' in price) return { kind: 'fixed', value: price.fixed };
  if ('percentOff' in price) return { kind: 'percentOff', value: price.percentOff };
  if ('amountOff' in price) return { kind: 'amountOff', value: price.amountOff };
  if ('cheapestFree' in price) return { kind: 'cheapestFree', value: price.cheapestFree };
  if ('payFor' in price) return { kind: 'payFor', value: price.payFor };
  return { kind: 'percentOffKth', value: price.percentOffKth };
}
