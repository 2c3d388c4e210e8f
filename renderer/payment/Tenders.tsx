import { Money } from '../design/Money.tsx';
import { tenders, totals } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';

/** What has been taken so far, under what the sale comes to. */
export function Tenders() {
  const { pay } = useWords();
  const taken = useTill(tenders);
  const sums = useTill(totals);
  if (taken.length === 0 || !sums) return null;
  const numbered = taken.map((tender, index) => ({ ...tender, key: `${index} ${tender.kind}` }));
  return (
    <ul className="tenders" aria-label={pay.takenSoFar}>
      <li>
        <span>{pay.total}</span>
        <Money amount={sums.toPay} />
      </li>
      {numbered.map(({ key, kind, amount }) => (
        <li key={key} data-testid="tender">
          <span>{amount < 0 ? `${pay.gaveBack}: ${pay[kind]}` : pay[kind]}</span>
          <Money amount={-amount} />
        </li>
      ))}
    </ul>
  );
}
