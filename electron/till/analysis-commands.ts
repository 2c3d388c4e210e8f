import type { AnalysisView } from '../../contract/analysis-view.ts';
import type { PlainCommand } from '../../contract/till-command.ts';
import { draftFrom } from '../../domain/basket-analysis/draft-from.ts';
import { type Findings, rowOf, topRows } from '../../domain/basket-analysis/findings.ts';
import type { MiningOrder } from '../workers/mine.ts';
import type { BesideState } from './beside.ts';
import { dayIn, momentBefore } from './clock.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { type Answer, refusal } from './refusals.ts';

type CommandOf<T extends PlainCommand['type']> = Extract<PlainCommand, { type: T }>;

const usualItems = 3;
const usualRows = 50;

const noAnalysis = () => refusal('no-analysis', ['noAnalysis']);

/** Begins to analyse the store's baskets beside the selling; one that is under way is given up. */
export function analyseBaskets(desk: Desk, command: CommandOf<'AnalyseBaskets'>): Answer {
  if (!desk.analyst) return noAnalysis();
  const { minSupport, minConfidence, mostItems = usualItems, days } = command;
  const since = days === undefined ? '' : momentBefore(desk.now(), days);
  desk.analyst.begin({
    ...{ file: desk.db.name, since, sinceDay: since && dayIn(desk.priceBook.store.timeZone, since) },
    ...{ minSupport: minSupport / 10_000, minConfidence: minConfidence / 10_000, mostItems },
  });
  return answer(desk, { state: 'running', share: 0 });
}

/** How far the analysis is, or what it found, sorted and filtered. */
export function showAnalysis(desk: Desk, command: CommandOf<'Analysis'>): Answer {
  if (!desk.analyst) return noAnalysis();
  return answer(desk, viewOf(desk.analyst.state(), command));
}

/** Gives up the analysis that is under way. */
export function stopAnalysis(desk: Desk): Answer {
  desk.analyst?.stop();
  return { ok: true, view: currentView(desk) };
}

/** Drafts a rule or a bundle from a row of the analysis; nothing is kept of it. */
export function draftFromAnalysis(desk: Desk, command: CommandOf<'DraftFromAnalysis'>): Answer {
  const { number, row, as } = command;
  const { found, number: latest } = desk.analyst?.state() ?? { found: null, number: 0 };
  if (!found || latest !== number || row >= found.offer.length) return refusal('no-row', ['noSuchRow']);
  const benefitOf = (sku: string) => desk.priceBook.item(sku)?.benefit ?? '';
  const draft = draftFrom(rowOf(found, row), as, benefitOf);
  return { ok: true, view: currentView(desk), draft };
}

function answer(desk: Desk, analysis: AnalysisView): Answer {
  return { ok: true, view: currentView(desk), analysis };
}

function viewOf(
  { state, done, of, found, number }: BesideState<MiningOrder, Findings>,
  command: CommandOf<'Analysis'>,
): AnalysisView {
  if (state === 'running') return { state, share: of === 0 ? 0 : done / of };
  if (!found) return { state: state === 'failed' || state === 'cancelled' ? state : 'none' };
  const { sort = 'sure', most = usualRows, category, ownOnly } = command;
  const { baskets, least, complete, items } = found;
  return {
    ...{ state: 'done', number, baskets, least, complete },
    categories: [...new Set(items.map((item) => item.category))].filter(Boolean).sort(),
    ...topRows(found, { sort, most, category, ownOnly }),
  };
}
