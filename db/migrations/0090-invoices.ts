/** Tax invoices and whom they were made out to; people are here, never in the journal. */
export const migration0090 = {
  version: 90,
  up: `
    CREATE TABLE invoices (
      number INTEGER PRIMARY KEY,
      receipt_number INTEGER NOT NULL UNIQUE,
      buyer TEXT NOT NULL,
      buyer_number TEXT NOT NULL,
      address TEXT NOT NULL
    ) STRICT;
  `,
};
