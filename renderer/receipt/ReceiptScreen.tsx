import { useEffect, useRef, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Money } from '../design/Money.tsx';
import { PaperButtons } from '../papers/PaperButtons.tsx';
import { nextCustomer } from '../store/commands.ts';
import { usePapers } from '../store/papers.ts';
import { openDialog } from '../store/screen.ts';
import { completedSale, nextVisit, receipt, totals } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { saveReceipt } from '../till-client.ts';
import { useWords, words } from '../words/words.ts';

export function ReceiptScreen() {
  const paper = useTill(receipt);
  const sums = useTill(totals);
  const last = usePapers((state) => state.last);
  const { pay } = useWords();
  if (!paper || !sums) return null;
  const back = Math.max(0, -sums.toPay);
  return (
    <>
      <main className="receipt">
        <p className="big-label">{back > 0 ? pay.gaveBack : changeWords(sums.change)}</p>
        <p className={back + sums.change > 0 ? 'big-due change' : 'big-due none'}>
          <Money amount={back > 0 ? back : sums.change} testId="change" />
        </p>
        <Paid toPay={sums.toPay} />
        <NextVisit />
        <PaperButtons number={paper.number} />
        <SaveButtons number={paper.number} />
      </main>
      <aside className="paper-place" aria-label={words().paid.receipt}>
        <h2>
          {words().paid.receipt} <span data-testid="receipt-number">{paper.number}</span>
        </h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long receipt is scrolled by keys */}
        <pre className="paper" data-testid="receipt-text" tabIndex={0}>
          {paper.logo !== '' && (
            <img className="paper-logo" src={`data:image/png;base64,${paper.logo}`} alt="" />
          )}
          {last?.number === paper.number && last.text !== '' ? last.text : paper.text}
        </pre>
      </aside>
      <ReceiptFooter />
    </>
  );
}

const changeWords = (change: number) => (change > 0 ? words().paid.changeToGive : words().paid.noChange);

function Paid({ toPay }: { toPay: number }) {
  const { pay } = useWords();
  const tenders = useTill(completedSale)?.tenders ?? [];
  const numbered = tenders.map((tender, index) => ({ ...tender, key: `${index} ${tender.kind}` }));
  return (
    <ul className="tenders" aria-label={words().paid.with}>
      <li>
        <span>{pay.total}</span>
        <Money amount={toPay} />
      </li>
      {numbered.map(({ key, kind, amount }) => (
        <li key={key}>
          <span>{pay[kind]}</span>
          <Money amount={amount} />
        </li>
      ))}
    </ul>
  );
}

/** What is promised for the next visit; the receipt has it in writing. */
function NextVisit() {
  const promised = useTill(nextVisit);
  if (promised === null) return null;
  return (
    <section className="next-visit" aria-label={words().paid.nextVisit} data-testid="next-visit">
      <h2>{words().paid.sayNextVisit}</h2>
      <p className="say">{words().frame.quoted(promised)}</p>
    </section>
  );
}

function SaveButtons({ number }: { number: number }) {
  const [saved, setSaved] = useState('');
  const save = async (format: 'pdf' | 'text') => {
    setSaved(words().paid.saving);
    const answer = await saveReceipt({ number, format });
    setSaved(answer.ok ? words().paid.savedAs(answer.file) : answer.message);
  };
  return (
    <div className="save-receipt">
      <Button onClick={() => void save('pdf')}>{words().paid.pdf}</Button>
      <Button onClick={() => void save('text')}>{words().paid.text}</Button>
      <Button look="link" className="advice-link" onClick={() => openDialog('advice')}>
        {words().paid.advice}
      </Button>
      <p role="status">{saved}</p>
    </div>
  );
}

function ReceiptFooter() {
  const next = useRef<HTMLDivElement>(null);
  useEffect(() => next.current?.querySelector('button')?.focus(), []);
  return (
    <footer className="foot">
      <p className="advice">{words().paid.scanStarts}</p>
      <div className="pay" ref={next}>
        <Button big look="go" hotkey="Enter" onClick={nextCustomer}>
          {words().paid.next}
        </Button>
      </div>
    </footer>
  );
}
