import type { ReturnedUnits } from '../domain/sale/sale.ts';
import { weekOf } from '../domain/selling/acceptance.ts';
import type { WritableDb } from './handles.ts';

type AcceptedRow = {
  day: string;
  suggestion_id: string;
  source: string;
  kind: string;
  trigger_sku: string;
  quantity: number;
  returned: number;
};

/**
 * Joins units that came back with what had sold them: the item, the customer, and the suggestions by which they came in.
 * Of units of one item in one sale, those that a suggestion brought count as the first to come back.
 */
export function returnsProjection(db: WritableDb): (returned: ReturnedUnits) => void {
  const item = db.prepare('UPDATE item_sales SET returned = returned + ? WHERE sku = ?');
  const customer = db.prepare(`
    UPDATE customer_purchases SET returned = returned + ?
    WHERE sku = ? AND customer_id = (SELECT customer_id FROM sales WHERE id = ?)`);
  const accepted = db.prepare(`
    SELECT day, suggestion_id, source, kind, trigger_sku, quantity, returned FROM suggestion_outcomes
    WHERE sale_id = ? AND accepted_sku = ? AND outcome = 'accepted' AND returned < quantity
      AND sale_state = 'completed' ORDER BY suggestion_id`);
  const outcome = db.prepare(
    'UPDATE suggestion_outcomes SET returned = returned + ? WHERE day = ? AND sale_id = ? AND suggestion_id = ?',
  );
  const week = db.prepare(`
    UPDATE suggestion_weeks SET returned = returned + 1
    WHERE week = ? AND source = ? AND kind = ? AND trigger_sku = ?`);
  const line = db.prepare(`
    INSERT INTO returned_units (sale_id, line_id, quantity) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity`);
  return ({ from, sku, quantity }) => {
    item.run(quantity, sku);
    if (from === null) return;
    const { saleId, lineId } = from;
    line.run(saleId, lineId, quantity);
    customer.run(quantity, sku, saleId);
    let left = quantity;
    for (const row of accepted.all(saleId, sku) as AcceptedRow[]) {
      const back = Math.min(left, row.quantity - row.returned);
      if (back === 0) break;
      left -= back;
      outcome.run(back, row.day, saleId, row.suggestion_id);
      if (row.returned === 0) week.run(weekOf(row.day), row.source, row.kind, row.trigger_sku);
    }
  };
}
