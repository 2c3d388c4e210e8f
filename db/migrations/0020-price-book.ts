/**
 * The price book, replaced whole by an import. `triggers` finds the rules and bundles of an item without reading the
 * rest. Names are searched in parts by trigrams and, where fewer than three letters are typed, by the starts of words.
 */
export const migration0020 = {
  version: 20,
  up: `
    CREATE TABLE price_book (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      version INTEGER NOT NULL,
      hash TEXT NOT NULL,
      store TEXT NOT NULL
    ) STRICT;

    CREATE TABLE items (
      id INTEGER PRIMARY KEY,
      sku TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      category TEXT NOT NULL,
      tags TEXT NOT NULL,
      barcodes TEXT NOT NULL,
      price INTEGER NOT NULL CHECK (price >= 0),
      floor INTEGER NOT NULL CHECK (floor BETWEEN 0 AND price),
      on_offer INTEGER NOT NULL CHECK (on_offer IN (0, 1)),
      cost INTEGER NOT NULL CHECK (cost >= 0),
      tax_rate INTEGER NOT NULL CHECK (tax_rate >= 0),
      kind TEXT NOT NULL CHECK (kind IN ('goods', 'service')),
      stock INTEGER CHECK ((stock IS NULL) = (kind = 'service')),
      benefit TEXT NOT NULL,
      aisle TEXT NOT NULL,
      photo TEXT NOT NULL
    ) STRICT;
    CREATE INDEX items_by_category ON items (category, price, id);

    CREATE TABLE barcodes (
      code TEXT PRIMARY KEY,
      item_id INTEGER NOT NULL REFERENCES items (id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE item_tags (
      tag TEXT NOT NULL,
      price INTEGER NOT NULL,
      item_id INTEGER NOT NULL REFERENCES items (id),
      PRIMARY KEY (tag, price, item_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE scripts (
      kind TEXT NOT NULL CHECK (kind IN ('rule', 'bundle')),
      position INTEGER NOT NULL,
      id TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (kind, position),
      UNIQUE (kind, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE triggers (
      kind TEXT NOT NULL,
      selector TEXT NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (kind, selector, position),
      FOREIGN KEY (kind, position) REFERENCES scripts (kind, position)
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE item_parts USING fts5 (
      name, content = '', tokenize = 'trigram remove_diacritics 1'
    );
    CREATE VIRTUAL TABLE item_words USING fts5 (
      name, content = '', detail = none, prefix = '1 2', tokenize = 'unicode61 remove_diacritics 2'
    );
  `,
};
