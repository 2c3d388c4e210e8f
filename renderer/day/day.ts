import { create } from 'zustand';
import type { ReportView } from '../../contract/till-view.ts';
import { closeDesk } from '../desk/desk.ts';
import { clearTheDesk } from '../store/screen.ts';
import { may } from '../store/selectors.ts';
import { run } from '../store/send.ts';
import { useTill } from '../store/till.ts';

export type CashKind = 'in' | 'out' | 'drop';
export type DayPage = 'menu' | CashKind | 'drawer' | 'count' | 'counted' | 'close-day' | 'report' | 'z';

type DayState = {
  /** null: the day's screen is not shown. */
  page: DayPage | null;
  amount: string;
  /** Pieces as they are typed, by the value of the coin or note; kept until the shift is closed. */
  counts: Record<number, string>;
  report: ReportView | null;
  drawer: { counted: number; expected: number } | null;
  /** What was just done or is missing, in words. */
  says: string;
  zNumber: string;
};

const start: DayState = {
  page: null,
  amount: '',
  counts: {},
  report: null,
  drawer: null,
  says: '',
  zNumber: '',
};
export const useDay = create<DayState>()(() => start);

const emptyPage = { amount: '', report: null, says: '', zNumber: '' };

export const isDayOpen = () => useDay.getState().page !== null;

export function openDay(): void {
  closeDesk();
  clearTheDesk();
  useDay.setState({ ...emptyPage, page: 'menu' });
}

/** Hides the day's screen; what was counted so far stays. */
export const closeDay = () => useDay.setState({ ...emptyPage, page: null });

export function showPage(page: DayPage): void {
  useDay.setState({ ...emptyPage, page });
}

export const dayAmount = (amount: string) => useDay.setState({ amount, says: '' });
export const dayCount = (value: number, text: string) =>
  useDay.setState(({ counts }) => ({ counts: { ...counts, [value]: text.replace(/\D/g, '').slice(0, 5) } }));

/** One page back, and from the first one to the sale. */
export function backInDay(): void {
  if (useDay.getState().page === 'menu') closeDay();
  else showPage('menu');
}

/** What a shift's end and a day's end are made of: only what somebody may, and what can be done now. */
export function dayActions(): { page: DayPage | 'x'; action: string }[] {
  const till = useTill.getState();
  const shift = till.view?.shift != null;
  const all: { page: DayPage | 'x'; action: string; when: boolean }[] = [
    { page: 'in', action: 'move-cash', when: shift },
    { page: 'out', action: 'move-cash', when: shift },
    { page: 'drop', action: 'move-cash', when: shift },
    { page: 'drawer', action: 'open-drawer', when: true },
    { page: 'x', action: 'x-report', when: true },
    { page: 'count', action: 'close-shift', when: shift },
    { page: 'close-day', action: 'close-day', when: true },
    { page: 'z', action: 'x-report', when: true },
  ];
  return all.filter(({ action, when }) => when && may(action)(till) !== 'no');
}

/** What stands at that place of the menu. */
export function chooseAt(place: number): boolean {
  const chosen = useDay.getState().page === 'menu' ? dayActions()[place] : undefined;
  if (chosen) choose(chosen.page);
  return chosen !== undefined;
}

export function choose(page: DayPage | 'x'): void {
  if (page === 'x') void showX();
  else showPage(page);
}

/** Everything that sells is done in front of this screen, and what is done here is done in front of no sale. */
async function showX(): Promise<void> {
  const reply = await run({ type: 'XReport' });
  if (reply.ok && reply.report) useDay.setState({ ...emptyPage, page: 'report', report: reply.report });
}
