import type { ReadableDb, WritableDb } from './handles.ts';

/** A tax invoice for a receipt, and whom it is made out to. */
export type Invoice = {
  number: number;
  receiptNumber: number;
  buyer: string;
  buyerNumber: string;
  address: string[];
};

type Row = Omit<Invoice, 'address'> & { address: string };

/** The invoice that was made for a receipt, if there is one. */
export function invoiceFor(db: ReadableDb, receiptNumber: number): Invoice | undefined {
  const row = db
    .prepare(`
      SELECT number, receipt_number AS receiptNumber, buyer, buyer_number AS buyerNumber, address
      FROM invoices WHERE receipt_number = ?`)
    .get(receiptNumber) as Row | undefined;
  return row && { ...row, address: JSON.parse(row.address) };
}

/** The number that the next invoice gets; without gaps. */
export function nextInvoiceNumber(db: ReadableDb): number {
  return 1 + (db.prepare('SELECT coalesce(max(number), 0) FROM invoices').pluck().get() as number);
}

/** Keeps an invoice; call it within the transaction that journals it. */
export function keepInvoice(db: WritableDb, invoice: Invoice): void {
  const { number, receiptNumber, buyer, buyerNumber, address } = invoice;
  db.prepare('INSERT INTO invoices VALUES (?, ?, ?, ?, ?)').run(
    number,
    receiptNumber,
    buyer,
    buyerNumber,
    JSON.stringify(address),
  );
}
