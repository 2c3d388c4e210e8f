import type { SuggestionView } from '../../contract/till-view.ts';
import { money } from '../store/till.ts';
import { words } from '../words/words.ts';
import { isOut as hasNone } from './stock-words.ts';

const more = (amount: number) => (amount < 0 ? `−${money(-amount)}` : `+${money(amount)}`);

/** What it costs; of a bundle or a swap what the customer pays more today. */
export function price({ price, saving, replaces }: SuggestionView): string {
  if (saving !== undefined) return more(price - saving);
  return replaces ? more(price) : money(price);
}

/** What is offered, whose it is, and what it does to the basket. */
export function offer(card: SuggestionView): string {
  const { name, quantity, saving, replaces, partner } = card;
  const what = quantity > 1 ? `${quantity} × ${name}` : name;
  if (saving !== undefined) return words().panel.saves(what, money(saving));
  if (replaces) return words().panel.insteadOf(what, replaced(card));
  return partner ? words().panel.by(what, partner) : what;
}

/** The units that a swap gives up: "2 × Canto MX420 inkjet printer". */
export function replaced({ replaces }: SuggestionView): string {
  if (!replaces) return '';
  return replaces.quantity > 1 ? `${replaces.quantity} × ${replaces.name}` : replaces.name;
}

export const isOut = ({ stock }: SuggestionView) => hasNone(stock);

/** A fact of dates or stock, or where to find it. */
export function fact(card: SuggestionView): string {
  const aisle = /^\d/.test(card.aisle) ? words().panel.aisle(card.aisle) : card.aisle;
  if (card.kind === 'need') return '';
  if (isOut(card)) return words().panel.outOfStock;
  if (card.urgency) return card.urgency;
  if (card.stock === null) return aisle.charAt(0).toUpperCase() + aisle.slice(1);
  return aisle ? words().panel.inStockAt(aisle) : words().panel.inStock;
}

/** What the first button says: what happens when it is pressed now. */
export function yesWords(card: SuggestionView, swapAsked: boolean): string {
  if (card.kind === 'need') return words().panel.answer;
  if (swapAsked) return words().panel.yesSwap;
  return card.replaces ? words().panel.swap : words().panel.add;
}
