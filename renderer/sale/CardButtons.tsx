import type { SuggestionView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { addCard, notNow, showChoices } from '../store/cards.ts';
import { type Opened, openInCard } from '../store/panel.ts';
import { words } from '../words/words.ts';
import { yesWords } from './card-words.ts';

type Props = { card: SuggestionView; place: number | null; opened: Opened | null };

/** Yes, no, and what else: each with the keys of the card's place. */
export function CardButtons({ card, place, opened }: Props) {
  const key = (offset: number) => keyOf(place, offset);
  const refuse = refusalWords(card, opened);
  const go = card.kind === 'required' || card.kind === 'bundle' || opened?.what === 'swap';
  return (
    <div className="card-buttons">
      <Button look={go ? 'go' : 'plain'} hotkey={key(1)} onClick={() => addCard(card.id)}>
        {yesWords(card, opened?.what === 'swap')}
      </Button>
      {opened?.what !== 'exits' && (
        <Button className="not-now" hotkey={key(2)} aria-label={refuse} onClick={() => notNow(card.id)}>
          <span className="not-now-words">{refuse}</span>
          <span className="not-now-sign" aria-hidden="true">
            ✕
          </span>
        </Button>
      )}
      <Others card={card} place={place} opened={opened} />
    </div>
  );
}

const keyOf = (place: number | null, offset: number) =>
  place === null || place > 2 ? undefined : `F${place * 2 + offset}`;

function Others({ card, place, opened }: Props) {
  if (opened) {
    return (
      <Button look="link" onClick={() => openInCard(null)}>
        {words().panel.back}
      </Button>
    );
  }
  const others = othersWords(card);
  if (others === null) return null;
  const key = place === null || place > 2 ? undefined : `Shift+F${place * 2 + 1}`;
  return (
    <Button
      look="link"
      className={card.kind === 'need' ? 'others heard-link' : 'others'}
      aria-keyshortcuts={key}
      onClick={() => showChoices(card.id)}
    >
      {others}
    </Button>
  );
}

/** What else there is: other items that would do, or what may be heard without asking. */
function othersWords({ signals, choices }: SuggestionView): string | null {
  if (signals?.length) return words().panel.heardMore;
  return choices.length > 1 ? words().panel.otherChoices : null;
}

/** What the second button says: it asks first, and declines the second time. */
function refusalWords(card: SuggestionView, opened: Opened | null): string {
  if (opened?.what === 'answer') return words().panel.stillNo;
  if (opened?.what === 'objections') return words().panel.noReason;
  if (opened?.what === 'swap') return words().panel.keepIt;
  return card.kind === 'required' ? words().panel.hasOne : words().panel.notNow;
}
