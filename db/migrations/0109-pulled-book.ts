/**
 * What head office sent down: which version of the store's price book the till has, the fields that only head office
 * changes, the entries that hold from a day on, and what people are to be told of their edits. No projections: head office
 * alone can say these things again.
 */
export const migration0109 = {
  version: 109,
  up: `
    CREATE TABLE pulled_book (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      store_id TEXT NOT NULL,
      head_office_key TEXT NOT NULL,
      version INTEGER NOT NULL,
      locks TEXT NOT NULL
    ) STRICT;

    CREATE TABLE scheduled_entries (
      number INTEGER PRIMARY KEY,
      from_day TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX scheduled_entries_by_day ON scheduled_entries (from_day);

    CREATE TABLE office_notices (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      body TEXT NOT NULL,
      settled INTEGER NOT NULL
    ) STRICT;
  `,
};
