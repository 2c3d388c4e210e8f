import type { TillView } from '../../contract/till-view.ts';
import type { SaleState, Tender } from '../../domain/sale/sale.ts';

/** What a sale is to somebody with a pencil: written apart from the rules of the till, to check them by. */
export type SaleModel = {
  state: 'none' | SaleState;
  /** Skus and pieces in the order of the basket. */
  lines: { id: string; sku: string; pieces: number }[];
  lineIdsGiven: number;
  tenders: Tender[];
  receipts: number;
  /** The sale before the last step, for undo. */
  before: SaleModel | null;
};

export const noSale: SaleModel = {
  state: 'none',
  lines: [],
  lineIdsGiven: 0,
  tenders: [],
  receipts: 0,
  before: null,
};

/** What the pencil knows of the shop. */
export type ShopModel = {
  /** Skus by everything that can be scanned. */
  codes: ReadonlyMap<string, string>;
  toPay(lines: SaleModel['lines']): number;
};

export type Command = { type: string; [field: string]: unknown };
type Card = TillView['suggestions'][number];
type Cards = Pick<Card, 'id' | 'sku' | 'quantity' | 'choices' | 'objections'>[];

/** The sale after a command, or the code of the refusal. `cards` are those that the till showed before it. */
export function step(model: SaleModel, command: Command, shop: ShopModel, cards: Cards): SaleModel | string {
  if (command.type === 'View' || command.type === 'Search') return model;
  if (command.type === 'Scan') return scan(model, command, shop);
  if (model.state !== 'open' && model.state !== 'paying') return 'no-sale';
  const paid = model.tenders.reduce((sum, { amount }) => sum + amount, 0);
  const due = Math.max(0, shop.toPay(model.lines) - paid);
  const line = model.lines.find(({ id }) => id === command.lineId);
  const card = cards.find(({ id }) => id === command.suggestionId);
  const paying = model.state === 'paying';
  switch (command.type) {
    case 'SetQuantity':
      if (paying) return 'paying';
      if (!line) return 'no-line';
      if (line.pieces === command.quantity) return model;
      return after(model, {
        lines: model.lines.map((one) => (one === line ? { ...one, pieces: Number(command.quantity) } : one)),
      });
    case 'RemoveLine':
      if (paying) return 'paying';
      return line ? after(model, { lines: model.lines.filter((one) => one !== line) }) : 'no-line';
    case 'AcceptSuggestion': {
      if (paying) return 'paying';
      if (!card) return 'no-suggestion';
      const sku = (command.sku as string | undefined) ?? card.sku;
      if (!card.choices.some((choice) => choice.sku === sku)) return 'no-choice';
      return add(model, sku, card.quantity);
    }
    case 'DeclineSuggestion':
      if (!card) return 'no-suggestion';
      if (command.objectionId && !card.objections.some(({ id }) => id === command.objectionId))
        return 'no-objection';
      return after(model, {});
    case 'TakeTender': {
      const tender = { kind: command.kind as 'cash' | 'card', amount: Number(command.amount) };
      if (model.lines.length === 0) return 'no-sale';
      if (due === 0) return 'nothing-due';
      if (tender.kind === 'card' && tender.amount > due) return 'too-much';
      return after(model, { state: 'paying', tenders: [...model.tenders, tender] });
    }
    case 'CompleteSale':
      if (model.lines.length === 0) return 'no-sale';
      if (due > 0) return 'still-due';
      return { ...model, state: 'completed', receipts: model.receipts + 1, before: null };
    case 'VoidSale':
      return { ...model, state: 'voided', before: null };
    case 'Undo':
      return model.before ? { ...model.before, lineIdsGiven: model.lineIdsGiven } : 'nothing-to-undo';
    default:
      return 'not-a-command';
  }
}

function scan(model: SaleModel, command: Command, { codes }: ShopModel): SaleModel | string {
  if (model.state === 'paying') return 'paying';
  const sku = codes.get(String(command.code));
  if (!sku) return 'no-code';
  const pieces = Number(command.quantity ?? 1);
  if (model.state === 'open') return add(model, sku, pieces);
  const lines = [{ id: 'l1', sku, pieces }];
  const empty: SaleModel = { ...noSale, state: 'open', receipts: model.receipts };
  return { ...empty, lines, lineIdsGiven: 1, before: empty };
}

function add(model: SaleModel, sku: string, pieces: number): SaleModel | string {
  const line = model.lines.find((one) => one.sku === sku);
  if ((line?.pieces ?? 0) + pieces > 9_999) return 'too-many';
  if (!line) {
    const lineIdsGiven = model.lineIdsGiven + 1;
    return after(model, {
      lineIdsGiven,
      lines: [...model.lines, { id: `l${lineIdsGiven}`, sku, pieces }],
    });
  }
  const raised = { ...line, pieces: line.pieces + pieces };
  return after(model, { lines: model.lines.map((one) => (one === line ? raised : one)) });
}

function after(model: SaleModel, change: Partial<SaleModel>): SaleModel {
  return { ...model, ...change, before: model };
}

/** A view as the pencil would have written it. */
export function modelled({ sale }: TillView): Omit<SaleModel, 'lineIdsGiven' | 'receipts' | 'before'> {
  return {
    state: sale?.state ?? 'none',
    lines: (sale?.lines ?? []).map(({ id, sku, quantity }) => ({ id, sku, pieces: quantity })),
    tenders: (sale?.tenders ?? []).map(({ kind, amount }) => ({ kind, amount })),
  };
}
