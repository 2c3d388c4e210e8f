import { endingOf } from '../domain/sale/outcomes.ts';
import type { WritableDb } from './handles.ts';
import { outcomesProjection } from './outcomes-projection.ts';
import type { Project } from './projection.ts';
import { purchasesProjection } from './purchases-projection.ts';
import { timedEventsOfSale } from './read-journal.ts';
import { returnsProjection } from './returns-projection.ts';
import { vouchersProjection } from './vouchers.ts';

/** Keeps what an ended sale has to say, told once from all of its events, so that nothing of it costs a scan. */
export function endingsProjection(db: WritableDb): Project {
  const openedSeq = db.prepare('SELECT opened_seq FROM sales WHERE id = ?').pluck();
  const named = db.prepare('UPDATE sales SET customer_id = ? WHERE id = ?');
  const eventsOf = timedEventsOfSale(db);
  const keepOutcomes = outcomesProjection(db);
  const keepPurchases = purchasesProjection(db);
  const spendVouchers = vouchersProjection(db);
  const takeBack = returnsProjection(db);
  return (event, seq) => {
    if (event.type !== 'v1.SaleCompleted' && event.type !== 'v1.SaleVoided') return;
    const ending = endingOf(eventsOf(event.saleId, openedSeq.get(event.saleId) as number, seq));
    if (!ending) return;
    if (event.type === 'v1.SaleCompleted') for (const returned of event.returns) takeBack(returned);
    if (ending.sale.customer) named.run(ending.sale.customer.id, event.saleId);
    // A sale from before there were people at the till has none.
    keepOutcomes(ending, event.type === 'v1.SaleCompleted' ? (event.cashier ?? null) : null);
    keepPurchases(ending, seq);
    spendVouchers(ending);
  };
}
