import { create } from 'zustand';
import { words } from '../words/words.ts';
import { closeDialog, openDialog } from './screen.ts';
import { run } from './send.ts';
import { say, useTill } from './till.ts';

type Papers = {
  /** The receipt that an invoice is being made of. */
  invoiceOf: number;
  /** What was printed last: for which receipt, its text, and what became of it. */
  last: { number: number; text: string; said: string } | null;
};

export const usePapers = create<Papers>()(() => ({ invoiceOf: 0, last: null }));

/** Prints a receipt once more as a copy, or as a gift receipt without prices. */
export async function printAgain(number: number, gift: boolean): Promise<void> {
  const reply = await run({ type: 'PrintReceipt', number, ...(gift && { gift }) });
  if (reply.ok) printed(number, reply.paper ?? '', gift ? 'gift' : 'copy');
}

export function askInvoice(number: number): void {
  usePapers.setState({ invoiceOf: number });
  openDialog('invoice');
}

export type Buyer = { buyer: string; buyerNumber: string; address: string[] };

/** Makes a tax invoice of a receipt; the same again for one that has an invoice already. */
export async function issueInvoice(number: number, { buyer, buyerNumber, address }: Buyer): Promise<void> {
  const reply = await run({
    type: 'IssueInvoice',
    receiptNumber: number,
    buyer: buyer.trim(),
    ...(buyerNumber.trim() !== '' && { buyerNumber: buyerNumber.trim() }),
    ...(address.length > 0 && { address }),
  });
  if (!reply.ok) return;
  closeDialog();
  printed(number, reply.paper ?? '', 'invoice');
}

function printed(number: number, text: string, what: 'copy' | 'gift' | 'invoice'): void {
  const { papers } = words();
  const without = useTill.getState().view?.printer.state === 'none';
  const said = without ? `${papers.printed[what]} ${papers.noPrinter}` : papers.printed[what];
  usePapers.setState({ last: { number, text, said } });
  say(said);
}
