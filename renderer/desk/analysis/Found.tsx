import type { AnalysisView } from '../../../contract/analysis-view.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { Check } from '../fields/Choose.tsx';
import { number } from '../figures/written.ts';
import { arrange, canShowMore, showMore, useAnalysis } from './analysis.ts';
import { FoundTable } from './FoundTable.tsx';
import { Pick } from './Pick.tsx';

type Done = Extract<AnalysisView, { state: 'done' }>;

/** What was found: how much of it, which of it is looked at, and the rows. */
export function Found({ baskets, least, complete, categories, of, rows }: Done) {
  const { deskAnalysis } = useWords();
  const { category, ownOnly, says } = useAnalysis();
  const chosen = category !== '' || ownOnly;
  if (of === 0 && !chosen) return <p className="desk-empty">{deskAnalysis.nothing}</p>;
  return (
    <>
      <div className="analysis-choice">
        <p>
          {deskAnalysis.found(number(of), number(baskets), number(least))}{' '}
          {!complete && <b>{deskAnalysis.incomplete}</b>}
        </p>
        <Pick
          label={deskAnalysis.category}
          value={category}
          options={[['', deskAnalysis.anyCategory], ...categories.map((one) => [one, one] as const)]}
          onPick={(next) => arrange({ category: next })}
        />
        <Check
          label={deskAnalysis.ownOnly}
          checked={ownOnly}
          onChange={() => arrange({ ownOnly: !ownOnly })}
        />
      </div>
      <p className="figures-says analysis-says" role="status">
        {says}
      </p>
      {of === 0 ? <p className="desk-empty">{deskAnalysis.filteredOut}</p> : <FoundTable rows={rows} />}
      {canShowMore(rows.length, of) && <Button onClick={showMore}>{deskAnalysis.more}</Button>}
    </>
  );
}
