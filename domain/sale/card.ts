import type { OpenSale } from '../selling/lay-out.ts';
import { openChecks } from './checks.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { Facts } from './facts.ts';
import { mayGoBack } from './give-refund.ts';
import { due } from './payment.ts';

/** Asks the terminal for a card payment. Only one is asked for at a time, so that none is asked for twice. */
export function askCard(
  { sale, priced }: OpenSale,
  { amount }: Extract<SaleCommand, { type: 'AskCard' }>,
  { newTenderId: tenderId, priceBook }: Facts,
): Decision {
  if (sale.card) return refuse('card-asked', ['cardIsAsked']);
  if (openChecks(sale, priceBook).length > 0) return refuse('check-first', ['checkBeforePayment']);
  const stillDue = due(sale, priced);
  if (stillDue === 0) return refuse('nothing-due', ['nothingDue']);
  if (amount > stillDue) return refuse('too-much', ['onlyCashOver', 'card']);
  return decided({ type: 'v1.CardAsked', saleId: sale.id, tenderId, amount });
}

/** Asks the terminal to hand an amount back to the card, as far as a refund by card may go. */
export function askCardRefund(
  open: OpenSale,
  { amount }: Extract<SaleCommand, { type: 'AskCardRefund' }>,
  facts: Facts,
): Decision {
  const refused = mayGoBack(open, { kind: 'card', amount }, facts);
  const { newTenderId: tenderId } = facts;
  return refused ?? decided({ type: 'v1.CardAsked', saleId: open.sale.id, tenderId, amount: -amount });
}

/** Keeps what the terminal answered; an unknown answer has to be asked for again before the sale can go on. */
export function answerCard(
  { sale }: OpenSale,
  { outcome, tenderId: about }: Extract<SaleCommand, { type: 'AnswerCard' }>,
): Decision {
  if (!sale.card || (about !== undefined && about !== sale.card.tenderId))
    return refuse('no-card', ['noCardAsked']);
  const { tenderId, amount, state } = sale.card;
  const saleId = sale.id;
  if (outcome === 'declined') return decided({ type: 'v1.CardDeclined', saleId, tenderId });
  if (outcome === 'unknown')
    return state === 'unknown' ? decided() : decided({ type: 'v1.CardUnknown', saleId, tenderId });
  return amount > 0
    ? decided({ type: 'v1.TenderTaken', saleId, kind: 'card', amount, tenderId })
    : decided({ type: 'v1.RefundGiven', saleId, kind: 'card', amount: -amount, tenderId });
}
