import type { Bundle } from '../../domain/price-book/bundle.ts';
import { savingOf } from './bundle-rules.ts';
import { atLeastZero, downwards, least, split, sumOf, times } from './exact.ts';

// Written from docs/decisions/0007-order-of-pricing.md alone, step by step in its words, to check the till's own figures.

export type Off = { percent: number } | { amount: number };

export type SaleToPrice = {
  lines: { id: string; price: number; override?: number; quantity: number; floor: number; rate: number }[];
  /** Which units each application took is an input: that it is the best way is checked by other means. */
  applications: { bundle: Bundle; taken: { lineId: string; quantity: number }[] }[];
  lineDiscounts: { lineId: string; off: Off }[];
  saleDiscounts: Off[];
  vouchers: number[];
  taxMode: 'inclusive' | 'exclusive';
  taxRounding: 'receipt' | 'line';
  exempt: boolean;
};

type Worked = {
  id: string;
  price: bigint;
  floor: bigint;
  rate: bigint;
  /** What each unit costs after bundles, and then the line's own figures. */
  units: bigint[];
  gross: bigint;
  saving: bigint;
  discount: bigint;
  exempted: bigint;
  net: bigint;
  room: bigint;
  tax: bigint;
};

export type LineFigures = {
  id: string;
  gross: number;
  saving: number;
  discount: number;
  exempted: number;
  net: number;
  tax: number;
  /** What each unit was paid, the dearest first. */
  units: number[];
};

export type SaleFigures = {
  lines: LineFigures[];
  /** What each line discount, sale discount and voucher took off, in this order. */
  taken: number[];
  taxes: { rate: number; taxable: number; tax: number }[];
  total: number;
};

/** Steps 1 to 6 and the units, from the written rules. */
export function calculate(sale: SaleToPrice): SaleFigures {
  const lines = sale.lines.map((line) => overridden(line));
  takeBundles(lines, sale.applications);
  const taken = takeDiscounts(lines, sale);
  const rows = taxRows(lines, sale);
  const tax = sumOf(rows.map((row) => row.tax));
  const nets = sumOf(lines.map(({ net }) => net));
  return {
    lines: lines.map((line) => figuresOf(line)),
    taken,
    taxes: rows.map((row) => ({
      rate: Number(row.rate),
      taxable: Number(row.taxable),
      tax: Number(row.tax),
    })),
    total: Number(sale.taxMode === 'exclusive' ? nets + tax : nets),
  };
}

function overridden(line: SaleToPrice['lines'][number]): Worked {
  const price = BigInt(line.override ?? line.price);
  const gross = price * BigInt(line.quantity);
  const nothing = { saving: 0n, discount: 0n, exempted: 0n, room: 0n, tax: 0n };
  const units = Array.from({ length: line.quantity }, () => price);
  const { id, floor, rate } = line;
  return { id, price, floor: BigInt(floor), rate: BigInt(rate), units, gross, net: gross, ...nothing };
}

/** Step 2 and *Between*: each application's saving onto its lines, then each bundle's part of a line onto its units. */
function takeBundles(lines: Worked[], applications: SaleToPrice['applications']): void {
  const parts = lines.map(() => new Map<string, { saving: bigint; units: number }>());
  for (const { bundle, taken } of applications) {
    const counts = lines.map(({ id }) => count(taken, id));
    const prices = lines.flatMap(({ price }, index) => Array<number>(counts[index] ?? 0).fill(Number(price)));
    const weights = lines.map(({ price }, index) => price * BigInt(counts[index] ?? 0));
    const shares = split(BigInt(savingOf(bundle.price, prices)), weights);
    lines.forEach((_, index) => {
      const known = parts[index]?.get(bundle.id) ?? { saving: 0n, units: 0 };
      const saving = known.saving + (shares[index] ?? 0n);
      parts[index]?.set(bundle.id, { saving, units: known.units + (counts[index] ?? 0) });
    });
  }
  lines.forEach((line, index) => {
    let next = 0;
    for (const { saving, units } of parts[index]?.values() ?? []) {
      for (const part of split(saving, Array<bigint>(units).fill(1n))) {
        line.units[next] = (line.units[next] ?? 0n) - part;
        next++;
      }
      line.saving += saving;
    }
    line.net -= line.saving;
    line.room = sumOf(line.units.map((unit) => roomOf(line, unit)));
  });
}

function count(taken: readonly { lineId: string; quantity: number }[], id: string): number {
  return taken.reduce((units, one) => units + (one.lineId === id ? one.quantity : 0), 0);
}

