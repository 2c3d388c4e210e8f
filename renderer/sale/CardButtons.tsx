import type { SuggestionView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { addCard, notNow, showChoices } from '../store/cards.ts';
import { type Opened, openInCard } from '../store/panel.ts';

type Props = { card: SuggestionView; place: number | null; opened: Opened | null };

export function CardButtons({ card, place, opened }: Props) {
  const key = (offset: number) => (place === null ? undefined : `F${place * 2 + offset}`);
  const refuse = refusalWords(card, opened);
  return (
    <div className="card-buttons">
      <Button
        look={card.kind === 'complement' ? 'plain' : 'go'}
        hotkey={key(1)}
        onClick={() => addCard(card.id)}
      >
        Add
      </Button>
      <Button className="not-now" hotkey={key(2)} aria-label={refuse} onClick={() => notNow(card.id)}>
        <span className="not-now-words">{refuse}</span>
        <span className="not-now-sign" aria-hidden="true">
          ✕
        </span>
      </Button>
      <Others card={card} place={place} opened={opened} />
    </div>
  );
}

function Others({ card, place, opened }: Props) {
  if (opened) {
    return (
      <Button look="link" onClick={() => openInCard(null)}>
        Back
      </Button>
    );
  }
  if (card.choices.length < 2) return null;
  const key = place === null ? undefined : `Shift+F${place * 2 + 1}`;
  return (
    <Button look="link" className="others" aria-keyshortcuts={key} onClick={() => showChoices(card.id)}>
      Other choices
    </Button>
  );
}

/** What the second button says: it asks first, and declines the second time. */
function refusalWords(card: SuggestionView, opened: Opened | null): string {
  if (opened?.what === 'answer') return 'Still no';
  if (opened?.what === 'objections') return 'No reason';
  return card.kind === 'required' ? 'Has one' : 'Not now';
}
