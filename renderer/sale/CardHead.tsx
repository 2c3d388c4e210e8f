import type { SuggestionView } from '../../contract/till-view.ts';
import { showBecause } from '../store/cards.ts';
import { type Opened, unfold } from '../store/panel.ts';
import { words } from '../words/words.ts';
import { fact, isOut, price } from './card-words.ts';

type Props = { card: SuggestionView; place: number | null; compact: boolean; opened: Opened | null };

/** Why the card is there, in a few words; its place on the panel is explained for whoever asks. */
export function CardHead({ card, place, compact, opened }: Props) {
  return (
    <header className="card-head">
      <h3>{card.reason}</h3>
      <span className={isOut(card) ? 'fact out' : 'fact'}>{fact(card)}</span>
      <b className="card-short-price">{card.kind !== 'need' && price(card)}</b>
      <button
        type="button"
        className="why-this"
        aria-keyshortcuts={place === null || place > 2 ? undefined : `Shift+F${place * 2 + 2}`}
        aria-expanded={opened?.what === 'because'}
        onClick={() => showBecause(card.id)}
      >
        {words().panel.whyThis}
      </button>
      <button type="button" className="unfold" aria-expanded={!compact} onClick={() => unfold(card.id)}>
        <span className="visually-hidden">{words().panel.open(card.reason)}</span>
      </button>
    </header>
  );
}
