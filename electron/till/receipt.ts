import receiptline from 'receiptline';
import type { ReadableDb } from '../../db/handles.ts';
import { invoiceFor } from '../../db/invoices.ts';
import { completedSale } from '../../db/sales.ts';
import { ownCode } from '../../domain/codes/own-code.ts';
import type { Store } from '../../domain/price-book/store.ts';
import {
  nextVisitWords,
  type Print,
  type ReceiptFacts,
  receiptMarkup,
} from '../../domain/receipt/receipt-markup.ts';
import { printedDay, printedTime } from './clock.ts';

/** A receipt in ReceiptLine's markup, when its sale was completed, and what it says for the next visit. */
export type Receipt = Paper & { number: number; completedAt: string; nextVisit: string | null };

/** Markup, and the characters in a line of the paper that it is made for. */
export type Paper = { markup: string; columns: number };

/** What a receipt says of the till: its name for people, its code for scanners, and whether all of it is practice. */
export type Printing = Pick<Paper, 'columns'> & {
  store: Store;
  tillName: string;
  tillCode: string;
  practice: boolean;
};

/** The receipt with that number as the journal keeps it; undefined where no sale has it. */
export function receiptOf(
  db: ReadableDb,
  number: number,
  { store, tillName, tillCode, practice, columns }: Printing,
  kind: Print['kind'] = 'first',
): Receipt | undefined {
  const completed = completedSale(db, number);
  if (!completed) return undefined;
  const { completedAt } = completed;
  const facts: ReceiptFacts = {
    ...completed,
    // A sale from before there were such offers has none.
    nextVisit: completed.nextVisit ?? null,
    voucherUntil: completed.nextVisit?.voucher
      ? printedDay(store.locale, completed.nextVisit.voucher.until)
      : '',
    // A sale from before there were returns has none.
    returns: completed.returns ?? [],
    priced: { ...completed.priced, refundTaxes: completed.priced.refundTaxes ?? [] },
    invoice: invoiceFor(db, number) ?? null,
    store,
    till: tillName,
    number,
    code: ownCode({ kind: 'receipt', till: tillCode, number }),
    printedAt: printedTime(store.timeZone, store.locale, completedAt),
  };
  const nextVisit = facts.nextVisit && nextVisitWords(facts).join(' ');
  return {
    number,
    completedAt,
    markup: receiptMarkup(facts, { kind, practice }, columns),
    columns,
    nextVisit,
  };
}

/** The receipt as text, without blanks at the ends of lines. */
export function receiptText(paper: Paper): string {
  const text = receiptline.transform(paper.markup, { ...settings(paper), command: 'text' });
  return text.replace(/[^\S\n]+$/gm, '').replace(/^\n+|\n+$/g, '');
}

/** The receipt as a picture that refers to nothing outside itself. */
export function receiptSvg(paper: Paper): string {
  const svg = receiptline.transform(paper.markup, { ...settings(paper), command: 'svg' });
  // ReceiptLine's style would fetch a web font; the system's own monospace does.
  return svg.replace(/<style[\s\S]*?<\/style>/, '');
}

const settings = ({ columns }: Paper) => ({ cpl: columns, encoding: 'multilingual' }) as const;
