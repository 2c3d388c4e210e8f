import { useState } from 'react';
import type { DeskBundles } from '../../../contract/office-page.ts';
import { useAnswer } from '../frame/desk.ts';
import { Asking, Empty, Heading, Trouble } from '../frame/parts.tsx';
import { useWords } from '../words/words.ts';
import { dayAfter, isDay } from '../words/written.ts';
import { BundleRows } from './BundleRows.tsx';

const today = () => new Date().toISOString().slice(0, 10);

/** What the bundles did at the stores, of late at first. */
export function Bundles() {
  const { frame, bundles: said } = useWords();
  const [from, setFrom] = useState(() => dayAfter(today(), -27));
  const [to, setTo] = useState(today);
  const right = isDay(from) && isDay(to) && from <= to && to < dayAfter(from, 92);
  const { value, refusal } = useAnswer<DeskBundles>(right ? `bundles?from=${from}&to=${to}` : null);
  const choice = (
    <div className="choices">
      <DayInput name={said.from} value={from} onChange={setFrom} />
      <DayInput name={said.to} value={to} onChange={setTo} />
    </div>
  );
  return (
    <>
      <Heading beside={choice}>{frame.places.bundles}</Heading>
      <Trouble refusal={refusal} />
      {!right && (
        <p className="trouble" role="alert">
          {said.wrongDays}
        </p>
      )}
      {value && value.length > 0 && <BundleRows bundles={value} />}
      {value?.length === 0 && <Empty title={said.none}>{said.noneHint}</Empty>}
      {right && !value && !refusal && <Asking />}
    </>
  );
}

function DayInput({ name, value, onChange }: { name: string; value: string; onChange(day: string): void }) {
  return (
    <label className="beside">
      {name}
      <input className="input" type="date" value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}
