import type { Money } from '../money.ts';
import type { JournalEvent } from '../sale/events.ts';

type Completed = Extract<JournalEvent, { type: 'v1.SaleCompleted' }>;

/** What was sold of one item, and what came back of it. `net` is without tax; amounts are minor units. */
export type ItemFigures = {
  sku: string;
  name: string;
  category: string;
  pieces: number;
  net: Money;
  tax: Money;
  cost: Money;
  returnedPieces: number;
  returnedNet: Money;
};

/** The same for all items of one category. */
export type DepartmentFigures = Omit<ItemFigures, 'sku' | 'name'>;

/** Whether the sale's prices hold their tax: then what is paid, before cash is rounded and less nothing, is the net. */
export function holdsTax({ priced }: Completed): boolean {
  return priced.toPay - priced.rounding + (priced.refund ?? 0) === priced.net;
}

/** What one line of a sale brought without tax, and what its units cost the shop. */
export function lineFigures(sale: Completed): { lineId: string; net: Money; tax: Money; cost: Money }[] {
  const inclusive = holdsTax(sale);
  return sale.lines.flatMap(({ id, cost, quantity }) => {
    const priced = sale.priced.lines.find(({ lineId }) => lineId === id);
    if (!priced) return [];
    const net = inclusive ? priced.net - priced.tax : priced.net;
    return [{ lineId: id, net, tax: priced.tax, cost: cost * quantity }];
  });
}

/** The figures of each item in these sales, by sku. What came back without ever being sold in them has no category. */
export function itemFigures(sales: Iterable<Completed>): ItemFigures[] {
  const items = new Map<string, ItemFigures>();
  const of = (sku: string, name: string, category: string): ItemFigures => {
    const known = items.get(sku) ?? { ...noFigures, sku, name, category };
    items.set(sku, known);
    return known;
  };
  for (const sale of sales) {
    const figures = new Map(lineFigures(sale).map((line) => [line.lineId, line]));
    for (const { id, sku, name, category, quantity } of sale.lines) {
      const line = figures.get(id);
      const item = of(sku, name, category);
      item.category ||= category;
      item.pieces += quantity;
      item.net += line?.net ?? 0;
      item.tax += line?.tax ?? 0;
      item.cost += line?.cost ?? 0;
    }
    const inclusive = holdsTax(sale);
    for (const { sku, name, quantity, net, tax } of sale.returns ?? []) {
      const item = of(sku, name, '');
      item.returnedPieces += quantity;
      item.returnedNet += inclusive ? net - tax : net;
    }
  }
  return [...items.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1));
}

const noFigures = { pieces: 0, net: 0, tax: 0, cost: 0, returnedPieces: 0, returnedNet: 0 };

/** Figures of the same items together; the first name and category that is known stands. */
export function sumItems(lists: readonly (readonly ItemFigures[])[]): ItemFigures[] {
  const items = new Map<string, ItemFigures>();
  for (const one of lists.flat()) {
    const known = items.get(one.sku);
    if (!known) items.set(one.sku, { ...one });
    else Object.assign(known, added(known, one), { category: known.category || one.category });
  }
  return [...items.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1));
}

/** Items by category, in the order of its name. */
export function departmentFigures(items: readonly ItemFigures[]): DepartmentFigures[] {
  const departments = new Map<string, DepartmentFigures>();
  for (const { sku: _, name: __, ...item } of items) {
    const known = departments.get(item.category) ?? { category: item.category, ...noFigures };
    departments.set(item.category, { ...known, ...added(known, item) });
  }
  return [...departments.values()].sort((a, b) => (a.category < b.category ? -1 : 1));
}

function added(some: typeof noFigures, more: typeof noFigures): typeof noFigures {
  const sum = (key: keyof typeof noFigures) => some[key] + more[key];
  return {
    ...{ pieces: sum('pieces'), net: sum('net'), tax: sum('tax'), cost: sum('cost') },
    ...{ returnedPieces: sum('returnedPieces'), returnedNet: sum('returnedNet') },
  };
}
