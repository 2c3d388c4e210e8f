import { signed } from '../../design/Money.tsx';
import { headOffice } from '../../office/office.ts';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { dayOf } from '../../words/when.ts';
import { useWords, words } from '../../words/words.ts';
import { number, percent } from '../figures/written.ts';
import { EffectChart } from './EffectChart.tsx';
import { EffectTable } from './EffectTable.tsx';
import { useEffectReport } from './effect.ts';
import type { Report } from './effect-rows.ts';

type Days = NonNullable<Report['before']>;

/** The report: the whole in words, a chart, and the rows. */
export function EffectResult({ result }: { result: Report }) {
  const { deskEffect } = useWords();
  const locale = useTill(store)?.locale ?? 'en';
  const { by, from, until, before, rows, total } = result;
  const of = deskEffect.madeOf(deskEffect.bys[by], dayOf(from, locale), dayOf(until, locale));
  if (total.sales === 0) return <p className="desk-empty">{deskEffect.nothing}</p>;
  return (
    <>
      <div className="effect-top">
        <Whole total={total} of={of} days={before} />
        {rows.length > 0 && <EffectChart result={result} />}
      </div>
      {rows.length > 0 ? <EffectTable result={result} /> : <p className="desk-empty">{deskEffect.noRows}</p>}
    </>
  );
}

function Whole({ total, of, days }: { total: Report['total']; of: string; days: Report['before'] }) {
  const { deskEffect } = useWords();
  const says = useEffectReport((state) => state.says);
  const { effect } = total;
  const measured = effect && effect.control > 0 ? effect.words : deskEffect.noControl;
  return (
    <section className="effect-whole" data-testid="effect-whole">
      <h3>{of}</h3>
      <p>{summed(total)}</p>
      {days && total.before && <Before days={days} total={total.before} />}
      <h4>{deskEffect.measured}</h4>
      <p className="effect-words">{measured}</p>
      <OfThisTill />
      <p className="figures-says effect-says" role="status">
        {says}
      </p>
    </section>
  );
}

/** Cards, sales and margin in a sentence. */
function summed({ accepted, shown, sales, margin }: NonNullable<Report['total']['before']>): string {
  const { attach } = words().deskEffect;
  return attach(number(accepted), number(shown), percent(accepted, shown), number(sales), signed(margin));
}

function Before({ days, total }: { days: Days; total: NonNullable<Report['total']['before']> }) {
  const { deskEffect } = useWords();
  const locale = useTill(store)?.locale ?? 'en';
  const [first, last] = [dayOf(days.from, locale), dayOf(days.until, locale)];
  const says = total.sales === 0 ? deskEffect.noneBefore : summed(total);
  return <p className="desk-hint">{deskEffect.before(first, last, says)}</p>;
}

/** Whose sales these are, and where those of other tills and stores are looked at. */
function OfThisTill() {
  const { deskEffect } = useWords();
  const here = useTill(store);
  const enrolled = useTill((till) => (headOffice(till)?.state ?? 'none') !== 'none');
  if (!here) return null;
  return <p className="desk-hint">{deskEffect.ofThisTill(here.till, here.name, enrolled)}</p>;
}
