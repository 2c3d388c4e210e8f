import type { BasisPoints, Money } from '../money.ts';
import type { Sentence } from '../words/words.ts';
import type { RequiredExit } from './events.ts';
import type { CardOutcome, TenderKind } from './sale.ts';

/** What a hand or a scanner asks of the open sale. */
export type SaleCommand =
  /** `price`: of an item that has none of its own. */
  | { type: 'Scan'; code: string; quantity?: number; price?: Money }
  | { type: 'SetQuantity'; lineId: string; quantity: number }
  | { type: 'RemoveLine'; lineId: string; reason?: string }
  | { type: 'OverridePrice'; lineId: string; unitPrice: Money; reason: string }
  /** On one line, or on the sale where no line is named. */
  | { type: 'Discount'; lineId?: string; reason: string; percentOff: BasisPoints }
  | { type: 'DiscountAmount'; lineId?: string; reason: string; amountOff: Money }
  | { type: 'NoteLine'; lineId: string; note: string }
  | { type: 'HoldSale'; name?: string }
  | { type: 'RecallSale'; saleId: string }
  | { type: 'AnswerCheck'; checkId: string; passed: boolean; seen: 'birth-date' | 'shown' }
  | { type: 'ReturnUnits'; receiptNumber: number; lineId: string; quantity: number; reason: string }
  | { type: 'ReturnWithoutReceipt'; code: string; quantity: number; reason: string }
  | { type: 'DropReturn'; returnId: string }
  | { type: 'RefundTender'; kind: TenderKind; amount: Money }
  | { type: 'AskCard'; amount: Money }
  | { type: 'AskCardRefund'; amount: Money }
  /** `tenderId`: the payment that the answer is about; one about another changes nothing. */
  | { type: 'AnswerCard'; outcome: CardOutcome; tenderId?: string }
  | { type: 'AttachCustomer'; customerId: string }
  | { type: 'DetachCustomer' }
  /** `swap`: the customer has agreed to give up what an upgrade takes the place of. */
  | { type: 'AcceptSuggestion'; suggestionId: string; sku?: string; objectionId?: string; swap?: boolean }
  | { type: 'DeclineSuggestion'; suggestionId: string; objectionId?: string; exit?: RequiredExit }
  | { type: 'AnswerNeed'; suggestionId: string; answerId: string }
  | { type: 'AskTotal' }
  | { type: 'TakeTender'; kind: TenderKind; amount: Money }
  | { type: 'CompleteSale' }
  | { type: 'VoidSale'; reason?: string }
  | { type: 'Undo' };

/** A command that cannot be done, with words that tell the cashier what to do instead. */
export type Refusal = { code: RefusalCode; message: Sentence };

export type RefusalCode =
  | 'not-a-command'
  | 'unknown-barcode'
  | 'torn-barcode'
  | 'receipt'
  | 'no-bundle'
  | 'not-in-stock'
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
  | 'no-reason'
  | 'no-shift'
  | 'price-needed'
  | 'expired'
  | 'restricted-hours'
  | 'check-first'
  | 'no-check'
  | 'no-receipt'
  | 'too-many-back'
  | 'no-return'
  | 'not-refundable'
  | 'wrong-tender'
  | 'card-asked'
  | 'no-card'
  | 'not-held'
  | 'below-floor'
  | 'too-many'
  | 'nothing-due'
  | 'too-much'
  | 'still-due'
  | 'nothing-to-undo'
  | 'disk';
