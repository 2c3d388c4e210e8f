import type { BundleAtStore, DeskBundles } from '../../../contract/office-page.ts';
import { useWords } from '../words/words.ts';
import { useWritten } from '../words/written.ts';
import { average, together } from './together.ts';

export function BundleRows({ bundles }: { bundles: DeskBundles }) {
  const { bundles: said } = useWords();
  return (
    <>
      <table className="card">
        <thead>
          <tr>
            <th>{said.store}</th>
            <th className="number">{said.times}</th>
            <th className="number">{said.saving}</th>
            <th className="number">{said.sales}</th>
            <th className="number">{said.share}</th>
            <th className="number">{said.withIt}</th>
            <th className="number">{said.without}</th>
          </tr>
        </thead>
        {bundles.map(({ id, name, stores }) => (
          <tbody key={id}>
            <tr className="group">
              <th scope="rowgroup" colSpan={7}>
                {name}
              </th>
            </tr>
            {stores.map((one) => (
              <Row key={one.storeId} name={one.store} currency={one.currency} of={one} />
            ))}
            <Whole stores={stores} />
          </tbody>
        ))}
      </table>
      <p className="hint">{said.hint}</p>
    </>
  );
}

/** All stores together, where there are several of one currency. */
function Whole({ stores }: { stores: readonly BundleAtStore[] }) {
  const { bundles: said } = useWords();
  const [first] = stores;
  if (!first || stores.length < 2 || stores.some(({ currency }) => currency !== first.currency)) return null;
  return <Row name={said.allStores} currency={first.currency} of={together(stores)} whole />;
}

type RowProps = { name: string; currency: string; of: ReturnType<typeof together>; whole?: boolean };

function Row({ name, currency, of: { times, saving, withIt, without }, whole }: RowProps) {
  const { count, money, share } = useWritten();
  const mean = (sales: typeof withIt) => {
    const amount = average(sales);
    return amount === undefined ? '–' : money(amount, currency);
  };
  return (
    <tr className={whole ? 'whole' : ''}>
      <th scope="row">{name}</th>
      <td className="number">{count(times)}</td>
      <td className="number">{money(saving, currency)}</td>
      <td className="number">{count(withIt.sales)}</td>
      <td className="number">{share(withIt.sales, withIt.sales + without.sales)}</td>
      <td className="number">{mean(withIt)}</td>
      <td className="number">{mean(without)}</td>
    </tr>
  );
}
