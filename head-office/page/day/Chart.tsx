import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { currencyDecimals, toDecimal } from '../../../domain/money.ts';
import { useLocale, useWords } from '../words/words.ts';
import { useWritten } from '../words/written.ts';

type Props = { title: string; currency: string; bars: readonly { name: string; amount: number }[] };

const most = 24;

/** Amounts as bars, in the order given; of more than fit, the largest. The table beside it has them all. */
export function Chart({ title, currency, bars }: Props) {
  const { day: said } = useWords();
  const { money } = useWritten();
  const locale = useLocale();
  const largest = [...bars].sort((a, b) => b.amount - a.amount).slice(0, most);
  const shown = bars.filter((bar) => largest.includes(bar));
  const decimals = currencyDecimals(currency);
  const short = (minor: number) =>
    new Intl.NumberFormat(locale, { notation: 'compact' }).format(Number(toDecimal(minor, decimals)));
  return (
    <figure className="card chart">
      <figcaption>
        <b>{title}</b> <span className="hint">{said.walk}</span>
      </figcaption>
      <ResponsiveContainer width="100%" height={224}>
        <BarChart data={shown} title={title} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="name" stroke="var(--ink-2)" tickLine={false} />
          <YAxis stroke="var(--ink-2)" tickLine={false} axisLine={false} tickFormatter={short} width={64} />
          <Tooltip
            cursor={{ fill: 'var(--act-bg)' }}
            formatter={(amount) => [money(Number(amount), currency), said.taken]}
            contentStyle={{ background: 'var(--card)', border: '1px solid var(--line-2)' }}
            labelStyle={{ color: 'var(--ink)' }}
            itemStyle={{ color: 'var(--ink)' }}
            isAnimationActive={false}
          />
          <Bar
            dataKey="amount"
            fill="var(--act)"
            radius={[4, 4, 0, 0]}
            maxBarSize={72}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}
