import { currencyDecimals } from '../../domain/money.ts';
import type { Store } from '../../domain/price-book/store.ts';
import { anyCurrency } from './amounts.ts';
import type { StoreTerms } from './item-fields.ts';

/** What a store says that items need. */
export function termsOf(store: Store | undefined): StoreTerms {
  if (!store) return { currency: anyCurrency, taxes: undefined };
  const { currency, taxes } = store;
  return {
    currency: { code: currency, decimals: currencyDecimals(currency) },
    taxes: new Map(taxes.map(({ id, rate }) => [id, rate])),
  };
}
