import { Button } from '../design/Button.tsx';
import { money } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { cardSaid } from './card.ts';

/** What the terminal may say of the amount; Enter says approved. */
export function CardAnswers({ amount }: { amount: number }) {
  const { pay } = useWords();
  return (
    <section className="card-answers" aria-label={pay.card}>
      <h2>{pay.keyIn(money(amount))}</h2>
      <p className="settings-hint">{pay.keyHint}</p>
      <div className="quick">
        <Button big hotkey="F1" onClick={() => void cardSaid('approved')}>
          {pay.approved(money(amount))}
        </Button>
        <Button big hotkey="F2" onClick={() => void cardSaid('declined')}>
          {pay.declined}
        </Button>
        <Button big hotkey="F3" onClick={() => void cardSaid('unknown')}>
          {pay.noAnswer}
        </Button>
      </div>
    </section>
  );
}
