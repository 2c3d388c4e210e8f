/** How often each item was bought and came back before this till, of all customers together. */
export const migration0072 = {
  version: 72,
  up: `
    CREATE TABLE item_imported (
      sku TEXT PRIMARY KEY,
      sold INTEGER NOT NULL,
      returned INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO item_imported SELECT sku, sum(bought), sum(returned) FROM customer_imported GROUP BY sku;
  `,
};
