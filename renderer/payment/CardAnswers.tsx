import { Button } from '../design/Button.tsx';
import { money } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { cardSaid } from './card.ts';

/** What the terminal may say of the amount, which goes back below zero; Enter says approved. */
export function CardAnswers({ amount }: { amount: number }) {
  const { pay } = useWords();
  const sum = money(Math.abs(amount));
  return (
    <section className="card-answers" aria-label={pay.card}>
      <h2>{amount < 0 ? pay.keyInBack(sum) : pay.keyIn(sum)}</h2>
      <p className="settings-hint">{pay.keyHint}</p>
      <div className="quick">
        <Button big hotkey="F1" onClick={() => void cardSaid('approved')}>
          {pay.approved(sum)}
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
