import { MayButton } from '../staff/MayButton.tsx';
import { askInvoice, printAgain, usePapers } from '../store/papers.ts';
import { useWords } from '../words/words.ts';

/** What can be printed of a receipt once more. */
export function PaperButtons({ number }: { number: number }) {
  const { papers } = useWords();
  const last = usePapers((state) => state.last);
  return (
    <div className="paper-buttons">
      <MayButton action="reprint" hotkey="Ctrl+p" onClick={() => void printAgain(number, false)}>
        {papers.copy}
      </MayButton>
      <MayButton action="reprint" hotkey="Ctrl+g" onClick={() => void printAgain(number, true)}>
        {papers.gift}
      </MayButton>
      <MayButton action="invoice" hotkey="Ctrl+i" onClick={() => askInvoice(number)}>
        {papers.invoice}
      </MayButton>
      <p role="status" data-testid="printed">
        {last?.number === number && last.said}
      </p>
    </div>
  );
}
