import { create } from 'zustand';
import { openDialog, useScreen } from './screen.ts';

/** A scan of an item that has no price of its own. */
export type Unpriced = { code: string; quantity?: number; message: string; count: number };

/** The first is asked for; others may have been scanned meanwhile, and none is lost. */
export const useOpenPrice = create<{ waiting: Unpriced[] }>()(() => ({ waiting: [] }));

let count = 0;

export function waitForPrice({ code, quantity }: { code: string; quantity?: number }, message: string): void {
  count += 1;
  const next: Unpriced = { code, message, count, ...(quantity !== undefined && { quantity }) };
  useOpenPrice.setState(({ waiting }) => ({ waiting: [...waiting, next] }));
  if (useScreen.getState().dialog !== 'approval') openDialog('open-price');
}

/** The one that was asked for is priced or given up; the next one's turn. */
export function priceSettled(): void {
  useOpenPrice.setState(({ waiting }) => ({ waiting: waiting.slice(1) }));
  if (useOpenPrice.getState().waiting.length === 0 && useScreen.getState().dialog === 'open-price') {
    openDialog(null);
  }
}
