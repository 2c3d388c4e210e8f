import type { SuggestionView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { answer } from '../store/cards.ts';

/** What the customer may say. `standing`: below the buttons of a card on a tall screen, with no keys of their own. */
export function Objections({ card, standing = false }: { card: SuggestionView; standing?: boolean }) {
  if (card.objections.length === 0) return null;
  return (
    <div className={standing ? 'objections standing' : 'objections'}>
      {!standing && <p className="heard">What does the customer say?</p>}
      <div className="chips">
        {card.objections.map((objection, index) => (
          <Button
            key={objection.id}
            className="chip"
            hotkey={standing ? undefined : String(index + 1)}
            onClick={() => answer(card.id, objection.id)}
          >
            “{objection.text}”
          </Button>
        ))}
      </div>
    </div>
  );
}
