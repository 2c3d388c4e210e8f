import type { PlainCommand } from '../../contract/till-command.ts';
import { invoiceFor, keepInvoice, nextInvoiceNumber } from '../../db/invoices.ts';
import { commit } from './commit.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { printingOf } from './desk.ts';
import { receiptOf, receiptText } from './receipt.ts';
import { type Answer, refusal } from './refusals.ts';

type CommandOf<T extends PlainCommand['type']> = Extract<PlainCommand, { type: T }>;

const noReceipt = (number: number) => refusal('no-receipt', ['noReceipt', number]);

/** Prints a receipt again, marked as a copy, or as a gift receipt without prices. */
export function printReceipt(desk: Desk, { number, gift = false }: CommandOf<'PrintReceipt'>): Answer {
  const receipt = receiptOf(desk.db, number, printingOf(desk), gift ? 'gift' : 'copy');
  if (!receipt) return noReceipt(number);
  const by = desk.signedIn?.id ?? null;
  commit(desk, desk.now(), [], { till: [{ type: 'v1.ReceiptReprinted', receiptNumber: number, by, gift }] });
  desk.print({ what: `receipt ${number}`, markup: receipt.markup, kick: false });
  return { ok: true, view: currentView(desk), paper: receiptText(receipt) };
}

/** Makes a receipt out to a buyer by name and number, as a tax invoice; the same again for one that has it already. */
export function issueInvoice(desk: Desk, command: CommandOf<'IssueInvoice'>): Answer {
  const { receiptNumber, buyer, buyerNumber = '', address = [] } = command;
  if (!receiptOf(desk.db, receiptNumber, printingOf(desk))) return noReceipt(receiptNumber);
  if (!invoiceFor(desk.db, receiptNumber)) {
    const invoice = {
      ...{ number: nextInvoiceNumber(desk.db), receiptNumber },
      ...{
        buyer: buyer.trim(),
        buyerNumber: buyerNumber.trim(),
        address: address.map((line) => line.trim()),
      },
    };
    commit(desk, desk.now(), [], {
      till: [{ type: 'v1.InvoiceIssued', invoiceNumber: invoice.number, receiptNumber }],
      alongside: () => keepInvoice(desk.db, invoice),
    });
  }
  const printed = receiptOf(desk.db, receiptNumber, printingOf(desk), 'copy');
  if (!printed) return noReceipt(receiptNumber);
  desk.print({ what: `invoice for receipt ${receiptNumber}`, markup: printed.markup, kick: false });
  return { ok: true, view: currentView(desk), paper: receiptText(printed) };
}
