/** Projections of the journal: made again from it at any time. */
export const migration0030 = {
  version: 30,
  up: `
    CREATE TABLE sales (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('open', 'paying', 'completed', 'voided')),
      opened_seq INTEGER NOT NULL,
      opened_at TEXT NOT NULL,
      closed_seq INTEGER,
      closed_at TEXT,
      receipt_number INTEGER UNIQUE,
      to_pay INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sales_by_opening ON sales (opened_seq);

    CREATE TABLE stock_sold (
      sku TEXT PRIMARY KEY,
      quantity INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
