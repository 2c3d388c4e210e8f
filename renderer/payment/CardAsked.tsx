import type { SaleView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { Money } from '../design/Money.tsx';
import { money } from '../store/till.ts';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/words.ts';
import { cardSaid } from './card.ts';

/** A card payment without an answer: nothing else can be pressed until the terminal's answer is known. */
export function CardAsked({ card }: { card: NonNullable<SaleView['card']> }) {
  const { pay } = useWords();
  const unknown = card.state === 'unknown';
  const texts = textsFor(card, pay);
  return (
    <>
      <main className="payment card-asked" data-testid="card-asked">
        <p className="big-label">{unknown ? pay.unknownTitle : pay.askedTitle}</p>
        <p className="big-due">
          <Money amount={Math.abs(card.amount)} />
        </p>
        <p className="card-look" role="status">
          {texts.question}
        </p>
        <div className="quick">
          <Button big hotkey="F1" onClick={() => void cardSaid('approved')}>
            {texts.yes}
          </Button>
          <Button big hotkey="F2" onClick={() => void cardSaid('declined')}>
            {texts.no}
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

/** What is asked of the terminal takes money, or hands it back. */
function textsFor({ amount: asked, state }: NonNullable<SaleView['card']>, pay: Words['pay']) {
  const amount = money(Math.abs(asked));
  const unknown = state === 'unknown';
  if (asked < 0) {
    const question = unknown ? pay.unknownBack(amount) : pay.askedBack(amount);
    return { question, yes: pay.wentBack(amount), no: pay.stayed };
  }
  const question = unknown ? pay.unknown(amount) : pay.asked(amount);
  return { question, yes: pay.wasTaken(amount), no: pay.wasNotTaken };
}
