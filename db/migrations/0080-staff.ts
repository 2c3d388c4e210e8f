/**
 * Who may stand at the till, and whose PINs have to wait: people, in tables that can be erased. Shifts and Z reports are
 * projections of the journal.
 */
export const migration0080 = {
  version: 80,
  up: `
    CREATE TABLE staff (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('cashier', 'supervisor', 'manager')),
      pin_hash TEXT NOT NULL,
      badge TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sign_in_guard (
      staff_id TEXT PRIMARY KEY,
      failures INTEGER NOT NULL,
      wait_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE shifts (
      number INTEGER PRIMARY KEY,
      business_day TEXT NOT NULL,
      opened_at TEXT NOT NULL,
      opened_seq INTEGER NOT NULL,
      closed_seq INTEGER,
      counted INTEGER,
      expected INTEGER
    ) STRICT;

    CREATE TABLE z_reports (
      number INTEGER PRIMARY KEY,
      business_day TEXT NOT NULL,
      from_seq INTEGER NOT NULL,
      through_seq INTEGER NOT NULL
    ) STRICT;
  `,
};
