import type { AnalysisRow } from '../../../contract/analysis-view.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { Scrolls } from '../figures/Scrolls.tsx';
import { number, percent } from '../figures/written.ts';
import { usePageLink } from '../page-links.ts';
import { type AnalysisSort, arrange, useAnalysis } from './analysis.ts';
import { draftRow } from './draft-row.ts';

/** The rules in the order asked for; what is not the customers' own doing is marked. */
export function FoundTable({ rows }: { rows: readonly AnalysisRow[] }) {
  const { deskAnalysis } = useWords();
  const { columns, hints } = deskAnalysis;
  return (
    <Scrolls name={deskAnalysis.title} className="desk-table effect-table">
      <table>
        <thead>
          <tr>
            <th scope="col" className="desk-col">
              {columns.rule}
            </th>
            <th scope="col" className="desk-col">
              {columns.offer}
            </th>
            <SortBy number sort="together" label={columns.together} />
            <SortBy number sort="confidence" label={columns.confidence} />
            <SortBy number sort="lift" label={columns.lift} />
            <SortBy sort="sure" label={columns.sure} />
            <th scope="col" className="desk-col">
              {columns.ties}
            </th>
            <th scope="col" className="desk-col">
              {columns.draft}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.rule} row={row} />
          ))}
        </tbody>
      </table>
      <div className="analysis-hints desk-hint">
        <p>{hints.together}</p>
        <p>{hints.lift}</p>
        <p>{hints.sure}</p>
        <p>{hints.ties}</p>
      </div>
    </Scrolls>
  );
}

/** The till sorts, for it has all rows; the most of something always comes first. */
function SortBy({ sort, label, number }: { sort: AnalysisSort; label: string; number?: boolean }) {
  const { deskFields } = useWords();
  const own = useAnalysis((state) => state.sort === sort);
  return (
    <th scope="col" aria-sort={own ? 'descending' : undefined} className={number ? 'number' : undefined}>
      <button
        type="button"
        className="sort-head"
        title={deskFields.sortBy(label)}
        onClick={() => arrange({ sort })}
      >
        {label}
        <span aria-hidden="true">{own ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}

function Row({ row }: { row: AnalysisRow }) {
  const { deskAnalysis } = useWords();
  const { when, offer, together, support, confidence, lift, offerBaskets } = row;
  // The share of all sales that hold the offer, as the support is that of all that hold both.
  const all = (support * offerBaskets) / together;
  return (
    <tr>
      <th scope="row">{when.map(({ name }) => name).join(deskAnalysis.and)}</th>
      <td>{offer.name}</td>
      <td className="number">
        {number(together)}
        <small>{percent(support, 1, 1)}</small>
      </td>
      <td className="number">
        {percent(confidence)}
        <small>{deskAnalysis.ofAll(percent(all))}</small>
      </td>
      <td className="number">{number(lift, 1)}</td>
      <td>
        <Sureness q={row.q} />
      </td>
      <td>
        <Marks row={row} />
      </td>
      <td>
        <Drafts row={row} />
      </td>
    </tr>
  );
}

function Sureness({ q }: { q: number }) {
  const { deskAnalysis } = useWords();
  const sure = q <= 0.01 ? 'sure' : q <= 0.05 ? 'likely' : 'chance';
  return <span className={`badge sure-${sure}`}>{deskAnalysis.sure[sure]}</span>;
}

function Marks({ row: { ties, led, together } }: { row: AnalysisRow }) {
  const { deskAnalysis } = useWords();
  return (
    <ul className="analysis-marks">
      {ties.map(({ by, id, name }) => (
        <li key={`${by} ${id}`}>{deskAnalysis.ties[by](name)}</li>
      ))}
      {led > 0 && <li>{deskAnalysis.led(number(led), number(together))}</li>}
    </ul>
  );
}

function Drafts({ row: { rule, offer } }: { row: AnalysisRow }) {
  const { deskAnalysis } = useWords();
  const [rules, bundles] = [usePageLink('advice'), usePageLink('bundles')];
  return (
    <div className="analysis-drafts">
      {rules && (
        <Button aria-label={deskAnalysis.asRuleOf(offer.name)} onClick={() => void draftRow(rule, 'rule')}>
          {deskAnalysis.asRule}
        </Button>
      )}
      {bundles && (
        <Button
          aria-label={deskAnalysis.asBundleOf(offer.name)}
          onClick={() => void draftRow(rule, 'bundle')}
        >
          {deskAnalysis.asBundle}
        </Button>
      )}
    </div>
  );
}
