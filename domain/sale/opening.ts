import { isControl } from '../selling/control-group.ts';
import type { SaleEvent } from './events.ts';
import type { Facts } from './facts.ts';

/** The event that opens the next sale: with the price book, the moment and the ways in which it is to be advised. */
export function opening(facts: Facts): Extract<SaleEvent, { type: 'v1.SaleOpened' }> {
  const { at, today, time, newSaleId, queue, priceBook, advice } = facts;
  const { currency, taxMode, taxRounding, cashRounding } = priceBook.store;
  return {
    type: 'v1.SaleOpened',
    saleId: newSaleId,
    priceBookVersion: priceBook.version,
    pricedAt: at,
    pricedOn: today,
    pricedTime: time,
    currency,
    taxMode,
    taxRounding,
    cashRounding,
    control: isControl(newSaleId, priceBook.store.advice.controlShare),
    queue,
    learnedVersion: advice.learned.version,
  };
}
