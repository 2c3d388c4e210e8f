import type { PlainCommand } from '../../contract/till-command.ts';
import { bundleLabel, itemLabel } from '../../domain/receipt/label-markup.ts';
import { printable } from '../../domain/sale/no-item.ts';
import { isSoldAsPiece } from '../../domain/sale/scan-bundle.ts';
import { printedDay } from './clock.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { type Paper, receiptText } from './receipt.ts';
import { type Answer, refusal } from './refusals.ts';

export type LabelAsked = Omit<Extract<PlainCommand, { type: 'PrintLabel' }>, 'type'>;

/** So many items of a slot are looked at for the cheapest. */
const mostLookedAt = 100;

/** The shelf label of a bundle or an item; undefined where there is none of that id, or a slot takes nothing that is sold. */
export function labelOf(desk: Desk, { kind, id }: LabelAsked): (Paper & { name: string }) | undefined {
  return kind === 'bundle' ? labelOfBundle(desk, id) : labelOfItem(desk, id);
}

/** Prints a shelf label. */
export function printLabel(desk: Desk, asked: LabelAsked): Answer {
  const label = labelOf(desk, asked);
  if (!label)
    return asked.kind === 'bundle'
      ? refusal('no-bundle', ['noLabel'])
      : refusal('unknown-barcode', ['unknownCode', printable(asked.id)]);
  desk.print({ what: `label ${label.name}`, markup: label.markup, kick: false });
  return { ok: true, view: currentView(desk), paper: receiptText(label) };
}

function labelOfBundle({ priceBook, columns }: Desk, id: string) {
  const bundle = priceBook.bundle(id);
  const pieces = bundle?.slots.map(({ quantity, choose }) => {
    const items = priceBook.choices(choose, mostLookedAt).filter((item) => isSoldAsPiece(item, bundle));
    return { quantity, items: items.toSorted((a, b) => a.price - b.price) };
  });
  if (!bundle || !pieces || pieces.some(({ items }) => items.length === 0)) return undefined;
  const { store } = priceBook;
  const until = bundle.until === undefined ? '' : printedDay(store.locale, bundle.until);
  const width = columns();
  return { name: bundle.name, markup: bundleLabel({ bundle, pieces, until }, store, width), columns: width };
}

function labelOfItem({ priceBook, columns }: Desk, id: string) {
  const item = priceBook.item(id) ?? priceBook.itemByCode(id);
  const width = columns();
  return item && { name: item.name, markup: itemLabel(item, priceBook.store, width), columns: width };
}
