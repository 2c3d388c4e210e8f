// `node test/simulation/run.ts [runs]`: how often the effect report's interval holds the truth where the truth is known.
import { type Row, table } from '../bench/report.ts';
import { coverageOf, tillInterval } from './coverage.ts';
import { welchInterval } from './other-methods.ts';
import { type Store, trueEffect } from './store.ts';
import { hardCases, knownEffects } from './stores.ts';

const runs = Number(process.argv[2] ?? 1000);
const amount = (minor: number) => (minor / 100).toFixed(2);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function row([what, store]: [string, Store]): Row {
  const [till, welch] = coverageOf(store, runs, [tillInterval, welchInterval]);
  if (!till || !welch) throw new RangeError('nothing was measured');
  return {
    what: `${what}: ${amount(trueEffect(store))} a sale`,
    values: [percent(till.share), amount(till.width), percent(welch.share)],
    aim: '93 % to 97 %',
    met: till.share >= 0.93 && till.share <= 0.97,
  };
}

const columns = ['covered', 'mean width', "Welch's t"];
console.log(table(`Known effects, ${runs} runs each`, columns, Object.entries(knownEffects).map(row)));
console.log(table('Harder stores', columns, Object.entries(hardCases).map(row)));
