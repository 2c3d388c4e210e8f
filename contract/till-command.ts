import { z } from 'zod';
import { maskCardNumbers } from '../domain/card-numbers.ts';
import { entryKinds } from '../domain/price-book/entry-kind.ts';
import { roles } from '../domain/staff/role.ts';
import { catalogueCommands } from './catalogue-commands.ts';
import { deskCommands } from './desk-commands.ts';

/** One line never holds more pieces than this; a scanner that types a barcode into a quantity is caught by it. */
export const mostPieces = 9_999;
/** Ten thousand million minor units: more than any till takes, and far from where integers end. */
export const mostMoney = 10_000_000_000;

const id = z.string().min(1).max(200);
/** Free words; a payment card number in them never gets further than here. */
const words = (most: number) => z.string().max(most).transform(maskCardNumbers);
const personal = z.string().min(1).max(80).transform(maskCardNumbers);
const amount = z.int().min(1).max(mostMoney);
const passphrase = z.string().max(500);
const _kind = z.enum(entryKinds);
const tenderKind = z.enum(['cash', 'card', 'voucher']);
const quantity = z.int().min(1).max(mostPieces);

/** Every command but the approval of one. Unknown fields are refused: a slip should not pass unseen. */
export const plainCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Scan'),
    code: z.string().max(8_192),
    quantity: quantity.optional(),
    price: amount.optional(),
  }),
  z.strictObject({ type: z.literal('Search'), text: z.string().max(200) }),
  z.strictObject({ type: z.literal('SetQuantity'), lineId: id, quantity }),
  z.strictObject({ type: z.literal('RemoveLine'), lineId: id, reason: id.optional() }),
  z.strictObject({
    type: z.literal('OverridePrice'),
    lineId: id,
    unitPrice: z.int().min(0).max(mostMoney),
    reason: id,
  }),
  z.strictObject({
    type: z.literal('Discount'),
    lineId: id.optional(),
    reason: id,
    percentOff: z.int().min(1).max(10_000),
  }),
  z.strictObject({ type: z.literal('DiscountAmount'), lineId: id.optional(), reason: id, amountOff: amount }),
  z.strictObject({ type: z.literal('NoteLine'), lineId: id, note: words(60) }),
  z.strictObject({ type: z.literal('HoldSale'), name: words(40).optional() }),
  z.strictObject({ type: z.literal('RecallSale'), saleId: id }),
  z.strictObject({
    type: z.literal('AnswerCheck'),
    checkId: id,
    passed: z.boolean(),
    seen: z.enum(['birth-date', 'shown']),
  }),
  z.strictObject({ type: z.literal('FindReceipt'), code: z.string().max(60) }),
  z.strictObject({
    type: z.literal('ReturnUnits'),
    receiptNumber: z.int().min(1),
    lineId: id,
    quantity,
    reason: id,
  }),
  z.strictObject({ type: z.literal('ReturnWithoutReceipt'), code: z.string().max(60), quantity, reason: id }),
  z.strictObject({ type: z.literal('DropReturn'), returnId: id }),
  z.strictObject({ type: z.literal('RefundTender'), kind: tenderKind, amount }),
  z.strictObject({ type: z.literal('AskCard'), amount }),
  z.strictObject({ type: z.literal('AskCardRefund'), amount }),
  z.strictObject({
    type: z.literal('AnswerCard'),
    outcome: z.enum(['approved', 'declined', 'unknown']),
    tenderId: id.optional(),
  }),
  z.strictObject({ type: z.literal('SignIn'), staffId: id, pin: z.string().max(20) }),
  z.strictObject({ type: z.literal('SignOut') }),
  z.strictObject({ type: z.literal('LockTill') }),
  z.strictObject({ type: z.literal('ListStaff') }),
  z.strictObject({
    type: z.literal('PutStaff'),
    /** Without one somebody new is entered. */
    id: id.optional(),
    name: personal,
    role: z.enum(roles),
    badge: z
      .string()
      .regex(/^[A-Za-z0-9]{0,20}$/)
      .transform((badge) => badge.toUpperCase())
      .optional(),
    active: z.boolean(),
  }),
  z.strictObject({ type: z.literal('SetPin'), staffId: id, pin: z.string().max(20) }),
  z.strictObject({ type: z.literal('ChangePin'), old: z.string().max(20), pin: z.string().max(20) }),
  z.strictObject({ type: z.literal('UnlockPin'), staffId: id }),
  z.strictObject({ type: z.literal('BackupState') }),
  z.strictObject({
    type: z.literal('Backup'),
    folder: z.string().min(1).max(1_000),
    passphrase,
    /** From now on after each close of the day too; false ends that. */
    daily: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('EndDailyBackup') }),
  z.strictObject({ type: z.literal('RehearseRestore'), file: z.string().min(1).max(1_000), passphrase }),
  /** `typed`: the name of the backup's till, as somebody typed it. */
  z.strictObject({ type: z.literal('Restore'), typed: z.string().max(200) }),
  z.strictObject({ type: z.literal('DropRestore') }),
  z.strictObject({ type: z.literal('OpenShift'), float: z.int().min(0).max(mostMoney) }),
  z.strictObject({ type: z.literal('MoveCash'), kind: z.enum(['in', 'out', 'drop']), amount, reason: id }),
  z.strictObject({ type: z.literal('OpenDrawer'), reason: id }),
  z.strictObject({
    type: z.literal('CloseShift'),
    /** Pieces of each coin and note, by its value in minor units. */
    counts: z.record(z.string().regex(/^[1-9]\d{0,9}$/), z.int().min(0).max(100_000)),
  }),
  z.strictObject({ type: z.literal('XReport') }),
  z.strictObject({ type: z.literal('CloseDay') }),
  z.strictObject({ type: z.literal('ZReport'), number: z.int().min(1) }),
  z.strictObject({ type: z.literal('PrintReceipt'), number: z.int().min(1), gift: z.boolean().optional() }),
  z.strictObject({ type: z.literal('PrintLabel'), kind: z.enum(['bundle', 'item']), id }),
  z.strictObject({
    type: z.literal('IssueInvoice'),
    receiptNumber: z.int().min(1),
    buyer: personal,
    buyerNumber: words(80).optional(),
    address: z.array(words(80)).max(6).optional(),
  }),
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
    name: personal,
    phone: words(80).optional(),
    card: words(80).optional(),
  }),
  z.strictObject({ type: z.literal('MarkCustomer'), customerId: id, noOffers: z.boolean() }),
  z.strictObject({ type: z.literal('ExportCustomer'), customerId: id }),
  z.strictObject({ type: z.literal('EraseCustomer'), customerId: id }),
  z.strictObject({ type: z.literal('AdviceGiven'), receiptNumber: z.int().min(1) }),
  ...deskCommands,
  ...catalogueCommands,
  z.strictObject({
    type: z.literal('TakeTender'),
    kind: tenderKind,
    amount,
  }),
  z.strictObject({ type: z.literal('CompleteSale') }),
  z.strictObject({ type: z.literal('VoidSale'), reason: id.optional() }),
  z.strictObject({ type: z.literal('Undo') }),
  z.strictObject({
    type: z.literal('Enrol'),
    address: z.string().min(1).max(300),
    code: z.string().trim().min(1).max(100),
    /** What the till is to be called, unless head office gave it a name with the code. */
    name: z.string().trim().min(1).max(40).optional(),
  }),
  z.strictObject({ type: z.literal('TryHeadOffice') }),
  /** `language`: what the till says itself is said in it from then on; at first, and by `store`, in the store's. */
  z.strictObject({ type: z.literal('View'), language: z.enum(['store', 'en', 'de']).optional() }),
]);

export type PlainCommand = z.infer<typeof plainCommand>;

/** The same with somebody's PIN over it: a refused action goes through once. */
const approved = z.strictObject({
  type: z.literal('WithApproval'),
  staffId: id,
  pin: z.string().max(20),
  command: plainCommand,
});

/** Every command that the till takes, by window or by line. */
export const tillCommand = z.discriminatedUnion('type', [...plainCommand.options, approved]);

export type TillCommand = z.infer<typeof tillCommand>;
