import type Database from 'better-sqlite3';
import type { ReportBy } from '../../domain/reports/effect-report.ts';

type Line = { sku: string; category: string; pieces: number; net: number; margin: number };
type Card = {
  source: string;
  kind: string;
  sku: string;
  category: string;
  outcome: string;
  objection: string | null;
  acceptedSku: string | null;
  quantity: number;
  returned: number;
  margin: number;
};
type Sale = {
  day: string;
  hour: number;
  cashier: string;
  groups: string[];
  control: boolean;
  bundles: { bundleId: string; times: number; saving: number }[];
  lines: Line[];
  cards: Card[];
};

const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0);

/** The completed sales of these days, read from the journal and the cards' table by no code of the till. The store's prices hold their tax. */
export function salesByHand(
  sql: Database.Database,
  storeTime: (at: string) => { day: string; hour: number },
): Sale[] {
  const completed = sql
    .prepare("SELECT sale_id AS id, at, body FROM journal WHERE type = 'v1.SaleCompleted' ORDER BY seq")
    .all() as { id: string; at: string; body: string }[];
  const one = (statement: string) => sql.prepare(statement).pluck();
  const opened = one("SELECT body ->> 'control' FROM journal WHERE sale_id = ? AND type = 'v1.SaleOpened'");
  const groups = one(
    "SELECT body -> '$.customer.groups' FROM journal WHERE sale_id = ? AND type = 'v1.CustomerAttached'",
  );
  const back = one('SELECT coalesce(sum(quantity), 0) FROM returned_units WHERE sale_id = ? AND line_id = ?');
  const cards = sql.prepare(
    `SELECT source, o.kind, o.sku, coalesce(i.category, '') AS category, outcome, objection,
       coalesce(accepted_sku, o.sku) AS acceptedSku, quantity, returned, 0 AS margin
     FROM suggestion_outcomes o LEFT JOIN items i ON i.sku = o.sku WHERE sale_id = ? AND sale_state = 'completed'`,
  );
  return completed.map(({ id, at, body }) => {
    const { lines, priced, cashier } = JSON.parse(body);
    const kept = lines.map(
      (line: { id: string; sku: string; category: string; quantity: number; cost: number }) => {
        const { net, tax } = priced.lines.find(({ lineId }: { lineId: string }) => lineId === line.id);
        const pieces = line.quantity - Number(back.get(id, line.id));
        const keptNet = Math.round(((net - tax) * pieces) / line.quantity);
        return { ...line, pieces, net: keptNet, margin: keptNet - line.cost * pieces };
      },
    );
    return {
      ...{ ...storeTime(at), cashier, control: opened.get(id) === 1, lines: kept, bundles: priced.bundles },
      groups: JSON.parse(String(groups.get(id) ?? '[]')),
      cards: (cards.all(id) as Card[]).map((card) => ({ ...card, margin: earned(card, kept) })),
    };
  });
}

/** What the accepted units that stayed earned, as the part that they are of all lines of that item. */
function earned({ outcome, acceptedSku, quantity, returned }: Card, lines: readonly Line[]): number {
  if (outcome !== 'accepted') return 0;
  const own = lines.filter(({ sku }) => sku === acceptedSku);
  const pieces = sum(own, (line) => line.pieces);
  const stayed = Math.min(pieces, quantity - returned);
  return pieces === 0 ? 0 : Math.round((sum(own, ({ margin }) => margin) * stayed) / pieces);
}

