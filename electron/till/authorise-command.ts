import type { PlainCommand, TillCommand } from '../../contract/till-command.ts';
import { formatMoney } from '../../domain/money.ts';
import type { SaleCommand } from '../../domain/sale/commands.ts';
import { decide } from '../../domain/sale/decide.ts';
import { foldAll } from '../../domain/sale/fold.ts';
import { layOut, type OpenSale } from '../../domain/selling/lay-out.ts';
import type { Action } from '../../domain/staff/action.ts';
import { type Asked, askedBy } from '../../domain/staff/authorise.ts';
import { permissionFor } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/role.ts';
import { checkPin } from './check-pin.ts';
import { commit } from './commit.ts';
import type { Desk } from './desk.ts';
import { factsOf } from './facts.ts';
import { type Answer, refusal } from './refusals.ts';
import { roleAt } from './roster.ts';

type TillOnly = Exclude<PlainCommand, SaleCommand>;

/** What each command of the till itself asks permission for; null for what anybody may who stands before it. */
const actionsOfTill: Readonly<Record<TillOnly['type'], Action | null>> = {
  View: null,
  SignIn: null,
  SignOut: null,
  LockTill: null,
  ListStaff: 'staff',
  PutStaff: 'staff',
  SetPin: 'staff',
  ChangePin: null,
  UnlockPin: 'staff',
  BackupState: 'settings',
  Backup: 'settings',
  EndDailyBackup: 'settings',
  RehearseRestore: 'settings',
  Restore: 'settings',
  DropRestore: 'settings',
  Search: 'sell',
  SetQueue: 'sell',
  FindReceipt: 'return',
  PrintReceipt: 'reprint',
  IssueInvoice: 'invoice',
  PrintLabel: 'sell',
  OpenShift: 'open-shift',
  CloseShift: 'close-shift',
  MoveCash: 'move-cash',
  OpenDrawer: 'open-drawer',
  XReport: 'x-report',
  ZReport: 'x-report',
  CloseDay: 'close-day',
  FindCustomers: 'customers',
  AddCustomer: 'customers',
  MarkCustomer: 'customers',
  ExportCustomer: 'customers',
  EraseCustomer: 'erase-customer',
  AdviceGiven: 'advice-record',
  DraftRules: 'advice-record',
  AnalyseBaskets: 'advice-record',
  Analysis: 'advice-record',
  StopAnalysis: 'advice-record',
  DraftFromAnalysis: 'advice-record',
  Enrol: 'enrol',
  TryHeadOffice: null,
  ReadEntry: 'edit-price-book',
  CheckEntry: 'edit-price-book',
  EditPriceBook: 'edit-price-book',
  PriceBookHistory: 'edit-price-book',
  RestoreEdit: 'edit-price-book',
  DismissNotice: 'edit-price-book',
  ListBundles: 'edit-price-book',
  ListScripts: 'edit-price-book',
  ListItemGroups: 'edit-price-book',
  PreviewCard: 'edit-price-book',
  WeighBundle: 'edit-price-book',
  ReplayBundle: 'edit-price-book',
  ReplayProgress: 'edit-price-book',
  EffectReport: 'effect-report',
  ReportProgress: 'effect-report',
  CancelReport: 'effect-report',
  BundleEffects: 'effect-report',
  DayFigures: 'effect-report',
  CancelReplay: 'edit-price-book',
  OpenImport: 'edit-price-book',
  PreviewImport: 'edit-price-book',
  ApplyImport: 'edit-price-book',
  LastImport: 'edit-price-book',
  UndoImport: 'edit-price-book',
  ImportProgress: 'edit-price-book',
  StopImport: 'edit-price-book',
  ExportItems: 'edit-price-book',
  FindItem: 'edit-price-book',
  SchedulePrice: 'edit-price-book',
  ListScheduledPrices: 'edit-price-book',
  WithdrawPrice: 'edit-price-book',
  SaveCount: 'edit-price-book',
};

/** Whether a command is the till's own; every other is the sale's. */
export function isTillOnly(command: PlainCommand): command is TillOnly {
  return command.type in actionsOfTill;
}

