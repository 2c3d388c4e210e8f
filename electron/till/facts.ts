import { mostMoney, mostPieces } from '../../contract/till-command.ts';
import { heldSales, lowestPriceSince, pastSale } from '../../db/past-sales.ts';
import { salesBefore } from '../../db/sales.ts';
import { promisedVoucher } from '../../db/vouchers.ts';
import type { Customer } from '../../domain/customers/customer.ts';
import type { Facts } from '../../domain/sale/facts.ts';
import { gapsBefore, isQueue } from '../../domain/selling/queue.ts';
import { dayIn, daysBefore, timeIn } from './clock.ts';
import { saleCustomer } from './customer-of.ts';
import type { Desk } from './desk.ts';

/** Whether a sale is on the counter that can still change. */
export function isSelling({ open }: Desk): boolean {
  return open?.sale.state === 'open' || open?.sale.state === 'paying';
}

/** What a decision at this moment needs to know. A sale that it opens is advised by the latest that was learned. */
export function factsOf(desk: Desk, at: string): Facts {
  const { priceBook, nextReceiptNumber, people, learned } = desk;
  const selling = isSelling(desk);
  const known = (person: Customer | undefined) => person && saleCustomer(person);
  return {
    at,
    today: dayIn(priceBook.store.timeZone, at),
    time: timeIn(priceBook.store.timeZone, at),
    newSaleId: desk.newId(),
    nextReceiptNumber,
    queue: !selling && isQueueAt(desk, at, Number.MAX_SAFE_INTEGER),
    limits: { mostPieces, mostMoney },
    priceBook,
    pastSale: (number) => pastSale(desk.db, number),
    heldSale: (id) => heldSales(desk.db).find(({ sale }) => sale.id === id)?.sale,
    lowestRecentPrice: (sku) => lowestPriceSince(desk.db, sku, daysBefore(at, 60)),
    cashier: desk.signedIn?.id ?? null,
    newTenderId: desk.newId(),
    customers: { byId: (id) => known(people.byId(id)), byCard: (code) => known(people.byCard(code)) },
    voucher: (code) => promisedVoucher(desk.db, code),
    advice: selling ? desk.advice : { learned, customer: null },
  };
}

/** Whether a sale that is opened at this time, and before this row of the journal, is one of a queue. */
export function isQueueAt({ db, priceBook, queueMode }: Desk, at: string, beforeSeq: number): boolean {
  const gaps = queueMode === 'auto' ? gapsBefore(at, salesBefore(db, beforeSeq, 2)) : [];
  return isQueue(queueMode, gaps, priceBook.store.advice.queueSeconds);
}
