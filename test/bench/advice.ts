import { generatedBaskets, realBaskets } from './advice-baskets.ts';
import { adviceQuality, lead, leadInTurn, type Quality } from './advice-quality.ts';
import { benchLearning } from './advice-speed.ts';
import { type Row, table } from './report.ts';

/** How good the mined suggestions are beside four known ways to find some, and how fast they are learned. */
export function adviceTables(): string {
  const real = realBaskets();
  const baskets = real ?? generatedBaskets(8_000, 150, 5, 4);
  const about = `${baskets.length} ${real ? 'baskets of BASKETS' : 'generated baskets (BASKETS names no file)'}`;
  return [
    table(
      `Advice: ${about}, the last fifth asked`,
      ['hit at 1', 'hit at 3', 'coverage'],
      qualityRows(baskets, real !== undefined),
    ),
    table('Learning what goes with what', ['p50', 'p99', 'memory'], benchLearning(baskets)),
  ].join('\n');
}

/** The aim is about real baskets: what was made up rewards whoever guesses how. */
function qualityRows(baskets: string[][], real: boolean): Row[] {
  const { ours, baselines } = adviceQuality(baskets);
  const best = baselines.reduce((best, next) => (next.at3 > best.at3 ? next : best));
  return [
    ...baselines.map(rowOf),
    { ...rowOf(ours), ...(real && { aim: 'ahead of all four at 3', met: ours.at3 > best.at3 }) },
    leadRow(`  its lead over ${best.name}`, lead(ours, best)),
    leadRow('  its lead over EASE, every fifth asked in turn', leadInTurn(baskets)),
    ...[...baselines, ours].map(({ name, chosen }) => ({ what: `  ${name} chose ${chosen}`, values: [] })),
  ];
}

/** The lead at 3 and its 95% interval: where that holds zero, chance may decide who is ahead. */
function leadRow(what: string, { lead, margin }: { lead: number; margin: number }): Row {
  return { what, values: ['', lead.toFixed(4), `± ${margin.toFixed(4)}`] };
}

function rowOf({ name, at1, at3, coverage }: Quality): Row {
  return { what: name, values: [at1, at3, coverage].map((share) => share.toFixed(4)) };
}

if (import.meta.main) console.log(adviceTables());
