/**
 * What the till tells its store's other tills of its people, and what it has heard of them. Beside the journal: names, badges
 * and hashes of PINs never enter it. `listed_staff` are those whom head office knows.
 */
export const migration0170 = {
  version: 170,
  up: `
    CREATE TABLE changed_staff (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL,
      first INTEGER NOT NULL CHECK (first IN (0, 1)),
      before TEXT,
      after TEXT NOT NULL
    ) STRICT;

    CREATE TABLE listed_staff (
      id TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pulled_staff (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      version INTEGER NOT NULL
    ) STRICT;
  `,
};
