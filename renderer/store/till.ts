import { create } from 'zustand';
import type { TillReply } from '../../contract/till-reply.ts';
import type { TillView } from '../../contract/till-view.ts';
import { currencyDecimals, formatMoney, type Money, toDecimal } from '../../domain/money.ts';
import { keepSame } from './keep-same.ts';

export type Refusal = {
  code: string;
  message: string;
  /** What was scanned or typed, where a scan was refused. */
  scanned?: string;
  /** Whose PIN is asked for, where a badge was scanned. */
  approval?: { people: { id: string; name: string }[] };
  /** Counts up, so that the same refusal twice is said twice. */
  count: number;
};

type TillState = {
  /** What the till said last; null until it has answered for the first time. */
  view: TillView | null;
  refusal: Refusal | null;
  /** What was done last, for those who listen instead of look. */
  said: string;
};

export const useTill = create<TillState>()(() => ({ view: null, refusal: null, said: '' }));

/** Puts the till's answer on the screen. */
export function showReply(reply: TillReply, scanned?: string): void {
  if (!reply.ok) refuse({ ...reply.refusal, scanned });
  else useTill.setState(({ view }) => ({ view: keepSame(view, reply.view), refusal: null }));
}

/** A search answers with the same view; a refusal stands until something has been done about it. */
export function showView(view: TillView): void {
  useTill.setState((state) => ({ view: keepSame(state.view, view) }));
}

export function refuse(refusal: Omit<Refusal, 'count'>): void {
  useTill.setState((state) => ({ refusal: { ...refusal, count: (state.refusal?.count ?? 0) + 1 } }));
}

export const dismissRefusal = () => useTill.setState({ refusal: null });

export const say = (said: string) => useTill.setState({ said });

/** An amount as the store writes it. The store is the same for as long as a window stands. */
export function money(amount: Money): string {
  const store = useTill.getState().view?.store;
  return store ? formatMoney(amount, store.currency, store.locale) : '';
}

/** Minor units as a field has them, with the store's own mark before the decimals and none between thousands. */
export function inDecimal(value: number, places: number): string {
  return toDecimal(value, places).replace('.', decimalMark());
}

/** What stands before the decimals in this store: a point or a comma. */
export function decimalMark(): string {
  const locale = useTill.getState().view?.store.locale;
  return new Intl.NumberFormat(locale).format(1.5).charAt(1);
}

export function decimals(): number {
  const store = useTill.getState().view?.store;
  return store ? currencyDecimals(store.currency) : 2;
}
