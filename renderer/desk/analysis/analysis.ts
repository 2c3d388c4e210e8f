import { create } from 'zustand';
import type { AnalysisView } from '../../../contract/analysis-view.ts';
import type { PlainCommand } from '../../../contract/till-command.ts';
import { say } from '../../store/till.ts';
import { words } from '../../words/words.ts';
import { askQuietly, askTill } from '../ask.ts';

export type AnalysisSort = NonNullable<Extract<PlainCommand, { type: 'Analysis' }>['sort']>;

type State = {
  /** Basis points; undefined while what is typed is no number. */
  support: number | undefined;
  confidence: number | undefined;
  mostItems: number;
  /** null: of all sales. */
  days: number | null;
  analysis: AnalysisView | null;
  sort: AnalysisSort;
  category: string;
  ownOnly: boolean;
  most: number;
  says: string;
};

const page = 50;
const mostRows = 500;

export const useAnalysis = create<State>()(() => ({
  ...{ support: 50, confidence: 2_000, mostItems: 3, days: 365, analysis: null, sort: 'sure' },
  ...{ category: '', ownOnly: false, most: page, says: '' },
}));
const { getState: now, setState: set } = useAnalysis;

export const isShare = (basisPoints: number | undefined): basisPoints is number =>
  basisPoints !== undefined && basisPoints >= 1 && basisPoints <= 10_000;

/** How often (ms) whoever waits is told how far it is. */
const progressEach = 300;

/** What the till knows of its last analysis, in the order and the choice of the moment. */
export async function lookForAnalysis(): Promise<void> {
  const { sort, category, ownOnly, most } = now();
  const reply = await askQuietly({
    ...{ type: 'Analysis', sort, ownOnly, most },
    ...(category !== '' && { category }),
  });
  const before = now().analysis?.state;
  set({ analysis: (reply.ok && reply.analysis) || null });
  const after = now().analysis?.state;
  if (after === 'running') setTimeout(lookForAnalysis, progressEach);
  else if (before === 'running' && after === 'done') say(words().deskAnalysis.done);
}

export async function startAnalysis(): Promise<void> {
  const { support: minSupport, confidence: minConfidence, mostItems, days } = now();
  if (!isShare(minSupport) || !isShare(minConfidence)) return;
  const reply = await askTill({
    ...{ type: 'AnalyseBaskets', minSupport, minConfidence, mostItems },
    ...(days !== null && { days }),
  });
  if (!reply?.analysis) return;
  set({ analysis: reply.analysis, category: '', most: page, says: '' });
  setTimeout(lookForAnalysis, progressEach);
}

export async function stopAnalysis(): Promise<void> {
  await askTill({ type: 'StopAnalysis' });
  await lookForAnalysis();
}

/** Another order or choice of the rows. */
export function arrange(change: Partial<Pick<State, 'sort' | 'category' | 'ownOnly'>>): void {
  set({ ...change, most: page });
  void lookForAnalysis();
}

export function showMore(): void {
  set(({ most }) => ({ most: Math.min(most + page, mostRows) }));
  void lookForAnalysis();
}

export const canShowMore = (shown: number, of: number) => shown < of && shown < mostRows;
