import { PaperButtons } from '../papers/PaperButtons.tsx';
import { Reasons } from '../price/Reasons.tsx';
import { takeBack, useReturns } from '../store/returns.ts';
import { useWords } from '../words/words.ts';

/** Beside what comes back: why it does, and the papers of a receipt that was looked up. */
export function ReturnSide() {
  const words = useWords().returns;
  const source = useReturns((state) => state.source);
  return (
    <aside className="return-side">
      {source && (
        <section>
          <h2>{words.why}</h2>
          <p className="settings-hint">{words.pickFirst}</p>
          <Reasons kind="return" keys="functions" onPick={(reason) => void takeBack(reason)} />
          <p className="settings-hint">{words.addWith}</p>
        </section>
      )}
      {source?.kind === 'receipt' && (
        <section className="return-papers">
          <h2>{words.papers}</h2>
          <PaperButtons number={source.past.receiptNumber} />
        </section>
      )}
    </aside>
  );
}
