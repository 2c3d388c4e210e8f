import { useState } from 'react';
import type { DeskDay, DeskHours, Glance } from '../../../contract/office-page.ts';
import { useAnswer } from '../frame/desk.ts';
import { Asking, Empty, Heading, Trouble } from '../frame/parts.tsx';
import { useWords } from '../words/words.ts';
import { isDay, useWritten } from '../words/written.ts';
import { Chart } from './Chart.tsx';
import { DayChoice } from './DayChoice.tsx';
import { Figures } from './Figures.tsx';
import { StoreTable } from './StoreTable.tsx';

/** What a business day came to: at first the last one that anything was sold on. */
export function Day() {
  const { frame } = useWords();
  const glance = useAnswer<Glance>('stores');
  const [chosen, setChosen] = useState('');
  const [storeId, setStoreId] = useState('');
  const first = glance.value && (glance.value.latestDay ?? glance.value.at.slice(0, 10));
  const date = chosen || first || '';
  const { value, refusal } = useAnswer<DeskDay>(isDay(date) ? `days/${date}` : null);
  const choice = (
    <DayChoice
      {...{ date, storeId }}
      stores={glance.value?.stores ?? []}
      onDate={setChosen}
      onStore={setStoreId}
    />
  );
  return (
    <>
      <Heading beside={choice}>{frame.places.day}</Heading>
      <Trouble refusal={refusal ?? glance.refusal} />
      {value ? <Shown day={value} storeId={storeId} /> : !refusal && !glance.refusal && <Asking />}
    </>
  );
}

function Shown({ day, storeId }: { day: DeskDay; storeId: string }) {
  const { day: said } = useWords();
  const written = useWritten();
  const store = day.stores.find(({ id }) => id === storeId);
  const nothing = storeId === '' ? day.stores.length === 0 : !store;
  return (
    <>
      <p className="date">{written.day(day.date)}</p>
      {nothing && <Empty title={said.none}>{said.noneHint}</Empty>}
      {store && <OneStore date={day.date} store={store} />}
      {storeId === '' && day.currencies.map((one) => <OneCurrency key={one.currency} day={day} of={one} />)}
    </>
  );
}

function OneCurrency({ day, of }: { day: DeskDay; of: DeskDay['currencies'][number] }) {
  const { day: said } = useWords();
  const { currency } = of;
  const stores = day.stores.filter((store) => store.currency === currency);
  const [tills, closed] = [stores.map((one) => one.tills), stores.map((one) => one.closed)].map((counts) =>
    counts.reduce((sum, one) => sum + one, 0),
  );
  const bars = stores.map(({ name, figures }) => ({ name, amount: figures.taken }));
  return (
    <section className="day">
      <Figures {...{ currency, tills, closed }} figures={of.figures} />
      <Chart title={said.byStore(currency)} currency={currency} bars={bars} />
      <StoreTable stores={stores} />
    </section>
  );
}

function OneStore({ date, store }: { date: string; store: DeskDay['stores'][number] }) {
  const { day: said } = useWords();
  const { count, money } = useWritten();
  const { id, name, currency } = store;
  const { value = [], refusal } = useAnswer<DeskHours>(`days/${date}/hours/${id}`);
  const bars = value.map(({ hour, taken }) => ({ name: `${hour}:00`, amount: taken }));
  return (
    <section className="day">
      <Figures {...store} />
      <Trouble refusal={refusal} />
      <Chart title={said.byHour(name)} currency={currency} bars={bars} />
      <table className="card">
        <caption className="visually-hidden">{said.byHour(name)}</caption>
        <thead>
          <tr>
            <th>{said.hour}</th>
            <th className="number">{said.sales}</th>
            <th className="number">{said.taken}</th>
          </tr>
        </thead>
        <tbody>
          {value.map(({ hour, sales, taken }) => (
            <tr key={hour}>
              <th scope="row">{hour}:00</th>
              <td className="number">{count(sales)}</td>
              <td className="number">{money(taken, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
