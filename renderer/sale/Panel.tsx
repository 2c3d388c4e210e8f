import { Button } from '../design/Button.tsx';
import { type PanelSide, showPanelCards, turnPanel, usePanel } from '../store/panel.ts';
import { bundles, further, quiet, suggestions } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import { EmptyPanel } from './EmptyPanel.tsx';
import { Quiet } from './Quiet.tsx';
import { SuggestionCard } from './SuggestionCard.tsx';

/** What to say next. It never takes the focus and never stands in the way of a scan. */
export function Panel() {
  const side = usePanel((panel) => panel.side);
  return (
    <aside className="panel" aria-label={words().panel.title}>
      <header className="panel-head">
        <h2>{side === 'quiet' ? words().panel.unsaidTitle : words().panel.title}</h2>
        {side === 'cards' && <AppliedBundles />}
        <PanelLinks side={side} />
      </header>
      {side === 'further' && <FurtherCards />}
      {side === 'quiet' && <Quiet />}
      {side === 'cards' && <Cards />}
    </aside>
  );
}

function PanelLinks({ side }: { side: PanelSide }) {
  const more = useTill(further).length;
  const shown = useTill(suggestions).length;
  const unsaid = useTill(quiet).length;
  if (side !== 'cards') {
    return (
      <span className="panel-links">
        <Button look="link" hotkey="Escape" onClick={showPanelCards}>
          {words().panel.back}
        </Button>
      </span>
    );
  }
  return (
    <span className="panel-links">
      {more > 0 && (
        <Button look="link" onClick={() => turnPanel('further')}>
          {words().panel.moreCards(more)}
        </Button>
      )}
      {shown > 0 && unsaid > 0 && (
        <Button
          look="link"
          aria-label={words().panel.whatUnsaid}
          aria-keyshortcuts="Shift+F7"
          onClick={() => turnPanel('quiet')}
        >
          {words().panel.unsaid}
        </Button>
      )}
    </span>
  );
}

function AppliedBundles() {
  const applied = useTill(bundles);
  if (applied.length === 0) return null;
  return (
    <p className="applied" data-testid="applied">
      <span aria-hidden="true">✓ </span>
      {applied.map((bundle) => words().panel.bundleSaved(bundle.name, money(bundle.saving))).join(', ')}
    </p>
  );
}

function Cards() {
  const empty = useTill(suggestions).length === 0;
  const slots = usePanel((panel) => panel.slots);
  const thirdOpen = usePanel((panel) => panel.unfoldedId !== null && panel.unfoldedId === panel.slots[2]?.id);
  if (empty) return <EmptyPanel />;
  return (
    <div className="cards">
      {slots.map((slot, place) => {
        const compact = place === 1 ? thirdOpen : place > 1 && !(place === 2 && thirdOpen);
        if (!slot) return <EmptySlot key={`empty ${placeNames[place]}`} />;
        return <SuggestionCard key={slot.id} id={slot.id} place={place} compact={compact} />;
      })}
    </div>
  );
}

const placeNames = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Holds the place of a card that was answered, so that those below do not move under a hand. */
const EmptySlot = () => <div className="empty-slot" />;

function FurtherCards() {
  const cards = useTill(further);
  return (
    <div className="cards further">
      {cards.map((card) => (
        <SuggestionCard key={card.id} id={card.id} place={null} compact={false} />
      ))}
    </div>
  );
}
