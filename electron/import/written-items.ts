import { csvLine, type Separator } from '../../domain/csv.ts';
import type { Item } from '../../domain/price-book/item.ts';
import { columnsOfItems, isMoneyColumn } from './guess-columns.ts';
import type { StoreTerms } from './item-fields.ts';
import { writtenItem } from './written.ts';

/** An item, and how many of it are on hand now; its own stock is what was counted last. */
export type OnHand = { item: Item; onHand: number | null };

/**
 * Items as a CSV file that spreadsheets of the store's country open by a double click: where decimals have a comma, cells
 * are separated by semicolons. `stock` is the last count, so that the same file again changes nothing whatever was sold
 * meanwhile; `on_hand` stands beside it to be read.
 */
export function writtenItems(items: Iterable<OnHand>, terms: StoreTerms, locale: string): string {
  const comma = new Intl.NumberFormat(locale).format(1.5).includes(',');
  const separator: Separator = comma ? ';' : ',';
  const line = (cells: readonly (string | number | null)[]) => csvLine(cells, separator);
  const pieces = ['\uFEFF', line([...columnsOfItems, 'on_hand'])];
  for (const { item, onHand } of items) {
    const row = writtenItem(item, terms);
    const cells = columnsOfItems.map((column) =>
      comma && isMoneyColumn(column) ? row[column].replace('.', ',') : row[column],
    );
    pieces.push(line([...cells, onHand]));
  }
  return pieces.join('');
}
