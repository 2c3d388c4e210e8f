import type { Figures as Sums } from '../../../contract/office-page.ts';
import { useWords } from '../words/words.ts';
import { useWritten } from '../words/written.ts';

type Props = { figures: Sums; currency: string; tills: number | undefined; closed: number | undefined };

/** A day's figures: the takings first, and what they are made of. */
export function Figures({ figures, currency, tills = 0, closed = 0 }: Props) {
  const { day: said } = useWords();
  const { count, money } = useWritten();
  const { sales, sold, tenders, suggestions } = figures;
  const amount = (minor: number) => money(minor, currency);
  const facts: [name: string, value: string][] = [
    [said.sales, count(sales)],
    [said.average, amount(sales === 0 ? 0 : Math.round(sold / sales))],
    [said.returned, amount(figures.returned)],
    [said.tax, amount(figures.tax)],
    [said.savings, amount(figures.savings)],
    [said.discounts, amount(figures.discounts)],
    [said.cash, amount(tenders.cash)],
    [said.card, amount(tenders.card)],
    [said.voucher, amount(tenders.voucher)],
    [said.accepted, count(suggestions.accepted)],
    [said.acceptedWorth, amount(suggestions.value)],
    [said.closed, said.closedOf(count(closed), count(tills))],
  ];
  return (
    <dl className="card figures">
      <div className="taken">
        <dt>{said.taken}</dt>
        <dd>{amount(figures.taken)}</dd>
      </div>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
