import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tillReply } from '../../contract/till-reply.ts';
import type { TillView } from '../../contract/till-view.ts';
import { firstUnsoundRow } from '../../db/read-journal.ts';
import { dumpProjections } from '../builders/dump.ts';
import { type Command, modelled, noSale, step } from '../builders/sale-model.ts';
import { smallShop, smallShopModel } from '../builders/small-shop.ts';
import { type TestTill, till } from '../builders/till.ts';

/** What a hand may do, before the screen says what it means: "the second card", "exactly what is due". */
type Gesture = (view: TillView) => Command;

const quantity = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom(1000, 9_998, 9_999) },
);
const code = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...smallShopModel.codes.keys()) },
  { weight: 1, arbitrary: fc.constantFrom('NOBODY', '9520100042011', '', '\u0000', '9'.repeat(4096)) },
);
const index = fc.nat(5);
const cardOf = (view: TillView, at: number) => [...view.suggestions, ...view.further][at];
const suggestionId = (view: TillView, at: number) => cardOf(view, at)?.id ?? 'rule:none';
const lineId = (view: TillView, at: number) => view.sale?.lines[at]?.id ?? 'l99';

const scan: fc.Arbitrary<Gesture> = code.map((scanned) => () => ({ type: 'Scan', code: scanned }));
const gestures: fc.Arbitrary<Gesture>[] = [
  fc.record({ code, quantity }).map((scanned) => () => ({ type: 'Scan', ...scanned })),
  fc.tuple(index, quantity).map(([at, pieces]) => (view) => {
    return { type: 'SetQuantity', lineId: lineId(view, at), quantity: pieces };
  }),
  index.map((at) => (view) => ({ type: 'RemoveLine', lineId: lineId(view, at) })),
  fc.tuple(index, fc.boolean()).map(([at, other]) => (view) => ({
    type: 'AcceptSuggestion',
    suggestionId: suggestionId(view, at),
    ...(other && { sku: cardOf(view, at)?.choices.at(-1)?.sku ?? 'NONE' }),
  })),
  fc.tuple(index, fc.constantFrom(undefined, 'too-dear', 'nonsense')).map(([at, objectionId]) => (view) => ({
    type: 'DeclineSuggestion',
    suggestionId: suggestionId(view, at),
    ...(objectionId && { objectionId }),
  })),
  fc.tuple(fc.constantFrom('cash', 'card'), fc.integer({ min: -300, max: 300 })).map(([kind, more]) => {
    return (view: TillView) => ({
      type: 'TakeTender',
      kind,
      amount: Math.max(1, more < -200 ? Math.ceil(view.totals.due / 2) : view.totals.due + Math.max(0, more)),
    });
  }),
  fc.constant((view: TillView) => ({
    type: 'TakeTender',
    kind: 'card',
    amount: Math.max(1, view.totals.due),
  })),
  fc.constant(() => ({ type: 'CompleteSale' })),
  fc.constant(() => ({ type: 'Undo' })),
  fc.constant(() => ({ type: 'View' })),
  fc.constant(() => ({ type: 'Search', text: 'cable' })),
];
const rare: fc.Arbitrary<Gesture | 'restart'> = fc.oneof(
  fc.constant('restart' as const),
  fc.constant(() => ({ type: 'VoidSale' })),
  fc.anything().map((garbage) => () => (garbage ?? 'nothing') as Command),
  fc.string().map((type) => () => ({ type })),
  fc.object().map((fields) => () => ({ ...fields, type: 'Scan' })),
);
const sequence = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: rare },
    { weight: 12, arbitrary: scan },
    ...gestures.map((arbitrary) => ({ weight: 2, arbitrary })),
  ),
  { minLength: 1, maxLength: 80, size: 'max' },
);

