import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { SaleEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { opening } from './opening.ts';
import type { Sale, SaleCustomer } from './sale.ts';

/** Makes a known customer the one who buys; with no open sale it begins one. Refuses one whom the till does not know. */
export function attachCustomer(
  sale: Sale | null,
  { customerId }: Extract<SaleCommand, { type: 'AttachCustomer' }>,
  facts: Facts,
): Decision {
  const customer = facts.customers.byId(customerId);
  if (!customer) return refuse('no-customer', ['unknownCustomer']);
  return attach(sale, customer, facts);
}

/** The same for a customer who was found already, by the card that was scanned. */
export function attach(sale: Sale | null, customer: SaleCustomer, facts: Facts): Decision {
  if (sale?.state === 'paying') return refuse('paying', ['paymentBegun']);
  if (sale?.state === 'open') {
    return sale.customer?.id === customer.id ? decided() : decided(attached(sale.id, customer));
  }
  const opened = opening(facts);
  return decided(opened, attached(opened.saleId, customer));
}

/** Makes the sale one of a customer who is not known. */
export function detachCustomer(sale: Sale): Decision {
  if (sale.state === 'paying') return refuse('paying', ['paymentBegun']);
  if (!sale.customer) return refuse('no-customer', ['noCustomerHere']);
  return decided({ type: 'v1.CustomerDetached', saleId: sale.id });
}

function attached(saleId: string, customer: SaleCustomer): SaleEvent {
  return { type: 'v1.CustomerAttached', saleId, customer };
}
