/** Stores, their tills, what tills sent, and what was made of it. */
export const migration0010 = {
  version: 10,
  up: [
    'CREATE TABLE head_office (public_key text NOT NULL)',
    `CREATE TABLE stores (
      id text PRIMARY KEY,
      name text NOT NULL,
      region text NOT NULL,
      time_zone text NOT NULL,
      currency text NOT NULL,
      price_book_version bigint NOT NULL
    )`,
    // "state" is what is folded of the journal so far; "held" is the end of what is here, "base" where it goes on from.
    `CREATE TABLE tills (
      id text PRIMARY KEY,
      store_id text NOT NULL REFERENCES stores,
      name text NOT NULL,
      public_key text NOT NULL UNIQUE,
      held_seq bigint NOT NULL,
      held_hash text NOT NULL,
      base_till text,
      base_seq bigint NOT NULL,
      base_hash text NOT NULL,
      state jsonb NOT NULL,
      enrolled_at timestamptz NOT NULL,
      revoked_at timestamptz,
      last_seen_at timestamptz,
      fenced_at timestamptz,
      fenced_why text
    )`,
    'CREATE INDEX tills_by_store ON tills (store_id)',
    `CREATE TABLE enrolment_codes (
      hash text PRIMARY KEY,
      store_id text NOT NULL REFERENCES stores,
      till_id text,
      expires_at timestamptz NOT NULL,
      used_by_key text,
      reply jsonb
    )`,
    `CREATE TABLE journal (
      till_id text NOT NULL,
      seq bigint NOT NULL,
      at text NOT NULL,
      sale_id text,
      type text NOT NULL,
      body text NOT NULL,
      previous text NOT NULL,
      hash text NOT NULL,
      business_date date NOT NULL,
      received_at timestamptz NOT NULL,
      PRIMARY KEY (till_id, seq)
    )`,
    `CREATE TABLE parked (
      till_id text NOT NULL,
      seq bigint NOT NULL,
      why text NOT NULL,
      PRIMARY KEY (till_id, seq)
    )`,
    `CREATE TABLE sales (
      till_id text NOT NULL,
      seq bigint NOT NULL,
      store_id text NOT NULL,
      business_date date NOT NULL,
      receipt_number bigint NOT NULL,
      completed_at text NOT NULL,
      net bigint NOT NULL,
      tax bigint NOT NULL,
      to_pay bigint NOT NULL,
      body jsonb NOT NULL,
      PRIMARY KEY (till_id, seq)
    )`,
    'CREATE INDEX sales_by_day ON sales (store_id, business_date)',
    `CREATE TABLE day_totals (
      till_id text NOT NULL,
      business_date date NOT NULL,
      store_id text NOT NULL,
      totals jsonb NOT NULL,
      last_seq bigint NOT NULL,
      PRIMARY KEY (till_id, business_date)
    )`,
    'CREATE INDEX day_totals_by_day ON day_totals (store_id, business_date)',
    `CREATE TABLE z_reports (
      till_id text NOT NULL,
      seq bigint NOT NULL,
      number bigint NOT NULL,
      business_date date NOT NULL,
      claimed jsonb NOT NULL,
      computed jsonb NOT NULL,
      agrees boolean NOT NULL,
      PRIMARY KEY (till_id, seq)
    )`,
    `CREATE TABLE alarms (
      id text PRIMARY KEY,
      at timestamptz NOT NULL,
      store_id text NOT NULL,
      till_id text,
      kind text NOT NULL,
      key text NOT NULL,
      about jsonb NOT NULL,
      settled_at timestamptz,
      settled_by text
    )`,
    // What is not settled yet is not raised again.
    'CREATE UNIQUE INDEX alarms_open ON alarms (store_id, kind, key) WHERE settled_at IS NULL',
  ],
};
