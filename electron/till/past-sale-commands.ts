import type { PlainCommand } from '../../contract/till-command.ts';
import type { PastSaleView } from '../../contract/till-view.ts';
import { pastSale } from '../../db/past-sales.ts';
import { closedSeqOf, completedSale } from '../../db/sales.ts';
import { tillIds } from '../../db/till-id.ts';
import { readOwnCode, tillCode } from '../../domain/codes/own-code.ts';
import { refundFor } from '../../domain/pricing/refund.ts';
import type { PastSale } from '../../domain/sale/facts.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { type Answer, refusal } from './refusals.ts';

type CommandOf<T extends PlainCommand['type']> = Extract<PlainCommand, { type: T }>;

/** Finds a receipt by its number or by the barcode on it, with what may still come back of it. Changes nothing. */
export function findReceipt(desk: Desk, { code }: CommandOf<'FindReceipt'>): Answer {
  const own = readOwnCode(code);
  if (own === 'torn') return refusal('torn-barcode', ['tornReceipt']);
  if (own?.kind === 'receipt' && !isOwn(desk, own)) {
    return refusal('no-receipt', ['receiptElsewhere', own.till]);
  }
  const number = own?.kind === 'receipt' ? own.number : Number(/^\d{1,9}$/.exec(code.trim())?.[0] ?? 'NaN');
  const past = Number.isNaN(number) ? undefined : pastSale(desk.db, number);
  if (!past) return refusal('no-receipt', ['noSuchReceipt']);
  const completedAt = completedSale(desk.db, number)?.completedAt ?? '';
  return { ok: true, view: currentView(desk), past: pastView(past, completedAt) };
}

/**
 * Whether this till gave a receipt. Under an id that it has no more, only what it sold before it shared the id with a copy of
 * itself: the copy may have given the same number to somebody else.
 */
function isOwn({ db, tillCode: present }: Desk, { till, number }: { till: string; number: number }): boolean {
  if (till === present) return true;
  const seq = closedSeqOf(db, number);
  const former = tillIds(db).filter(({ tillId }) => tillCode(tillId) === till);
  return seq !== undefined && former.some(({ through }) => through !== null && seq <= through);
}

function pastView(past: PastSale, completedAt: string): PastSaleView {
  return {
    receiptNumber: past.receiptNumber,
    completedAt,
    lines: past.lines.map((line) => {
      const back = past.returned[line.id] ?? 0;
      const left = line.kind === 'service' ? 0 : line.quantity - back;
      const next = left > 0 ? refundFor(line, 1, back, past.priced) : { net: 0, tax: 0 };
      const each = past.taxMode === 'inclusive' ? next.net : next.net + next.tax;
      return { lineId: line.id, sku: line.sku, name: line.name, quantity: line.quantity, left, each };
    }),
  };
}
