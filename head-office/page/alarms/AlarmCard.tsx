import { useId } from 'react';
import type { DeskAlarm } from '../../../contract/office-page.ts';
import { useWords } from '../words/words.ts';
import { useWritten } from '../words/written.ts';
import { causeOf } from './cause.ts';
import { type Difference, isAmount, sidesOf } from './differences.ts';

type Props = { alarm: DeskAlarm; onSettle: (() => void) | undefined };

export function AlarmCard({ alarm, onSettle }: Props) {
  const { alarms: said, kinds, otherKind } = useWords();
  const written = useWritten();
  const id = useId();
  const { title, what } = kinds[alarm.kind] ?? otherKind;
  const { says, raw } = causeOf(alarm, said, written);
  const sides = alarm.kind === 'z-differs' ? sidesOf(alarm.about) : undefined;
  return (
    <article className="card alarm" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {onSettle && (
          <button type="button" className="button" aria-describedby={id} onClick={onSettle}>
            {said.settle}
          </button>
        )}
      </header>
      <p>
        <b>{[alarm.store, alarm.till].filter(Boolean).join(', ')}</b> · {written.time(alarm.at)}
      </p>
      <p>{what}</p>
      {says && <p className="hint">{says}</p>}
      {raw && (
        <p className="hint" lang="en">
          {raw}
        </p>
      )}
      {sides && <Sides sides={sides} currency={alarm.currency} />}
      <details>
        <summary>{said.details}</summary>
        <pre>{JSON.stringify(alarm.about, null, 2)}</pre>
      </details>
    </article>
  );
}

function Sides({ sides, currency }: { sides: readonly Difference[]; currency: string }) {
  const { alarms: said } = useWords();
  const { money } = useWritten();
  const written = (side: Difference, value: unknown) =>
    typeof value === 'number' && isAmount(side) ? money(value, currency) : (JSON.stringify(value) ?? '–');
  return (
    <table>
      <thead>
        <tr>
          <th>{said.field}</th>
          <th className="number">{said.claimed}</th>
          <th className="number">{said.computed}</th>
        </tr>
      </thead>
      <tbody>
        {sides.map((side) => (
          <tr key={side.field}>
            <th scope="row">{said.fields[side.field] ?? <code>{side.field}</code>}</th>
            <td className="number">{written(side, side.claimed)}</td>
            <td className="number">{written(side, side.computed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
