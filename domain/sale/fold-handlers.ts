import type { SaleEvent } from './events.ts';
import type { Sale } from './sale.ts';

export type EventOf<T extends SaleEvent['type']> = Extract<SaleEvent, { type: T }>;

/** What each event of a sale does to it; the mapped type makes a missing handler a compile error. */
export type Handlers = {
  [T in Exclude<SaleEvent['type'], 'v1.SaleOpened'>]: (sale: Sale, event: EventOf<T>) => Sale;
};
