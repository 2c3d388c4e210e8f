import type { OpenSale } from '../selling/lay-out.ts';
import { acceptSuggestion, answerNeed, declineSuggestion } from './answer-suggestion.ts';
import { attachCustomer, detachCustomer } from './attach-customer.ts';
import { removeLine, scan, setQuantity } from './change-lines.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { Facts } from './facts.ts';
import { completeSale, takeTender } from './pay.ts';

export type { Decision } from './decision.ts';
export type { Facts } from './facts.ts';

/** What happens when a hand asks for it: the events, or a refusal that says what to do instead. Pure. */
export function decide(open: OpenSale | null, command: SaleCommand, facts: Facts): Decision {
  if (command.type === 'Scan') return scan(open?.sale ?? null, command, facts);
  if (command.type === 'AttachCustomer') return attachCustomer(open?.sale ?? null, command, facts);
  if (!open || (open.sale.state !== 'open' && open.sale.state !== 'paying')) {
    return refuse('no-sale', 'There is no open sale. Scan an item to begin one.');
  }
  const { sale } = open;
  const saleId = sale.id;
  switch (command.type) {
    case 'DetachCustomer':
      return detachCustomer(sale);
    case 'SetQuantity':
      return setQuantity(sale, command, facts);
    case 'RemoveLine':
      return removeLine(sale, command);
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
      return takeTender(open, command);
    case 'CompleteSale':
      return completeSale(open, facts);
    case 'VoidSale':
      return decided({ type: 'v1.SaleVoided', saleId });
    case 'Undo':
      if (!sale.past) return refuse('nothing-to-undo', 'There is nothing to take back in this sale.');
      return decided({ type: 'v1.StepUndone', saleId, step: sale.past.step });
  }
}
