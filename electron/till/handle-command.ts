import { type PlainCommand, type TillCommand, tillCommand } from '../../contract/till-command.ts';
import type { TillReply } from '../../contract/till-reply.ts';
import type { SaleCommand } from '../../domain/sale/commands.ts';
import { decide } from '../../domain/sale/decide.ts';
import { languageOf } from '../../domain/words/words.ts';
import { adviceGiven, draftRules } from './advice-commands.ts';
import { analyseBaskets, draftFromAnalysis, showAnalysis, stopAnalysis } from './analysis-commands.ts';
import { authorise, isTillOnly, strangeReason, withApproval } from './authorise-command.ts';
import {
  beginBackup,
  beginRehearsal,
  confirmRestore,
  endDailyBackup,
  restoreFirst,
  showBackups,
  takeBackRestore,
} from './backup-commands.ts';
import { listBundles, weighBundle } from './bundle-commands.ts';
import { findItem, saveCount } from './catalogue-commands.ts';
import { takeUpWaiting } from './change-entries.ts';
import { commit } from './commit.ts';
import { currentView, foundItem } from './current-view.ts';
import {
  addCustomer,
  eraseCustomer,
  exportCustomer,
  findCustomers,
  markCustomer,
} from './customer-commands.ts';
import { showDayFigures } from './day-figures.ts';
import type { Desk } from './desk.ts';
import { checkEntry, editPriceBook, priceBookHistory, readEntryToEdit } from './edit-commands.ts';
import { beginEnrolment } from './enrolment.ts';
import { factsOf } from './facts.ts';
import { fencedFirst } from './fenced.ts';
import {
  applyImport,
  exportItems,
  importProgress,
  openImport,
  previewImport,
  showLastImport,
  stopImport,
  undoImport,
} from './item-import-commands.ts';
import { printLabel } from './label-commands.ts';
import { listItemGroups, listScripts } from './listing-commands.ts';
import { dismissNotice, restoreEdit } from './notice-commands.ts';
import { issueInvoice, printReceipt } from './paper-commands.ts';
import { findReceipt } from './past-sale-commands.ts';
import { previewCard } from './preview-commands.ts';
import { setQueue } from './queue-commands.ts';
import { type Answer, notACommand, notShown, notWritten, refusal, said } from './refusals.ts';
import { cancelReplay, replayBundle, replayProgress } from './replay-commands.ts';
import { beginReport, bundleEffects, cancelReport, reportProgress } from './report-commands.ts';
import { listScheduledPrices, schedulePrice, withdrawPrice } from './scheduled-price-commands.ts';
import {
  closeDay,
  closeShift,
  moveCash,
  openDrawer,
  openShift,
  shiftFirst,
  showX,
  showZ,
} from './shift-commands.ts';
import { badgeScanned, leaveBeforeSale, lockTill, signIn, signInFirst, signOut } from './sign-in.ts';
import { changePin, listStaff, putStaff, setPin, unlockPin } from './staff-commands.ts';
import { beginWork } from './stand-aside.ts';

type TillOnly = Exclude<PlainCommand['type'], SaleCommand['type']>;
type Handlers = { [T in TillOnly]: (desk: Desk, command: Extract<PlainCommand, { type: T }>) => Answer };

/** What is asked of the till itself; everything else is asked of the sale. */
const handlers: Handlers = {
  View: look,
  Search: (desk, { text }) => ({
    ok: true,
    view: currentView(desk),
    items: desk.search(text).map(foundItem),
  }),
  SetQueue: setQueue,
  FindCustomers: findCustomers,
  AddCustomer: addCustomer,
  MarkCustomer: markCustomer,
  ExportCustomer: exportCustomer,
  EraseCustomer: eraseCustomer,
  AdviceGiven: adviceGiven,
  DraftRules: draftRules,
  AnalyseBaskets: analyseBaskets,
  Analysis: showAnalysis,
  StopAnalysis: stopAnalysis,
  DraftFromAnalysis: draftFromAnalysis,
  ReadEntry: readEntryToEdit,
  CheckEntry: checkEntry,
  EditPriceBook: editPriceBook,
  PriceBookHistory: priceBookHistory,
  RestoreEdit: restoreEdit,
  DismissNotice: dismissNotice,
  OpenImport: openImport,
  PreviewImport: previewImport,
  ApplyImport: applyImport,
  LastImport: showLastImport,
  UndoImport: undoImport,
  ImportProgress: importProgress,
  StopImport: stopImport,
  ExportItems: exportItems,
  FindItem: findItem,
  SaveCount: saveCount,
  SchedulePrice: schedulePrice,
  ListScheduledPrices: listScheduledPrices,
  WithdrawPrice: withdrawPrice,
  ListBundles: listBundles,
  ListScripts: listScripts,
  ListItemGroups: listItemGroups,
  PreviewCard: previewCard,
  WeighBundle: weighBundle,
  ReplayBundle: replayBundle,
  ReplayProgress: replayProgress,
  CancelReplay: cancelReplay,
  EffectReport: beginReport,
  ReportProgress: reportProgress,
  CancelReport: cancelReport,
  BundleEffects: bundleEffects,
  DayFigures: showDayFigures,
  FindReceipt: findReceipt,
  PrintReceipt: printReceipt,
  IssueInvoice: issueInvoice,
  PrintLabel: printLabel,
  SignIn: signIn,
  SignOut: signOut,
  LockTill: lockTill,
  ListStaff: listStaff,
  PutStaff: putStaff,
  SetPin: setPin,
  ChangePin: changePin,
  UnlockPin: unlockPin,
  BackupState: showBackups,
  Backup: beginBackup,
  EndDailyBackup: endDailyBackup,
  RehearseRestore: beginRehearsal,
  Restore: confirmRestore,
  DropRestore: takeBackRestore,
  OpenShift: openShift,
  CloseShift: closeShift,
  MoveCash: moveCash,
  OpenDrawer: openDrawer,
  XReport: showX,
  ZReport: showZ,
  CloseDay: closeDay,
  Enrol: beginEnrolment,
  TryHeadOffice: tryHeadOffice,
};

