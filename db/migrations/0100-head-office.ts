/**
 * Which head office the till belongs to, and how far its journal has got there; one row, none before the first enrolment.
 * It is no projection: how far the journal has got only head office can say, and it says so outside of the journal.
 */
export const migration0100 = {
  version: 100,
  up: `
    CREATE TABLE head_office (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      address TEXT NOT NULL,
      till_id TEXT NOT NULL,
      public_key TEXT NOT NULL,
      store_id TEXT NOT NULL,
      store_name TEXT NOT NULL,
      head_office_key TEXT NOT NULL,
      since_seq INTEGER NOT NULL,
      base_seq INTEGER NOT NULL,
      base_hash TEXT NOT NULL,
      sent_seq INTEGER NOT NULL,
      sent_hash TEXT NOT NULL,
      parked INTEGER NOT NULL,
      last_received_at TEXT NOT NULL,
      fenced TEXT NOT NULL
    ) STRICT;
  `,
};
