/**
 * Prices that hold from a day on (`why`: what kept one from being taken up), and what stock the items of the last import had
 * before it: what was sold before their count included.
 */
export const migration0125 = {
  version: 125,
  up: `
    CREATE TABLE scheduled_prices (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      sku TEXT NOT NULL,
      price INTEGER NOT NULL,
      from_day TEXT NOT NULL,
      by TEXT,
      why TEXT NOT NULL
    ) STRICT;

    CREATE TABLE last_import (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      body TEXT NOT NULL
    ) STRICT;
  `,
};
