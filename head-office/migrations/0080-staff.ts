/** Who works in each store: what head office publishes, and what the tills of a store say of it. No PIN, and no pepper. */
export const migration0080 = {
  version: 80,
  up: [
    // The list of a store's people as its tills get it; 0 where nobody has said anything of them.
    'ALTER TABLE stores ADD COLUMN staff_version bigint NOT NULL DEFAULT 0',
    // "scope" is chain, region:R or store:S.
    `CREATE TABLE published_staff (
      scope text NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      role text NOT NULL,
      badge text NOT NULL,
      PRIMARY KEY (scope, id)
    )`,
    // Whoever left stays, without PIN and badge, so that tills hear of it.
    `CREATE TABLE store_staff (
      store_id text NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      role text NOT NULL,
      badge text NOT NULL,
      pin_hash text NOT NULL,
      active boolean NOT NULL,
      PRIMARY KEY (store_id, id)
    )`,
    // The last change of each till that was taken.
    'CREATE TABLE staff_senders (till_id text PRIMARY KEY, taken bigint NOT NULL)',
  ],
};
