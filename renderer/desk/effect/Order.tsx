import { useId } from 'react';
import type { ReportBy } from '../../../domain/reports/effect-report.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { DateField } from '../fields/DateField.tsx';
import { chooseLast, isDay, makeReport, useEffectReport } from './effect.ts';

const periods = [7, 28, 84];

/** By what, and of which days. */
export function Order() {
  const { deskEffect } = useWords();
  const { from, until, effects } = useEffectReport();
  const wrong = (day: string) => (isDay(day) ? [] : [deskEffect.noDay]);
  return (
    <div className="effect-order">
      <By />
      <DateField
        label={deskEffect.from}
        value={from}
        onDay={(day) => useEffectReport.setState({ from: day })}
        problems={wrong(from)}
      />
      <DateField
        label={deskEffect.until}
        value={until}
        onDay={(day) => useEffectReport.setState({ until: day })}
        problems={wrong(until)}
      />
      <div className="effect-periods">
        {periods.map((days) => (
          <Button key={days} look="link" onClick={() => chooseLast(days)}>
            {deskEffect.lastDays(days)}
          </Button>
        ))}
      </div>
      <Button
        look="go"
        hotkey="F2"
        disabled={!isDay(from) || !isDay(until) || effects?.state === 'running'}
        onClick={() => void makeReport()}
      >
        {deskEffect.make}
      </Button>
    </div>
  );
}

function By() {
  const { deskEffect } = useWords();
  const by = useEffectReport((state) => state.by);
  const id = useId();
  return (
    <div className="desk-field">
      <label htmlFor={id}>{deskEffect.by}</label>
      <select
        id={id}
        className="text-input"
        value={by}
        onChange={(event) => useEffectReport.setState({ by: event.target.value as ReportBy })}
      >
        {(Object.keys(deskEffect.bys) as ReportBy[]).map((one) => (
          <option key={one} value={one}>
            {deskEffect.bys[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
