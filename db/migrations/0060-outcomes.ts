/**
 * What became of each suggestion, the sums that the till learns from, and what it has learned. All but `learned` and its
 * parts are projections of the journal; of what was learned the journal keeps the hash.
 */
export const migration0060 = {
  version: 60,
  up: `
    CREATE TABLE suggestion_outcomes (
      day TEXT NOT NULL,
      sale_id TEXT NOT NULL,
      suggestion_id TEXT NOT NULL,
      sale_state TEXT NOT NULL CHECK (sale_state IN ('completed', 'voided')),
      source TEXT NOT NULL,
      kind TEXT NOT NULL,
      trigger_sku TEXT NOT NULL,
      sku TEXT NOT NULL,
      customer_id TEXT,
      cashier TEXT,
      control INTEGER NOT NULL CHECK (control IN (0, 1)),
      queue INTEGER NOT NULL CHECK (queue IN (0, 1)),
      moment TEXT,
      place INTEGER,
      chance INTEGER,
      price INTEGER,
      saving INTEGER,
      margin INTEGER,
      shown_at TEXT,
      seconds INTEGER NOT NULL,
      outcome TEXT NOT NULL
        CHECK (outcome IN ('shown', 'accepted', 'declined', 'ignored', 'removed', 'withheld')),
      objection TEXT,
      exit TEXT,
      answer TEXT,
      answered_at TEXT,
      accepted_sku TEXT,
      quantity INTEGER NOT NULL,
      commission INTEGER NOT NULL,
      returned INTEGER NOT NULL,
      PRIMARY KEY (day, sale_id, suggestion_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX outcomes_by_sale ON suggestion_outcomes (sale_id);
    CREATE INDEX outcomes_by_customer ON suggestion_outcomes (customer_id) WHERE customer_id IS NOT NULL;

    CREATE TABLE suggestion_weeks (
      week INTEGER NOT NULL,
      source TEXT NOT NULL,
      kind TEXT NOT NULL,
      trigger_sku TEXT NOT NULL,
      shown INTEGER NOT NULL,
      accepted INTEGER NOT NULL,
      returned INTEGER NOT NULL,
      PRIMARY KEY (week, source, kind, trigger_sku)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE baskets (
      seq INTEGER PRIMARY KEY,
      skus TEXT NOT NULL
    ) STRICT;

    CREATE TABLE item_sales (
      sku TEXT PRIMARY KEY,
      sold INTEGER NOT NULL,
      returned INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE till_settings (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE learned (
      version INTEGER PRIMARY KEY,
      day TEXT NOT NULL,
      through_seq INTEGER NOT NULL,
      drafts TEXT NOT NULL
    ) STRICT;

    CREATE TABLE learned_parts (
      version INTEGER NOT NULL,
      position INTEGER NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (version, position)
    ) STRICT;
  `,
};