/** Refuses a reason for a void that is not one of the store's; without any it goes too. */
export function strangeReason({ priceBook }: Desk, command: PlainCommand): Answer | undefined {
  if (command.type !== 'VoidSale' && command.type !== 'RemoveLine') return undefined;
  const { reason } = command;
  const known = priceBook.store.reasons.void.some(({ id }) => id === reason);
  if (reason === undefined || known) return undefined;
  return refusal('no-reason', ['strangeReason']);
}

/** Refuses what whoever stands at the till may not do, and says whose PIN would let it through. */
export function authorise(desk: Desk, command: PlainCommand): Answer | undefined {
  const role = roleAt(desk);
  const asked = askedOf(desk, command);
  if (!asked || role === null) return undefined;
  const permission = permissionFor(role, asked.action, asked.part);
  if (permission === 'yes') return undefined;
  if (permission === 'no') return refusal('not-allowed', ['mayNot', asked.action]);
  const people = desk.roster.people
    .filter((person) => mayApprove(person, asked))
    .map(({ id, name, role: own }) => ({ id, name, role: own }));
  const names = people.map(({ name }) => name);
  return refusal('needs-approval', ['askToAllow', asked.action, names], { action: asked.action, people });
}

/**
 * Does a command once with somebody's PIN over it. Who let whom do what and why comes into the journal before what the
 * command does, in the same transaction; a command that is refused leaves nothing of it.
 */
export function withApproval(
  desk: Desk,
  { staffId, pin, command }: Extract<TillCommand, { type: 'WithApproval' }>,
  perform: (command: PlainCommand) => Answer,
): Answer {
  const refused = authorise(desk, command);
  if (!refused) return perform(command);
  if (refused.ok || !refused.refusal.approval) return refused;
  const checked = checkPin(desk, staffId, pin);
  if (!checked.ok) return checked.reply;
  const asked = askedOf(desk, command);
  if (!asked || !mayApprove(checked.person, asked))
    return refusal('not-allowed', ['mayNotAllow', checked.person.name]);
  try {
    desk.approved = [approvalOf(desk, checked.person.id, asked, command)];
    const reply = perform(command);
    // What only shows something writes nothing of its own.
    if (reply.ok && desk.approved.length > 0) commit(desk, desk.now(), []);
    return reply;
  } finally {
    desk.approved = [];
  }
}

function approvalOf({ signedIn }: Desk, approver: string, asked: Asked, command: PlainCommand) {
  const { action, before, after } = asked;
  const reason = 'reason' in command ? (command.reason ?? null) : null;
  const actor = signedIn?.id ?? '';
  return { type: 'v1.Approved', action, actor, approver, reason, before, after } as const;
}

function mayApprove({ role }: { role: Role }, { action, part }: Asked): boolean {
  return permissionFor(role, action, part) === 'yes';
}

function askedOf(desk: Desk, command: PlainCommand): Asked | null {
  const { locale, currency } = desk.priceBook.store;
  if (!isTillOnly(command)) return askedBy(command, desk.open, discounted(desk, command), locale);
  const action = actionsOfTill[command.type];
  const after = command.type === 'MoveCash' ? formatMoney(command.amount, currency, locale) : '';
  return action && { action, part: 0, before: '', after };
}

/** The sale as a command would leave it that changes how much discounts take off; only pricing can tell. */
function discounted(desk: Desk, command: SaleCommand): OpenSale | null {
  if (!desk.open || !changesDiscounts(desk.open, command)) return null;
  const decision = decide(desk.open, command, factsOf(desk, desk.now()));
  const sale = decision.ok ? foldAll(decision.events, desk.open.sale) : null;
  return sale && layOut(sale, desk.priceBook, desk.advice);
}

function changesDiscounts({ sale }: OpenSale, { type }: SaleCommand): boolean {
  if (type === 'Discount' || type === 'DiscountAmount') return true;
  const { lineDiscounts, saleDiscounts } = sale.terms;
  const given = [...lineDiscounts, ...saleDiscounts].some((one) => 'amountOff' in one);
  return given && (type === 'SetQuantity' || type === 'RemoveLine');
}
