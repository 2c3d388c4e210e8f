import type { LineView, SaleView, SuggestionView, TillView } from '../../contract/till-view.ts';

/** Selectors stand outside of components, so that a component is painted when its own part changes and else not. */
type State = { view: TillView | null };

const noLines: LineView[] = [];
const noBundles: SaleView['bundles'] = [];
const noDiscounts: SaleView['discounts'] = [];
const noCards: SuggestionView[] = [];
const noQuiet: TillView['quiet'] = [];
const noTenders: SaleView['tenders'] = [];
const noReturns: SaleView['returns'] = [];
const noChecks: SaleView['checks'] = [];
const noHeld: TillView['held'] = [];
const noReasons: TillView['reasons']['void'] = [];

/** The sale that is being made; a completed or voided one is over, though the till still shows it. */
export const currentSale = ({ view }: State) =>
  view?.sale && (view.sale.state === 'open' || view.sale.state === 'paying') ? view.sale : null;

export const isPaying = (state: State) => currentSale(state)?.state === 'paying';
export const wasVoided = ({ view }: State) => view?.sale?.state === 'voided';
export const lines = (state: State) => currentSale(state)?.lines ?? noLines;
export const bundles = (state: State) => currentSale(state)?.bundles ?? noBundles;
export const discounts = (state: State) => currentSale(state)?.discounts ?? noDiscounts;
export const tenders = (state: State) => currentSale(state)?.tenders ?? noTenders;
export const hasLines = (state: State) => lines(state).length > 0;
export const returns = (state: State) => currentSale(state)?.returns ?? noReturns;
/** Something to be paid for, or to be paid back. */
export const hasAnything = (state: State) => hasLines(state) || returns(state).length > 0;
export const checks = (state: State) => currentSale(state)?.checks ?? noChecks;
export const card = (state: State) => currentSale(state)?.card ?? null;
export const held = ({ view }: State) => view?.held ?? noHeld;
export const reasons =
  (kind: keyof TillView['reasons']) =>
  ({ view }: State) =>
    view?.reasons[kind] ?? noReasons;
/** What the person at the till may do with an action. */
export const may =
  (action: string) =>
  ({ view }: State) =>
    view?.may[action] ?? 'no';
export const lastLineId = (state: State) => currentSale(state)?.lastLineId ?? null;
export const lineById = (id: string | null) => (state: State) => lines(state).find((line) => line.id === id);
export const freshLineId = (state: State) => currentSale(state)?.freshLineId ?? null;
/** The line that keys work on: the selected one, else the one scanned last. */
export const lineInHand = (selected: string | null) => (state: State) =>
  lineById(selected)(state) ?? lineById(lastLineId(state))(state);
export const totals = ({ view }: State) => view?.totals;
export const store = ({ view }: State) => view?.store;
export const undoStep = ({ view }: State) => view?.undo ?? null;
export const quickCash = ({ view }: State) => view?.quickCash;
export const notices = ({ view }: State) => view?.notices;
export const suggestions = ({ view }: State) => view?.suggestions ?? noCards;
export const further = ({ view }: State) => view?.further ?? noCards;
export const quiet = ({ view }: State) => view?.quiet ?? noQuiet;
/** Whoever buys now; the till still tells of the last one after their sale. */
export const customer = (state: State) => (currentSale(state) ? (state.view?.customer ?? null) : null);
export const queueMode = ({ view }: State) => view?.queue.mode ?? 'auto';
export const inQueue = ({ view }: State) => (view ? view.queue.mode === 'on' || view.queue.waiting : false);
export const nextVisit = ({ view }: State) => view?.nextVisit ?? null;
export const cardById =
  (id: string) =>
  ({ view }: State) =>
    view?.suggestions.find((card) => card.id === id) ?? view?.further.find((card) => card.id === id);
export const completedSale = ({ view }: State) => (view?.sale?.state === 'completed' ? view.sale : null);
export const receipt = ({ view }: State) => (view?.sale?.state === 'completed' ? view.receipt : undefined);
