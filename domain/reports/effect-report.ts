import type { Money } from '../money.ts';
import { type Effect, type MeasuredSale, measureEffect } from './effect.ts';
import type { ReportedCard, ReportedLine, ReportedSale } from './reported-sale.ts';
import { openPeers } from './same-hours.ts';

/** What a report may be of: each is a way to put sales, lines or cards into groups. */
export const reportsBy = [
  ...(['suggestion', 'kind', 'bundle', 'objection', 'cashier', 'product'] as const),
  ...(['department', 'customer-group', 'day', 'week', 'weekday', 'hour'] as const),
] as const;
export type ReportBy = (typeof reportsBy)[number];

/** One group. Amounts are minor units; `effect` is the control group's difference, where the group allows one. */
export type ReportRow = {
  key: string;
  shown: number;
  accepted: number;
  declined: number;
  ignored: number;
  removed: number;
  /** Kept back in control sales. */
  withheld: number;
  /** Units that came in by a card and came back. */
  returned: number;
  /** Refusals by what the customer said; without words under ''. */
  why: Record<string, number>;
  /** What accepted cards earned, net of returns. */
  acceptedMargin: Money;
  sales: number;
  pieces: number;
  net: Money;
  margin: Money;
  /** What bundles took off; of a suggestion or bundle what it took off itself, of products, departments, kinds and objections nought. */
  saving: Money;
  /** How often these bundles applied, and what their units earned. */
  times: number;
  bundleMargin: Money;
  effect: Effect | null;
  /**
   * Of cashiers: how many of the cards that they showed the others would have brought home, hour of the week by hour of the
   * week; null where nobody else stood there then.
   */
  expected: number | null;
  /** The same group in the days before, where the report looks at them. */
  before: Before | null;
};

/** What a group came to in the days before: how it went on, not what caused it. */
export type Before = Pick<ReportRow, 'shown' | 'accepted' | 'sales' | 'pieces' | 'net' | 'margin'>;

export type EffectReport = { by: ReportBy; rows: ReportRow[]; total: ReportRow };

type Group = { row: ReportRow; measured: MeasuredSale[] };

/**
 * A report that is filled sale by sale. Cards are counted where they stand by what they offered; pieces, net and margin are
 * those of the group's lines for products and departments, else of the whole sales in the group. The effect compares sales
 * that were shown a card of the group with control sales where it was kept back; of sales by person or time, those with
 * suggestions with those without. Cashiers and weeks are compared like with like (see `measureEffect`).
 */
export function openEffectReport(by: ReportBy): { add(sale: ReportedSale): void; report(): EffectReport } {
  const groups = new Map<string, Group>();
  const peers = openPeers();
  const total = newGroup('');
  const of = (key: string): Group => {
    const group = groups.get(key) ?? newGroup(key);
    groups.set(key, group);
    return group;
  };
  return {
    add(sale) {
      addSale(total, sale, sale, true);
      total.measured.push(measuredOf(sale));
      if (by === 'cashier') peers.add(sale);
      for (const [key, { cards, lines }] of partsOf(by, sale)) {
        const group = of(key);
        addSale(group, sale, { cards, lines }, isOfSales(by));
        if (isComparable(by, cards)) group.measured.push(measuredOf(sale));
      }
    },
    report() {
      const rows = [...groups.values()].map(({ row, measured }) => ({
        ...row,
        effect: by === 'objection' ? null : measureEffect(measured),
        expected: by === 'cashier' ? peers.expected(row.key) : null,
      }));
      return { by, rows, total: { ...total.row, effect: measureEffect(total.measured) } };
    },
  };
}

type Part = { cards: readonly ReportedCard[]; lines: readonly ReportedLine[] };

/** The groups that a sale is in, and what of it counts there. */
function partsOf(by: ReportBy, sale: ReportedSale): Map<string, Part> {
  const { cards, lines } = sale;
  switch (by) {
    case 'suggestion':
      return parted(cards, ({ source }) => source, lines);
    case 'kind':
      return parted(cards, ({ kind }) => kind, lines);
    case 'bundle':
      return bundleParts(sale);
    case 'objection':
      return parted(
        cards.filter(({ outcome }) => outcome === 'declined' || outcome === 'accepted'),
        ({ objection }) => objection ?? '',
        lines,
      );
    case 'product':
      return linesParted(sale, ({ sku }) => sku);
    case 'department':
      return linesParted(sale, ({ category }) => category);
    case 'customer-group':
      return new Map((sale.groups.length > 0 ? sale.groups : ['']).map((key) => [key, { cards, lines }]));
    default:
      return new Map([[String(sale[by]), { cards, lines }]]);
  }
}

