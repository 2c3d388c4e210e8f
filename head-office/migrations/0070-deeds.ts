/** Who did what at head office, and the name that a code gives its till. */
export const migration0070 = {
  version: 70,
  up: [
    // "by_name" is who signed in, or `command line`.
    `CREATE TABLE deeds (
      id text PRIMARY KEY,
      at timestamptz NOT NULL,
      by_name text NOT NULL,
      what text NOT NULL,
      store_id text NOT NULL,
      till_id text,
      about text NOT NULL
    )`,
    'CREATE INDEX deeds_by_time ON deeds (at)',
    "ALTER TABLE enrolment_codes ADD COLUMN till_name text NOT NULL DEFAULT ''",
  ],
};
