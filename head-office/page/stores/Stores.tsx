import { useState } from 'react';
import type { Glance, GlanceStore } from '../../../contract/office-page.ts';
import { useAnswer } from '../frame/desk.ts';
import { Asking, Empty, Heading, Trouble } from '../frame/parts.tsx';
import { useWords } from '../words/words.ts';
import { countStandings, find, worstFirst } from './arrange.ts';
import { Standing } from './Standing.tsx';
import { TillRow } from './TillRow.tsx';

/** Every till at a glance, the stores that need somebody first. */
export function Stores() {
  const { frame, stores: said } = useWords();
  const { value, refusal } = useAnswer<Glance>('stores');
  const [wanted, setWanted] = useState('');
  const search = (
    <input
      className="input search"
      type="search"
      placeholder={said.find}
      aria-label={said.find}
      value={wanted}
      onChange={({ target }) => setWanted(target.value)}
    />
  );
  return (
    <>
      <Heading beside={search}>{frame.places.stores}</Heading>
      <Trouble refusal={refusal} />
      {value ? <Shown glance={value} wanted={wanted} /> : !refusal && <Asking />}
    </>
  );
}

function Shown({ glance: { stores, alarms }, wanted }: { glance: Glance; wanted: string }) {
  const { stores: said } = useWords();
  const found = worstFirst(find(stores, wanted));
  if (stores.every(({ tills }) => tills.length === 0))
    return <Empty title={said.none}>{said.noneHint}</Empty>;
  return (
    <>
      <ul className="summary" aria-label={said.summary}>
        {countStandings(stores).map(({ standing, count }) => (
          <li key={standing} className={count === 0 ? 'zero' : ''}>
            <b>{count}</b> <Standing of={standing} />
          </li>
        ))}
        <li className="to-alarms">
          {alarms > 0 ? <a href="#alarms">{said.openAlarms(alarms)}</a> : said.noAlarms}
        </li>
      </ul>
      {found.length === 0 && <p className="hint">{said.notFound}</p>}
      <div className="stores">
        {found.map((store) => (
          <StoreCard key={store.id} store={store} />
        ))}
      </div>
    </>
  );
}

function StoreCard({ store: { name, region, tills } }: { store: GlanceStore }) {
  const { stores: said } = useWords();
  return (
    <section className="card store">
      <h2>
        {name} <small>{region}</small>
      </h2>
      {tills.length === 0 ? (
        <p className="hint">{said.noTills}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{said.till}</th>
              <th>{said.standing}</th>
              <th>{said.heard}</th>
              <th className="number">{said.parked}</th>
              <th className="number">{said.alarms}</th>
            </tr>
          </thead>
          <tbody>
            {tills.map((till) => (
              <TillRow key={till.id} till={till} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
