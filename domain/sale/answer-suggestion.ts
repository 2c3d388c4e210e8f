import { proportion } from '../money.ts';
import type { Item } from '../price-book/item.ts';
import type { OpenSale } from '../selling/lay-out.ts';
import { findSuggestion } from '../selling/suggest.ts';
import type { Suggestion } from '../selling/suggestion.ts';
import { beyondWith } from './change-lines.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { SaleEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { lineFor, lineOf } from './line-of.ts';
import type { Sale } from './sale.ts';
import { shownFacts } from './shown-facts.ts';

type CommandOf<T extends SaleCommand['type']> = Extract<SaleCommand, { type: T }>;

/** Adds what a card offers, or what the answer to an objection offers instead; an upgrade only if the swap is agreed. */
export function acceptSuggestion(
  open: OpenSale,
  command: CommandOf<'AcceptSuggestion'>,
  facts: Facts,
): Decision {
  const { sale } = open;
  if (sale.state === 'paying') return refuse('paying', ['paymentBegun']);
  const suggestion = suggestionOf(open, command.suggestionId, facts);
  if (!suggestion || suggestion.kind === 'need') return refuse('no-suggestion', ['suggestionGone']);
  const objectionId = command.objectionId ?? null;
  if (objectionId !== null && !hasObjection(suggestion, objectionId)) return noObjection();
  if (suggestion.replaces && !command.swap) {
    return refuse('not-agreed', ['askBeforeSwap']);
  }
  const item = itemFor(suggestion, command, facts);
  if (!item) return refuse('no-choice', ['noSuchChoice']);
  const lineId = lineFor(sale, item);
  const beyond = beyondWith(sale, lineId, item, suggestion.quantity, facts);
  if (beyond) return refuse('too-many', beyond);
  return decided(...unseen(sale, suggestion), accepted(sale, suggestion, lineId, item, objectionId));
}

/** Puts a card away for the rest of the sale, with what the customer said or how what is required was answered. */
export function declineSuggestion(
  open: OpenSale,
  command: CommandOf<'DeclineSuggestion'>,
  facts: Facts,
): Decision {
  const { sale } = open;
  const suggestion = suggestionOf(open, command.suggestionId, facts);
  if (!suggestion) return refuse('no-suggestion', ['suggestionGone']);
  const { objectionId = null, exit = null } = command;
  if (objectionId !== null && !hasObjection(suggestion, objectionId)) return noObjection();
  if (exit !== null && suggestion.kind !== 'required') {
    return refuse('not-required', ['notRequired']);
  }
  const { id: suggestionId, sku } = suggestion;
  return decided(...unseen(sale, suggestion), {
    type: 'v1.SuggestionDeclined',
    ...{ saleId: sale.id, suggestionId, sku, objectionId, exit },
  });
}

/** Keeps what the customer answered, or what was heard. */
export function answerNeed(open: OpenSale, command: CommandOf<'AnswerNeed'>, facts: Facts): Decision {
  const { sale } = open;
  if (sale.state === 'paying') return refuse('paying', ['paymentBegun']);
  const need = suggestionOf(open, command.suggestionId, facts);
  if (need?.kind !== 'need') return refuse('no-suggestion', ['questionGone']);
  const answers = [...(need.answers ?? []), ...(need.signals ?? [])];
  const answer = answers.find(({ id }) => id === command.answerId);
  if (!answer) return refuse('no-answer', ['noSuchAnswer']);
  const { id: answerId, tags } = answer;
  const event = { type: 'v1.NeedAnswered', saleId: sale.id, suggestionId: need.id, answerId, tags } as const;
  return decided(...unseen(sale, need), event);
}

function accepted(
  sale: Sale,
  suggestion: Suggestion,
  lineId: string,
  item: Item,
  objectionId: string | null,
): SaleEvent {
  const { id: suggestionId, quantity, replaces, partner } = suggestion;
  return {
    type: 'v1.SuggestionAccepted',
    saleId: sale.id,
    suggestionId,
    lineId,
    units: lineOf(item, quantity),
    objectionId,
    replaces: replaces ? { lineId: replaces.lineId, quantity: replaces.quantity } : null,
    commission: partner ? proportion(item.price * quantity, partner.commission, 10_000) : 0,
  };
}

/** The item that a yes adds: the card's own, one of its choices, or the one that the objection's answer offers. */
function itemFor(
  suggestion: Suggestion,
  { sku = suggestion.sku, objectionId }: CommandOf<'AcceptSuggestion'>,
  { priceBook }: Facts,
): Item | undefined {
  const instead = suggestion.objections.find(({ id }) => id === objectionId)?.instead;
  const offered = instead === sku || suggestion.choices.some((choice) => choice.sku === sku);
  return offered ? priceBook.item(sku) : undefined;
}

/** The suggestion with that id, also where better ones have pushed it off the screen since it was shown. */
function suggestionOf(open: OpenSale, wanted: string, facts: Facts): Suggestion | undefined {
  return (
    open.suggestions.find(({ id }) => id === wanted) ??
    findSuggestion(wanted, open.sale, open.priced, facts.priceBook, facts.advice)
  );
}

function hasObjection({ objections }: Suggestion, wanted: string): boolean {
  return objections.some(({ id }) => id === wanted);
}

function noObjection(): Decision {
  return refuse('no-objection', ['noSuchAnswer']);
}

/** A further suggestion that was looked up is shown by that; the journal says so before it says the answer. */
function unseen(sale: Sale, suggestion: Suggestion): SaleEvent[] {
  if (suggestion.id in sale.suggestions) return [];
  return [{ type: 'v1.SuggestionsShown', saleId: sale.id, suggestions: [shownFacts(suggestion, sale, 0)] }];
}
