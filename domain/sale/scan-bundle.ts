import type { Bundle, Slot } from '../price-book/bundle.ts';
import { isValidAt } from '../price-book/bundle.ts';
import type { Item } from '../price-book/item.ts';
import { basketOf } from '../selling/basket.ts';
import { isInStock } from '../selling/choices.ts';
import { closedHours } from './checks.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { SaleEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { foldAll } from './fold.ts';
import type { EventOf } from './fold-handlers.ts';
import { beyondLimits } from './limits.ts';
import { lineFor, lineOf } from './line-of.ts';
import { opening } from './opening.ts';
import type { Sale } from './sale.ts';
import { quantityOf } from './sale.ts';

/** Of a slot that leaves a choice so many items are looked at; those in stock and the cheapest come first. */
const mostLookedAt = 20;

/**
 * Adds the pieces of a set by the label on its shelf: of each slot the one item that it names, else the first choice in
 * stock. It is one step, which one undo takes back whole. Refuses a set that is not sold now, and one of which a piece is not
 * to be had; then nothing of it is added.
 */
export function scanBundle(sale: Sale | null, bundleId: string, times: number, facts: Facts): Decision {
  const bundle = facts.priceBook.bundle(bundleId);
  const { today: day, time } = facts;
  const current = sale?.state === 'open' ? sale : null;
  const groups = current?.customer?.groups ?? [];
  if (!bundle) return refuse('no-bundle', ['noBundle']);
  if (!isValidAt(bundle, { day, time, groups })) return refuse('no-bundle', ['bundleNotNow', bundle.name]);
  const events: SaleEvent[] = current ? [] : [opening(facts)];
  let next = foldAll(events, current);
  for (const [at, slot] of bundle.slots.entries()) {
    if (!next) break;
    const set = { bundleId, name: bundle.name, first: at === 0 };
    const added = addPieces(next, bundle, { ...slot, quantity: slot.quantity * times }, set, facts);
    if (!added.ok) return added;
    events.push(...added.events);
    next = foldAll(added.events, next);
  }
  return decided(...events);
}

function addPieces(
  sale: Sale,
  bundle: Bundle,
  { choose, quantity }: Slot,
  set: EventOf<'v1.ItemScanned'>['set'],
  facts: Facts,
): Decision {
  const wanted = facts.priceBook.choices(choose, mostLookedAt).filter((item) => isSoldAsPiece(item, bundle));
  const basket = basketOf(sale.lines);
  const item = wanted.find((one) => isInStock(one, quantity, basket));
  if (!item) {
    const [first] = wanted;
    return refuse(
      'not-in-stock',
      first ? ['bundlePieceOut', bundle.name, first.name] : ['bundlePieceGone', bundle.name],
    );
  }
  const closed = closedHours(item, facts);
  if (closed) return refuse('restricted-hours', closed);
  const lineId = lineFor(sale, item);
  const pieces = quantityOf(sale, lineId) + quantity;
  const beyond = beyondLimits(sale.lines, { id: lineId, unitPrice: item.price }, pieces, facts.limits);
  if (beyond) return refuse('too-many', beyond);
  return decided({ type: 'v1.ItemScanned', saleId: sale.id, lineId, units: lineOf(item, quantity), set });
}

/** What has to be weighed or priced at the counter comes by a scan of its own. */
export function isSoldAsPiece(
  { openPrice, byWeight, onOffer }: Item,
  { notOnOffer = false }: Bundle,
): boolean {
  return !openPrice && !byWeight && !(notOnOffer && onOffer);
}
