import type { PlainCommand } from '../../contract/till-command.ts';
import { type BundleFacts, bundleLabel, itemLabel } from '../../domain/receipt/label-markup.ts';
import { shelfCard } from '../../domain/receipt/shelf-card.ts';
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

/** A bundle's shelf card for a printer of sheets, as a picture; undefined where it can have no label. */
export async function shelfCardOf(desk: Desk, id: string): Promise<string | undefined> {
  const facts = bundleFacts(desk, id);
  if (!facts) return undefined;
  // Few ever ask for one, and the drawing of codes is a big library.
  const { barcodeSvg } = await import('./barcode-svg.ts');
  return shelfCard(facts, desk.priceBook.store, barcodeSvg);
}

function bundleFacts({ priceBook }: Desk, id: string): BundleFacts | undefined {
  const bundle = priceBook.bundle(id);
  const pieces = bundle?.slots.map(({ quantity, choose }) => {
    const items = priceBook.choices(choose, mostLookedAt).filter((item) => isSoldAsPiece(item, bundle));
    return { quantity, items: items.toSorted((a, b) => a.price - b.price) };
  });
  if (!bundle || !pieces || pieces.some(({ items }) => items.length === 0)) return undefined;
  const until = bundle.until === undefined ? '' : printedDay(priceBook.store.locale, bundle.until);
  return { bundle, pieces, until };
}

function labelOfBundle(desk: Desk, id: string) {
  const facts = bundleFacts(desk, id);
  const columns = desk.columns();
  const { store } = desk.priceBook;
  return facts && { name: facts.bundle.name, markup: bundleLabel(facts, store, columns), columns };
}

function labelOfItem({ priceBook, columns }: Desk, id: string) {
  const item = priceBook.item(id) ?? priceBook.itemByCode(id);
  const width = columns();
  return item && { name: item.name, markup: itemLabel(item, priceBook.store, width), columns: width };
}
