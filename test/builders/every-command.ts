import { plainCommand } from '../../contract/till-command.ts';
import type { Action } from '../../domain/staff/action.ts';

/** One command of each type, and the action that it is, as a shopkeeper would say it. */
export const samples: Record<string, [command: Record<string, unknown>, action: Action | null]> = {
  View: [{}, null],
  SignIn: [{ staffId: 'nobody', pin: '0000' }, null],
  SignOut: [{}, null],
  LockTill: [{}, null],
  Scan: [{ code: 'PEN' }, 'sell'],
  Search: [{ text: 'pen' }, 'sell'],
  SetQuantity: [{ lineId: 'l1', quantity: 2 }, 'sell'],
  NoteLine: [{ lineId: 'l1', note: 'gift' }, 'sell'],
  AnswerCheck: [{ checkId: 'c', passed: true, seen: 'shown' }, 'sell'],
  AskTotal: [{}, 'sell'],
  SetQueue: [{ mode: 'on' }, 'sell'],
  AskCard: [{ amount: 100 }, 'sell'],
  AnswerCard: [{ outcome: 'approved' }, 'sell'],
  TakeTender: [{ kind: 'cash', amount: 100 }, 'sell'],
  CompleteSale: [{}, 'sell'],
  Undo: [{}, 'sell'],
  AcceptSuggestion: [{ suggestionId: 's' }, 'sell'],
  DeclineSuggestion: [{ suggestionId: 's' }, 'sell'],
  AnswerNeed: [{ suggestionId: 's', answerId: 'a' }, 'sell'],
  AttachCustomer: [{ customerId: 'c' }, 'sell'],
  DetachCustomer: [{}, 'sell'],
  DropReturn: [{ returnId: 'r' }, 'sell'],
  HoldSale: [{}, 'hold'],
  RecallSale: [{ saleId: 's' }, 'hold'],
  RemoveLine: [{ lineId: 'l1' }, 'void-line'],
  VoidSale: [{}, 'void-sale'],
  OverridePrice: [{ lineId: 'l1', unitPrice: 900, reason: 'damaged' }, 'override-price'],
  Discount: [{ reason: 'damaged', percentOff: 500 }, 'discount'],
  DiscountAmount: [{ reason: 'damaged', amountOff: 10 }, 'discount'],
  FindReceipt: [{ code: '1' }, 'return'],
  ReturnUnits: [{ receiptNumber: 1, lineId: 'l1', quantity: 1, reason: 'faulty' }, 'return'],
  AskCardRefund: [{ amount: 1 }, 'return'],
  RefundTender: [{ kind: 'cash', amount: 1 }, 'return'],
  ReturnWithoutReceipt: [{ code: 'PEN', quantity: 1, reason: 'faulty' }, 'return-without-receipt'],
  PrintReceipt: [{ number: 1 }, 'reprint'],
  IssueInvoice: [{ receiptNumber: 1, buyer: 'Quay Ltd' }, 'invoice'],
  OpenShift: [{ float: 0 }, 'open-shift'],
  CloseShift: [{ counts: {} }, 'close-shift'],
  MoveCash: [{ kind: 'in', amount: 100, reason: 'change' }, 'move-cash'],
  OpenDrawer: [{ reason: 'change' }, 'open-drawer'],
  XReport: [{}, 'x-report'],
  ZReport: [{ number: 1 }, 'x-report'],
  CloseDay: [{}, 'close-day'],
  FindCustomers: [{ text: 'a' }, 'customers'],
  AddCustomer: [{ name: 'Ada' }, 'customers'],
  MarkCustomer: [{ customerId: 'c', noOffers: true }, 'customers'],
  ExportCustomer: [{ customerId: 'c' }, 'customers'],
  EraseCustomer: [{ customerId: 'c' }, 'erase-customer'],
  AdviceGiven: [{ receiptNumber: 1 }, 'advice-record'],
  DraftRules: [{}, 'advice-record'],
  AnalyseBaskets: [{ minSupport: 10, minConfidence: 1_000 }, 'advice-record'],
  Analysis: [{}, 'advice-record'],
  StopAnalysis: [{}, 'advice-record'],
  DraftFromAnalysis: [{ number: 1, row: 0, as: 'rule' }, 'advice-record'],
  Enrol: [{ address: 'https://office.example', code: 'c' }, 'enrol'],
  TryHeadOffice: [{}, null],
};

export const everyType = plainCommand.options.map((option) => option.shape.type.value);

export const sampleOf = (type: string) => {
  const [fields, action] = samples[type] ?? [];
  if (!fields) throw new Error(`no sample of ${type}`);
  return { command: { type, ...fields }, action: action ?? null };
};
