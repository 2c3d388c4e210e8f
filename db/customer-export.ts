import type { ReadableDb } from './handles.ts';
import { purchasesOf } from './known-customer.ts';
import { outcomesOfCustomer } from './outcomes.ts';

/** All that the till keeps of a customer beside their name, phone, card and marks, as plain data to be handed over. */
export function keptOf(db: ReadableDb, customerId: string) {
  const sales = db
    .prepare(`
      SELECT receipt_number AS receipt, closed_at AS completedAt, to_pay AS toPay FROM sales
      WHERE customer_id = ? AND state = 'completed' ORDER BY closed_seq`)
    .all(customerId);
  const has = db
    .prepare('SELECT rule, day FROM customer_has WHERE customer_id = ? ORDER BY rule')
    .all(customerId);
  const purchases = purchasesOf(db)(customerId).map(({ sku, name, bought, returned, lastDay }) => ({
    ...{ sku, name, bought, returned, lastDay },
  }));
  const suggestions = outcomesOfCustomer(db, customerId).map((row) => ({
    ...{ day: row.day, suggestion: row.suggestionId, sku: row.sku, outcome: row.outcome },
    ...{ objection: row.objectionId, exit: row.exit, answer: row.answerId, returned: row.returned },
  }));
  return { sales, purchases, hasAlready: has, suggestions };
}
