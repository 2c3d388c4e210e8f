import loadHighs, { type Highs } from 'highs';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import { type BasketLine, mayHold, savingOf, sizeOf } from './bundle-rules.ts';

/** A whole-number model: columns with what they are worth, rows that their entries may not pass. */
type Model = { worth: number[]; most: number[]; entries: { row: number; value: number }[][]; rows: Row[] };
type Row = { least: number; most: number };

/** Units that no bundle and no price tells apart. */
type Kind = { line: BasketLine; units: number };

/** What is best, and how long HiGHS itself took to find it. */
export type ModelAnswer = { saving: number; applications: number; milliseconds: number };

export type Solver = (lines: readonly BasketLine[], bundles: readonly Bundle[]) => ModelAnswer;

/** More than any number of applications of one sale, so that one minor unit outweighs them all. */
const oneUnitOfMoney = 1024;

/** Loads HiGHS once; the solver it gives finds the greatest saving and the fewest applications that reach it. */
export async function mixedIntegerSolver(): Promise<Solver> {
  const highs = await loadHighs();
  return (lines, bundles) => {
    const kinds = kindsOf(lines, bundles);
    const model: Model = { worth: [], most: [], entries: [], rows: [] };
    for (const { units } of kinds) model.rows.push({ least: Number.NEGATIVE_INFINITY, most: units });
    for (const bundle of bundles) {
      if ('fixed' in bundle.price) addFlow(model, bundle, bundle.price.fixed, kinds);
      else addContents(model, bundle, kinds);
    }
    if (model.worth.length === 0) return { saving: 0, applications: 0, milliseconds: 0 };
    const { best, milliseconds } = solve(highs, model);
    const saving = Math.ceil(best / oneUnitOfMoney);
    return { saving, applications: saving * oneUnitOfMoney - best, milliseconds };
  };
}

function kindsOf(lines: readonly BasketLine[], bundles: readonly Bundle[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const line of lines) {
    const holds = bundles.flatMap((bundle) => bundle.slots.map((_, slot) => +mayHold(bundle, slot, line)));
    const key = `${line.unitPrice} ${holds.join('')}`;
    const known = kinds.get(key);
    if (known) known.units += line.quantity;
    else kinds.set(key, { line, units: line.quantity });
  }
  return [...kinds.values()];
}

/** One column for each content of an application, whatever the price makes of it. */
function addContents(model: Model, bundle: Bundle, kinds: readonly Kind[]): void {
  const limit = bundle.limitPerSale ?? Number.POSITIVE_INFINITY;
  const limitRow = model.rows.length;
  let added = 0;
  for (const counts of contents(bundle, kinds)) {
    const prices = counts.flatMap((units, kind) =>
      Array<number>(units).fill(kinds[kind]?.line.unitPrice ?? 0),
    );
    const saving = savingOf(bundle.price, prices);
    if (saving === 0) continue;
    const entries = counts.flatMap((value, row) => (value > 0 ? [{ row, value }] : []));
    if (Number.isFinite(limit)) entries.push({ row: limitRow, value: 1 });
    const most = Math.min(...counts.map((units, kind) => (units ? (kinds[kind]?.units ?? 0) / units : 1e6)));
    addColumn(model, saving * oneUnitOfMoney - 1, Math.floor(most), entries);
    added++;
  }
  if (added > 0 && Number.isFinite(limit)) model.rows.push({ least: Number.NEGATIVE_INFINITY, most: limit });
}

/**
 * A fixed total saves what its units cost less the total, which is linear, so units may flow through the slots with no
 * word on which of them meet: an application that would cost the customer more is left out by the optimum.
 */
function addFlow(model: Model, bundle: Bundle, fixed: number, kinds: readonly Kind[]): void {
  const firstRow = model.rows.length;
  const units = kinds.reduce((sum, kind) => sum + kind.units, 0);
  const repeats = Math.min(bundle.limitPerSale ?? units, Math.floor(units / sizeOf(bundle)));
  if (bundle.slots.some((_, slot) => !kinds.some(({ line }) => mayHold(bundle, slot, line)))) return;
  const perSlot = bundle.slots.map(({ quantity }, slot) => ({ row: firstRow + slot, value: -quantity }));
  addColumn(model, -fixed * oneUnitOfMoney - 1, repeats, perSlot);
  bundle.slots.forEach((_, slot) => {
    model.rows.push({ least: 0, most: 0 });
    kinds.forEach(({ line, units: most }, row) => {
      if (!mayHold(bundle, slot, line)) return;
      const entries = [
        { row, value: 1 },
        { row: firstRow + slot, value: 1 },
      ];
      addColumn(model, line.unitPrice * oneUnitOfMoney, most, entries);
    });
  });
}

function addColumn(model: Model, worth: number, most: number, entries: Model['entries'][number]): void {
  model.worth.push(worth);
  model.most.push(most);
  model.entries.push(entries);
}

/** Every different content of one application: how many units of each kind it takes. */
function contents(bundle: Bundle, kinds: readonly Kind[]): number[][] {
  const found = new Map<string, number[]>();
  const counts = kinds.map(() => 0);
  const fill = (slot: number, wanted: number, from: number): void => {
    if (slot === bundle.slots.length) {
      found.set(counts.join(), [...counts]);
      return;
    }
    if (wanted === 0) {
      fill(slot + 1, bundle.slots[slot + 1]?.quantity ?? 0, 0);
      return;
    }
    for (let kind = from; kind < kinds.length; kind++) {
      const { line, units } = kinds[kind] as Kind;
      if ((counts[kind] ?? 0) >= units || !mayHold(bundle, slot, line)) continue;
      counts[kind] = (counts[kind] ?? 0) + 1;
      fill(slot, wanted - 1, kind);
      counts[kind] = (counts[kind] ?? 0) - 1;
    }
  };
  fill(0, bundle.slots[0]?.quantity ?? 0, 0);
  return [...found.values()];
}

/** The greatest worth, worked out again in whole numbers from HiGHS's own solution. */
function solve(highs: Highs, model: Model): { best: number; milliseconds: number } {
  const { worth, most, entries, rows } = model;
  const starts = [0];
  for (const column of entries) starts.push((starts.at(-1) ?? 0) + column.length);
  const source = {
    numCols: worth.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: worth,
    colLower: worth.map(() => 0),
    colUpper: most,
    rowLower: rows.map((row) => row.least),
    rowUpper: rows.map((row) => row.most),
    integrality: worth.map(() => highs.constants.variableType.integer),
    matrix: {
      format: 'csc' as const,
      numRows: rows.length,
      numCols: worth.length,
      starts,
      indices: entries.flatMap((column) => column.map(({ row }) => row)),
      values: entries.flatMap((column) => column.map(({ value }) => value)),
    },
  };
  return highs.withModel(source, (solver) => {
    solver.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit: 120 });
    const start = performance.now();
    solver.run();
    const milliseconds = performance.now() - start;
    if (solver.getModelStatus() !== highs.constants.modelStatus.optimal)
      throw new Error('HiGHS did not finish');
    const taken = [...solver.getSolution().colValue].map(Math.round);
    const best = taken.reduce((sum, times, column) => sum + times * (worth[column] ?? 0), 0);
    return { best, milliseconds };
  });
}
