import { memo, type Ref, useEffect, useMemo, useRef } from 'react';
import type { SuggestionView } from '../../contract/till-view.ts';
import { type Opened, usePanel } from '../store/panel.ts';
import { cardById } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { CardBody } from './CardBody.tsx';
import { CardButtons } from './CardButtons.tsx';
import { CardHead } from './CardHead.tsx';
import { Objections } from './Objections.tsx';

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
  return <CardFace card={card} place={place} compact={compact} opened={opened} ref={article} />;
});

type FaceProps = {
  card: SuggestionView;
  place: number | null;
  compact: boolean;
  opened: Opened | null;
  ref?: Ref<HTMLElement>;
};

/** A card as it looks, wherever it stands. */
export function CardFace({ card, place, compact, opened, ref }: FaceProps) {
  const short = compact && !opened;
  return (
    <article
      ref={ref}
      className={['card', card.kind, short ? 'compact' : ''].filter(Boolean).join(' ')}
      data-testid="card"
      data-card-id={card.id}
      data-kind={card.kind}
      data-opened={opened?.what}
      aria-label={card.reason || card.say}
    >
      <CardHead card={card} place={place} compact={compact} opened={opened} />
      <div className="card-body">
        <CardBody card={card} opened={opened} />
      </div>
      <CardButtons card={card} place={place} opened={opened} />
      <Objections card={card} opened={opened} />
    </article>
  );
}
