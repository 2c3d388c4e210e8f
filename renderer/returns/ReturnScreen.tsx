import { useReturns } from '../store/returns.ts';
import { store } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { timeOf } from '../words/when.ts';
import { useWords } from '../words/words.ts';
import { FindPast } from './FindPast.tsx';
import { ReturnFooter } from './ReturnFooter.tsx';
import { ReturnRows } from './ReturnRows.tsx';
import { ReturnSide } from './ReturnSide.tsx';

/** Takes units back: finds the receipt, chooses the units, and a reason adds them to the sale. */
export function ReturnScreen() {
  const words = useWords().returns;
  const source = useReturns((state) => state.source);
  return (
    <>
      <main className="returns" aria-label={words.title}>
        <h2 className="returns-title">
          <Title />
        </h2>
        {source ? <ReturnRows /> : <FindPast />}
      </main>
      <ReturnSide />
      <ReturnFooter />
    </>
  );
}

function Title() {
  const words = useWords().returns;
  const { source, asks } = useReturns();
  const here = useTill(store);
  if (source?.kind === 'receipt' && here) {
    const { receiptNumber, completedAt } = source.past;
    return words.found(receiptNumber, timeOf(completedAt, here.locale, here.timeZone));
  }
  return asks === 'item' ? words.withoutTitle : words.title;
}
