import type { SuggestionKind } from '../domain/sale/events.ts';
import type { SuggestionOutcome } from '../domain/sale/sale.ts';
import type { ReadableDb } from './handles.ts';

/** One suggestion in one completed sale, as reports and exports read it. Money in minor units, chance in basis points. */
export type OutcomeRow = {
  day: string;
  saleId: string;
  suggestionId: string;
  source: string;
  kind: SuggestionKind;
  trigger: string;
  sku: string;
  customerId: string | null;
  cashier: string | null;
  control: 0 | 1;
  queue: 0 | 1;
  /** These are null of what a control sale kept back. */
  moment: 'scan' | 'total' | null;
  /** Its place on the panel from 1; 0 where it was looked up. */
  rank: number | null;
  chance: number | null;
  price: number | null;
  saving: number | null;
  margin: number | null;
  shownAt: string | null;
  seconds: number;
  outcome: SuggestionOutcome | 'withheld';
  objectionId: string | null;
  exit: string | null;
  answerId: string | null;
  answeredAt: string | null;
  acceptedSku: string | null;
  quantity: number;
  commission: number;
  returned: number;
};

const columns = `
  day, sale_id AS saleId, suggestion_id AS suggestionId, source, kind, trigger_sku AS "trigger", sku,
  customer_id AS customerId, cashier, control, queue, moment, place AS rank, chance, price, saving, margin,
  shown_at AS shownAt, seconds, outcome, objection AS objectionId, exit, answer AS answerId,
  answered_at AS answeredAt, accepted_sku AS acceptedSku, quantity, commission, returned`;

/** Every outcome of the sales of these days (YYYY-MM-DD of the store, both inclusive), in order; voided sales are left out. */
export function outcomesBetween(db: ReadableDb, from: string, until: string): IterableIterator<OutcomeRow> {
  return db
    .prepare(
      `SELECT ${columns} FROM suggestion_outcomes WHERE day BETWEEN ? AND ? AND sale_state = 'completed'`,
    )
    .iterate(from, until) as IterableIterator<OutcomeRow>;
}

/** Every outcome of one completed sale, as they stood on the panel; what was kept back last. */
export function outcomesOfSale(db: ReadableDb, saleId: string): OutcomeRow[] {
  return db
    .prepare(
      `SELECT ${columns} FROM suggestion_outcomes WHERE sale_id = ? AND sale_state = 'completed'
       ORDER BY shown_at IS NULL, shown_at, place, suggestion_id`,
    )
    .all(saleId) as OutcomeRow[];
}

/** Every outcome of a customer's completed sales, the first first. */
export function outcomesOfCustomer(db: ReadableDb, customerId: string): OutcomeRow[] {
  return db
    .prepare(
      `SELECT ${columns} FROM suggestion_outcomes WHERE customer_id = ? AND sale_state = 'completed'
       ORDER BY day, sale_id, suggestion_id`,
    )
    .all(customerId) as OutcomeRow[];
}

/** The sale with that receipt number and whether it was one of the control group; undefined where there is none. */
export function soldUnder(
  db: ReadableDb,
  receiptNumber: number,
): { saleId: string; control: boolean } | undefined {
  const row = db
    .prepare(`
      SELECT s.id AS saleId, j.body ->> 'control' AS control
      FROM sales s JOIN journal j ON j.seq = s.opened_seq WHERE s.receipt_number = ?`)
    .get(receiptNumber) as { saleId: string; control: number | null } | undefined;
  return row && { saleId: row.saleId, control: row.control === 1 };
}
