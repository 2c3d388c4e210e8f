import type { SuggestionView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { leaveBy } from '../store/cards.ts';
import { words } from '../words/words.ts';
import { exitsOf, type RequiredExit } from './required-exits.ts';

/** How someone may honestly go without what is needed. */
export function RequiredExits({ card }: { card: SuggestionView }) {
  return (
    <div className="exits" data-testid="exits">
      <p className="heard">{words().panel.withoutIt}</p>
      <div className="exit-row">
        {exitsOf(card).map((exit, index) => (
          <Button
            key={exit}
            className={`exit ${exit}`}
            hotkey={String(index + 1)}
            onClick={() => leaveBy(card.id, exit)}
          >
            <span>
              {exitWords(exit)}
              {exit === 'not-in-stock' && card.elsewhere && (
                <small className="elsewhere">{card.elsewhere}</small>
              )}
            </span>
          </Button>
        ))}
      </div>
    </div>
  );
}

function exitWords(exit: RequiredExit): string {
  const { panel } = words();
  if (exit === 'has-one') return panel.hasOneAlready;
  if (exit === 'substitute') return panel.substitute;
  return exit === 'says' ? panel.theySay : panel.notInStock;
}
