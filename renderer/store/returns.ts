import { create } from 'zustand';
import type { PastSaleView } from '../../contract/till-view.ts';
import { beep } from '../design/beep.ts';
import { mostBack, type ReturnRow, rowsOf } from '../returns/rows.ts';
import { sendCommand } from '../till-client.ts';
import { words } from '../words/words.ts';
import { clearTheDesk } from './screen.ts';
import { isPaying, returns } from './selectors.ts';
import { run } from './send.ts';
import { refuse, say, useTill } from './till.ts';

/** What comes back from: a receipt, or one item without any. */
export type Source =
  | { kind: 'receipt'; past: PastSaleView }
  | { kind: 'item'; code: string; sku: string; name: string };

type ReturnsState = {
  open: boolean;
  /** What the field asks for while there is no source. */
  asks: 'receipt' | 'item';
  text: string;
  source: Source | null;
  /** Units that come back, by row. */
  chosen: Record<string, number>;
  /** The row that keys work on. */
  active: number;
};

const empty = { asks: 'receipt', text: '', source: null, chosen: {}, active: 0 } as const;

export const useReturns = create<ReturnsState>()(() => ({ open: false, ...empty }));

export const isReceiptCode = (code: string) => /^GWR-/i.test(code.trim());

export function openReturns(): void {
  if (isPaying(useTill.getState())) refused('paying', words().returns.paying);
  else {
    clearTheDesk();
    useReturns.setState({ open: true, ...empty });
  }
}

export const closeReturns = () => useReturns.setState({ open: false, ...empty });
export const askFor = (asks: ReturnsState['asks']) => useReturns.setState({ ...empty, asks });
export const setReturnsText = (text: string) => useReturns.setState({ text });

/** Escape: one step back. */
export function leaveReturns(): void {
  if (useReturns.getState().source) askFor('receipt');
  else closeReturns();
}

/** The rows of the screen, with what may still come back of each. */
export function returnRows(): ReturnRow[] {
  return rowsOf(useReturns.getState().source, returns(useTill.getState()));
}

/** Enter in the field: the receipt by its number or code, or the item. */
export async function findTyped(): Promise<void> {
  const { text, asks } = useReturns.getState();
  if (text.trim() === '') return;
  if (asks === 'receipt') await openReceipt(text);
  else await findItem(text.trim());
}

/** Opens a receipt, from whatever screen its barcode was scanned on. */
export async function openReceipt(code: string): Promise<boolean> {
  if (!useReturns.getState().open) openReturns();
  if (!useReturns.getState().open) return false;
  const reply = await run({ type: 'FindReceipt', code: code.trim().slice(0, 60) }, code);
  if (!reply.ok || !reply.past) return false;
  useReturns.setState({ ...empty, source: { kind: 'receipt', past: reply.past } });
  chooseTheOnlyOne();
  return true;
}

async function itemOf(code: string) {
  const reply = await sendCommand({ type: 'Search', text: code.slice(0, 200) });
  const found = reply.ok ? (reply.items ?? []) : [];
  return found.find(({ barcode, sku }) => barcode === code || sku === code) ?? found[0];
}

async function findItem(code: string): Promise<boolean> {
  const item = await itemOf(code);
  if (!item) return refused('unknown-barcode', words().returns.notKnown);
  const source: Source = { kind: 'item', code: item.barcode || item.sku, sku: item.sku, name: item.name };
  useReturns.setState({ ...empty, asks: 'item', source, chosen: { [item.sku]: 1 } });
  return true;
}

/** A scan on the return screen is the thing that comes back: one more of its row. */
export async function scanReturned(code: string): Promise<boolean> {
  const { source } = useReturns.getState();
  if (source === null) return findItem(code.trim());
  const item = await itemOf(code.trim());
  const rows = returnRows();
  const own = rows.filter(({ sku }) => sku === item?.sku);
  if (own.length === 0) return refused('no-line', words().returns.notOnIt);
  const row = own.find((one) => chosenOf(one) < one.left);
  if (!row) return refused('too-many-back', words().returns.allChosen);
  useReturns.setState({ active: rows.indexOf(row) });
  chooseUnits(row, chosenOf(row) + 1);
  return true;
}

export const chosenOf = (row: ReturnRow) => useReturns.getState().chosen[row.id] ?? 0;

export function chooseUnits(row: ReturnRow, units: number): void {
  const within = Math.max(0, Math.min(units, row.left));
  useReturns.setState(({ chosen }) => ({ chosen: { ...chosen, [row.id]: within } }));
}

export function moveRow(by: number): void {
  const last = returnRows().length - 1;
  useReturns.setState(({ active }) => ({ active: Math.max(0, Math.min(active + by, last)) }));
}

/** A reason adds all that is chosen to the sale. What the till refuses stays chosen. */
export async function takeBack(reason: string): Promise<void> {
  const { source } = useReturns.getState();
  const rows = returnRows().filter((row) => chosenOf(row) > 0);
  if (!source) return;
  if (rows.length === 0) {
    refused('nothing-chosen', words().returns.pickFirst);
    return;
  }
  for (const row of rows) {
    const quantity = Math.min(chosenOf(row), mostBack);
    const reply = await run(
      source.kind === 'receipt'
        ? { type: 'ReturnUnits', receiptNumber: source.past.receiptNumber, lineId: row.id, quantity, reason }
        : { type: 'ReturnWithoutReceipt', code: source.code, quantity, reason },
    );
    if (!reply.ok) return;
    chooseUnits(row, 0);
    say(words().returns.added(row.name));
  }
  closeReturns();
}

export async function dropReturn(returnId: string): Promise<void> {
  await run({ type: 'DropReturn', returnId });
}

/** A receipt with one unit on it leaves nothing to choose. */
function chooseTheOnlyOne(): void {
  const [row, ...others] = returnRows().filter(({ left }) => left > 0);
  if (row?.left === 1 && others.length === 0) chooseUnits(row, 1);
}

function refused(code: string, message: string): false {
  refuse({ code, message });
  beep();
  return false;
}
