import type { SuggestionView } from '../../contract/till-view.ts';
import { Kbd } from '../design/Kbd.tsx';
import { Money } from '../design/Money.tsx';
import { addCard } from '../store/cards.ts';
import { words } from '../words/words.ts';
import { stockLook, stockWords } from './stock-words.ts';

/** The other items that would do; one press adds it. */
export function Choices({ card }: { card: SuggestionView }) {
  return (
    <ul className="choices" aria-label={words().panel.otherChoices}>
      {card.choices.map((choice, index) => (
        <li key={choice.sku}>
          <button type="button" className="choice-row" onClick={() => addCard(card.id, choice.sku)}>
            <Kbd of={String(index + 1)} />
            <span className="choice-name">{choice.name}</span>
            <span className={stockLook(choice.stock)}>
              {choice.stock !== null && stockWords(choice.stock, words().sell)}
            </span>
            <Money amount={choice.price} />
          </button>
        </li>
      ))}
    </ul>
  );
}
