import type { WritableDb } from './handles.ts';
import type { Project } from './projection.ts';

/** Counts the pieces sold, less those that came back, since the price book was imported: the imported stock is a count that holds earlier sales. */
export function stockProjection(db: WritableDb): Project {
  const recount = db.prepare('DELETE FROM stock_sold');
  const sell = db.prepare(
    'INSERT INTO stock_sold (sku, quantity) VALUES (?, ?) ON CONFLICT (sku) DO UPDATE SET quantity = quantity + excluded.quantity',
  );
  return (event) => {
    if (event.type === 'v1.PriceBookImported') recount.run();
    if (event.type !== 'v1.SaleCompleted') return;
    for (const line of event.lines) if (line.kind === 'goods') sell.run(line.sku, line.quantity);
    for (const back of event.returns ?? []) if (back.kind === 'goods') sell.run(back.sku, -back.quantity);
  };
}