/**
 * Does one command: decides, and commits what happened in one durable transaction before it answers. Whatever the input
 * is, it answers with a view or with a refusal, and a refusal has changed nothing.
 */
export function handleCommand(desk: Desk, input: unknown): TillReply {
  beginWork();
  const parsed = tillCommand.safeParse(input);
  const answered = parsed.success ? safely(desk, () => answer(desk, parsed.data)) : notACommand(parsed.error);
  return said(answered, desk.language);
}

/** What a card terminal answered by itself: a fact, kept whoever stands at the till, and even while nobody does. */
export function handleCardAnswer(
  desk: Desk,
  command: Extract<SaleCommand, { type: 'AnswerCard' }>,
): TillReply {
  return said(
    safely(desk, () => sell(desk, command)),
    desk.language,
  );
}

function safely(desk: Desk, act: () => Answer): Answer {
  const { seq } = desk.journal.last();
  try {
    const reply = act();
    takeUpWaiting(desk);
    return reply;
  } catch (error) {
    return desk.journal.last().seq === seq ? notWritten(error) : notShown(error);
  }
}

/** A screen asks for these by itself, whether anybody is there or not. */
const askedByScreens: ReadonlySet<TillCommand['type']> = new Set([
  ...(['View', 'Analysis', 'ReplayProgress', 'ReportProgress', 'ImportProgress', 'BundleEffects'] as const),
  ...(['DayFigures'] as const),
]);

function answer(desk: Desk, command: TillCommand): Answer {
  if (!askedByScreens.has(command.type)) desk.roster.touchedAt = desk.roster.ranMs();
  const asked = command.type === 'WithApproval' ? command.command : command;
  leaveBeforeSale(desk, command);
  const before =
    badgeScanned(desk, asked) ??
    signInFirst(desk, command) ??
    fencedFirst(desk, asked) ??
    restoreFirst(desk, asked) ??
    shiftFirst(desk, asked) ??
    strangeReason(desk, asked) ??
    terminalFirst(desk, asked);
  if (before) return before;
  if (command.type === 'WithApproval') return withApproval(desk, command, (plain) => perform(desk, plain));
  return authorise(desk, command) ?? perform(desk, command);
}

/** Where the terminal answers by itself, a hand answers only once the reply was lost, and somebody has looked. */
function terminalFirst({ terminalAnswers, open }: Desk, { type }: TillCommand): Answer | undefined {
  if (!terminalAnswers || type !== 'AnswerCard' || open?.sale.card?.state !== 'asked') return undefined;
  return refusal('card-asked', ['terminalAnswers']);
}

/** Shows the till, and from then on says everything in the language that is asked for. */
function look(desk: Desk, { language }: Extract<PlainCommand, { type: 'View' }>): Answer {
  if (language !== undefined)
    desk.language = language === 'store' ? languageOf(desk.priceBook.store.locale) : language;
  return { ok: true, view: currentView(desk) };
}

/** Does a command that whoever stands at the till may do, or that was approved. */
function perform(desk: Desk, command: PlainCommand): Answer {
  if (!isTillOnly(command)) return sell(desk, command);
  const handler = handlers[command.type] as (desk: Desk, command: PlainCommand) => Answer;
  return handler(desk, command);
}

function tryHeadOffice(desk: Desk): Answer {
  desk.office.tryNow();
  return { ok: true, view: currentView(desk) };
}

function sell(desk: Desk, command: SaleCommand): Answer {
  const at = desk.now();
  const decision = decide(desk.open, command, factsOf(desk, at));
  if (!decision.ok) return refusal(decision.refusal.code, decision.refusal.message);
  const { events, onto } = decision;
  if (events.length > 0) commit(desk, at, events, onto && { onto });
  return { ok: true, view: currentView(desk) };
}
