import { type Settings, usualSettings } from '../../domain/basket-analysis/model.ts';
import { learnOftenWith, scoresFor } from '../../domain/basket-analysis/often-with.ts';
import { cosine, ease, popularity } from './advice-baselines.ts';
import type { Contender, Recommend } from './advice-contender.ts';
import { rules } from './advice-rules.ts';

/** How often the hidden item was the first of the recommended, or among the three; and the share of items ever shown. */
export type Quality = Found & { name: string; chosen: string; at1: number; coverage: number };

type Found = { at3: number; won: Won[] };

/** Of one basket: how many items were hidden in turn, and how many of them were among the three. */
type Won = { hidden: number; found: number };

/** As the till ships it; advice-choose.ts tells how its settings were chosen. */
export const oftenWith: Contender<Settings> = {
  name: 'often bought with',
  settings: [usualSettings],
  learn(baskets, settings) {
    const model = learnOftenWith(baskets, settings);
    return (basket) => scoresFor(model, basket, 3).map(({ item }) => item);
  },
};

/**
 * Learns from the first 80% of the baskets, by order, and hides each item of each later one in turn. The settings of
 * the others are those that do best at 3 on the last fifth of the learning part; then they learn from all of that part.
 */
export function adviceQuality(baskets: string[][]): { ours: Quality; baselines: Quality[] } {
  const { before, after } = split(baskets);
  const items = new Set(baskets.flat()).size;
  const of = <Setting>(contender: Contender<Setting>): Quality => {
    const setting = choose(contender, before);
    const measured = measure(contender.learn(before, setting), after, items);
    return { name: contender.name, chosen: told(setting), ...measured };
  };
  return { ours: of(oftenWith), baselines: [of(popularity), of(rules), of(cosine), of(ease)] };
}

/** Every fifth of the baskets asked in turn, what is learned being the other four: five times as many baskets asked. */
export function askInTurn(baskets: string[][], learn: (baskets: string[][]) => Recommend): Found {
  const parts = Array.from({ length: 5 }, (_, part) => {
    const [from, to] = [part, part + 1].map((end) => Math.floor((baskets.length * end) / 5));
    const others = baskets.filter((_, index) => index < (from as number) || index >= (to as number));
    return measure(learn(others), baskets.slice(from, to), 1).won;
  });
  const won = parts.flat();
  return { at3: shareFound(won), won };
}

/** How far ours is ahead of EASE, its ridge chosen as above, when every fifth of the baskets is asked. */
export function leadInTurn(baskets: string[][]): { lead: number; margin: number } {
  const ridge = choose(ease, split(baskets).before);
  const ours = askInTurn(baskets, (learned) => oftenWith.learn(learned, usualSettings));
  return lead(
    ours,
    askInTurn(baskets, (learned) => ease.learn(learned, ridge)),
  );
}

export function split(baskets: string[][]): { before: string[][]; after: string[][] } {
  const cut = Math.floor(baskets.length * 0.8);
  return { before: baskets.slice(0, cut), after: baskets.slice(cut) };
}

function choose<Setting>({ settings, learn }: Contender<Setting>, baskets: string[][]): Setting {
  if (settings.length === 1) return settings[0] as Setting;
  const { before, after } = split(baskets);
  const measured = settings.map((setting) => ({ setting, ...measure(learn(before, setting), after, 1) }));
  return measured.reduce((best, next) => (next.at3 > best.at3 ? next : best)).setting;
}

/** How often `recommend` finds each item of each basket that is hidden in turn. */
function measure(recommend: Recommend, baskets: string[][], items: number) {
  const shown = new Set<string>();
  let first = 0;
  const won = baskets
    .filter(({ length }) => length > 1)
    .map((basket): Won => {
      let found = 0;
      for (const hidden of basket) {
        const three = recommend(basket.filter((item) => item !== hidden));
        for (const item of three) shown.add(item);
        if (three[0] === hidden) first++;
        if (three.includes(hidden)) found++;
      }
      return { hidden: basket.length, found };
    });
  const hidden = sum(won.map((basket) => basket.hidden));
  return { at1: first / hidden, at3: shareFound(won), coverage: shown.size / items, won };
}

const shareFound = (won: readonly Won[]): number =>
  sum(won.map(({ found }) => found)) / sum(won.map(({ hidden }) => hidden));

/** By how much one is ahead of another at 3, and the 95% interval, a basket with all its items being one draw. */
export function lead(one: Found, other: Found): { lead: number; margin: number } {
  const hidden = sum(one.won.map((basket) => basket.hidden));
  const lead = one.at3 - other.at3;
  const squares = one.won.map(({ hidden, found }, index) => {
    const ahead = found - (other.won[index]?.found ?? 0);
    return (ahead - lead * hidden) ** 2;
  });
  return { lead, margin: (1.96 * Math.sqrt(sum(squares))) / hidden };
}

function told(setting: unknown): string {
  return typeof setting === 'object' ? JSON.stringify(setting).replaceAll(/[{}"]/g, '') : String(setting);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0);