/** Steps 3 to 5; answers what each took off. */
function takeDiscounts(lines: Worked[], { lineDiscounts, saleDiscounts, vouchers }: SaleToPrice): number[] {
  const steps = [
    ...lineDiscounts.map(({ lineId, off }) => () => {
      for (const line of lines.filter(({ id }) => id === lineId)) discountLine(line, off);
    }),
    ...saleDiscounts.map((off) => () => {
      if ('amount' in off) takeOffAll(lines, BigInt(off.amount));
      else for (const line of lines) discountLine(line, off);
    }),
    ...vouchers.map((amount) => () => takeOffAll(lines, BigInt(amount))),
  ];
  const taken = () => Number(sumOf(lines.map(({ discount }) => discount)));
  return steps.map((step) => {
    const before = taken();
    step();
    return taken() - before;
  });
}

const roomOf = (line: Worked, unit: bigint) => atLeastZero(unit - line.floor);

function takeOff(line: Worked, amount: bigint): void {
  line.net -= amount;
  line.room -= amount;
  line.discount += amount;
}

function discountLine(line: Worked, off: Off): void {
  const wanted = 'percent' in off ? times(line.net, BigInt(off.percent), 10_000n) : BigInt(off.amount);
  takeOff(line, least(wanted, line.room));
}

function takeOffAll(lines: Worked[], amount: bigint): void {
  const rooms = lines.map(({ room }) => room);
  const parts = split(least(amount, sumOf(rooms)), rooms);
  lines.forEach((line, index) => {
    takeOff(line, parts[index] ?? 0n);
  });
}

/** Step 6: puts each line's tax on it and gives the table's rows. */
function taxRows(lines: Worked[], { taxMode, taxRounding, exempt }: SaleToPrice) {
  const rates = downwards([...new Set(lines.map(({ rate }) => rate))]);
  const taxOf = (amount: bigint, rate: bigint) =>
    taxMode === 'inclusive' ? times(amount, rate, 10_000n + rate) : times(amount, rate, 10_000n);
  for (const rate of rates) {
    const own = lines.filter((line) => line.rate === rate);
    const nets = own.map(({ net }) => net);
    const taxes =
      taxRounding === 'line' ? nets.map((net) => taxOf(net, rate)) : split(taxOf(sumOf(nets), rate), nets);
    own.forEach((line, index) => {
      line.tax = taxes[index] ?? 0n;
    });
  }
  if (exempt) return [exemptRow(lines, taxMode)];
  return rates.map((rate) => {
    const own = lines.filter((line) => line.rate === rate);
    const tax = sumOf(own.map((line) => line.tax));
    const nets = sumOf(own.map(({ net }) => net));
    return { rate, tax, taxable: taxMode === 'inclusive' ? nets - tax : nets };
  });
}

function exemptRow(lines: Worked[], taxMode: SaleToPrice['taxMode']) {
  for (const line of lines) {
    if (taxMode === 'inclusive') line.exempted = line.tax;
    line.net -= line.exempted;
    line.tax = 0n;
  }
  return { rate: 0n, tax: 0n, taxable: sumOf(lines.map(({ net }) => net)) };
}

/** *Units, and what goes back*: the discount by room, then what is exempted by amount, the dearest first each time. */
function figuresOf(line: Worked): LineFigures {
  let units = downwards(line.units);
  for (const [amount, weigh] of [
    [line.discount, (unit: bigint) => roomOf(line, unit)],
    [line.exempted, (unit: bigint) => unit],
  ] as const) {
    const parts = split(amount, units.map(weigh));
    units = downwards(units.map((unit, index) => unit - (parts[index] ?? 0n)));
  }
  const { id, gross, saving, discount, exempted, net, tax } = line;
  return {
    id,
    gross: Number(gross),
    saving: Number(saving),
    discount: Number(discount),
    exempted: Number(exempted),
    net: Number(net),
    tax: Number(tax),
    units: units.map(Number),
  };
}

/** What `k` units of a line bring back when `before` of them went back already. */
export function goesBack({ units, net, tax }: LineFigures, before: number, k: number) {
  const netOf = (j: number) => units.slice(0, j).reduce((sum, unit) => sum + unit, 0);
  const taxOf = (j: number) => (net === 0 ? 0 : Number(times(BigInt(tax), BigInt(netOf(j)), BigInt(net))));
  return { net: netOf(before + k) - netOf(before), tax: taxOf(before + k) - taxOf(before) };
}

/** Step 7: what coins make of a total, with `step` 0 where nothing is rounded. */
export function payIn(total: number, cards: number, cash: number, step: number) {
  const rest = total - cards;
  const nearest = step === 0 ? rest : step * Number(times(BigInt(rest), 1n, BigInt(step)));
  const rounded = nearest === 0 ? rest : nearest;
  const rounding = cash > 0 && cash >= rounded ? rounded - rest : 0;
  const open = total + rounding - cards - cash;
  return {
    rounding,
    toPay: total + rounding,
    due: Math.max(0, open),
    change: Math.max(0, -open),
    dueInCash: open > 0 ? Math.max(0, rounded - cash) : 0,
  };
}
