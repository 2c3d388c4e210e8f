import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Charted } from './charted.ts';

/** Full bars and dashed outlines: the two are told apart without colour. */
const looks = {
  full: { fill: 'var(--act)', stroke: 'var(--act)' },
  outline: { fill: 'var(--card)', stroke: 'var(--ink-2)', strokeWidth: 1.5, strokeDasharray: '4 2' },
} as const;

const paper = { background: 'var(--card)', border: '1px solid var(--line-2)', borderRadius: 'var(--r)' };

/** Bars side by side. A file of its own, so that only whoever looks at a chart loads what draws it. */
export default function Bars({ series, bars, write, writeAxis, lying = false }: Charted) {
  const rows = bars.map(({ label, values }) => ({ label, ...values }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={rows}
        layout={lying ? 'vertical' : 'horizontal'}
        accessibilityLayer={false}
        barGap={2}
        margin={{ top: 8, right: lying ? 28 : 8 }}
      >
        <CartesianGrid vertical={lying} horizontal={!lying} stroke="var(--line)" />
        {lying ? lyingAxes(writeAxis) : standingAxes(writeAxis)}
        <Tooltip
          formatter={(value) => write(Number(value))}
          contentStyle={paper}
          itemStyle={{ color: 'var(--ink)' }}
          cursor={{ fill: 'var(--act-bg)' }}
          isAnimationActive={false}
        />
        {series.map(({ name, look }, at) => (
          <Bar
            key={name}
            dataKey={String(at)}
            name={name}
            {...looks[look]}
            maxBarSize={36}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

const quiet = { tickLine: false, stroke: 'var(--line-2)' } as const;

const standingAxes = (write: Charted['writeAxis']) => [
  <XAxis key="x" {...quiet} dataKey="label" interval="preserveStartEnd" />,
  <YAxis key="y" {...quiet} tickFormatter={write} axisLine={false} width="auto" />,
];

const lyingAxes = (write: Charted['writeAxis']) => [
  <XAxis key="x" {...quiet} type="number" tickFormatter={write} allowDecimals={false} />,
  <YAxis key="y" {...quiet} type="category" dataKey="label" axisLine={false} width={190} interval={0} />,
];
