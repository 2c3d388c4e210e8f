/** What head office publishes, what each store has of it, what managers changed, and what of that did not stand. */
export const migration0030 = {
  version: 30,
  up: [
    // "scope" is chain, region:R or store:S; a body of null takes out here what a wider scope has. "base" is what a
    // scheduled entry was made from; "from_day" is '' for what holds now.
    `CREATE TABLE entries (
      scope text NOT NULL,
      kind text NOT NULL,
      id text NOT NULL,
      from_day text NOT NULL,
      place bigint NOT NULL,
      base text,
      body text,
      PRIMARY KEY (scope, kind, id, from_day)
    )`,
    // One entry as the tills of a store have it; those that were taken out stay, so that tills hear of it.
    `CREATE TABLE store_entries (
      store_id text NOT NULL,
      kind text NOT NULL,
      id text NOT NULL,
      place bigint NOT NULL,
      body text,
      version bigint NOT NULL,
      PRIMARY KEY (store_id, kind, id)
    )`,
    'CREATE INDEX store_entries_by_version ON store_entries (store_id, version)',
    `CREATE TABLE store_schedule (
      store_id text NOT NULL,
      scope text NOT NULL,
      from_day text NOT NULL,
      kind text NOT NULL,
      id text NOT NULL,
      place bigint NOT NULL,
      base text,
      body text,
      PRIMARY KEY (store_id, from_day, scope, kind, id)
    )`,
    `CREATE TABLE locks (
      scope text NOT NULL,
      kind text NOT NULL,
      field text NOT NULL,
      PRIMARY KEY (scope, kind, field)
    )`,
    // Whose edit a field's value is; a field that head office set has no row.
    `CREATE TABLE entry_authors (
      store_id text NOT NULL,
      kind text NOT NULL,
      id text NOT NULL,
      field text NOT NULL,
      till_id text NOT NULL,
      edit_id text NOT NULL,
      by_id text NOT NULL,
      PRIMARY KEY (store_id, kind, id, field)
    )`,
    `CREATE TABLE kept_edits (
      store_id text NOT NULL,
      id text NOT NULL,
      at timestamptz NOT NULL,
      kind text NOT NULL,
      entry_id text NOT NULL,
      field text NOT NULL,
      value text NOT NULL,
      stands text NOT NULL,
      why text NOT NULL,
      till_id text,
      edit_id text,
      by_id text,
      told_at timestamptz,
      PRIMARY KEY (store_id, id)
    )`,
    'CREATE INDEX kept_edits_untold ON kept_edits (store_id, till_id) WHERE told_at IS NULL',
  ],
};
