import { openCheck } from '../store/check-form.ts';
import { holdOrRecall } from '../store/hold.ts';
import { openForLine } from '../store/line-form.ts';
import { askInvoice, printAgain } from '../store/papers.ts';
import {
  askFor,
  chooseUnits,
  chosenOf,
  leaveReturns,
  moveRow,
  openReturns,
  returnRows,
  takeBack,
  useReturns,
} from '../store/returns.ts';
import { checks, may, reasons, receipt } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import type { Shortcut } from './shortcut.ts';

const allowed = (action: string) => may(action)(useTill.getState()) !== 'no';

function lookAtChecks(): boolean {
  const any = checks(useTill.getState()).length > 0;
  if (any) openCheck(null);
  return any;
}

/** On the sale screen, beside what sells. */
export const daySaleKeys: Shortcut[] = [
  { keys: ['Ctrl+h'], does: ({ keys }) => keys.hold, run: holdOrRecall },
  { keys: ['Ctrl+p'], does: ({ keys }) => keys.price, run: () => openForLine('price') },
  { keys: ['Ctrl+d'], does: ({ keys }) => keys.discount, run: () => openForLine('discount') },
  { keys: ['Ctrl+n'], does: ({ keys }) => keys.note, run: () => openForLine('note') },
  { keys: ['Ctrl+b'], does: ({ keys }) => keys.check, run: lookAtChecks },
  { keys: ['Ctrl+r'], does: ({ keys }) => keys.openReturns, run: openReturns },
];

/** Papers of the receipt that stands in front: the one just paid, or the one that was looked up. */
function shownReceipt(): number | undefined {
  const { open, source } = useReturns.getState();
  if (open) return source?.kind === 'receipt' ? source.past.receiptNumber : undefined;
  return receipt(useTill.getState())?.number;
}

const onReceipt = (action: string, act: (number: number) => unknown) => (): boolean => {
  const number = shownReceipt();
  if (number === undefined || !allowed(action)) return false;
  act(number);
  return true;
};

/** Also on the receipt: the next customer may bring something back, or come for a sale on hold. */
export const nextCustomerKeys: Shortcut[] = daySaleKeys
  .filter(({ keys }) => keys.includes('Ctrl+h') || keys.includes('Ctrl+r'))
  .map(({ keys, run }) => ({ keys, run }));

export const paperKeys: Shortcut[] = [
  {
    keys: ['Ctrl+p'],
    does: ({ keys }) => keys.copy,
    run: onReceipt('reprint', (number) => void printAgain(number, false)),
  },
  {
    keys: ['Ctrl+g'],
    does: ({ keys }) => keys.gift,
    run: onReceipt('reprint', (number) => void printAgain(number, true)),
  },
  { keys: ['Ctrl+i'], does: ({ keys }) => keys.invoice, run: onReceipt('invoice', askInvoice) },
];

/** Only while rows are shown: else the field has the keys. */
const onRow = (units: (chosen: number) => number) => (): boolean => {
  const row = returnRows()[useReturns.getState().active];
  if (row) chooseUnits(row, units(chosenOf(row)));
  return row !== undefined;
};

function onDigit(key: string): boolean {
  return onRow(() => Number(key))();
}

function onReason(key: string): boolean {
  const reason = reasons('return')(useTill.getState())[Number(key.slice(1)) - 1];
  if (!reason || !useReturns.getState().source) return false;
  void takeBack(reason.id);
  return true;
}

function withoutReceipt(): boolean {
  const ready = useReturns.getState().source === null && allowed('return-without-receipt');
  if (ready) askFor('item');
  return ready;
}

export const returnKeys: Shortcut[] = [
  { keys: ['ArrowUp'], does: ({ keys }) => keys.upDown, run: () => moveRow(-1) },
  { keys: ['ArrowDown'], run: () => moveRow(1) },
  {
    keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    does: ({ keys }) => keys.units,
    run: onDigit,
  },
  { keys: ['+'], does: ({ keys }) => keys.more, run: onRow((chosen) => chosen + 1) },
  { keys: ['-'], run: onRow((chosen) => chosen - 1) },
  {
    keys: ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'],
    does: ({ keys }) => keys.reason,
    run: onReason,
  },
  { keys: ['Ctrl+n'], does: ({ keys }) => keys.without, run: withoutReceipt },
  { keys: ['Ctrl+r'], run: () => askFor('receipt') },
  { keys: ['Escape'], does: ({ keys }) => keys.leave, run: leaveReturns },
];
