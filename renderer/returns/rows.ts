import type { PastSaleView, SaleView } from '../../contract/till-view.ts';

/** Without a receipt nobody knows how many were bought. */
export const mostBack = 999;

/** Something that may come back. `each` is what the next unit brings; null where only the till will tell. */
export type ReturnRow = {
  id: string;
  sku: string;
  name: string;
  bought: number | null;
  left: number;
  each: number | null;
};

type Source = { kind: 'receipt'; past: PastSaleView } | { kind: 'item'; sku: string; name: string };

/** What of a receipt may still come back, less what comes back in this sale already; or one item without a receipt. */
export function rowsOf(source: Source | null, back: SaleView['returns']): ReturnRow[] {
  if (!source) return [];
  if (source.kind === 'item') {
    const { sku, name } = source;
    return [{ id: sku, sku, name, bought: null, left: mostBack, each: null }];
  }
  const { receiptNumber, lines } = source.past;
  return lines.map(({ lineId, sku, name, quantity, left, each }) => {
    const here = back.filter((one) => one.receiptNumber === receiptNumber && one.lineId === lineId);
    const taken = here.reduce((sum, one) => sum + one.quantity, 0);
    return { id: lineId, sku, name, bought: quantity, left: Math.max(0, left - taken), each };
  });
}
