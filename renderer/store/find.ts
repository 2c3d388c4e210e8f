import { create } from 'zustand';
import type { FoundItem } from '../../contract/till-view.ts';

type FindState = {
  text: string;
  /** What the till found, and for which text. */
  found: { text: string; items: FoundItem[] } | null;
  /** The row that Enter takes. */
  active: number;
  /** `3 *`: how many the next scan or pick adds. */
  quantity: number | null;
  keyboard: boolean;
};

const empty = { text: '', found: null, active: 0 };

export const useFind = create<FindState>()(() => ({ ...empty, quantity: null, keyboard: false }));

export const clearFind = () => useFind.setState(empty);
export const setQuantityAhead = (quantity: number | null) => useFind.setState({ quantity });
export const toggleKeyboard = () => useFind.setState(({ keyboard }) => ({ keyboard: !keyboard }));

/** Moves the lit row of the results, stopping at the ends. */
export function moveActive(by: number): void {
  useFind.setState(({ active, found }) => ({
    active: Math.max(0, Math.min(active + by, (found?.items.length ?? 1) - 1)),
  }));
}

/** "3 *" as 3: the quantity of the next item. */
export function quantityAhead(text: string): number | null {
  const match = /^\s*([1-9]\d{0,3})\s*[*×]$/.exec(text);
  return match ? Number(match[1]) : null;
}

/** One letter or a quantity being typed finds too much to be of use. */
export const isSearchable = (text: string) => text.trim().length >= 2 && !mayBeQuantity(text);
export const mayBeQuantity = (text: string) => /^\s*\d{1,2}\s*$/.test(text);

export const resultsOpen = ({ text, found }: FindState) => found !== null && isSearchable(text);
