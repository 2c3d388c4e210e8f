import type { GlanceStore } from '../../../contract/office-page.ts';
import { useWords } from '../words/words.ts';
import { dayAfter, isDay } from '../words/written.ts';

type Props = {
  date: string;
  storeId: string;
  stores: readonly GlanceStore[];
  onDate(date: string): void;
  onStore(id: string): void;
};

export function DayChoice({ date, storeId, stores, onDate, onStore }: Props) {
  const { day: said } = useWords();
  const step = (days: number) => isDay(date) && onDate(dayAfter(date, days));
  return (
    <div className="choices">
      <button type="button" className="button" aria-label={said.before} onClick={() => step(-1)}>
        ‹
      </button>
      <input
        className="input"
        type="date"
        aria-label={said.date}
        value={date}
        onChange={({ target }) => isDay(target.value) && onDate(target.value)}
      />
      <button type="button" className="button" aria-label={said.after} onClick={() => step(1)}>
        ›
      </button>
      <select
        className="choice"
        aria-label={said.store}
        value={storeId}
        onChange={({ target }) => onStore(target.value)}
      >
        <option value="">{said.allStores}</option>
        {stores.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
