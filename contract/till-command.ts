import { z } from 'zod';

/** One line never holds more pieces than this; a scanner that types a barcode into a quantity is caught by it. */
export const mostPieces = 9_999;
/** Ten thousand million minor units: more than any till takes, and far from where integers end. */
export const mostMoney = 10_000_000_000;

const id = z.string().min(1).max(200);
const personal = z.string().max(80);
const quantity = z.int().min(1).max(mostPieces);

/** Every command that the till takes, by window or by line. Unknown fields are refused: a slip should not pass unseen. */
export const tillCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Scan'), code: z.string().max(8_192), quantity: quantity.optional() }),
  z.strictObject({ type: z.literal('Search'), text: z.string().max(200) }),
  z.strictObject({ type: z.literal('SetQuantity'), lineId: id, quantity }),
  z.strictObject({ type: z.literal('RemoveLine'), lineId: id }),
  z.strictObject({
    type: z.literal('AcceptSuggestion'),
    suggestionId: id,
    sku: id.optional(),
    objectionId: id.optional(),
    swap: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('DeclineSuggestion'),
    suggestionId: id,
    objectionId: id.optional(),
    exit: z.enum(['has-one', 'not-in-stock']).optional(),
  }),
  z.strictObject({ type: z.literal('AnswerNeed'), suggestionId: id, answerId: id }),
  z.strictObject({ type: z.literal('AskTotal') }),
  z.strictObject({ type: z.literal('SetQueue'), mode: z.enum(['on', 'off', 'auto']) }),
  z.strictObject({ type: z.literal('AttachCustomer'), customerId: id }),
  z.strictObject({ type: z.literal('DetachCustomer') }),
  z.strictObject({ type: z.literal('FindCustomers'), text: z.string().max(200) }),
  z.strictObject({
    type: z.literal('AddCustomer'),
    name: personal.min(1),
    phone: personal.optional(),
    card: personal.optional(),
  }),
  z.strictObject({ type: z.literal('MarkCustomer'), customerId: id, noOffers: z.boolean() }),
  z.strictObject({ type: z.literal('ExportCustomer'), customerId: id }),
  z.strictObject({ type: z.literal('EraseCustomer'), customerId: id }),
  z.strictObject({ type: z.literal('AdviceGiven'), receiptNumber: z.int().min(1) }),
  z.strictObject({ type: z.literal('DraftRules') }),
  z.strictObject({
    type: z.literal('TakeTender'),
    kind: z.enum(['cash', 'card']),
    amount: z.int().min(1).max(mostMoney),
  }),
  z.strictObject({ type: z.literal('CompleteSale') }),
  z.strictObject({ type: z.literal('VoidSale') }),
  z.strictObject({ type: z.literal('Undo') }),
  z.strictObject({ type: z.literal('View') }),
]);

export type TillCommand = z.infer<typeof tillCommand>;
