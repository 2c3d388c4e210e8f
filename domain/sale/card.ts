import type { OpenSale } from '../selling/lay-out.ts';
import { openChecks } from './checks.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { Facts } from './facts.ts';
import { due } from './payment.ts';

/** Asks the terminal for a card payment. Only one is asked for at a time, so that none is asked for twice. */
export function askCard(
  { sale, priced }: OpenSale,
  { amount }: Extract<SaleCommand, { type: 'AskCard' }>,
  { newTenderId: tenderId, priceBook }: Facts,
): Decision {
  if (sale.card) return refuse('card-asked', 'The terminal is asked already. Say first what it answered.');
  if (openChecks(sale, priceBook).length > 0)
    return refuse('check-first', 'Something has to be checked before payment.');
  const stillDue = due(sale, priced);
  if (stillDue === 0) return refuse('nothing-due', 'Nothing is due. Complete the sale.');
  if (amount > stillDue)
    return refuse('too-much', 'A card pays at most what is due. Only cash gives change.');
  return decided({ type: 'v1.CardAsked', saleId: sale.id, tenderId, amount });
}

/** Keeps what the terminal answered; an unknown answer has to be asked for again before the sale can go on. */
export function answerCard(
  { sale }: OpenSale,
  { outcome }: Extract<SaleCommand, { type: 'AnswerCard' }>,
): Decision {
  if (!sale.card) return refuse('no-card', 'No card payment is waiting for an answer.');
  const { tenderId, amount } = sale.card;
  const saleId = sale.id;
  if (outcome === 'approved')
    return decided({ type: 'v1.TenderTaken', saleId, kind: 'card', amount, tenderId });
  return decided({ type: outcome === 'declined' ? 'v1.CardDeclined' : 'v1.CardUnknown', saleId, tenderId });
}