const weekday = (day: string) => new Date(`${day}T12:00:00Z`).toLocaleDateString('en', { weekday: 'long' });
function monday(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** The groups that a sale counts in, whether for its cards, its lines or as a whole. */
function keysOf(by: ReportBy, sale: Sale): string[] {
  const { cards, lines, bundles } = sale;
  const answered = cards.filter(({ outcome }) => ['declined', 'accepted'].includes(outcome));
  const keys: Record<ReportBy, string[]> = {
    suggestion: cards.map(({ source }) => source),
    kind: cards.map(({ kind }) => kind),
    bundle: [
      ...cards.filter(({ kind }) => kind === 'bundle').map(({ source }) => source),
      ...bundles.map(({ bundleId }) => bundleId),
    ],
    objection: answered.map(({ objection }) => objection ?? ''),
    cashier: [sale.cashier],
    product: [...cards, ...lines].map(({ sku }) => sku),
    department: [...cards, ...lines].map(({ category }) => category),
    'customer-group': sale.groups.length > 0 ? sale.groups : [''],
    day: [sale.day],
    week: [monday(sale.day)],
    weekday: [weekday(sale.day)],
    hour: [String(sale.hour)],
  };
  return [...new Set(keys[by])];
}

function cardsIn(by: ReportBy, key: string, { cards }: Sale): Card[] {
  const own: Partial<Record<ReportBy, (card: Card) => boolean>> = {
    suggestion: ({ source }) => source === key,
    kind: ({ kind }) => kind === key,
    bundle: ({ kind, source }) => kind === 'bundle' && source === key,
    objection: ({ outcome, objection }) =>
      ['declined', 'accepted'].includes(outcome) && (objection ?? '') === key,
    product: ({ sku }) => sku === key,
    department: ({ category }) => category === key,
  };
  return cards.filter(own[by] ?? (() => true));
}

/** Every figure of a report by every group. */
export function reportByHand(by: ReportBy, sales: readonly Sale[]) {
  const keys = new Set(sales.flatMap((sale) => keysOf(by, sale)));
  const figures = [...keys].map((key) => [key, figuresOf(by, key, sales)] as const);
  return Object.fromEntries(figures);
}

/** The same of all sales together. */
export const totalByHand = (sales: readonly Sale[]) => figuresOf('day', null, sales);

function figuresOf(by: ReportBy, key: string | null, all: readonly Sale[]) {
  const sales = all.filter((sale) => key === null || keysOf(by, sale).includes(key));
  const cards = sales.map((sale) => (key === null ? sale.cards : cardsIn(by, key, sale)));
  const shown = cards.flat().filter(({ outcome }) => outcome !== 'withheld');
  const byLine: Partial<Record<ReportBy, keyof Line>> = { product: 'sku', department: 'category' };
  const field = byLine[by];
  const lines = sales.flatMap((sale) => sale.lines.filter((line) => !field || line[field] === key));
  const whole = !['suggestion', 'bundle', 'kind', 'objection', 'product', 'department'].includes(by);
  const bundles = sales.flatMap((sale) => sale.bundles).filter(({ bundleId }) => whole || bundleId === key);
  const count = (outcome: string) => cards.flat().filter((card) => card.outcome === outcome).length;
  const compared = sales.filter((_, at) => whole || (cards[at]?.length ?? 0) > 0);
  return {
    ...{ shown: shown.length, accepted: count('accepted'), declined: count('declined') },
    ...{ ignored: count('ignored'), removed: count('removed'), withheld: count('withheld') },
    returned: sum(shown, ({ returned }) => returned),
    why: shown.filter(({ outcome }) => outcome === 'declined').length,
    acceptedMargin: sum(shown, ({ margin }) => margin),
    sales: sales.length,
    pieces: sum(lines, ({ pieces }) => pieces),
    net: sum(lines, ({ net }) => net),
    margin: sum(lines, ({ margin }) => margin),
    saving: sum(bundles, ({ saving }) => saving),
    times: sum(bundles, ({ times }) => times),
    offered: by === 'objection' ? null : compared.filter(({ control }) => !control).length,
    control: by === 'objection' ? null : compared.filter(({ control }) => control).length,
    mean: by === 'objection' ? null : difference(compared),
    expected: by === 'cashier' && key !== null ? expected(key, all) : null,
  };
}

/** Offered less control, in margin a sale: each week and cashier apart, weighed by n·m / (n + m). */
function difference(sales: readonly Sale[]): number | null {
  const strata = [...Map.groupBy(sales, ({ day, cashier }) => `${monday(day)} ${cashier}`).values()]
    .map((own) => [own.filter(({ control }) => !control), own.filter(({ control }) => control)] as const)
    .filter(([offered, control]) => offered.length > 0 && control.length > 0);
  const degrees = sum(strata, ([offered, control]) => offered.length + control.length - 1) - 1;
  if (degrees < 2) return null;
  const mean = (own: readonly Sale[]) =>
    sum(own, ({ lines }) => sum(lines, ({ margin }) => margin)) / own.length;
  const weight = ([n, m]: readonly [readonly Sale[], readonly Sale[]]) =>
    (n.length * m.length) / (n.length + m.length);
  return (
    sum(strata, (one) => weight(one) * (mean(one[0]) - mean(one[1]))) / sum(strata, (one) => weight(one))
  );
}

/** Hour of the week by hour of the week: a cashier's cards times the others' rate there. */
function expected(cashier: string, sales: readonly Sale[]): number | null {
  const hours = [...Map.groupBy(sales, ({ day, hour }) => `${weekday(day)} ${hour}`).values()];
  const seen = (own: readonly Sale[]) =>
    own.flatMap(({ cards }) => cards).filter(({ outcome }) => outcome !== 'withheld');
  const parts = hours.flatMap((own) => {
    const mine = own.filter((sale) => sale.cashier === cashier);
    const theirs = seen(own.filter((sale) => sale.cashier !== cashier));
    if (mine.length === 0 || theirs.length === 0) return [];
    const rate = theirs.filter(({ outcome }) => outcome === 'accepted').length / theirs.length;
    return [{ cards: seen(mine).length, home: seen(mine).length * rate }];
  });
  if (sum(parts, ({ cards }) => cards) === 0) return null;
  return Math.round(sum(parts, ({ home }) => home) * 10) / 10;
}
