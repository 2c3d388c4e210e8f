import type { Weighed, Worth } from '../../../contract/price-book-view.ts';
import { Money } from '../../design/Money.tsx';
import { money } from '../../store/till.ts';
import { useWords } from '../../words/words.ts';
import { CardPreview } from '../entry/CardPreview.tsx';
import type { Draft } from '../entry/drafts.ts';
import { History } from '../entry/History.tsx';
import { undoInBundle, useBundles } from './bundles.ts';
import { LabelPanel } from './LabelPanel.tsx';
import { ReplayPanel } from './ReplayPanel.tsx';

type Props = { name: string; draft: Draft };

/** What the bundle does, beside the editor: worth, conflicts, a replay of past sales, and who changed it. */
export function Consequences({ name, draft }: Props) {
  const { bundles, deskEntry } = useWords();
  const weighed = useBundles((state) => state.weighed);
  return (
    <section className="desk-side" aria-label={bundles.consequences}>
      <h3>{bundles.worth}</h3>
      {weighed ? <WorthTable {...weighed.worth} /> : <p className="desk-hint">{bundles.notYet}</p>}
      {weighed && <Conflicts conflicts={weighed.conflicts} />}
      <ReplayPanel draft={draft} ready={weighed !== null} />
      <CardPreview name={name} draft={draft} />
      {draft.id !== null && draft.base?.state !== 'draft' && <LabelPanel id={draft.id} draft={draft} />}
      <h3>{deskEntry.history}</h3>
      <History history={draft.history} onUndo={(edit) => void undoInBundle(name, edit)} />
    </section>
  );
}

const rows = ['gross', 'saving', 'price', 'margin', 'marginBefore'] as const;

function WorthTable({ cheapest, dearest }: Weighed['worth']) {
  const { bundles } = useWords();
  if (!cheapest) return <p className="desk-hint">{bundles.nothingSold}</p>;
  const open = dearest !== undefined && named(dearest) !== named(cheapest);
  return (
    <div className="desk-table">
      <table className="worth" data-testid="worth">
        <thead>
          <tr>
            <td />
            <th scope="col">{open ? bundles.cheapest : bundles.only}</th>
            {open && <th scope="col">{bundles.dearest}</th>}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{bundles.picks}</th>
            <td>{named(cheapest)}</td>
            {open && <td>{named(dearest)}</td>}
          </tr>
          {rows.map((row) => (
            <tr key={row} className={`worth-${row}`}>
              <th scope="row">{bundles.worthRows[row]}</th>
              <Amount worth={cheapest} row={row} />
              {open && <Amount worth={dearest} row={row} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Amount({ worth, row }: { worth: Worth; row: (typeof rows)[number] }) {
  const { bundles } = useWords();
  const below = row === 'margin' && worth.margin < 0;
  return (
    <td className={below ? 'below' : undefined}>
      <Money amount={worth[row]} />
      {below && <small>{bundles.belowCost}</small>}
    </td>
  );
}

const named = ({ picks }: Pick<Worth, 'picks'>) => listed(picks);

function listed(picks: Worth['picks']): string {
  return picks.map(({ quantity, name }) => (quantity > 1 ? `${quantity} × ${name}` : name)).join(' + ');
}

function Conflicts({ conflicts }: Pick<Weighed, 'conflicts'>) {
  const { bundles } = useWords();
  return (
    <>
      <h3>{bundles.conflicts}</h3>
      {conflicts.length === 0 && <p className="desk-hint">{bundles.noConflicts}</p>}
      <ul className="desk-conflicts" data-testid="conflicts">
        {conflicts.map(({ id, name, wins, saving, otherSaving, basket }) => (
          <li key={id}>
            <b>{bundles.wins[wins](name)}</b>
            <span>{bundles.savesEach(money(saving), money(otherSaving), name)}</span>
            <small>{bundles.onBasket(listed(basket))}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