function parted(
  cards: readonly ReportedCard[],
  keyOf: (card: ReportedCard) => string,
  lines: readonly ReportedLine[],
): Map<string, Part> {
  const keys = new Set(cards.map(keyOf));
  return new Map(
    [...keys].map((key) => [key, { cards: cards.filter((card) => keyOf(card) === key), lines }]),
  );
}

function bundleParts({ cards, lines, bundles }: ReportedSale): Map<string, Part> {
  const parts = parted(
    cards.filter(({ kind }) => kind === 'bundle'),
    ({ source }) => source,
    lines,
  );
  for (const { id } of bundles) if (!parts.has(id)) parts.set(id, { cards: [], lines });
  return parts;
}

function linesParted(
  { cards, lines }: ReportedSale,
  keyOf: (one: { sku: string; category: string }) => string,
): Map<string, Part> {
  const keys = new Set([...cards, ...lines].map(keyOf));
  const own = <T extends { sku: string; category: string }>(list: readonly T[], key: string) =>
    list.filter((one) => keyOf(one) === key);
  return new Map([...keys].map((key) => [key, { cards: own(cards, key), lines: own(lines, key) }]));
}

/** Whether the lot decided between a sale of this group and its like: a card was shown, or kept back. */
function isComparable(by: ReportBy, cards: readonly ReportedCard[]): boolean {
  const byCard = ['suggestion', 'kind', 'bundle', 'product', 'department'].includes(by);
  return !byCard || cards.length > 0;
}

/** Whether whole sales are in one group each, or in one for each of the customer's: then all that bundles took off is theirs. */
const isOfSales = (by: ReportBy) =>
  ['cashier', 'customer-group', 'day', 'week', 'weekday', 'hour'].includes(by);

/** Whether a report tells what bundles took off: it is theirs or the whole sale's, and no single product's. */
export const tellsSaving = (by: ReportBy) => isOfSales(by) || by === 'suggestion' || by === 'bundle';

/** Of a report by suggestion or bundle, only what that very bundle did counts. */
function addSale({ row }: Group, sale: ReportedSale, { cards, lines }: Part, whole: boolean): void {
  row.sales += 1;
  for (const { pieces, net, margin } of lines) {
    row.pieces += pieces;
    row.net += net;
    row.margin += margin;
  }
  for (const { id, times, saving, margin } of sale.bundles) {
    if (!whole && row.key !== id) continue;
    row.times += times;
    row.saving += saving;
    row.bundleMargin += margin;
  }
  for (const card of cards) addCard(row, card);
}

function addCard(row: ReportRow, { outcome, objection, returned, margin }: ReportedCard): void {
  if (outcome === 'withheld') {
    row.withheld += 1;
    return;
  }
  row.shown += 1;
  row.returned += returned;
  row.acceptedMargin += margin;
  if (outcome !== 'shown') row[outcome] += 1;
  if (outcome === 'declined') row.why[objection ?? ''] = (row.why[objection ?? ''] ?? 0) + 1;
}

function measuredOf({ control, lines, cards, day, cashier }: ReportedSale): MeasuredSale {
  return {
    ...{ control, day, cashier },
    margin: lines.reduce((sum, { margin }) => sum + margin, 0),
    accepted: control ? 0 : cards.reduce((sum, { margin }) => sum + margin, 0),
  };
}

function newGroup(key: string): Group {
  const counts = { shown: 0, accepted: 0, declined: 0, ignored: 0, removed: 0, withheld: 0, returned: 0 };
  const sums = {
    acceptedMargin: 0,
    sales: 0,
    pieces: 0,
    net: 0,
    margin: 0,
    saving: 0,
    times: 0,
    bundleMargin: 0,
  };
  const row = { key, ...counts, why: {}, ...sums, effect: null, expected: null, before: null };
  return { row, measured: [] };
}
