import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import type { PlainCommand } from '../../contract/till-command.ts';
import { onHand } from '../../db/imports.ts';
import type { Item } from '../../domain/price-book/item.ts';
import { printable } from '../../domain/sale/no-item.ts';
import { changeEntries, entryToBe } from './change-entries.ts';
import { currentView, foundItem } from './current-view.ts';
import type { Desk } from './desk.ts';
import { lockedChanges } from './locked-changes.ts';
import { type Answer, refusal, unsoundEntry } from './refusals.ts';

type Command<T> = Extract<PlainCommand, { type: T }>;

/** The item that a barcode or a sku stands for; a pack's barcode stands for several pieces. */
export function findItem(desk: Desk, { code }: Command<'FindItem'>): Answer {
  const { priceBook } = desk;
  const item = priceBook.itemByCode(code.trim());
  if (!item) return refusal('unknown-barcode', ['unknownCode', printable(code)]);
  const pieces = item.sku === code ? 1 : priceBook.piecesOf(code.trim());
  return { ok: true, view: currentView(desk), found: { item: foundItem(item), pieces } };
}

/**
 * Takes what was counted in the shop as the stock, all of it in one go. What was sold between the count of an item and now
 * comes off it.
 */
export function saveCount(desk: Desk, { counts }: Command<'SaveCount'>): Answer {
  const entries: WirePriceBookEntry[] = [];
  const stocks: Record<string, number> = {};
  const changes = [];
  for (const { sku, expected, counted } of counts) {
    const item = entryToBe(desk, 'item', sku) as Item | null;
    const now = onHand(desk.db, sku);
    if (!item || item.stock === null || !now) return refusal('not-counted', ['notCounted', sku]);
    const stock = Math.max(0, counted - (expected - now.onHand));
    entries.push({ kind: 'item', id: sku, body: { ...item, stock } });
    stocks[sku] = stock + now.sold;
    changes.push({ sku, before: now.onHand, after: stock });
  }
  const locked = lockedChanges(desk, entries);
  if (locked.length > 0) return unsoundEntry('entryUnsound', locked);
  const from = { editId: desk.newId(), by: desk.signedIn?.id ?? null };
  const changed = changeEntries(desk, { entries, from, beside: { counts, stocks } });
  if (!changed.ok) return unsoundEntry('entryUnsound', changed.problems);
  return { ok: true, view: currentView(desk), count: { waits: changed.waits, counts: changes } };
}
