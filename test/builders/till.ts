import { join } from 'node:path';
import type { TillReply } from '../../contract/till-reply.ts';
import type { TillView } from '../../contract/till-view.ts';
import { openJournal } from '../../db/journal.ts';
import { openDatabase } from '../../db/open.ts';
import { replacePriceBook } from '../../db/replace-price-book.ts';
import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import { type Desk, setDesk } from '../../electron/till/desk.ts';
import { handleCommand } from '../../electron/till/handle-command.ts';
import { newFolder } from './folders.ts';
import { store } from './price-book.ts';

/** A path for a new database in a folder of its own. */
export function newDatabase(): string {
  return join(newFolder(), 'till.db');
}

export type TestTill = {
  file: string;
  desk: Desk;
  /** Does a command that has to succeed. */
  do(command: unknown): TillView;
  /** Does a command that has to be refused; answers the refusal's code. */
  refused(command: unknown): string;
  ask(command: unknown): TillReply;
  close(): void;
};

export type TestTillParts = Partial<PriceBookContents> & { file?: string; now?: () => string };

/** A till on a real SQLite file with the given price book; on a file that exists it goes on with what is there. */
export function till({
  file = newDatabase(),
  now = () => '2026-11-22T10:00:00.000Z',
  ...contents
}: TestTillParts): TestTill {
  const open = openDatabase(file);
  if (contents.items) {
    const book = { store: store(), bundles: [], rules: [], needs: [], items: [], ...contents };
    const event = {
      type: 'v1.PriceBookImported',
      version: 1,
      hash: 'h',
      items: 0,
      bundles: 0,
      rules: 0,
      needs: 0,
    } as const;
    openJournal(open.db).append(now(), [event], () => replacePriceBook(open.db, 1, 'h', book));
  }
  let ids = 0;
  const desk = setDesk(
    open.db,
    'Till 1',
    now,
    () => `sale-${String(++ids).padStart(6, '0')}-${Math.random()}`,
  );
  const ask = (command: unknown) => handleCommand(desk, command);
  return {
    file,
    desk,
    ask,
    do(command) {
      const reply = ask(command);
      if (!reply.ok) throw new Error(`refused: ${reply.refusal.code} ${reply.refusal.message}`);
      return reply.view;
    },
    refused(command) {
      const reply = ask(command);
      if (reply.ok) throw new Error('was not refused');
      return reply.refusal.code;
    },
    close: open.close,
  };
}

/** Brings units of a completed sale back, in a sale of their own, for what was paid for them. */
export function bringBack(desk: TestTill, saleId: string, sku: string, quantity: number): void {
  const number = desk.desk.db.prepare('SELECT receipt_number FROM sales WHERE id = ?').pluck().get(saleId);
  const receiptNumber = number as number;
  const past = desk.ask({ type: 'FindReceipt', code: String(receiptNumber) });
  const line = past.ok ? past.past?.lines.find((one) => one.sku === sku) : undefined;
  if (!line) throw new Error(`receipt ${receiptNumber} has no ${sku}`);
  const { lineId } = line;
  let view = desk.do({ type: 'ReturnUnits', receiptNumber, lineId, quantity, reason: 'not-wanted' });
  for (const kind of ['cash', 'card'] as const) {
    const amount = view.totals.refundDue;
    const reply = amount > 0 ? desk.ask({ type: 'RefundTender', kind, amount }) : undefined;
    if (reply?.ok) view = reply.view;
  }
  desk.do({ type: 'CompleteSale' });
}
