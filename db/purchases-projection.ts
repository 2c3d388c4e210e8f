import type { Ending } from '../domain/sale/outcomes.ts';
import type { WritableDb } from './handles.ts';

/** Keeps what a completed sale says of its basket and, where they are known, of its customer: bought, and has already. */
export function purchasesProjection(db: WritableDb): (ending: Ending, seq: number) => void {
  const basket = db.prepare('INSERT INTO baskets (seq, skus) VALUES (?, ?)');
  const sold = db.prepare(`
    INSERT INTO item_sales (sku, sold, returned) VALUES (?, ?, 0)
    ON CONFLICT DO UPDATE SET sold = sold + excluded.sold`);
  const bought = db.prepare(`
    INSERT INTO customer_purchases (customer_id, sku, name, category, tags, bought, returned, last_day)
    VALUES (?, ?, ?, ?, ?, ?, 0, ?)
    ON CONFLICT DO UPDATE SET name = excluded.name, category = excluded.category, tags = excluded.tags,
      bought = bought + excluded.bought, last_day = max(last_day, excluded.last_day)`);
  const has = db.prepare(`
    INSERT INTO customer_has (customer_id, rule, day) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET day = excluded.day`);
  return ({ sale, outcomes }, seq) => {
    if (sale.state !== 'completed') return;
    if (sale.lines.length > 0) basket.run(seq, JSON.stringify(sale.lines.map(({ sku }) => sku)));
    for (const { sku, quantity } of sale.lines) sold.run(sku, quantity);
    const customer = sale.customer?.id;
    if (customer === undefined) return;
    for (const { sku, name, category, tags, quantity } of sale.lines)
      bought.run(customer, sku, name, category, JSON.stringify(tags), quantity, sale.pricedOn);
    for (const { exit, suggestion } of outcomes)
      if (exit === 'has-one') has.run(customer, suggestion.source, sale.pricedOn);
  };
}
