import type { DayOfStore } from '../../../contract/office-page.ts';
import { useWords } from '../words/words.ts';
import { useWritten } from '../words/written.ts';

export function StoreTable({ stores }: { stores: readonly DayOfStore[] }) {
  const { day: said } = useWords();
  const { count, money } = useWritten();
  return (
    <table className="card">
      <thead>
        <tr>
          <th>{said.store}</th>
          <th className="number">{said.taken}</th>
          <th className="number">{said.sales}</th>
          <th className="number">{said.returned}</th>
          <th className="number">{said.tax}</th>
          <th className="number">{said.savings}</th>
          <th className="number">{said.closed}</th>
        </tr>
      </thead>
      <tbody>
        {stores.map(({ id, name, currency, tills, closed, figures }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="number">{money(figures.taken, currency)}</td>
            <td className="number">{count(figures.sales)}</td>
            <td className="number">{money(figures.returned, currency)}</td>
            <td className="number">{money(figures.tax, currency)}</td>
            <td className="number">{money(figures.savings, currency)}</td>
            <td className="number">{said.closedOf(count(closed), count(tills))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
