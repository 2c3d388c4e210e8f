/**
 * The nightly pull. An edition freezes, for every till that has something new for a business day, what its journal came to
 * up to a row; edition 1 is the day's report, each later one a correction.
 */
export const migration0020 = {
  version: 20,
  up: [
    `CREATE TABLE nightly_days (
      business_date date PRIMARY KEY
    )`,
    `CREATE TABLE nightly_editions (
      business_date date NOT NULL,
      edition bigint NOT NULL,
      made_at timestamptz NOT NULL,
      -- The stores as they were named then, each with the effect of its suggestions; of a correction, none.
      stores jsonb NOT NULL,
      PRIMARY KEY (business_date, edition)
    )`,
    // What lies after "after_seq" and up to "through_seq" is new in the edition; the report is of all up to it. "sales" is how
    // many there are up to it: rows that are understood only later add to them.
    `CREATE TABLE nightly_tills (
      business_date date NOT NULL,
      edition bigint NOT NULL,
      till_id text NOT NULL,
      store_id text NOT NULL,
      after_seq bigint NOT NULL,
      through_seq bigint NOT NULL,
      sales bigint NOT NULL,
      report jsonb NOT NULL,
      measured jsonb NOT NULL,
      PRIMARY KEY (till_id, business_date, edition)
    )`,
    'CREATE INDEX nightly_tills_by_day ON nightly_tills (business_date, edition)',
    'CREATE INDEX nightly_tills_by_store ON nightly_tills (store_id, business_date)',
    `CREATE TABLE read_tokens (
      hash text PRIMARY KEY,
      name text NOT NULL,
      made_at timestamptz NOT NULL,
      revoked_at timestamptz
    )`,
    // What the schedule has handed over already, by way: a folder or an address.
    `CREATE TABLE nightly_deliveries (
      business_date date NOT NULL,
      edition bigint NOT NULL,
      way text NOT NULL,
      delivered_at timestamptz NOT NULL,
      PRIMARY KEY (business_date, edition, way)
    )`,
    'CREATE INDEX sales_by_receipt ON sales (till_id, receipt_number)',
    'CREATE INDEX journal_by_sale ON journal (till_id, sale_id) WHERE sale_id IS NOT NULL',
  ],
};
