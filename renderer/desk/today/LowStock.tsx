import type { DayFigures } from '../../../contract/report-view.ts';
import { useWords } from '../../words/words.ts';
import { openDesk } from '../desk.ts';
import { Scrolls } from '../figures/Scrolls.tsx';
import { number } from '../figures/written.ts';
import { usePageLink } from '../page-links.ts';

/** What was sold lately and runs out; the way to it where there is a catalogue. */
export function LowStock({ items }: { items: DayFigures['lowStock'] }) {
  const { deskToday } = useWords();
  const linked = usePageLink('catalogue');
  return (
    <Scrolls name={deskToday.stock} className="today-box today-stock">
      <h3>{deskToday.stock}</h3>
      {items.length === 0 && <p className="figures-hint">{deskToday.stockFine}</p>}
      <ul>
        {items.map(({ sku, name, stock }) => (
          <li key={sku}>
            {linked ? (
              <button type="button" className="today-link" onClick={() => openDesk('catalogue')}>
                {name}
              </button>
            ) : (
              <span>{name}</span>
            )}
            <b>{stock <= 0 ? deskToday.gone : deskToday.left(number(stock))}</b>
          </li>
        ))}
      </ul>
    </Scrolls>
  );
}
