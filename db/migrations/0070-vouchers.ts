/** Which vouchers of earlier receipts completed sales have taken up: a projection of the journal. */
export const migration0070 = {
  version: 70,
  up: `
    CREATE TABLE spent_vouchers (
      code TEXT PRIMARY KEY,
      sale_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
