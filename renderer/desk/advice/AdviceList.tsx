import type { ScriptRow } from '../../../contract/price-book-view.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { type DraftKind, isDirty, keyOf, useDrafts } from '../entry/drafts.ts';
import { Removed } from '../entry/Removed.tsx';
import { moveInRows } from '../fields/move-in-rows.ts';
import { SearchField } from '../fields/SearchField.tsx';
import { SortHead } from '../fields/SortHead.tsx';
import { sorted } from '../fields/sorting.ts';
import {
  type AdviceColumn,
  newNeedDraft,
  newRuleDraft,
  openGeneral,
  openScript,
  showAll,
  useAdvice,
} from './advice.ts';

/** Every rule and every question. */
export function AdviceList() {
  const { deskAdvice } = useWords();
  const said = useAdvice((state) => state.said);
  return (
    <section className="desk-list">
      <header className="desk-head">
        <h2>{deskAdvice.title}</h2>
        <Filters />
        <div className="desk-head-acts">
          <Button look="go" hotkey="F2" onClick={() => newRuleDraft()}>
            {deskAdvice.addRule}
          </Button>
          <Button hotkey="F3" onClick={newNeedDraft}>
            {deskAdvice.addNeed}
          </Button>
          <Button hotkey="F4" onClick={openGeneral}>
            {deskAdvice.general}
          </Button>
        </div>
      </header>
      <Removed kinds={['rule', 'need']} said={said} onBack={showAll} />
      <Rows />
    </section>
  );
}

const kinds: (ScriptRow['what'] | 'all')[] = ['all', 'required', 'complement', 'upgrade', 'partner', 'need'];

function Filters() {
  const { deskAdvice } = useWords();
  const { rows, what, text } = useAdvice();
  const count = (one: (typeof kinds)[number]) =>
    rows?.filter((row) => one === 'all' || row.what === one).length ?? 0;
  return (
    <>
      <SearchField
        first
        label={deskAdvice.find}
        value={text}
        onText={(next) => useAdvice.setState({ text: next })}
      />
      <fieldset className="desk-states" aria-label={deskAdvice.columns.what}>
        {kinds.map((one) => (
          <Button key={one} aria-pressed={one === what} onClick={() => useAdvice.setState({ what: one })}>
            {deskAdvice.kinds[one]} <small>{count(one)}</small>
          </Button>
        ))}
      </fieldset>
    </>
  );
}

const sortedBy: Record<AdviceColumn, (row: ScriptRow) => string | number> = {
  what: ({ what }) => kinds.indexOf(what),
  heading: titleOf,
  when: ({ when }) => when[0] ?? '',
  offer: ({ offer }) => offer[0] ?? '',
  owner: ({ owner }) => owner,
  state: ({ state }) => state,
};

function titleOf({ heading, say }: ScriptRow): string {
  return heading || say;
}

function Rows() {
  const { deskAdvice } = useWords();
  const { rows, what, text, sorting } = useAdvice();
  if (!rows) return null;
  const wanted = text.trim().toLowerCase();
  const holds = (row: ScriptRow) =>
    [titleOf(row), row.say, row.owner, row.id, ...row.when, ...row.offer]
      .join(' ')
      .toLowerCase()
      .includes(wanted);
  const shown = rows.filter((row) => (what === 'all' || row.what === what) && holds(row));
  return (
    <div className="desk-table">
      <table aria-label={deskAdvice.title}>
        <thead>
          <tr>
            {(Object.keys(sortedBy) as AdviceColumn[]).map((column) => (
              <SortHead
                key={column}
                column={column}
                label={deskAdvice.columns[column]}
                sorting={sorting}
                onSort={(next) => useAdvice.setState({ sorting: next })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <BegunRow kind="rule" onOpen={() => newRuleDraft()} />
          <BegunRow kind="need" onOpen={newNeedDraft} />
          {sorted(shown, sortedBy[sorting.by], sorting.down).map((row) => (
            <Row key={`${row.kind} ${row.id}`} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && (
        <p className="desk-empty">{rows.length === 0 ? deskAdvice.none : deskAdvice.noneLikeThat}</p>
      )}
    </div>
  );
}

/** The new one that was begun and not saved. */
function BegunRow({ kind, onOpen }: { kind: DraftKind; onOpen: () => void }) {
  const { deskAdvice, deskEntry } = useWords();
  const begun = useDrafts(({ drafts }) => drafts[keyOf(kind, null)]);
  if (!begun) return null;
  const title = String(begun.body.reason ?? begun.body.question ?? '');
  return (
    <tr>
      <td>{deskAdvice.kinds[kind === 'need' ? 'need' : 'all']}</td>
      <td colSpan={5}>
        <button type="button" className="row-open" onKeyDown={moveInRows} onClick={onOpen}>
          {title || deskAdvice.unnamed}
        </button>
        <span className="badge unsaved">{deskEntry.unsaved}</span>
      </td>
    </tr>
  );
}

function Row({ row }: { row: ScriptRow }) {
  const { deskAdvice, deskEntry } = useWords();
  const draft = useDrafts(({ drafts }) => drafts[keyOf(row.kind, row.id)]);
  return (
    <tr data-testid="advice-row">
      <td>{deskAdvice.kinds[row.what]}</td>
      <td>
        <button
          type="button"
          className="row-open"
          onKeyDown={moveInRows}
          onClick={() => void openScript(row.kind, row.id)}
        >
          {titleOf(row)}
        </button>
        {draft && isDirty(draft) && <span className="badge unsaved">{deskEntry.unsaved}</span>}
        {row.waits && <small className="waits">{deskEntry.waits}</small>}
      </td>
      <td>{few(row.when, deskAdvice.andMore)}</td>
      <td>{few(row.offer, deskAdvice.andMore)}</td>
      <td>{row.owner}</td>
      <td>{row.state === 'draft' && <span className="badge">{deskAdvice.draft}</span>}</td>
    </tr>
  );
}

function few(names: readonly string[], andMore: (count: number) => string): string {
  const [first = '', ...others] = names;
  return others.length === 0 ? first : `${first} ${andMore(others.length)}`;
}
