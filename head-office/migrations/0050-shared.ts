/** What the tills of one store share: what each sold of an item, the people whom they know, and what those bought. */
export const migration0050 = {
  version: 50,
  up: [
    // Cursors of tills begin anew when a journal was folded anew; "customer_change" numbers the changes of people.
    'ALTER TABLE stores ADD COLUMN folded_anew bigint NOT NULL DEFAULT 0',
    'ALTER TABLE stores ADD COLUMN customer_change bigint NOT NULL DEFAULT 0',
    `CREATE TABLE sold_pieces (
      till_id text NOT NULL,
      seq bigint NOT NULL,
      sku text NOT NULL,
      store_id text NOT NULL,
      at timestamptz NOT NULL,
      quantity bigint NOT NULL,
      PRIMARY KEY (till_id, seq, sku)
    )`,
    'CREATE INDEX sold_pieces_by_item ON sold_pieces (store_id, sku, at)',
    // "sku" is empty where the till counted all anew: it took in a price book's files.
    `CREATE TABLE stock_counts (
      till_id text NOT NULL,
      seq bigint NOT NULL,
      sku text NOT NULL,
      store_id text NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (till_id, seq, sku)
    )`,
    'CREATE INDEX stock_counts_by_item ON stock_counts (store_id, sku, at)',
    `CREATE TABLE customers (
      store_id text NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      phone text NOT NULL,
      card text NOT NULL,
      groups jsonb NOT NULL,
      no_offers boolean NOT NULL,
      change bigint NOT NULL,
      PRIMARY KEY (store_id, id)
    )`,
    'CREATE INDEX customers_by_change ON customers (store_id, change)',
    `CREATE TABLE erased_customers (
      store_id text NOT NULL,
      id text NOT NULL,
      change bigint NOT NULL,
      PRIMARY KEY (store_id, id)
    )`,
    'CREATE INDEX erased_customers_by_change ON erased_customers (store_id, change)',
    // The last change of each till that was taken; it has a key of its own, so that journals do not wait for it.
    'CREATE TABLE customer_senders (till_id text PRIMARY KEY, taken bigint NOT NULL)',
    // Whose a completed sale was, so that what comes back of it is theirs too.
    `CREATE TABLE customer_sales (
      till_id text NOT NULL,
      sale_id text NOT NULL,
      store_id text NOT NULL,
      customer_id text NOT NULL,
      PRIMARY KEY (till_id, sale_id)
    )`,
    'CREATE INDEX customer_sales_by_sale ON customer_sales (store_id, sale_id)',
    'CREATE INDEX customer_sales_by_customer ON customer_sales (store_id, customer_id)',
    // "seq" is the row of the till's journal that changed it last.
    `CREATE TABLE customer_purchases (
      till_id text NOT NULL,
      customer_id text NOT NULL,
      sku text NOT NULL,
      store_id text NOT NULL,
      name text NOT NULL,
      category text NOT NULL,
      tags jsonb NOT NULL,
      bought bigint NOT NULL,
      returned bigint NOT NULL,
      last_day text NOT NULL,
      seq bigint NOT NULL,
      PRIMARY KEY (till_id, customer_id, sku)
    )`,
    'CREATE INDEX customer_purchases_by_row ON customer_purchases (till_id, seq)',
    'CREATE INDEX customer_purchases_by_customer ON customer_purchases (store_id, customer_id)',
  ],
};
