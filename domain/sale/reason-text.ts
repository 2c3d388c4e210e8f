import type { ReasonKind } from '../price-book/reason.ts';
import type { Facts } from './facts.ts';

/** What the store calls a reason; undefined for one that it does not know. */
export function reasonText({ priceBook }: Facts, kind: ReasonKind, id: string): string | undefined {
  return priceBook.store.reasons[kind].find((reason) => reason.id === id)?.text;
}
