import { Button } from '../design/Button.tsx';
import { toggleFurther, usePanel } from '../store/panel.ts';
import { bundles, further, hasLines, suggestions } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';
import { SuggestionCard } from './SuggestionCard.tsx';

/** What to say next. It never takes the focus and never stands in the way of a scan. */
export function Panel() {
  const shown = useTill(suggestions);
  const more = useTill(further);
  const furtherOpen = usePanel((panel) => panel.furtherOpen);
  return (
    <aside className="panel" aria-label="What goes with it">
      <header className="panel-head">
        <h2>What goes with it</h2>
        <AppliedBundles />
        {more.length > 0 && (
          <Button look="link" aria-expanded={furtherOpen} onClick={toggleFurther}>
            {furtherOpen ? 'Back' : `${more.length} more`}
          </Button>
        )}
      </header>
      {furtherOpen ? <FurtherCards /> : <Cards empty={shown.length === 0} />}
    </aside>
  );
}

function AppliedBundles() {
  const applied = useTill(bundles);
  if (applied.length === 0) return null;
  return (
    <p className="applied" data-testid="applied">
      <span aria-hidden="true">✓ </span>
      {applied.map((bundle) => `${bundle.name}: ${money(bundle.saving)} saved`).join(', ')}
    </p>
  );
}

function Cards({ empty }: { empty: boolean }) {
  const slots = usePanel((panel) => panel.slots);
  const thirdOpen = usePanel((panel) => panel.unfoldedId !== null && panel.unfoldedId === panel.slots[2]?.id);
  if (empty) return <EmptyPanel />;
  return (
    <div className="cards">
      {slots.map((slot, place) => {
        const compact = place === 2 ? !thirdOpen : place === 1 && thirdOpen;
        if (!slot) return <EmptySlot key={`empty ${placeNames[place]}`} />;
        return <SuggestionCard key={slot.id} id={slot.id} place={place} compact={compact} />;
      })}
    </div>
  );
}

const placeNames = ['first', 'second', 'third'];

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

function EmptyPanel() {
  const filled = useTill(hasLines);
  return (
    <div className="empty-panel">
      <h3>{filled ? 'Nothing needed with this basket' : 'Nothing to say yet'}</h3>
      <p>
        {filled
          ? 'That is good: the customer has what it takes.'
          : 'When an item needs something to work, saves money in a set, or goes well with another, the words to say appear here.'}
      </p>
    </div>
  );
}
