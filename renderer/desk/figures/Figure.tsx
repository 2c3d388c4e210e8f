import { lazy, Suspense, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import type { Charted } from './charted.ts';
import { Scrolls } from './Scrolls.tsx';

const Bars = lazy(() => import('./Bars.tsx'));

type Props = Charted & { title: string; what: string };

/** A chart with its legend; the same as a table for whoever would rather read. `what` is the bars' column. */
export function Figure({ title, what, ...charted }: Props) {
  const { deskFigures } = useWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="chart">
      <figcaption>
        <h3>{title}</h3>
        {!asTable && <Legend series={charted.series} />}
        <Button look="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {deskFigures.asTable}
        </Button>
      </figcaption>
      {asTable ? (
        <AsTable title={title} what={what} {...charted} />
      ) : (
        <div className="chart-area" role="img" aria-label={deskFigures.chartOf(title)}>
          <Suspense>
            <Bars {...charted} />
          </Suspense>
        </div>
      )}
    </figure>
  );
}

function Legend({ series }: Pick<Charted, 'series'>) {
  return (
    <ul className="chart-legend">
      {series.map(({ name, look }) => (
        <li key={name}>
          <span className={`chart-key ${look}`} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}

function AsTable({ title, what, series, bars, write }: Props) {
  return (
    <Scrolls name={title} className="chart-table desk-table">
      <table>
        <thead>
          <tr>
            <th scope="col" className="desk-col">
              {what}
            </th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className="desk-col number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, at) => (
                <td key={series[at]?.name} className="number">
                  {write(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
