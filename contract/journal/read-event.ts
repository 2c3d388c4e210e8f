import { z } from 'zod';
import type { JournalEvent } from '../../domain/sale/events.ts';
import { countedEvents } from './counted.ts';
import { dayClosed } from './day-closed.ts';
import { saleCompleted } from './sale-completed.ts';

/** Events that totals, sales or Z reports are made of are checked to the last field. */
const wholly = {
  ...countedEvents,
  'v1.SaleCompleted': saleCompleted,
  'v1.DayClosed': dayClosed,
};

/** Of the others it is enough to know that there is such an event; nothing is made of what is in it. */
const byType = [
  ...(['v1.SaleOpened', 'v1.CustomerAttached', 'v1.CustomerDetached', 'v1.VoucherAdded'] as const),
  ...(['v1.ItemScanned', 'v1.QuantityChanged', 'v1.PriceOverridden', 'v1.LineDiscounted'] as const),
  ...(['v1.SaleDiscounted', 'v1.LineNoted', 'v1.UnitsTakenBack', 'v1.ReturnDropped'] as const),
  ...(['v1.CardAsked', 'v1.CardUnknown', 'v1.CardDeclined', 'v1.SuggestionsHidden'] as const),
  ...(['v1.NeedAnswered', 'v1.TotalAsked', 'v1.QueueChanged', 'v1.SuggestionsWithheld'] as const),
  ...(['v1.TenderTaken', 'v1.RefundGiven', 'v1.StepUndone', 'v1.SignedIn', 'v1.SignedOut'] as const),
  ...(['v1.SignInFailed', 'v1.StaffChanged', 'v1.DrawerOpened', 'v1.InvoiceIssued'] as const),
  ...(['v1.JournalBegun', 'v1.PriceBookImported', 'v1.PriceBookEdited', 'v1.PriceBookPulled'] as const),
  ...(['v1.ClockWentBack', 'v1.CardAnsweredLate', 'v1.CustomersImported', 'v1.CustomerAdded'] as const),
  ...(['v1.CustomerMarked', 'v1.CustomerErased', 'v1.QueueModeSet', 'v1.Enrolled'] as const),
  ...(['v1.ItemsImported', 'v1.ItemsImportUndone', 'v1.StockCounted', 'v1.PriceScheduled'] as const),
  ...(['v1.ScheduledPriceWithdrawn', 'v1.AdviceLearned'] as const),
];

export type WhollyChecked = keyof typeof wholly;
type ByType = (typeof byType)[number];

/** The same type, written out plainly: what is readonly or an intersection in the one need not be in the other. */
type Plain<T> = T extends readonly (infer Each)[]
  ? Plain<Each>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;
type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;
type AllTrue<T extends Record<string, true>> = T;

/** Does not compile while a schema differs from the event that the rules make, or an event is in no list. */
export type SchemasAreTheEvents = AllTrue<{
  [Type in WhollyChecked]: Same<z.infer<(typeof wholly)[Type]>, Extract<JournalEvent, { type: Type }>>;
}>;
export type EveryEventIsHere = AllTrue<{ every: Same<WhollyChecked | ByType, JournalEvent['type']> }>;

/** An event that can be read: of a kind that is wholly checked, or by its type alone. */
export type ReadEvent =
  | { checked: true; event: Extract<JournalEvent, { type: WhollyChecked }> }
  | { checked: false; type: ByType; body: unknown };

const knownTypes: ReadonlySet<string> = new Set(byType);

/** Reads a row's body as the event that the row says it is; or answers, in words, why it cannot be understood. */
export function readEvent(type: string, body: string): ReadEvent | { why: string } {
  const json = parsed(body);
  if (json === undefined) return { why: 'The body is not JSON.' };
  if (isWholly(type)) {
    const read = wholly[type].safeParse(json);
    if (!read.success) return { why: z.prettifyError(read.error).slice(0, 500) };
    return { checked: true, event: read.data as Extract<JournalEvent, { type: WhollyChecked }> };
  }
  if (!isByType(type) || (json as { type?: unknown } | null)?.type !== type)
    return { why: `There is no event ${type} here.`.slice(0, 500) };
  return { checked: false, type, body: json };
}

function isByType(type: string): type is ByType {
  return knownTypes.has(type);
}

function isWholly(type: string): type is WhollyChecked {
  return Object.hasOwn(wholly, type);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
