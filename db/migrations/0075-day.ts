/** What a whole day needs: held sales, units that came back, prices that were paid lately, packs, prices by weight. */
export const migration0075 = {
  version: 75,
  up: `
    ALTER TABLE items ADD COLUMN open_price INTEGER NOT NULL DEFAULT 0 CHECK (open_price IN (0, 1));
    ALTER TABLE items ADD COLUMN by_weight INTEGER NOT NULL DEFAULT 0 CHECK (by_weight IN (0, 1));
    ALTER TABLE items ADD COLUMN packs TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE barcodes ADD COLUMN pieces INTEGER NOT NULL DEFAULT 1 CHECK (pieces > 0);

    ALTER TABLE sales RENAME TO old_sales;
    CREATE TABLE sales (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('open', 'paying', 'held', 'completed', 'voided')),
      opened_seq INTEGER NOT NULL,
      opened_at TEXT NOT NULL,
      closed_seq INTEGER,
      closed_at TEXT,
      receipt_number INTEGER UNIQUE,
      to_pay INTEGER,
      customer_id TEXT,
      held_at TEXT,
      -- The row that put it on the counter last; 0 while it is on hold.
      counter_seq INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO sales
      SELECT id, state, opened_seq, opened_at, closed_seq, closed_at, receipt_number, to_pay, customer_id,
        NULL, opened_seq FROM old_sales;
    DROP TABLE old_sales;
    CREATE INDEX sales_by_opening ON sales (opened_seq);
    CREATE INDEX sales_by_counter ON sales (counter_seq);
    CREATE INDEX sales_by_customer ON sales (customer_id, closed_seq) WHERE customer_id IS NOT NULL;
    CREATE INDEX sales_on_hold ON sales (held_at) WHERE state = 'held';

    CREATE TABLE returned_units (
      sale_id TEXT NOT NULL,
      line_id TEXT NOT NULL,
      quantity INTEGER NOT NULL,
      PRIMARY KEY (sale_id, line_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE refunds (
      receipt_number INTEGER NOT NULL,
      kind TEXT NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (receipt_number, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sold_prices (
      sku TEXT NOT NULL,
      day TEXT NOT NULL,
      lowest INTEGER NOT NULL,
      PRIMARY KEY (sku, day)
    ) STRICT, WITHOUT ROWID;
  `,
};
