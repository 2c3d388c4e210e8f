import type { SaleView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { Money } from '../design/Money.tsx';
import { money } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { cardSaid } from './card.ts';

/** A card payment without an answer: nothing else can be pressed until the terminal's answer is known. */
export function CardAsked({ card }: { card: NonNullable<SaleView['card']> }) {
  const { pay } = useWords();
  const unknown = card.state === 'unknown';
  const amount = money(card.amount);
  return (
    <>
      <main className="payment card-asked" data-testid="card-asked">
        <p className="big-label">{unknown ? pay.unknownTitle : pay.askedTitle}</p>
        <p className="big-due">
          <Money amount={card.amount} />
        </p>
        <p className="card-look" role="status">
          {unknown ? pay.unknown(amount) : pay.asked(amount)}
        </p>
        <div className="quick">
          <Button big hotkey="F1" onClick={() => void cardSaid('approved')}>
            {pay.wasTaken(amount)}
          </Button>
          <Button big hotkey="F2" onClick={() => void cardSaid('declined')}>
            {pay.wasNotTaken}
          </Button>
          {!unknown && (
            <Button big hotkey="F3" onClick={() => void cardSaid('unknown')}>
              {pay.noAnswer}
            </Button>
          )}
        </div>
      </main>
      <aside className="amount-pad" />
      <footer className="foot">
        <p className="advice">{pay.answerFirst}</p>
      </footer>
    </>
  );
}
