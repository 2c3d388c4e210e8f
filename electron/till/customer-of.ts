import type { CustomerView, FoundCustomer } from '../../contract/till-view.ts';
import type { People } from '../../db/customers.ts';
import type { Acquaintance } from '../../db/known-customer.ts';
import type { Customer } from '../../domain/customers/customer.ts';
import type { PriceBook } from '../../domain/price-book/price-book.ts';
import type { SaleCustomer } from '../../domain/sale/sale.ts';
import type { KnownCustomer, Owned } from '../../domain/selling/advice-facts.ts';
import { isReturnProne } from '../../domain/selling/return-prone.ts';

const mostBought = 12;

/** A customer as advice knows them and as the screen shows them. */
export type CustomerOnCounter = { known: KnownCustomer | null; view: CustomerView | null };

/** Where the till keeps what it knows of people. */
export type PeopleKnown = { people: People; acquaint: Acquaintance; priceBook: PriceBook };

const nobody: CustomerOnCounter = { known: null, view: null };

/** Looks up whoever buys; nobody where the till has no such person any more. */
export function customerOf(
  { people, acquaint, priceBook }: PeopleKnown,
  customer: SaleCustomer | null,
): CustomerOnCounter {
  const person = customer ? people.byId(customer.id) : undefined;
  return person ? onCounter(person, acquaint(person, priceBook)) : nobody;
}

/** The same for somebody whose facts are at hand. */
export function onCounter(person: Customer, known: KnownCustomer): CustomerOnCounter {
  const bought = known.owned.slice(0, mostBought).map(({ sku, name, boughtOn }: Owned) => {
    return { sku, name, on: boughtOn };
  });
  return { known, view: { ...foundCustomer(person), returnProne: isReturnProne(known), bought } };
}

/** A customer as a search shows them. */
export function foundCustomer({ id, name, phone, card, groups, noOffers }: Customer): FoundCustomer {
  return { id, name, phone, card, groups, noOffers };
}

/** A customer as a sale remembers them: without a name. */
export function saleCustomer({ id, groups, noOffers }: Customer): SaleCustomer {
  return { id, groups, noOffers };
}
