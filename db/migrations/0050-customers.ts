/**
 * Customers. The people themselves and what they bought before this till are kept here alone, so that erasing them leaves
 * nothing; the journal knows them by id. What they bought at this till and said to have is a projection of the journal.
 */
export const migration0050 = {
  version: 50,
  up: `
    CREATE TABLE customers (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      phone TEXT NOT NULL,
      card TEXT NOT NULL,
      groups TEXT NOT NULL,
      no_offers INTEGER NOT NULL CHECK (no_offers IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX customers_by_card ON customers (card) WHERE card <> '';

    CREATE TABLE customer_imported (
      customer_id TEXT NOT NULL,
      sku TEXT NOT NULL,
      bought INTEGER NOT NULL,
      returned INTEGER NOT NULL,
      last_day TEXT NOT NULL,
      PRIMARY KEY (customer_id, sku)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE customer_purchases (
      customer_id TEXT NOT NULL,
      sku TEXT NOT NULL,
      name TEXT NOT NULL,
      category TEXT NOT NULL,
      tags TEXT NOT NULL,
      bought INTEGER NOT NULL,
      returned INTEGER NOT NULL,
      last_day TEXT NOT NULL,
      PRIMARY KEY (customer_id, sku)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE customer_has (
      customer_id TEXT NOT NULL,
      rule TEXT NOT NULL,
      day TEXT NOT NULL,
      PRIMARY KEY (customer_id, rule)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE erased_customers (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    ALTER TABLE sales ADD COLUMN customer_id TEXT;
    CREATE INDEX sales_by_customer ON sales (customer_id, closed_seq) WHERE customer_id IS NOT NULL;
  `,
};
