import type { OpenSale } from '../selling/lay-out.ts';
import { say } from '../words/words.ts';
import { acceptSuggestion, answerNeed, declineSuggestion } from './answer-suggestion.ts';
import { attachCustomer, detachCustomer } from './attach-customer.ts';
import { answerCard, askCard, askCardRefund } from './card.ts';
import { removeLine, scan, setQuantity } from './change-lines.ts';
import { discount, noteLine, overridePrice } from './change-price.ts';
import { answerCheck } from './checks.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { Facts } from './facts.ts';
import { giveRefund } from './give-refund.ts';
import { holdSale, recallSale } from './hold-sale.ts';
import { completeSale, takeTender } from './pay.ts';
import { dropReturn, returnUnits, returnWithoutReceipt, staleReturn } from './take-back.ts';

export type { Decision } from './decision.ts';
export type { Facts } from './facts.ts';

/** What happens when a hand asks for it: the events, or a refusal that says what to do instead. Pure. */
export function decide(open: OpenSale | null, command: SaleCommand, facts: Facts): Decision {
  if (command.type === 'Scan') return scan(open?.sale ?? null, command, facts);
  if (command.type === 'RecallSale') return recallSale(open?.sale ?? null, command, facts);
  if (command.type === 'ReturnUnits') return returnUnits(open?.sale ?? null, command, facts);
  if (command.type === 'ReturnWithoutReceipt')
    return returnWithoutReceipt(open?.sale ?? null, command, facts);
  if (command.type === 'AttachCustomer') return attachCustomer(open?.sale ?? null, command, facts);
  if (!open || (open.sale.state !== 'open' && open.sale.state !== 'paying')) {
    return refuse('no-sale', ['noOpenSale']);
  }
  const { sale } = open;
  const saleId = sale.id;
  const stale = movesMoney(command) ? staleReturn(sale, facts) : undefined;
  if (stale) {
    return refuse('too-many-back', ['cameBackMeanwhile', stale.name]);
  }
  switch (command.type) {
    case 'DetachCustomer':
      return detachCustomer(sale);
    case 'SetQuantity':
      return setQuantity(sale, command, facts);
    case 'RemoveLine':
      return removeLine(sale, command);
    case 'OverridePrice':
      return overridePrice(sale, command, facts);
    case 'Discount':
    case 'DiscountAmount':
      return discount(sale, command, facts);
    case 'NoteLine':
      return noteLine(sale, command);
    case 'HoldSale':
      return holdSale(open, command);
    case 'AnswerCheck':
      return answerCheck(sale, command, facts);
    case 'DropReturn':
      return dropReturn(sale, command);
    case 'RefundTender':
      return giveRefund(open, command, facts);
    case 'AskCard':
      return askCard(open, command, facts);
    case 'AskCardRefund':
      return askCardRefund(open, command, facts);
    case 'AnswerCard':
      return answerCard(open, command);
    case 'AcceptSuggestion':
      return acceptSuggestion(open, command, facts);
    case 'DeclineSuggestion':
      return declineSuggestion(open, command, facts);
    case 'AnswerNeed':
      return answerNeed(open, command, facts);
    case 'AskTotal':
      return sale.state === 'open' && sale.moment === 'scan'
        ? decided({ type: 'v1.TotalAsked', saleId })
        : decided();
    case 'TakeTender':
      return takeTender(open, command, facts);
    case 'CompleteSale':
      return completeSale(open, facts);
    case 'VoidSale':
      if (sale.card) return refuse('card-asked', ['cardStillUnknown']);
      return decided({ type: 'v1.SaleVoided', saleId, reason: command.reason ?? null });
    case 'Undo':
      // The customer may have paid already: no step back makes the till forget that it has asked.
      if (sale.card) return refuse('card-asked', ['cardStillUnknown']);
      if (!sale.past) return refuse('nothing-to-undo', ['nothingToUndo']);
      // The journal of every till is written alike.
      return decided({ type: 'v1.StepUndone', saleId, step: say(sale.past.step, 'en') });
  }
}

const moneyCommands: SaleCommand['type'][] = [
  ...(['TakeTender', 'AskCard', 'RefundTender', 'AskCardRefund', 'CompleteSale'] as const),
];

const movesMoney = ({ type }: SaleCommand) => moneyCommands.includes(type);
