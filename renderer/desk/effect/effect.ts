import { create } from 'zustand';
import type { Effects } from '../../../contract/report-view.ts';
import type { ReportBy } from '../../../domain/reports/effect-report.ts';
import { say, useTill } from '../../store/till.ts';
import { askMain } from '../../till-client.ts';
import { words } from '../../words/words.ts';
import { askQuietly, askTill } from '../ask.ts';
import { todayIn } from '../fields/day-text.ts';
import type { Sorting } from '../fields/sorting.ts';
import { type EffectColumn, firstSorting } from './effect-rows.ts';

type State = {
  by: ReportBy;
  /** Days of the store; what is being typed may be none yet. */
  from: string;
  until: string;
  effects: Effects | null;
  sorting: Sorting<EffectColumn>;
  /** The row whose particulars stand open. */
  open: string | null;
  says: string;
};

export const useEffectReport = create<State>()(() => ({
  ...{ by: 'suggestion', from: '', until: '', effects: null, open: null, says: '' },
  sorting: firstSorting('suggestion'),
}));
const { getState: now, setState: set } = useEffectReport;

export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The last so many days, today included. */
export function chooseLast(days: number): void {
  const until = todayIn(useTill.getState().view?.store.timeZone ?? 'UTC');
  set({ until, from: dayBefore(until, days - 1) });
}

/** The day so many days before another. */
const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** What the till made last stands there again. */
export async function lookForReport(): Promise<void> {
  if (now().from === '') chooseLast(28);
  const reply = await askQuietly({ type: 'ReportProgress' });
  if (!reply.ok || !reply.effects) return;
  const { result, state } = reply.effects;
  const kept = result && { by: result.by, from: result.from, until: result.until };
  const anew = result?.by !== now().effects?.result?.by && result;
  set({ effects: reply.effects, ...kept, ...(anew && { sorting: firstSorting(anew.by), open: null }) });
  if (state === 'running') setTimeout(follow, progressEach);
}

/** How often (ms) whoever waits is told how far it is. */
const progressEach = 250;

export async function makeReport(): Promise<void> {
  const { by, from, until } = now();
  if (!isDay(from) || !isDay(until)) return;
  const reply = await askTill({ type: 'EffectReport', by, from, until, before: true });
  if (!reply?.effects) return;
  set({ effects: reply.effects, sorting: firstSorting(by), open: null, says: '' });
  setTimeout(follow, progressEach);
}

async function follow(): Promise<void> {
  if (now().effects?.state !== 'running') return;
  const reply = await askQuietly({ type: 'ReportProgress' });
  if (now().effects?.state !== 'running') return;
  set({ effects: (reply.ok && reply.effects) || null });
  if (now().effects?.state === 'running') setTimeout(follow, progressEach);
  else say(words().deskEffect.made);
}

export async function cancelReport(): Promise<void> {
  const reply = await askTill({ type: 'CancelReport' });
  if (reply?.effects) set({ effects: reply.effects });
}

/** The till writes the file from its own last report. */
export async function saveEffect(format: 'pdf' | 'csv'): Promise<void> {
  const { deskEffect } = words();
  set({ says: deskEffect.saving });
  const answer = await askMain('saveEffect', { format });
  set({ says: answer.ok ? deskEffect.saved(answer.file) : answer.message });
}

/** On a page by the system's own dialog, or on the receipt printer's roll. */
export async function printEffect(paper: 'page' | 'roll'): Promise<void> {
  const { deskEffect } = words();
  if (paper === 'roll' && useTill.getState().view?.printer.state === 'none')
    return set({ says: deskEffect.noPrinter });
  set({ says: deskEffect.printing });
  const answer = await askMain('printEffect', { paper });
  set({ says: answer.ok ? deskEffect.printed : answer.message });
}
