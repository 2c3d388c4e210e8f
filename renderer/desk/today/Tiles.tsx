import type { DayFigures } from '../../../contract/report-view.ts';
import { money } from '../../store/till.ts';
import { useWords, words } from '../../words/words.ts';
import { each, number, percent } from '../figures/written.ts';

/** The figures that one looks for first, each with what it is measured by. */
export function Tiles({ figures }: { figures: DayFigures }) {
  const { deskToday } = useWords();
  const { sales, net, pieces, shown, accepted, usual } = figures;
  const average = sales === 0 ? '–' : money(Math.round(net / sales));
  return (
    <dl className="tiles" data-testid="today-tiles">
      <Tile name={deskToday.net} value={money(net)} says={usual ? deskToday.byNow(money(usual.net)) : ''} />
      <Tile
        name={deskToday.sales}
        value={number(sales)}
        says={usual ? deskToday.byNow(number(usual.sales, 1)) : ''}
      />
      <Tile
        name={deskToday.average}
        value={average}
        says={usual ? deskToday.usually(money(usual.average)) : deskToday.averageHint}
      />
      <Tile
        name={deskToday.units}
        value={each(pieces, sales)}
        says={usual ? deskToday.usually(number(usual.pieces, 1)) : deskToday.unitsHint(number(pieces))}
      />
      <Tile
        name={deskToday.attach}
        value={percent(accepted, shown)}
        says={attachSays(deskToday.attachHint(number(accepted), number(shown)), usual?.attach ?? null)}
      />
    </dl>
  );
}

/** How many cards today's rate is of: a rate of three cards says little. */
function attachSays(counted: string, usual: number | null): string {
  const { deskToday } = words();
  return usual === null ? counted : `${counted}, ${deskToday.usually(percent(usual))}`;
}

function Tile({ name, value, says }: { name: string; value: string; says: string }) {
  return (
    <div className="tile">
      <dt>{name}</dt>
      <dd className="tile-value">{value}</dd>
      <dd className="tile-says">{says}</dd>
    </div>
  );
}
