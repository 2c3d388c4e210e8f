import { z } from 'zod';
import { actions } from '../../domain/staff/action.ts';
import { count, day, money, names, scannedUnits, words } from './parts.ts';

const shownSuggestion = z.strictObject({
  id: words,
  kind: z.enum(['required', 'bundle', 'complement', 'upgrade', 'partner', 'need']),
  source: words,
  trigger: words,
  sku: words,
  price: money,
  saving: money,
  margin: money,
  moment: z.enum(['scan', 'total']),
  rank: z.int(),
  chance: z.int(),
});

const of = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });
const ofSale = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), saleId: words, ...shape });

/** The smaller events that totals are made of. */
export const countedEvents = {
  'v1.SaleVoided': ofSale('v1.SaleVoided', { reason: words.nullable() }),
  'v1.SaleHeld': ofSale('v1.SaleHeld', { name: words }),
  'v1.SaleRecalled': ofSale('v1.SaleRecalled', {
    ...{ priceBookVersion: z.int(), pricedAt: words, pricedOn: words, pricedTime: words },
  }),
  'v1.LineRemoved': ofSale('v1.LineRemoved', { lineId: words, reason: words.nullable() }),
  'v1.CheckAnswered': ofSale('v1.CheckAnswered', {
    ...{ checkId: words, passed: z.boolean(), seen: z.enum(['birth-date', 'shown']) },
  }),
  'v1.Approved': of('v1.Approved', {
    ...{ action: z.enum(actions), actor: words, approver: words },
    ...{ reason: words.nullable(), before: words, after: words },
  }),
  'v1.ReceiptReprinted': of('v1.ReceiptReprinted', {
    ...{ receiptNumber: z.int(), by: words.nullable(), gift: z.boolean() },
  }),
  'v1.ShiftOpened': of('v1.ShiftOpened', { shift: z.int(), businessDay: day, float: money, by: words }),
  'v1.CashMoved': of('v1.CashMoved', {
    ...{ shift: z.int(), kind: z.enum(['in', 'out', 'drop']), amount: money, reason: words, by: words },
  }),
  'v1.ShiftClosed': of('v1.ShiftClosed', {
    ...{ shift: z.int(), counted: z.record(words, count), total: money, expected: money, by: words },
  }),
  'v1.SuggestionsShown': ofSale('v1.SuggestionsShown', { suggestions: z.array(shownSuggestion) }),
  'v1.SuggestionAccepted': ofSale('v1.SuggestionAccepted', {
    ...{ suggestionId: words, lineId: words, units: scannedUnits, objectionId: words.nullable() },
    replaces: z.strictObject({ lineId: words, quantity: z.int() }).nullable(),
    commission: money,
  }),
  'v1.SuggestionDeclined': ofSale('v1.SuggestionDeclined', {
    ...{ suggestionId: words, sku: words, objectionId: words.nullable() },
    exit: z.enum(['has-one', 'not-in-stock']).nullable(),
  }),
  'v1.SuggestionsIgnored': ofSale('v1.SuggestionsIgnored', { suggestionIds: names }),
  'v1.SuggestionsRemoved': ofSale('v1.SuggestionsRemoved', { suggestionIds: names }),
};
