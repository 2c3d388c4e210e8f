import type { WritableDb } from './handles.ts';
import type { Project } from './projection.ts';

/** Keeps one row a sale: its state, where in the journal it began, where it waits, and its receipt number. */
export function salesProjection(db: WritableDb): Project {
  const open = db.prepare(
    "INSERT INTO sales (id, state, opened_seq, opened_at, counter_seq) VALUES (?, 'open', ?, ?, ?)",
  );
  const hold = db.prepare("UPDATE sales SET state = 'held', held_at = ?, counter_seq = 0 WHERE id = ?");
  const recall = db.prepare("UPDATE sales SET state = 'open', held_at = NULL, counter_seq = ? WHERE id = ?");
  const complete = db.prepare(
    "UPDATE sales SET state = 'completed', closed_seq = ?, closed_at = ?, receipt_number = ?, to_pay = ? WHERE id = ?",
  );
  const voided = db.prepare("UPDATE sales SET state = 'voided', closed_seq = ?, closed_at = ? WHERE id = ?");
  return (event, seq, at) => {
    if (event.type === 'v1.SaleOpened') open.run(event.saleId, seq, at, seq);
    if (event.type === 'v1.SaleHeld') hold.run(at, event.saleId);
    if (event.type === 'v1.SaleRecalled') recall.run(seq, event.saleId);
    if (event.type === 'v1.SaleVoided') voided.run(seq, at, event.saleId);
    if (event.type === 'v1.SaleCompleted') {
      complete.run(seq, at, event.receiptNumber, event.priced.toPay, event.saleId);
    }
  };
}
