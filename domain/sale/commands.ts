import type { Money } from '../money.ts';
import type { RequiredExit } from './events.ts';
import type { TenderKind } from './sale.ts';

/** What a hand or a scanner asks of the open sale. */
export type SaleCommand =
  | { type: 'Scan'; code: string; quantity?: number }
  | { type: 'SetQuantity'; lineId: string; quantity: number }
  | { type: 'RemoveLine'; lineId: string }
  | { type: 'AttachCustomer'; customerId: string }
  | { type: 'DetachCustomer' }
  /** `swap`: the customer has agreed to give up what an upgrade takes the place of. */
  | { type: 'AcceptSuggestion'; suggestionId: string; sku?: string; objectionId?: string; swap?: boolean }
  | { type: 'DeclineSuggestion'; suggestionId: string; objectionId?: string; exit?: RequiredExit }
  | { type: 'AnswerNeed'; suggestionId: string; answerId: string }
  | { type: 'AskTotal' }
  | { type: 'TakeTender'; kind: TenderKind; amount: Money }
  | { type: 'CompleteSale' }
  | { type: 'VoidSale' }
  | { type: 'Undo' };

/** A command that cannot be done, with words that tell the cashier what to do instead. */
export type Refusal = { code: RefusalCode; message: string };

export type RefusalCode =
  | 'not-a-command'
  | 'unknown-barcode'
  | 'torn-barcode'
  | 'paying'
  | 'no-sale'
  | 'no-line'
  | 'no-suggestion'
  | 'no-choice'
  | 'no-objection'
  | 'no-answer'
  | 'no-customer'
  | 'no-voucher'
  | 'voucher-spent'
  | 'voucher-ended'
  | 'not-agreed'
  | 'not-required'
  | 'too-many'
  | 'nothing-due'
  | 'too-much'
  | 'still-due'
  | 'nothing-to-undo'
  | 'disk';
