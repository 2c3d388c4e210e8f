import { useEffect } from 'react';
import type { SuggestionView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { fact, isOut, offer, price } from '../sale/card-words.ts';
import { unbroken } from '../sale/unbroken.ts';
import { usePanel } from '../store/panel.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import { addTotalCard, totalCard, totalCardCame, waveTotalCard } from './total-card.ts';

/**
 * The one thing worth saying at the total, until the first money is taken. It stands where the screen is empty without
 * it, so that nothing moves when it comes and goes.
 */
export function TotalCard() {
  const beforeTotal = usePanel((panel) => panel.beforeTotal);
  const card = useTill((till) => totalCard(till.view, beforeTotal));
  const id = card?.id;
  useEffect(() => {
    if (id !== undefined) totalCardCame(id);
  }, [id]);
  if (!card) return <div className="total-card-place" />;
  return (
    <div className="total-card-place">
      <article
        key={card.id}
        className={`card total-card ${card.kind}`}
        data-testid="card"
        data-kind={card.kind}
        aria-label={card.reason}
      >
        <TotalWords card={card} />
        <div className="card-buttons">
          <Button hotkey="F7" onClick={addTotalCard}>
            {words().panel.add}
          </Button>
          <Button hotkey="F8" onClick={waveTotalCard}>
            {card.kind === 'required' ? words().panel.hasOne : words().panel.notNow}
          </Button>
        </div>
      </article>
    </div>
  );
}

function TotalWords({ card }: { card: SuggestionView }) {
  return (
    <div className="total-words">
      <header className="card-head">
        <h2>{card.reason}</h2>
        <span className={isOut(card) ? 'fact out' : 'fact'}>{fact(card)}</span>
      </header>
      <p className="say">{words().frame.quoted(unbroken(card.say))}</p>
      <p className="why">
        <b>{price(card)}</b> {unbroken(offer(card))}. <span className="benefit">{card.benefit}</span>
      </p>
    </div>
  );
}
