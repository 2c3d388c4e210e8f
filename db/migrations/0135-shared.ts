/**
 * What the till shares with its store's other tills. None of it is a projection: the journal knows nothing of what others sold.
 * `changed_customers` holds ids alone, of people of whom head office has yet to hear.
 */
export const migration0135 = {
  version: 135,
  up: `
    CREATE TABLE sold_elsewhere (
      sku TEXT PRIMARY KEY,
      quantity INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE bought_elsewhere (
      customer_id TEXT NOT NULL,
      till_id TEXT NOT NULL,
      sku TEXT NOT NULL,
      name TEXT NOT NULL,
      category TEXT NOT NULL,
      tags TEXT NOT NULL,
      bought INTEGER NOT NULL,
      returned INTEGER NOT NULL,
      last_day TEXT NOT NULL,
      PRIMARY KEY (customer_id, till_id, sku)
    ) STRICT, WITHOUT ROWID;

    -- A change that comes while one before it is on its way gets a number of its own, so that neither is lost.
    CREATE TABLE changed_customers (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      first INTEGER NOT NULL CHECK (first IN (0, 1))
    ) STRICT;
    INSERT INTO changed_customers (id, first) SELECT id, 1 FROM customers ORDER BY number;
    INSERT OR IGNORE INTO changed_customers (id, first) SELECT id, 0 FROM erased_customers;

    CREATE TABLE shared_cursors (
      what TEXT PRIMARY KEY CHECK (what IN ('stock', 'customers', 'purchases')),
      cursor TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
