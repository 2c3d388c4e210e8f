import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { isShare, startAnalysis, useAnalysis } from './analysis.ts';
import { Pick } from './Pick.tsx';

const periods = [28, 91, 365];
const sizes = [2, 3, 4, 5];

/** How often something has to be bought together, and in which sales. */
export function Order({ running }: { running: boolean }) {
  const { deskAnalysis } = useWords();
  const { support, confidence, mostItems, days } = useAnalysis();
  const wrong = (share: number | undefined) => (isShare(share) ? [] : [deskAnalysis.noShare]);
  return (
    <div className="effect-order analysis-order">
      <NumberField
        of="percent"
        label={deskAnalysis.support}
        value={support}
        onNumber={(share) => useAnalysis.setState({ support: share })}
        problems={wrong(support)}
      />
      <NumberField
        of="percent"
        label={deskAnalysis.confidence}
        value={confidence}
        onNumber={(share) => useAnalysis.setState({ confidence: share })}
        problems={wrong(confidence)}
      />
      <Pick
        label={deskAnalysis.mostItems}
        value={String(mostItems)}
        options={sizes.map((size) => [String(size), deskAnalysis.upTo(size)])}
        onPick={(size) => useAnalysis.setState({ mostItems: Number(size) })}
      />
      <Pick
        label={deskAnalysis.days}
        value={days === null ? '' : String(days)}
        options={[
          ...periods.map((period): [string, string] => [String(period), deskAnalysis.lastDays(period)]),
          ['', deskAnalysis.allDays],
        ]}
        onPick={(period) => useAnalysis.setState({ days: period === '' ? null : Number(period) })}
      />
      <Button
        look="go"
        hotkey="F2"
        disabled={running || !isShare(support) || !isShare(confidence)}
        onClick={() => void startAnalysis()}
      >
        {deskAnalysis.start}
      </Button>
    </div>
  );
}