describe('any sequence of commands', () => {
  it('does what a pencil would, loses nothing, and is all there again after a restart', () => {
    fc.assert(
      fc.property(sequence, (moves) => {
        const play = begin();
        for (const move of moves) move === 'restart' ? restart(play) : command(play, move);
        restart(play);
        checkFile(play.till);
        play.till.close();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

type Play = {
  till: TestTill;
  view: TillView;
  model: typeof noSale;
  /** The view before each step that an undo can take back. */
  views: TillView[];
};

function begin(): Play {
  const desk = till(smallShop);
  return { till: desk, view: desk.do({ type: 'View' }), model: noSale, views: [] };
}

function restart(play: Play): void {
  play.till.close();
  play.till = till({ file: play.till.file });
  expect(play.till.do({ type: 'View' })).toEqual(play.view);
}

function command(play: Play, gesture: Gesture): void {
  const asked = gesture(play.view);
  const rows = play.till.desk.journal.last().seq;
  const reply = play.till.ask(asked);
  tillReply.parse(reply);
  const cards = [...play.view.suggestions, ...play.view.further];
  const expected = step(play.model, asked, smallShopModel, cards);
  const journal = play.till.desk.db.prepare('SELECT max(seq) FROM journal').pluck();
  if (!reply.ok) {
    if (typeof expected !== 'string') throw new Error(`${JSON.stringify(asked)}: ${reply.refusal.message}`);
    expect(reply.refusal.code).toMatch(codeFor(expected));
    expect(journal.get()).toBe(rows);
    expect(play.till.do({ type: 'View' })).toEqual(play.view);
    return;
  }
  if (typeof expected === 'string') throw new Error(`${JSON.stringify(asked)} was not refused: ${expected}`);
  if (['View', 'Search'].includes(asked.type)) expect(journal.get()).toBe(rows);
  remember(play, asked, expected, reply.view);
  expect(modelled(reply.view)).toEqual(modelFacts(expected));
  checkView(reply.view, expected);
  play.model = expected;
  play.view = reply.view;
}

/** Garbage is refused before the pencil would look at it. */
function codeFor(expected: string): RegExp {
  if (expected === 'no-code') return /^(unknown-barcode|torn-barcode|not-a-command)$/;
  return new RegExp(`^(${expected}|not-a-command)$`);
}

/** Each step's view is kept for the undo that takes it back; another sale begins anew. */
function remember(play: Play, asked: Command, next: typeof noSale, view: TillView): void {
  const before = asked.type === 'Undo' ? play.views.pop() : undefined;
  if (before) expect(view).toEqual(before);
  if (asked.type === 'Undo' || next === play.model) return;
  play.views = next.before === play.model ? [...play.views, play.view] : [];
}

function modelFacts({ state, lines, tenders }: typeof noSale): ReturnType<typeof modelled> {
  return { state, lines, tenders };
}

const sum = (numbers: number[]) => numbers.reduce((total, next) => total + next, 0);

function checkView(view: TillView, model: typeof noSale): void {
  const { sale, totals, receipt } = view;
  if (!sale) return;
  for (const line of sale.lines) {
    expect(line.gross).toBe(line.unitPrice * line.quantity);
    expect(line.net).toBe(line.gross - line.saving);
    expect(line.saving).toBeGreaterThanOrEqual(0);
    expect(line.net).toBeGreaterThanOrEqual(0);
  }
  expect(totals.pieces).toBe(sum(model.lines.map(({ pieces }) => pieces)));
  expect(totals.gross).toBe(sum(sale.lines.map(({ gross }) => gross)));
  expect(totals.saving).toBe(sum(sale.lines.map(({ saving }) => saving)));
  expect(totals.saving).toBe(sum(sale.bundles.map(({ saving }) => saving)));
  expect(totals.net).toBe(totals.gross - totals.saving);
  expect(totals.toPay).toBe(smallShopModel.toPay(model.lines));
  expect(sum(totals.taxes.map(({ taxable, tax }) => taxable + tax))).toBe(totals.toPay);
  expect(totals.tax).toBe(sum(totals.taxes.map(({ tax }) => tax)));
  expect(totals.tendered).toBe(sum(sale.tenders.map(({ amount }) => amount)));
  if (sale.state !== 'voided') expect(totals.due - totals.change).toBe(totals.toPay - totals.tendered);
  expect(totals.due).toBeGreaterThanOrEqual(0);
  expect(Math.min(totals.due, totals.change)).toBe(0);
  expect(receipt?.number).toBe(sale.state === 'completed' ? model.receipts : undefined);
  if (sale.state !== 'open') expect([...view.suggestions, ...view.further]).toEqual([]);
  expect(view.suggestions.length).toBeLessThanOrEqual(3);
}

function checkFile({ desk }: TestTill): void {
  expect(firstUnsoundRow(desk.db)).toBeUndefined();
  const live = dumpProjections(desk.db);
  expect(live.rebuilt()).toEqual(live.tables);
  const numbers = desk.db
    .prepare('SELECT receipt_number FROM sales WHERE receipt_number IS NOT NULL ORDER BY closed_seq')
    .pluck()
    .all();
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
}
