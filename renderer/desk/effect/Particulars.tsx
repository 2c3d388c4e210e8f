import type { EffectRow } from '../../../contract/report-view.ts';
import type { ReportBy } from '../../../domain/reports/effect-report.ts';
import { signed } from '../../design/Money.tsx';
import { useWords, words } from '../../words/words.ts';
import { number, percent } from '../figures/written.ts';

/** Why it was declined, and what it brought in words with their interval. */
export function Particulars({ row, by, columns }: { row: EffectRow; by: ReportBy; columns: number }) {
  const { deskEffect } = useWords();
  const { why, ignored, removed, withheld, acceptedMargin, net, margin, effect } = row;
  return (
    <tr className="effect-particulars">
      <td colSpan={columns}>
        <div>
          <section>
            <h4>{deskEffect.why}</h4>
            {why.length === 0 && <p>{deskEffect.noWhy}</p>}
            <ul>
              {why.map(({ text, times }) => (
                <li key={text}>
                  {deskEffect.times(
                    text === '' ? deskEffect.saidNothing : words().frame.quoted(text),
                    number(times),
                  )}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h4>{deskEffect.measured}</h4>
            <p>{by === 'objection' ? deskEffect.noEffect : (effect?.words ?? deskEffect.early)}</p>
            <p>{deskEffect.acceptedMargin(signed(acceptedMargin))}</p>
            <p>{deskEffect.profit(signed(net), percent(margin, net))}</p>
            <p>{deskEffect.else(number(ignored), number(removed), number(withheld))}</p>
          </section>
        </div>
      </td>
    </tr>
  );
}
