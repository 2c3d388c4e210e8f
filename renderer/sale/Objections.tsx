import type { SuggestionView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { answer } from '../store/cards.ts';
import type { Opened } from '../store/panel.ts';
import { words } from '../words/words.ts';

type Props = { card: SuggestionView; opened: Opened | null };

/** What the customer may say: the first three always there on a tall screen, all of them after *Not now*. */
export function Objections({ card, opened }: Props) {
  if (card.objections.length === 0) return null;
  const asked = opened?.what === 'objections';
  const answered = opened?.what === 'answer' ? opened.objectionId : null;
  return (
    <fieldset className="objections" aria-label={words().panel.whatSays}>
      <div className="chips">
        {card.objections.map((objection, index) => (
          <Button
            key={objection.id}
            className="chip"
            hotkey={asked ? String(index + 1) : undefined}
            aria-pressed={answered === objection.id}
            onClick={() => answer(card.id, objection.id)}
          >
            {words().frame.quoted(objection.text)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
