import type { BundleRow, Worth } from '../../../contract/price-book-view.ts';
import type { BundleState } from '../../../domain/price-book/bundle-state.ts';
import { Button } from '../../design/Button.tsx';
import { signed } from '../../design/Money.tsx';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { dayOf } from '../../words/when.ts';
import { useWords } from '../../words/words.ts';
import { isDirty, keyOf, useDrafts } from '../entry/drafts.ts';
import { Removed } from '../entry/Removed.tsx';
import { moveInRows } from '../fields/move-in-rows.ts';
import { SearchField } from '../fields/SearchField.tsx';
import { SortHead } from '../fields/SortHead.tsx';
import { sorted } from '../fields/sorting.ts';
import { stateOrder } from './bundle-form.ts';
import { type BundleColumn, newDraft, openBundle, showAll, useBundles } from './bundles.ts';
import { EffectCell } from './EffectCell.tsx';

/** Every bundle with its state and what it is worth. */
export function BundleList() {
  const { bundles } = useWords();
  const said = useBundles((state) => state.said);
  return (
    <section className="desk-list">
      <header className="desk-head">
        <h2>{bundles.title}</h2>
        <Filters />
        <div className="desk-head-acts">
          <Button look="go" hotkey="F2" onClick={() => newDraft()}>
            {bundles.add}
          </Button>
        </div>
      </header>
      <Removed kinds={['bundle']} said={said} onBack={showAll} />
      <Rows />
    </section>
  );
}

const states: (BundleState | 'all')[] = ['all', 'running', 'scheduled', 'draft', 'ended'];

function Filters() {
  const { bundles } = useWords();
  const { rows, state, text } = useBundles();
  const count = (one: BundleState | 'all') =>
    rows?.filter((row) => one === 'all' || row.state === one).length ?? 0;
  return (
    <>
      <SearchField
        first
        label={bundles.find}
        value={text}
        onText={(next) => useBundles.setState({ text: next })}
      />
      <fieldset className="desk-states" aria-label={bundles.state}>
        {states.map((one) => (
          <Button key={one} aria-pressed={one === state} onClick={() => useBundles.setState({ state: one })}>
            {bundles.states[one]} <small>{count(one)}</small>
          </Button>
        ))}
      </fieldset>
    </>
  );
}

type Effects = ReturnType<typeof useBundles.getState>['effects'];

const sortedBy: Record<BundleColumn, (row: BundleRow, effects: Effects) => string | number | null> = {
  name: ({ name }) => name,
  state: ({ state }) => stateOrder[state],
  owner: ({ owner }) => owner,
  saving: ({ worth: { cheapest } }) => cheapest?.saving ?? null,
  margin: ({ worth: { cheapest } }) => cheapest?.margin ?? null,
  effect: ({ id }, effects) => effects?.get(id)?.times ?? null,
  until: ({ until }) => until,
};

const numbers: BundleColumn[] = ['saving', 'margin'];

function Rows() {
  const { bundles } = useWords();
  const { rows, effects, state, text, sorting } = useBundles();
  const begun = useDrafts(({ drafts }) => drafts[keyOf('bundle', null)]);
  if (!rows) return null;
  const wanted = text.trim().toLowerCase();
  const shown = rows
    .filter((row) => state === 'all' || row.state === state)
    .filter(({ name, owner, id }) => `${name} ${owner} ${id}`.toLowerCase().includes(wanted));
  if (rows.length === 0 && !begun) return <p className="desk-empty">{bundles.none}</p>;
  return (
    <div className="desk-table">
      <table aria-label={bundles.title}>
        <thead>
          <tr>
            {(Object.keys(sortedBy) as BundleColumn[]).map((column) => (
              <SortHead
                key={column}
                column={column}
                label={bundles.columns[column]}
                sorting={sorting}
                number={numbers.includes(column)}
                onSort={(next) => useBundles.setState({ sorting: next })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {begun && <BegunRow name={String(begun.body.name ?? '')} />}
          {sorted(shown, (row) => sortedBy[sorting.by](row, effects), sorting.down).map((row) => (
            <Row key={row.id} row={row} effects={effects} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="desk-empty">{bundles.noneLikeThat}</p>}
    </div>
  );
}

/** The new one that was begun and not saved. */
function BegunRow({ name }: { name: string }) {
  const { bundles, deskEntry } = useWords();
  return (
    <tr>
      <td>
        <button type="button" className="row-open" onKeyDown={moveInRows} onClick={() => newDraft()}>
          {name || bundles.unnamed}
        </button>
      </td>
      <td colSpan={6}>
        <span className="badge unsaved">{deskEntry.unsaved}</span>
      </td>
    </tr>
  );
}

function Row({ row, effects }: { row: BundleRow; effects: Effects }) {
  const { bundles, deskEntry } = useWords();
  const locale = useTill(store)?.locale ?? 'en';
  const draft = useDrafts(({ drafts }) => drafts[keyOf('bundle', row.id)]);
  const { cheapest, dearest } = row.worth;
  return (
    <tr data-testid="bundle-row">
      <td>
        <button
          type="button"
          className="row-open"
          onKeyDown={moveInRows}
          onClick={() => void openBundle(row.id)}
        >
          {row.name}
        </button>
        {draft && isDirty(draft) && <span className="badge unsaved">{deskEntry.unsaved}</span>}
        {row.waits && <small className="waits">{deskEntry.waits}</small>}
      </td>
      <td>
        <span className={`badge ${row.state}`}>{bundles.states[row.state]}</span>
      </td>
      <td>{row.owner}</td>
      <td className="number">{cheapest ? range(cheapest, dearest, 'saving') : bundles.notSold}</td>
      <td className="number">{cheapest && range(cheapest, dearest, 'margin')}</td>
      <td className="bundle-effect">
        {effects ? <EffectCell effect={effects.get(row.id)} /> : <small>{bundles.effect.counting}</small>}
      </td>
      <td className="bundle-ends">
        {row.until ? dayOf(row.until, locale) : row.from && bundles.since(dayOf(row.from, locale))}
      </td>
    </tr>
  );
}

/** "4.00 – 6.50", from the cheapest choice to the dearest. */
function range(cheapest: Worth, dearest: Worth | undefined, of: 'saving' | 'margin'): string {
  const [low, high] = [cheapest[of], dearest?.[of] ?? cheapest[of]].sort((a, b) => a - b);
  return low === high ? signed(low ?? 0) : `${signed(low ?? 0)} – ${signed(high ?? 0)}`;
}
