import { Button } from '../../design/Button.tsx';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { dayOf } from '../../words/when.ts';
import { useWords } from '../../words/words.ts';
import { number, percent } from '../figures/written.ts';
import { EffectChart } from './EffectChart.tsx';
import { EffectTable } from './EffectTable.tsx';
import { printEffect, saveEffect, useEffectReport } from './effect.ts';
import type { Report } from './effect-rows.ts';

/** The report: the whole in words, a chart, the rows, and the ways out of the till. */
export function EffectResult({ result }: { result: Report }) {
  const { deskEffect } = useWords();
  const locale = useTill(store)?.locale ?? 'en';
  const { by, from, until, rows, total } = result;
  const of = deskEffect.madeOf(deskEffect.bys[by], dayOf(from, locale), dayOf(until, locale));
  if (total.sales === 0) return <p className="desk-empty">{deskEffect.nothing}</p>;
  return (
    <>
      <div className="effect-top">
        <Whole total={total} of={of} />
        {rows.length > 0 && <EffectChart result={result} />}
      </div>
      {rows.length > 0 ? <EffectTable result={result} /> : <p className="desk-empty">{deskEffect.noRows}</p>}
    </>
  );
}

function Whole({ total, of }: { total: Report['total']; of: string }) {
  const { deskEffect } = useWords();
  const { accepted, shown, effect } = total;
  const words = effect && effect.control > 0 ? effect.words : deskEffect.noControl;
  return (
    <section className="effect-whole" data-testid="effect-whole">
      <h3>{of}</h3>
      <p>{deskEffect.attach(number(accepted), number(shown), percent(accepted, shown))}</p>
      <h4>{deskEffect.measured}</h4>
      <p className="effect-words">{words}</p>
      <WaysOut />
    </section>
  );
}

function WaysOut() {
  const { deskEffect } = useWords();
  const says = useEffectReport((state) => state.says);
  return (
    <>
      <div className="effect-out">
        <Button hotkey="Ctrl+p" onClick={() => void printEffect()}>
          {deskEffect.print}
        </Button>
        <Button onClick={() => void saveEffect('pdf')}>{deskEffect.pdf}</Button>
        <Button onClick={() => void saveEffect('csv')}>{deskEffect.csv}</Button>
      </div>
      <p className="figures-says" role="status">
        {says}
      </p>
    </>
  );
}
