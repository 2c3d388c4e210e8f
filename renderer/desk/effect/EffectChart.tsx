import { store } from '../../store/selectors.ts';
import { money, useTill } from '../../store/till.ts';
import { useWords } from '../../words/words.ts';
import { Figure } from '../figures/Figure.tsx';
import { number, shortMoney } from '../figures/written.ts';
import { isTime, type Report, sortedRows } from './effect-rows.ts';

/** What people would rather look at: margin as time goes by, else what was shown and accepted. */
export function EffectChart({ result }: { result: Report }) {
  return isTime(result.by) ? <Margins result={result} /> : <Accepted result={result} />;
}

function Margins({ result: { by, rows } }: { result: Report }) {
  const { deskEffect } = useWords();
  const locale = useTill(store)?.locale ?? 'en';
  const short = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const dated = by === 'day' || by === 'week';
  const bars = sortedRows(rows, by, { by: 'name', down: false }).map(({ key, name, margin }) => ({
    label: dated ? short.format(new Date(`${key}T00:00:00Z`)) : name,
    values: [margin],
  }));
  return (
    <Figure
      title={deskEffect.chartMargin}
      what={deskEffect.bys[by]}
      series={[{ name: deskEffect.columns.margin, look: 'full' }]}
      bars={bars}
      write={money}
      writeAxis={shortMoney}
    />
  );
}

/** As many as one takes in at a glance; the table has them all. */
const mostBars = 6;

function Accepted({ result: { by, rows } }: { result: Report }) {
  const { deskEffect } = useWords();
  const top = sortedRows(rows, by, { by: 'accepted', down: true }).slice(0, mostBars);
  return (
    <Figure
      lying
      title={deskEffect.chartAccepted}
      what={deskEffect.bys[by]}
      series={[
        { name: deskEffect.columns.shown, look: 'outline' },
        { name: deskEffect.columns.accepted, look: 'full' },
      ]}
      bars={top.map(({ name, shown, accepted }) => ({ label: name, values: [shown, accepted] }))}
      write={(value) => number(value)}
      writeAxis={(value) => number(value)}
    />
  );
}
