/**
 * Who works here is also said at the till itself. `made_here` marks people whom no file ever named; `staff_file` holds the
 * peppered hash of the staff.yaml that was imported last, so that the same file at the next start changes nobody.
 */
export const migration0120 = {
  version: 120,
  up: `
    ALTER TABLE staff ADD COLUMN made_here INTEGER NOT NULL DEFAULT 0 CHECK (made_here IN (0, 1));

    CREATE TABLE staff_file (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      hash TEXT NOT NULL
    ) STRICT;
  `,
};
