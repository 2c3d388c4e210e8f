import type { Customer, Purchase } from '../../domain/customers/customer.ts';
import { readBarcode } from '../../domain/price-book/barcode.ts';
import type { Complain } from './csv-fields.ts';
import { readCount, readSlug, readText, readYes, wordsOf } from './csv-fields.ts';
import type { Columns, Row } from './csv-rows.ts';
import { isDay } from './days.ts';
import { quoted } from './problems.ts';

type CustomerColumn = 'id' | 'name' | 'phone' | 'card' | 'groups' | 'no_offers';
type PurchaseColumn = 'customer' | 'sku' | 'date' | 'quantity' | 'returned';

export const customerColumns: Columns<CustomerColumn> = {
  required: ['id', 'name'],
  optional: ['phone', 'card', 'groups', 'no_offers'],
};
export const purchaseColumns: Columns<PurchaseColumn> = {
  required: ['customer', 'sku', 'date', 'quantity'],
  optional: ['returned'],
};

/** Reads one row; every fault is complained of, and the customer is only to be used when there was none. */
export function readCustomer(row: Row<CustomerColumn>, complain: Complain): Customer {
  const customer: Customer = {
    id: readSlug('id', row.id, complain, 'c-1042'),
    name: row.name === '' ? '' : readText('name', row.name, 80, complain),
    phone: row.phone === '' ? '' : readPhone(row.phone, complain),
    card: row.card === '' ? '' : readCard(row.card, complain),
    groups: wordsOf(row.groups).map((group) => readSlug('group', group, complain, 'teachers')),
    noOffers: readYes('no_offers', row.no_offers, complain),
  };
  if (customer.name === '') complain('name', ['missing']);
  const { id, phone, card } = customer;
  if (id !== '' && (id === card || id === phone.slice(1))) {
    complain('id', ['idNotItsOwn']);
  }
  return customer;
}

/** Reads one row; whether the customer and the item are known is for others to say. */
export function readPurchase(row: Row<PurchaseColumn>, complain: Complain): Purchase {
  if (!isDay(row.date)) complain(`date ${quoted(row.date)}`, ['day']);
  const quantity = readCount('quantity', row.quantity, 1, complain);
  const returned = row.returned === '' ? 0 : readCount('returned', row.returned, 0, complain);
  if (returned > quantity) complain(`returned ${returned}`, ['moreThanQuantity', quantity]);
  return { customerId: row.customer, sku: row.sku, on: row.date, quantity, returned };
}

/** Digits after a +, however they were spaced. */
function readPhone(text: string, complain: Complain): string {
  const phone = text
    .replace(/\(0\)/g, '')
    .replace(/[\s()./\u2010-\u2015-]/g, '')
    .replace(/^00/, '+');
  if (!/^\+[1-9]\d{6,14}$/.test(phone)) {
    complain(`phone ${quoted(text)}`, ['phone']);
  }
  return phone;
}

function readCard(text: string, complain: Complain): string {
  if (!readBarcode(text).ok) {
    complain(`card ${quoted(text)}`, ['cardOfNoScanner']);
  }
  return text;
}
