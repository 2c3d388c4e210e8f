/** What advice needs of the price book: where else an item is, how long one lasts, and the questions to ask. */
export const migration0040 = {
  version: 40,
  up: `
    ALTER TABLE items ADD COLUMN elsewhere TEXT NOT NULL DEFAULT '';
    ALTER TABLE items ADD COLUMN lasts_days INTEGER CHECK (lasts_days > 0);

    CREATE TABLE old_triggers AS SELECT * FROM triggers;
    DROP TABLE triggers;
    ALTER TABLE scripts RENAME TO old_scripts;
    CREATE TABLE scripts (
      kind TEXT NOT NULL CHECK (kind IN ('rule', 'bundle', 'need')),
      position INTEGER NOT NULL,
      id TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (kind, position),
      UNIQUE (kind, id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO scripts SELECT * FROM old_scripts;
    DROP TABLE old_scripts;
    CREATE TABLE triggers (
      kind TEXT NOT NULL,
      selector TEXT NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (kind, selector, position),
      FOREIGN KEY (kind, position) REFERENCES scripts (kind, position)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO triggers SELECT * FROM old_triggers;
    DROP TABLE old_triggers;
  `,
};
