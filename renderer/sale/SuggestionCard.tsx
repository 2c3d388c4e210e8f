import { memo, useEffect, useMemo, useRef } from 'react';
import type { SuggestionView } from '../../contract/till-view.ts';
import { type Opened, unfold, usePanel } from '../store/panel.ts';
import { cardById } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';
import { CardButtons } from './CardButtons.tsx';
import { Choices } from './Choices.tsx';
import { Objections } from './Objections.tsx';
import { unbroken } from './unbroken.ts';

type Props = { id: string; place: number | null; compact: boolean };

/** One thing to say: why, in which words, what the customer gains, what it costs. */
export const SuggestionCard = memo(function SuggestionCard({ id, place, compact }: Props) {
  const card = useTill(useMemo(() => cardById(id), [id]));
  const opened = usePanel((panel) => (panel.opened?.cardId === id ? panel.opened : null));
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (opened) article.current?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
  if (!card) return null;
  const classes = ['card', card.kind, compact && !opened ? 'compact' : ''].filter(Boolean).join(' ');
  return (
    <article
      ref={article}
      className={classes}
      data-testid="card"
      data-kind={card.kind}
      data-opened={opened?.what}
      aria-label={card.reason}
    >
      <CardHead card={card} compact={compact} />
      <div className="card-body">
        <CardBody card={card} opened={opened} />
      </div>
      <CardButtons card={card} place={place} opened={opened} />
      <Objections card={card} opened={opened} />
    </article>
  );
});

function CardHead({ card, compact }: { card: SuggestionView; compact: boolean }) {
  return (
    <header className="card-head">
      <h3>{card.reason}</h3>
      <span className={isOut(card) ? 'fact out' : 'fact'}>{fact(card)}</span>
      <b className="card-short-price">{price(card)}</b>
      <button type="button" className="unfold" aria-expanded={!compact} onClick={() => unfold(card.id)}>
        <span className="visually-hidden">Open {card.reason}</span>
      </button>
    </header>
  );
}

function CardBody({ card, opened }: { card: SuggestionView; opened: Opened | null }) {
  if (opened?.what === 'choices') return <Choices card={card} />;
  if (opened?.what === 'answer') return <Answer card={card} objectionId={opened.objectionId} />;
  return (
    <>
      <p className="say">“{unbroken(card.say)}”</p>
      <p className="why">
        <b>{price(card)}</b> <span className="offer-name">{unbroken(offer(card))}.</span>{' '}
        <span className="benefit">{card.benefit}</span>{' '}
        {card.demonstrate && <span className="cue">{card.demonstrate}</span>}
      </p>
    </>
  );
}

function Answer({ card, objectionId }: { card: SuggestionView; objectionId: string }) {
  const objection = card.objections.find(({ id }) => id === objectionId);
  return (
    <>
      <p className="heard">Customer: “{objection?.text}”</p>
      <p className="say" data-testid="answer">
        “{unbroken(objection?.answer ?? '')}”
      </p>
    </>
  );
}

/** What it costs more today; for a bundle after its saving. */
function price({ price, saving }: SuggestionView): string {
  if (saving === undefined) return money(price);
  const extra = price - saving;
  return extra < 0 ? `−${money(-extra)}` : `+${money(extra)}`;
}

function offer({ name, quantity, saving }: SuggestionView): string {
  const what = quantity > 1 ? `${quantity} × ${name}` : name;
  return saving === undefined ? what : `${what}, saves ${money(saving)}`;
}

const isOut = ({ stock }: SuggestionView) => stock !== null && stock <= 0;

/** A fact of dates or stock, or where to find it. */
function fact(card: SuggestionView): string {
  const aisle = /^\d/.test(card.aisle) ? `aisle ${card.aisle}` : card.aisle;
  if (isOut(card)) return 'Out of stock';
  if (card.urgency) return card.urgency;
  if (card.stock === null) return aisle.charAt(0).toUpperCase() + aisle.slice(1);
  return aisle ? `In stock, ${aisle}` : 'In stock';
}
